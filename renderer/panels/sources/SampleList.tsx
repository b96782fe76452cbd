import { useApp } from '../../actions/app.ts'
import { openSample } from '../../actions/open.ts'
import { SAMPLES } from '../../actions/samples.ts'
import { isKey } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { Icon } from '../../theme/icons.tsx'

/** Models that ship with the app, to look at before one has anything to paste. */
export function SampleList() {
  const say = useSay()
  const app = useApp()
  if (SAMPLES.length === 0) return null
  return (
    <section className="side-section">
      <h2 className="heading">{say('samples.title')}</h2>
      <ul>
        {SAMPLES.map((sample) => {
          const key = `sample.${sample.id}`
          return (
            <li key={sample.id} className="source-row">
              <button type="button" className="source-main" onClick={() => void openSample(app, sample)}>
                <Icon name="network" />
                <span className="grow cut">{isKey(key) ? say(key) : sample.id}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
