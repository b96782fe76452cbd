import type { Scene, SceneNode } from '../../views/scene.ts'
import { at, type Placer } from '../place.ts'
import type { Spacing } from './spacing.ts'

/** From one bus to the next: the name and what is on it stand one over the other. */
const SPACING = 38
/** From the frames to the first. */
const FIRST = { roomy: 30, tight: 24 }

/** Where a row of frames stands. */
export interface RowBox {
  /** from the top */
  index: number
  left: number
  right: number
  top: number
  bottom: number
}

/** Places the buses that the frames of one row touch: overlay above, wires below. Returns the row's lower end. */
export function placeBuses(
  placer: Placer,
  scene: Scene,
  rowOf: ReadonlyMap<string, number>,
  row: RowBox,
  spacing: Spacing
): number {
  const touched = new Map<string, SceneNode>()
  const buses = new Map(scene.nodes.filter(({ shape }) => shape === 'bus').map((bus) => [bus.id, bus]))
  for (const { from, to } of scene.edges) {
    const bus = buses.get(to)
    if (bus && rowOf.get(from) === row.index) touched.set(bus.id, bus)
  }
  const below = [...touched.values()]
    .filter(({ data }) => data['place'] === 'bottom')
    .toSorted((a, b) => Number(b.data['rank']) - Number(a.data['rank']) || (a.id < b.id ? -1 : 1))
  for (const bus of touched.values()) if (bus.data['place'] === 'top') placeBus(placer, bus, row, row.top + 12, 8)
  below.forEach((bus, index) => placeBus(placer, bus, row, row.bottom + FIRST[spacing] + index * SPACING, 6))
  return row.bottom + (below.length > 0 ? FIRST[spacing] + (below.length - 1) * SPACING + 12 : 0)
}

/** A bus that several rows touch is drawn in each of them, under an id of its own. */
function placeBus(placer: Placer, bus: SceneNode, row: RowBox, y: number, height: number): void {
  let id = bus.id
  for (let copy = 2; placer.get(id); copy++) id = `${bus.id}@${copy}`
  const node = placer.box({ ...bus, id }, row.left - 24, y - height / 2, row.right - row.left + 24, height)
  node.data = { ...bus.data, of: bus.id, row: row.index }
  const [name = '', detail = ''] = bus.lines
  const end = -node.width / 2 - 10
  node.texts =
    detail === ''
      ? [at(name, 'plane', end, 0, 'end')]
      : [at(name, 'plane', end, -8, 'end'), at(detail, 'muted', end, 8, 'end')]
}
