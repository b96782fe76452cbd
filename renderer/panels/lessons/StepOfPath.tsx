import { useEffect } from 'react'
import { stepBy, tellSteps } from '../../actions/path.ts'
import { usePath } from '../../analysis/use-path.ts'
import { translateText } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { useStore } from '../../state/store.ts'
import { Icon } from '../../theme/icons.tsx'
import { HeaderStack } from '../path/HeaderStack.tsx'
import { headersBefore } from '../path/headers.ts'

/** The step of the path that the picture shows: what happens there, and what is on the wire; with it one walks the path. */
export function StepOfPath() {
  const say = useSay()
  const { path } = usePath()
  const step = useStore((state) => state.step)
  const count = path?.hops.length ?? 0
  useEffect(() => tellSteps(count), [count])
  const hop = path?.hops[step - 1]
  if (!hop) return null
  const before = headersBefore(path.hops, step)
  return (
    <section className="lesson-path" aria-label={say('path.player')}>
      <p>
        <button type="button" className="icon-button" aria-label={say('path.back')} onClick={() => stepBy(-1)}>
          <Icon name="left" small />
        </button>
        <b>{say('path.step', { step: String(step), count: String(count) })}</b>
        <button type="button" className="icon-button" aria-label={say('path.on')} onClick={() => stepBy(1)}>
          <Icon name="right" small />
        </button>
      </p>
      <p>{translateText(say, hop.text, hop.does)}</p>
      {hop.headers.length > 0 && <HeaderStack headers={hop.headers} before={before} mtu={hop.mtu} />}
    </section>
  )
}
