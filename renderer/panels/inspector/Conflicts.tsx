import type { ConflictRow } from '../../analysis/answers.ts'
import { useSay } from '../../messages/use-say.ts'
import { quote } from '../../state/window.ts'
import { Icon } from '../../theme/icons.tsx'

/** Where captures disagree: every value, and the lines that say it. */
export function Conflicts({ conflicts }: { conflicts: readonly ConflictRow[] }) {
  const say = useSay()
  if (conflicts.length === 0) return null
  return (
    <section className="record-section">
      <h3>
        <Icon name="warning" small />
        {say('inspector.conflicts')}
      </h3>
      <dl className="attributes">
        {conflicts.map(({ attribute, values }) => (
          <div key={attribute}>
            <dt>{attribute}</dt>
            <dd>
              <ul>
                {values.map(({ text, sources }) => (
                  <li key={text}>
                    <span className="mono">{text}</span>
                    {sources.map(({ input, line, capture, host }) => (
                      <button
                        key={`${input}:${line}`}
                        type="button"
                        className="link muted conflict-source"
                        onClick={() => quote(input, line)}
                      >
                        {say('inspector.saidBy', {
                          capture: host === null ? capture : `${host} · ${capture}`,
                          line: String(line)
                        })}
                      </button>
                    ))}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
