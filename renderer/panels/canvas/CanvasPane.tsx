import { useState } from 'react'
import { useMasked } from '../../analysis/use-lit.ts'
import { useAnswer, useReading } from '../../analysis/use-analysis.ts'
import { usePath } from '../../analysis/use-path.ts'
import { GraphCanvas, type CanvasView } from '../../graph/GraphCanvas.tsx'
import type { PlacedScene } from '../../../models/views/scene.ts'
import { isKey, translateText } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { clearFilters } from '../../state/edit.ts'
import { useStore } from '../../state/store.ts'
import { useShownOptions } from '../../state/shown.ts'
import { filterCount } from '../../state/work.ts'
import { EmptyState } from '../EmptyState.tsx'
import { Notices } from '../Notices.tsx'
import { CanvasControls } from './CanvasControls.tsx'
import { FlowHeads } from './FlowHeads.tsx'
import { Legend } from './Legend.tsx'
import { Minimap } from './Minimap.tsx'
import { ReadingProgress } from './ReadingProgress.tsx'

/** The middle of the window: the picture with its controls and legend; before there is one, what to paste. */
export function CanvasPane() {
  const phase = useReading('phase')
  const summary = useReading('summary')
  const work = useStore((state) => state.work)
  const view = useStore((state) => state.view)
  const language = useStore((state) => state.language)
  const lesson = useStore((state) => state.lesson !== null)
  const [seen, setSeen] = useState<CanvasView | null>(null)
  const options = useShownOptions()
  const { answer, stale, error } = useAnswer('scene', summary ? { view, options, language } : null)
  // the picture before stays until the one that is asked for is there: the canvas is made once
  const scene = useMasked(summary && answer)
  const empty = scene !== null && !stale && scene.nodes.length === 0
  return (
    <div className="canvas" id="canvas" role="tabpanel" aria-labelledby={`tab-${view}`}>
      {work.inputs.length === 0 && <EmptyState />}
      {work.inputs.length > 0 && scene && <GraphCanvas scene={scene} stale={stale} onView={setSeen} />}
      {scene && !empty && (
        <>
          {seen && <FlowHeads scene={scene} seen={seen} />}
          <CanvasControls zoom={seen?.zoom ?? 1} scene={scene} />
          <div className="canvas-foot">
            <Legend scene={scene} />
            {seen && !lesson && <Minimap scene={scene} sight={seen.sight} />}
          </div>
          <SceneNotes notes={scene.notes} />
        </>
      )}
      {work.inputs.length > 0 && phase !== 'reading' && (empty || error !== null) && <NothingToDraw error={error} />}
      <ReadingProgress />
      <Notices />
    </div>
  )
}

/** What the picture leaves out, and why. */
function SceneNotes({ notes }: { notes: PlacedScene['notes'] }) {
  const say = useSay()
  const known = notes.filter(({ key }) => isKey(key))
  if (known.length === 0) return null
  return (
    <p className="canvas-notes">
      {known.map(({ key, values }) => translateText(say, { key, values }, '')).join(' · ')}
    </p>
  )
}

function NothingToDraw({ error }: { error: string | null }) {
  const say = useSay()
  const view = useStore((state) => state.view)
  const filters = useStore((state) => filterCount(state.work.filters))
  const { path } = usePath()
  const why = view === 'path' && path ? 'pathWays.notDrawn' : (`nothing.${view}` as const)
  return (
    <div className="nothing">
      <p>
        <b>{error === null ? say('nothing.title', { view: say(`view.${view}`) }) : say('nothing.failed')}</b>
      </p>
      <p className="muted">{error ?? say(why)}</p>
      {filters > 0 && (
        <button type="button" className="button" onClick={clearFilters}>
          {say('filter.clear')}
        </button>
      )}
    </div>
  )
}
