import type { KeyboardEvent, ReactNode } from 'react'
import { useSummary } from '../../analysis/use-analysis.ts'
import { useSay } from '../../messages/use-say.ts'
import { useStore, type DrawerTab } from '../../state/store.ts'
import { closeDrawer, showDrawer } from '../../state/window.ts'
import { Icon } from '../../theme/icons.tsx'
import { PathSteps } from '../path/PathSteps.tsx'
import { Findings } from './Findings.tsx'
import { Problems } from './Problems.tsx'
import { SceneTable } from './SceneTable.tsx'
import { SourceText } from './SourceText.tsx'

const TABS: readonly DrawerTab[] = ['path', 'problems', 'findings', 'source', 'table']
const CONTENTS: { readonly [tab in DrawerTab]: () => ReactNode } = {
  path: PathSteps,
  problems: Problems,
  findings: Findings,
  source: SourceText,
  table: SceneTable
}

/** Below the canvas: what was wrong with the input, what is wrong in the cloud, the text itself, the picture as a table. */
export function Drawer() {
  const say = useSay()
  const { open, tab } = useStore((state) => state.drawer)
  const summary = useSummary()
  if (!summary) return null
  const problems = summary.captures.reduce((sum, capture) => sum + capture.problems.length, 0)
  const findings = summary.findings.reduce((sum, { count }) => sum + count, 0)
  const counts: { readonly [tab in DrawerTab]?: number } = { problems, findings }
  const Content = CONTENTS[tab]
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (event.key === 'Escape' && open) closeDrawer()
    else if (step === 0) return
    else {
      const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length]!
      if (open) showDrawer(next)
      event.currentTarget.querySelector<HTMLElement>(`#drawer-tab-${next}`)?.focus()
    }
    event.preventDefault()
  }
  return (
    <section className={open ? 'drawer open' : 'drawer'} aria-label={say('drawer.title')}>
      <div className="drawer-tabs">
        <div className="drawer-tablist" role="tablist" aria-label={say('drawer.title')} onKeyDown={onKeyDown}>
          {TABS.map((id) => (
            <button
              key={id}
              id={`drawer-tab-${id}`}
              type="button"
              role="tab"
              aria-selected={open && id === tab}
              aria-controls="drawer-content"
              tabIndex={id === tab ? 0 : -1}
              onClick={() => showDrawer(id)}
            >
              {say(`drawer.${id}`)}
              {counts[id] !== undefined && counts[id] > 0 && <span className="chip">{counts[id]}</span>}
            </button>
          ))}
        </div>
        <span className="grow" />
        {open && (
          <button
            type="button"
            className="icon-button"
            title={say('drawer.close')}
            aria-label={say('drawer.close')}
            onClick={closeDrawer}
          >
            <Icon name="chevron" small />
          </button>
        )}
      </div>
      {open && (
        <div className="drawer-content" id="drawer-content" role="tabpanel" aria-labelledby={`drawer-tab-${tab}`}>
          <Content />
        </div>
      )}
    </section>
  )
}
