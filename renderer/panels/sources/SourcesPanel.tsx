import type { Summary } from '../../analysis/answers.ts'
import { useSummary } from '../../analysis/use-analysis.ts'
import type { Say } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { isLeftOpen, useStore } from '../../state/store.ts'
import { toggleLeft } from '../../state/window.ts'
import { Icon } from '../../theme/icons.tsx'
import { AddMenu } from './AddMenu.tsx'
import { HostTree } from './HostTree.tsx'
import { InputList } from './InputList.tsx'
import { MissingHosts } from './MissingHosts.tsx'
import { SampleList } from './SampleList.tsx'

/** `6 seen, 4 planned`: what output shows, and what only a plan says. */
function hostCounts({ hosts }: Summary, say: Say): string {
  const planned = hosts.filter(({ certainty }) => certainty === 'planned').length
  const counts = [hosts.length - planned > 0 ? say('sources.seen', { count: hosts.length - planned }) : '']
  if (planned > 0) counts.push(say('sources.planned', { count: planned }))
  return counts.filter((text) => text !== '').join(', ')
}

/** The left panel: what came in, which hosts it shows, and what is missing. Folded, a rail with one button. */
export function SourcesPanel() {
  const say = useSay()
  const inputs = useStore((state) => state.work.inputs)
  const open = useStore(isLeftOpen)
  const summary = useSummary()
  if (!open) {
    return (
      <aside className="side left rail" aria-label={say('sources.title')}>
        <button
          type="button"
          className="icon-button"
          title={say('sources.unfold')}
          aria-label={say('sources.unfold')}
          onClick={toggleLeft}
        >
          <Icon name="right" />
        </button>
      </aside>
    )
  }
  return (
    <aside className="side left" aria-label={say('sources.title')}>
      <div className="side-scroll">
        <section className="side-section">
          <h2 className="heading">
            <span className="grow">{say('sources.inputs')}</span>
            <AddMenu />
            <button
              type="button"
              className="icon-button"
              title={say('sources.fold')}
              aria-label={say('sources.fold')}
              onClick={toggleLeft}
            >
              <Icon name="left" small />
            </button>
          </h2>
          {inputs.length === 0 ? (
            <p className="side-note">{say('sources.none')}</p>
          ) : (
            <InputList inputs={inputs} summary={summary} />
          )}
        </section>
        {summary && summary.captures.length > 0 && (
          <section className="side-section">
            <h2 className="heading">
              <span className="grow">{say('sources.hosts')}</span>
              <span className="muted">{hostCounts(summary, say)}</span>
            </h2>
            <HostTree summary={summary} />
          </section>
        )}
        {summary && summary.missing.length > 0 && (
          <section className="side-section">
            <h2 className="heading">
              <span className="grow">{say('sources.missing')}</span>
              <span className="muted">{summary.missing.length}</span>
            </h2>
            <MissingHosts hosts={summary.missing} />
          </section>
        )}
        {inputs.length === 0 && <SampleList />}
      </div>
      <p className="drop-hint">
        <b>{say('drop.title')}</b>
        <br />
        {say('drop.what')}
      </p>
    </aside>
  )
}
