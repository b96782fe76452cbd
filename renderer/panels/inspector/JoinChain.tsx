import type { JoinStep } from '../../analysis/answers.ts'
import { useSay } from '../../messages/use-say.ts'
import { useStore } from '../../state/store.ts'
import { select } from '../../state/window.ts'
import { Icon, kindIcon } from '../../theme/icons.tsx'
import { kindName } from '../common/kind-name.ts'
import { relationName } from './relation-name.ts'

/** One thing, several names: the tap, the Neutron port, the server and the host, and what ties each to the next. */
export function JoinChain({ steps }: { steps: readonly JoinStep[] }) {
  const say = useSay()
  const selection = useStore((state) => state.selection)
  if (steps.length === 0) return null
  return (
    <section className="record-section">
      <h3>{say('inspector.join', { count: steps.length })}</h3>
      <ol className="join">
        {steps.map(({ id, kind, name, detail, by }) => (
          <li key={id} className={id === selection ? 'current' : ''}>
            <span className="join-icon">
              <Icon name={kindIcon(kind)} />
            </span>
            <div className="grow">
              <p className="join-head">
                <button type="button" className="join-name" onClick={() => select(id)}>
                  {name}
                </button>
                <span className="muted">{kindName(say, kind)}</span>
              </p>
              {detail.length > 0 && <p className="join-detail">{detail.join(' · ')}</p>}
              {by !== undefined && <p className="muted">{relationName(say, by, 'to')}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
