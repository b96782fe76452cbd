import type { SourceGroup } from '../../analysis/answers.ts'
import { useSay } from '../../messages/use-say.ts'
import { quote } from '../../state/window.ts'
import { Icon } from '../../theme/icons.tsx'

/** The lines that prove it, by capture. A click shows them where they stand. */
export function SeenIn({ groups, total }: { groups: readonly SourceGroup[]; total: number }) {
  const say = useSay()
  if (groups.length === 0) return null
  return (
    <section className="record-section">
      <h3>
        <span className="grow">{say('inspector.seenIn')}</span>
        <span className="muted">{say('input.captures', { count: total })}</span>
      </h3>
      {groups.map((group) => (
        <Quote key={group.capture} group={group} />
      ))}
      {groups.length < total && <p className="muted">{say('inspector.notListed', { count: total - groups.length })}</p>}
    </section>
  )
}

export function Quote({ group }: { group: SourceGroup }) {
  const say = useSay()
  const { input, host, command, lines, more } = group
  const first = lines.find(({ marked }) => marked) ?? { line: 1, find: '' }
  const title = [host, command].filter((part) => part !== null).join(' · ')
  return (
    <div className="quote">
      <button
        type="button"
        className="quote-head"
        title={`${input}:${first.line}`}
        onClick={() => quote(input, first.line, first.find)}
      >
        <Icon name="file" small />
        <span className="grow cut">{title === '' ? input : title}</span>
        <span className="muted">{first.line}</span>
      </button>
      <ol>
        {lines.map(({ line, text, marked, find }) => (
          <li key={line}>
            <button
              type="button"
              className={marked ? 'quote-line marked' : 'quote-line'}
              title={say('inspector.showLine', { line: String(line) })}
              onClick={() => quote(input, line, find)}
            >
              <span className="quote-number">{line}</span>
              <code>{text}</code>
            </button>
          </li>
        ))}
      </ol>
      {more > 0 && <p className="muted quote-more">{say('inspector.moreLines', { count: more })}</p>}
    </div>
  )
}
