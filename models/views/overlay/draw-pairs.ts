import type { TopologyNode } from '../../topology/vocabulary.ts'
import { label } from '../filter.ts'
import { worst, type Health } from '../health.ts'
import type { Sketch } from '../sketch.ts'
import type { State } from '../scene.ts'
import type { Words } from '../words.ts'
import type { Join, Mesh, Pair } from './pairs.ts'

/** A row and column of the matrix. */
export interface Side {
  id: string
  name: string
  hosts: TopologyNode[]
  /** what `expanded` has to name to open it */
  opens: string | undefined
}

const HOLES: ReadonlySet<Join> = new Set<Join>(['broken', 'missing'])

/** A cell of a role stands for more tunnels than anyone reads: it names the first ones. */
const MAX_SUBJECTS = 50

/** Pairs as lines between chassis. Where anything is broken, what is whole recedes. */
export function drawRing(sketch: Sketch, mesh: Mesh, pairs: readonly Pair[], words: Words): void {
  const anyHole = pairs.some(({ join }) => HOLES.has(join))
  const mixed = mesh.types.length > 1
  for (const pair of pairs) {
    const { a, b, join, types, links, certainty, lacking } = pair
    if (join === 'apart') continue
    const hole = HOLES.has(join)
    const state = stateOf(pair)
    const says = hole
      ? lacking.length === 1
        ? [words('picture.noTunnelFrom', { host: label(lacking[0]!) })]
        : [words('picture.noTunnel')]
      : mixed
        ? [types.join(', ')]
        : []
    sketch.edge({
      id: pairId(a.id, b.id),
      shape: 'tunnel',
      from: a.id,
      to: b.id,
      subjects: links.length > 0 ? links.map(({ id }) => id) : [a.id, b.id],
      lines: says,
      plane: 'ten',
      certainty: join === 'half-seen' ? 'inferred' : certainty,
      ...(state && { state }),
      classes: ['mesh', join, ...(anyHole && !hole ? ['receded'] : [])]
    })
  }
}

/** Pairs as cells of a triangle: one row a host or role. */
export function drawMatrix(sketch: Sketch, sides: readonly Side[], pairs: readonly Pair[], health: Health): void {
  const sideOf = new Map<string, number>()
  sides.forEach((side, index) => {
    for (const { id } of side.hosts) sideOf.set(id, index)
    const state = worst(side.hosts.map((host) => health.findings(host.id)))
    sketch.node({
      id: side.id,
      shape: 'label',
      subjects: side.hosts.map(({ id }) => id),
      lines: [side.name],
      certainty: side.hosts[0]!.certainty,
      ...(state && { state }),
      classes: side.opens === undefined ? ['row'] : ['row', 'folded'],
      data: side.opens === undefined ? { index } : { index, group: side.opens, opens: side.opens }
    })
  })
  const cells = new Map<string, { row: number; column: number; pairs: Pair[] }>()
  for (const pair of pairs) {
    const [x, y] = [sideOf.get(pair.a.id)!, sideOf.get(pair.b.id)!]
    const [column, row] = [Math.min(x, y), Math.max(x, y)]
    const id = pairId(sides[column]!.id, sides[row]!.id)
    const cell = cells.get(id)
    if (cell) cell.pairs.push(pair)
    else cells.set(id, { row, column, pairs: [pair] })
  }
  for (const [id, { row, column, pairs: inCell }] of cells) {
    const joins = inCell.map(({ join }) => join)
    const joined = joins.filter((join) => join === 'joined').length
    const look = (['missing', 'broken', 'half-seen', 'joined'] as const).find((join) => joins.includes(join)) ?? 'apart'
    if (look === 'apart') continue
    const state = worst(inCell.map(stateOf))
    sketch.node({
      id,
      shape: 'cell',
      subjects: inCell.slice(0, MAX_SUBJECTS).flatMap(({ links }) => links.map((link) => link.id)),
      lines: inCell.length > 1 ? [joined === inCell.length ? String(joined) : `${joined}/${inCell.length}`] : [],
      plane: 'ten',
      certainty: look === 'half-seen' ? 'inferred' : inCell[0]!.certainty,
      ...(state && { state }),
      classes: [look],
      data: { row, column }
    })
  }
}

function stateOf({ join, silent }: Pair): State | undefined {
  if (HOLES.has(join)) return 'error'
  return silent ? 'warning' : undefined
}

function pairId(a: string, b: string): string {
  return `pair:${a}|${b}`
}
