import type { PlacedScene } from '../../../models/views/scene.ts'
import type { CanvasView } from '../../graph/GraphCanvas.tsx'

/** Who the lifelines of a flow are, at the upper edge once their cards are out of sight. */
export function FlowHeads({ scene, seen }: { scene: PlacedScene; seen: CanvasView }) {
  const { sight, zoom } = seen
  const actors = scene.nodes.filter(({ shape }) => shape === 'actor')
  const [first] = actors
  if (!first || sight.y < first.y + first.height / 2) return null
  const inSight = actors.filter(({ x }) => x > sight.x && x < sight.x + sight.width)
  return (
    <ul className="flow-heads" aria-hidden="true">
      {inSight.map(({ id, x, width, texts }) => (
        <li key={id} className="cut" style={{ left: (x - sight.x) * zoom, width: width * zoom }}>
          {texts[0]?.text}
        </li>
      ))}
    </ul>
  )
}
