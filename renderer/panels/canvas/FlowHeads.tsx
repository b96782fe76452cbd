import type { PlacedNode, PlacedScene } from '../../../models/views/scene.ts'
import type { CanvasView } from '../../graph/GraphCanvas.tsx'
import { rowsOfHeads } from './rows-of-heads.ts'

/** Who the lifelines of a flow are, at the upper edge once their cards are out of sight. */
export function FlowHeads({ scene, seen }: { scene: PlacedScene; seen: CanvasView }) {
  const { sight, zoom } = seen
  const actors = scene.nodes.filter(({ shape }) => shape === 'actor')
  const [first] = actors
  if (!first || sight.y < first.y + first.height / 2) return null
  const inSight = actors.filter(({ x }) => x > sight.x && x < sight.x + sight.width)
  return (
    <div className="flow-heads" aria-hidden="true">
      {rowsOfHeads(inSight).map((row, index) => (
        <ul key={index}>
          {row.map((actor) => (
            <Head key={actor.id} actor={actor} left={(actor.x - sight.x) * zoom} zoom={zoom} />
          ))}
        </ul>
      ))}
    </div>
  )
}

function Head({ actor: { width, texts }, left, zoom }: { actor: PlacedNode; left: number; zoom: number }) {
  return (
    <li className="cut" style={{ left, width: width * zoom }}>
      {texts[0]?.text}
    </li>
  )
}
