import type { Scene, SceneNode } from '../../views/scene.ts'
import { textWidth, widest } from '../measure.ts'

/** Where the head of a column stands: in the upper row, or between its neighbours below. */
export interface Column {
  actor: SceneNode
  /** middle of its card, and of its lifeline */
  x: number
  width: number
  row: 0 | 1
}

export interface ColumnGroup {
  group: SceneNode
  left: number
  right: number
  columns: Column[]
}

export interface Columns {
  groups: ColumnGroup[]
  /** heads stand in two rows */
  staggered: boolean
  width: number
}

/** A picture wider than this is not read without moving it; heads in two rows let columns stand closer. */
const WIDE = 1300
const GAP = { actors: 10, groups: 16, inside: 10 }
/** From a lifeline to a card of the lower row beside it. */
const BESIDE = 8
const LEAST = { plain: 88, staggered: 72 }

/** Columns side by side, those of one place together; closer together where there are many. */
export function columnsOf(scene: Scene, chipWidth: (chip: SceneNode) => number): Columns {
  const plain = arrange(scene, chipWidth, false)
  return plain.width <= WIDE ? plain : arrange(scene, chipWidth, true)
}

function arrange({ nodes }: Scene, chipWidth: (chip: SceneNode) => number, staggered: boolean): Columns {
  let left = 0
  const groups = nodes
    .filter(({ shape }) => shape === 'actor-group')
    .map((group): ColumnGroup => {
      const actors = nodes.filter(({ parent, shape }) => parent === group.id && shape === 'actor')
      const chips = nodes.filter(({ parent, shape }) => parent === group.id && shape === 'chip').map(chipWidth)
      const columns: Column[] = []
      for (const [index, actor] of actors.entries()) {
        const words = Math.max(textWidth(actor.lines[0] ?? '', 'name'), widest(actor.lines.slice(1), 'detail')) + 16
        const width = Math.ceil(Math.max(staggered ? LEAST.staggered : LEAST.plain, words, ...chips))
        const row = staggered && index % 2 === 1 ? 1 : 0
        columns.push({ actor, width, row, x: Math.ceil(next(columns, width, row, left + GAP.inside)) })
      }
      const title = left + textWidth(group.lines[0] ?? '', 'name') + 2 * GAP.inside
      const right = Math.ceil(Math.max(title, ...columns.map(({ x, width }) => x + width / 2 + GAP.inside)))
      const placed = { group, left, right, columns }
      left = right + GAP.groups
      return placed
    })
  return { groups, staggered, width: left - GAP.groups }
}

/** The first middle where a card meets no other of its row, and no lifeline goes through a card. */
function next(columns: readonly Column[], width: number, row: 0 | 1, start: number): number {
  const before = columns.at(-1)
  const same = columns.findLast((column) => column.row === row)
  const clear = before && (row === 1 ? before.x + BESIDE + width / 2 : before.x + before.width / 2 + BESIDE)
  return Math.max(
    start + width / 2,
    same ? same.x + same.width / 2 + GAP.actors + width / 2 : 0,
    before && before.row !== row ? clear! : 0
  )
}
