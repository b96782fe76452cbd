import { useReading } from '../analysis/use-analysis.ts'
import { useSay } from '../messages/use-say.ts'
import { useStore } from '../state/store.ts'
import { filterCount } from '../state/work.ts'

/** What is open in numbers, and that it stays here. */
export function StatusBar() {
  const say = useSay()
  const phase = useReading('phase')
  const summary = useReading('summary')
  const filters = useStore((state) => filterCount(state.work.filters))
  const seen = summary?.hosts.filter(({ certainty }) => certainty !== 'planned').length ?? 0
  const planned = (summary?.hosts.length ?? 0) - seen
  const incomplete = summary?.captures.filter(({ status }) => status !== 'parsed' && status !== 'empty').length ?? 0
  return (
    <footer className="status">
      {summary && (
        <>
          {seen > 0 && <span>{say('bar.hosts', { count: seen })}</span>}
          {planned > 0 && <span>{say('bar.planned', { count: planned })}</span>}
          {summary.missing.length > 0 && <span>{say('bar.missing', { count: summary.missing.length })}</span>}
          <span>{say('bar.captures', { count: summary.captures.length })}</span>
          {incomplete > 0 && <span>{say('bar.incomplete', { count: incomplete })}</span>}
          {filters > 0 && <span>{say('bar.filtered', { count: filters })}</span>}
        </>
      )}
      <span className="grow" />
      <span>{say('bar.offline')}</span>
      <span role="status">{say(`phase.${phase}`)}</span>
    </footer>
  )
}
