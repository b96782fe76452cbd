import type { PlacedScene, Scene, SceneNode } from '../../views/scene.ts'
import { extent } from '../extent.ts'
import { textWidth } from '../measure.ts'
import { cornerBadge, Placer } from '../place.ts'
import { placeBeside } from '../service-cards.ts'
import { planFrame, type FramePlan } from './frame.ts'
import { placeFrame, rowsOf, type Rows } from './place-frame.ts'
import { placeBuses, type RowBox } from './buses.ts'
import { connect } from './connect.ts'
import type { Spacing } from './spacing.ts'

const FRAME_GAP = 16
const ROW_GAP = 72
const ROW_WIDTH = 1840

/** Frames side by side in rows, the same heights in each; the wires under every row, the overlay above it. */
export function layoutHostNetwork(scene: Scene, spacing: Spacing = 'roomy'): PlacedScene {
  const placer = new Placer(scene)
  const children = new Map<string, SceneNode[]>()
  for (const node of scene.nodes) {
    if (node.parent === undefined) continue
    const list = children.get(node.parent)
    if (list) list.push(node)
    else children.set(node.parent, [node])
  }
  const childrenOf = (id: string): readonly SceneNode[] => children.get(id) ?? []
  const byId = new Map(scene.nodes.map((node) => [node.id, node]))
  const cardOf = new Map<string, SceneNode>()
  const words = new Map<string, readonly string[]>()
  for (const { shape, from, to, lines } of scene.edges) {
    if (shape === 'attach') cardOf.set(to, byId.get(from)!)
    if (shape === 'patch') words.set(to, lines)
  }
  const plans = scene.nodes
    .filter(({ shape }) => shape === 'host-frame')
    .toSorted((a, b) => Number(a.data['order']) - Number(b.data['order']))
    .map((frame) => planFrame(frame, childrenOf(frame.id), childrenOf, cardOf, ({ id }) => words.get(id) ?? []))
  const rows = rowsOf(plans, spacing)
  const margin = busLabelWidth(scene)
  const overlay = scene.nodes.some(({ shape, data }) => shape === 'bus' && data['place'] === 'top')
  let top = 0
  const rowOf = new Map<string, number>()
  wrap(plans).forEach((row, index) => {
    const frames = top + (overlay && row.some(({ tunnels }) => tunnels) ? 40 : 0)
    const box = placeFrames(placer, row, rows, { top, frames, margin, index }, childrenOf, rowOf)
    top = placeBuses(placer, scene, rowOf, box, spacing) + ROW_GAP
  })
  const folded = scene.nodes.filter(({ shape, parent }) => shape === 'fold' && parent === undefined)
  placeBeside(placer, folded, { left: margin, top })
  connect(placer, rowOf)
  for (const node of placer.nodes.values())
    if (node.shape === 'host-frame' || node.shape === 'server') cornerBadge(node)
  const nodes = [...placer.nodes.values()]
  return { view: scene.view, nodes, edges: placer.edges, notes: scene.notes, ...extent(nodes) }
}

/** Places the frames of a row and notes what is in it. Returns where the row stands. */
function placeFrames(
  placer: Placer,
  row: readonly FramePlan[],
  rows: Rows,
  { top, frames, margin, index }: { top: number; frames: number; margin: number; index: number },
  childrenOf: (id: string) => readonly SceneNode[],
  rowOf: Map<string, number>
): RowBox {
  let left = margin
  for (const plan of row) {
    for (const node of placeFrame(placer, plan, left, frames, rows, childrenOf)) rowOf.set(node.id, index)
    left += plan.width + FRAME_GAP
  }
  return { index, left: margin, right: left - FRAME_GAP, top, bottom: frames + rows.height }
}

/** As many frames in a row as fit the width that is readable without zooming far out. */
function wrap(plans: readonly FramePlan[]): FramePlan[][] {
  const rows: FramePlan[][] = []
  let width = 0
  for (const plan of plans) {
    const row = rows.at(-1)
    if (row && width + plan.width + FRAME_GAP <= ROW_WIDTH) {
      row.push(plan)
      width += plan.width + FRAME_GAP
    } else {
      rows.push([plan])
      width = plan.width
    }
  }
  return rows
}

/** Room left of the frames for the names of the buses, which end where their lines begin. */
function busLabelWidth({ nodes }: Scene): number {
  const labels = nodes
    .filter(({ shape }) => shape === 'bus')
    .map(({ lines: [name = '', detail = ''] }) => Math.max(textWidth(name, 'plane'), textWidth(detail, 'detail')))
  return labels.length === 0 ? 0 : Math.max(...labels) + 40
}
