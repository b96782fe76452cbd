import { useState } from 'react'
import { useSummary } from '../../analysis/use-analysis.ts'
import { translateText } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { quote } from '../../state/window.ts'
import { Icon } from '../../theme/icons.tsx'
import { statusIcon } from '../sources/group.ts'

const PORTION = 200

/** What could not be read, line by line, each leading to its line. */
export function Problems() {
  const say = useSay()
  const summary = useSummary()
  const [limit, setLimit] = useState(PORTION)
  const rows = (summary?.captures ?? []).flatMap((capture) => capture.problems.map((problem) => ({ capture, problem })))
  if (rows.length === 0) return <p className="drawer-note">{say('problems.none')}</p>
  return (
    <>
      <table className="rows">
        <thead className="out-of-sight">
          <tr>
            <th scope="col">{say('capture.status')}</th>
            <th scope="col">{say('problems.what')}</th>
            <th scope="col">{say('problems.capture')}</th>
            <th scope="col">{say('problems.where')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map(({ capture, problem }, index) => (
            <tr key={`${capture.id} ${index}`}>
              <td className="row-icon">
                <Icon name={statusIcon(capture.status)} label={say(`status.${capture.status}`)} />
              </td>
              <td>{translateText(say, problem.text, problem.message)}</td>
              <td className="muted">{[capture.host, capture.command].filter((part) => part !== null).join(' · ')}</td>
              <td className="row-end">
                <button
                  type="button"
                  className="link"
                  title={capture.source.name}
                  onClick={() => quote(capture.source.name, problem.line)}
                >
                  {say('problems.line', { name: lastPart(capture.source.name), line: String(problem.line) })}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > limit && (
        <button type="button" className="link drawer-note" onClick={() => setLimit(limit + PORTION)}>
          {say('captures.more', { count: rows.length - limit })}
        </button>
      )}
    </>
  )
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}
