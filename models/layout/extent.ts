import type { PlacedNode } from '../views/scene.ts'

/** Size of what is drawn, in px, from the origin. */
export function extent(nodes: readonly PlacedNode[]): { width: number; height: number } {
  let width = 0
  let height = 0
  for (const node of nodes) {
    width = Math.max(width, node.x + node.width / 2)
    height = Math.max(height, node.y + node.height / 2)
  }
  return { width, height }
}
