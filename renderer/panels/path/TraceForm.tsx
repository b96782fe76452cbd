import type { ReactNode } from 'react'
import type { CaptureRow } from '../../analysis/answers.ts'
import { useSummary } from '../../analysis/use-analysis.ts'
import { useSay } from '../../messages/use-say.ts'
import { askPath } from '../../state/edit.ts'
import { quote } from '../../state/window.ts'
import { isTrace } from '../common/is-trace.ts'

/** The captures that are traces, by where they stand. */
export function useTraces(): readonly { place: string; label: string }[] {
  const captures = useSummary()?.captures ?? []
  return captures
    .filter(({ command, status }) => status !== 'unrecognized' && isTrace(command))
    .map((capture) => ({ place: placeOf(capture), label: labelOf(capture) }))
}

function placeOf({ source }: CaptureRow): string {
  return `${source.name}:${source.firstLine}`
}

function labelOf({ command, host, source }: CaptureRow): string {
  return [`${source.name}:${source.firstLine}`, host, command].filter(Boolean).join(' · ')
}

/** Which of the pasted traces is drawn; and where it stands in what was pasted. */
export function TraceForm({ asked, before, after }: { asked: string; before: ReactNode; after: ReactNode }) {
  const say = useSay()
  const traces = useTraces()
  return (
    <div className="path-bar" role="group" aria-label={say('pathWays.trace')}>
      {before}
      <select
        className="button trace-choice"
        aria-label={say('pathWays.whichTrace')}
        value={asked}
        onChange={(event) => askPath({ from: '', to: '', trace: event.target.value })}
      >
        {!traces.some(({ place }) => place === asked) && <option value={asked}>{asked}</option>}
        {traces.map(({ place, label }) => (
          <option key={place} value={place}>
            {label}
          </option>
        ))}
      </select>
      {asked !== '' && (
        <button type="button" className="button" onClick={() => quoteAt(asked)}>
          {say('pathWays.traceText')}
        </button>
      )}
      {after}
    </div>
  )
}

/** Shows the place `NAME:LINE` in its source. */
function quoteAt(place: string): void {
  const colon = place.lastIndexOf(':')
  quote(place.slice(0, colon), Number(place.slice(colon + 1)))
}
