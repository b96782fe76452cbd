import { useState } from 'react'
import { useAnswer, useSummary } from '../../analysis/use-analysis.ts'
import { useSay } from '../../messages/use-say.ts'
import { wholeOptions } from '../../state/shown.ts'
import { toggleFold } from '../../state/edit.ts'
import { useStore } from '../../state/store.ts'
import { select } from '../../state/window.ts'
import { tableRows } from './table-rows.ts'

const PORTION = 200

/** The picture as a table: the same things and connections, for screen readers, keyboards and searching by eye. */
export function SceneTable() {
  const say = useSay()
  const summary = useSummary()
  const work = useStore((state) => state.work)
  const view = useStore((state) => state.view)
  const language = useStore((state) => state.language)
  const selection = useStore((state) => state.selection)
  const [limit, setLimit] = useState(PORTION)
  const sought = useStore((state) => state.sought)
  const options = wholeOptions({ work, view, sought })
  const { answer } = useAnswer('scene', summary ? { view, options, language } : null)
  const rows = answer ? tableRows(answer) : []
  if (rows.length === 0) return <p className="drawer-note">{say('table.none')}</p>
  return (
    <>
      <table className="rows scene-table">
        <caption className="out-of-sight">{say('table.caption', { view: say(`view.${view}`) })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('table.what')}</th>
            <th scope="col">{say('table.name')}</th>
            <th scope="col">{say('table.in')}</th>
            <th scope="col">{say('table.details')}</th>
            <th scope="col">{say('table.connected')}</th>
            <th scope="col">{say('table.certainty')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row) => (
            <tr key={row.id} aria-selected={row.subject !== '' && row.subject === selection}>
              <td className="muted">{say(`shape.${row.shape}`)}</td>
              <th scope="row">
                {row.subject === '' ? (
                  row.name
                ) : (
                  <button
                    type="button"
                    className="link"
                    onClick={() => (row.opens === undefined ? select(row.subject) : toggleFold(row.opens))}
                  >
                    {row.name}
                  </button>
                )}
              </th>
              <td>{row.parent}</td>
              <td className="row-wide">{row.details}</td>
              <td className="row-wide">{row.connected}</td>
              <td className="muted">
                {say(`certainty.${row.certainty}`)}
                {row.state !== undefined && ` · ${say(`state.${row.state}`)}`}
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
