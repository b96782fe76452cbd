import { PATH_AROUND } from '../../../models/views/path/around.ts'
import type { PlacedScene } from '../../../models/views/scene.ts'
import { useApp } from '../../actions/app.ts'
import { runCommand } from '../../actions/commands.ts'
import { useSay } from '../../messages/use-say.ts'
import { setTunnels, toggleFold, unpinAll } from '../../state/edit.ts'
import { useStore } from '../../state/store.ts'
import { toggleNeighbours, toggleRight } from '../../state/window.ts'
import { pinsOf } from '../../state/work.ts'
import { Icon } from '../../theme/icons.tsx'
import { FilterButton } from './FilterButton.tsx'

/** The one floating row on the canvas: what is drawn on the left, how it is looked at on the right. */
export function CanvasControls({ zoom, scene }: { zoom: number; scene: PlacedScene }) {
  const say = useSay()
  const app = useApp()
  const neighbours = useStore((state) => state.neighbours)
  const tunnels = useStore((state) => state.work.tunnels)
  // a lesson's picture has room for the way alone, a flow has nothing around
  const packet = useStore(({ work, lesson }) => !lesson && work.path !== null && work.path.question.flow === undefined)
  const rightOpen = useStore((state) => state.rightOpen)
  const pinned = useStore((state) => Object.keys(pinsOf(state.work, scene.view)).length)
  const percent = new Intl.NumberFormat(undefined, { style: 'percent' }).format(zoom)
  return (
    <div className="canvas-controls">
      <FilterButton />
      {scene.view === 'host-network' && (
        <button
          type="button"
          className="button"
          aria-pressed={tunnels === 'mesh'}
          onClick={() => setTunnels(tunnels === 'mesh' ? 'folded' : 'mesh')}
        >
          {say(`tunnels.${tunnels}`)}
        </button>
      )}
      {scene.view === 'path' && packet && <AroundButton />}
      <button
        type="button"
        className="button toggle"
        aria-pressed={neighbours}
        title={say('canvas.neighboursHint')}
        onClick={toggleNeighbours}
      >
        {say('canvas.neighbours')}
      </button>
      {pinned > 0 && (
        <button type="button" className="button" onClick={() => unpinAll(scene.view)}>
          {say('canvas.unpin', { count: pinned })}
        </button>
      )}
      <span className="grow" />
      <div className="segments" role="group" aria-label={say('canvas.zoom')}>
        <button
          type="button"
          title={say('command.zoom-out')}
          aria-label={say('command.zoom-out')}
          onClick={() => runCommand(app, 'zoom-out')}
        >
          {'−'}
        </button>
        <span className="zoom-level">{percent}</span>
        <button
          type="button"
          title={say('command.zoom-in')}
          aria-label={say('command.zoom-in')}
          onClick={() => runCommand(app, 'zoom-in')}
        >
          {'+'}
        </button>
        <button type="button" onClick={() => runCommand(app, 'fit')}>
          {say('canvas.fit')}
        </button>
      </div>
      {!rightOpen && (
        <button
          type="button"
          className="button"
          title={say('inspector.unfold')}
          aria-label={say('inspector.unfold')}
          onClick={toggleRight}
        >
          <Icon name="left" small />
        </button>
      )}
    </div>
  )
}

/** Whether the hosts of a path are drawn whole, or only what the packet meets. */
function AroundButton() {
  const say = useSay()
  const whole = useStore(({ work }) => work.expanded.includes(PATH_AROUND))
  return (
    <button
      type="button"
      className="button toggle"
      aria-pressed={whole}
      title={say('pathWays.aroundHint')}
      onClick={() => toggleFold(PATH_AROUND)}
    >
      {say('pathWays.around')}
    </button>
  )
}
