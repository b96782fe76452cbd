import { useRef, type PointerEvent } from 'react'
import type { PlacedScene } from '../../../models/views/scene.ts'
import { lookAt } from '../../actions/commands.ts'
import { sceneBounds, type Box } from '../../graph/scene-bounds.ts'
import { useSay } from '../../messages/use-say.ts'

const WIDTH = 180
const HEIGHT = 110

/** The whole picture in small, with what is in sight; shown only while some of it is out of sight. */
export function Minimap({ scene, sight }: { scene: PlacedScene; sight: Box }) {
  const say = useSay()
  const frame = useRef<HTMLDivElement>(null)
  const box = sceneBounds(scene)
  if (!box || contains(sight, box)) return null
  const scale = Math.min(WIDTH / box.width, HEIGHT / box.height)
  const [width, height] = [box.width * scale, box.height * scale]

  function follow(event: PointerEvent): void {
    if (!box || !frame.current || event.buttons !== 1) return
    const { left, top } = frame.current.getBoundingClientRect()
    lookAt({ x: box.x + (event.clientX - left) / scale, y: box.y + (event.clientY - top) / scale })
  }

  return (
    <div
      ref={frame}
      className="minimap"
      role="img"
      aria-label={say('canvas.minimap')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        follow(event)
      }}
      onPointerMove={follow}
    >
      <svg width={width} height={height} viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} aria-hidden>
        {scene.nodes.map(({ id, shape, plane, x, y, width, height, parent }) => {
          if (shape === 'label' || (parent !== undefined && shape !== 'bus')) return null
          const fill = shape === 'bus' && plane !== 'none' ? `var(--${plane})` : undefined
          const thick = Math.max(height, 2 / scale)
          return (
            <rect
              key={id}
              className="frame"
              x={x - width / 2}
              y={y - thick / 2}
              width={width}
              height={thick}
              style={fill === undefined ? {} : { fill }}
            />
          )
        })}
        <rect className="sight" x={sight.x} y={sight.y} width={sight.width} height={sight.height} />
      </svg>
    </div>
  )
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  )
}
