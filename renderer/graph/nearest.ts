import type { PlacedNode } from '../../models/views/scene.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

const AXES: { readonly [direction in Direction]: { x: number; y: number } } = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 }
}

/** The node that an arrow key leads to: the closest in that direction, straight ahead counting more than aside. */
export function nearest(nodes: readonly PlacedNode[], from: PlacedNode, direction: Direction): PlacedNode | undefined {
  const axis = AXES[direction]
  let best: PlacedNode | undefined
  let least = Infinity
  for (const node of nodes) {
    if (node.id === from.id || node.subjects.length === 0) continue
    const dx = node.x - from.x
    const dy = node.y - from.y
    const ahead = dx * axis.x + dy * axis.y
    if (ahead <= 1) continue
    const aside = Math.abs(dx * axis.y) + Math.abs(dy * axis.x)
    const cost = ahead + 2.5 * aside
    if (cost < least) {
      least = cost
      best = node
    }
  }
  return best
}
