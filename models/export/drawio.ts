import { PALETTES, type Palette, type Theme } from '../theme/tokens.ts'
import type { PlacedNode, PlacedScene } from '../views/scene.ts'
import type { Data } from './drawio/cell.ts'
import { edgeCells } from './drawio/edge-cells.ts'
import { legendCells } from './drawio/legend-cells.ts'
import { boxOf, Nesting } from './drawio/nesting.ts'
import { nodeCells } from './drawio/node-cells.ts'
import type { LegendRow } from './svg-legend.ts'
import { escapeXml } from './xml.ts'

/** One page of a draw.io file. */
export interface DrawioPage {
  scene: PlacedScene
  /** on the page's tab */
  title: string
  legend?: readonly LegendRow[]
}

/** What a topology id stands for, for *Edit data*: kind, name, and where it was read. */
export type Describe = (subject: string) => { kind: string; name: string; source?: string } | undefined

export interface DrawioOptions {
  theme: Theme
  describe?: Describe
}

const GAP = 32
/** Frames, lanes and outlines lie under the edges. */
const LOW: ReadonlySet<string> = new Set(['host-frame', 'lane', 'bond', 'section', 'panel'])

/**
 * Placed scenes as one draw.io file, a page each: containers that move their members, connectors bound to what they connect,
 * text as text. Every place is the scene's own.
 */
export function renderDrawio(pages: readonly DrawioPage[], { theme, describe }: DrawioOptions): string {
  const palette = PALETTES[theme]
  const diagrams = pages.map(
    (page, index) =>
      `<diagram id="page-${index + 1}" name="${escapeXml(page.title)}">\n${model(page, palette, describe)}\n</diagram>`
  )
  return `<mxfile host="TripleO Atlas" type="device" compressed="false" pages="${pages.length}">\n${diagrams.join('\n')}\n</mxfile>\n`
}

function model({ scene, legend = [] }: DrawioPage, palette: Palette, describe: Describe | undefined): string {
  const nesting = new Nesting(scene.nodes)
  const lit = new Set([...scene.nodes, ...scene.edges].filter(({ classes }) => classes.includes('route')))
  const pen = (thing: (typeof scene.nodes)[number] | (typeof scene.edges)[number]) => {
    return { palette, receded: lit.size > 0 && !lit.has(thing) }
  }
  const inside = new Map<string | undefined, { low: PlacedNode[]; edges: string[]; high: PlacedNode[] }>()
  const shelf = (id: string | undefined) => {
    const known = inside.get(id) ?? { low: [], edges: [], high: [] }
    inside.set(id, known)
    return known
  }
  for (const node of scene.nodes) shelf(nesting.container(node.id)?.id)[LOW.has(node.shape) ? 'low' : 'high'].push(node)
  for (const edge of scene.edges) {
    const [from, to] = [nesting.node(edge.from), nesting.node(edge.to)]
    if (!from || !to) continue
    const holder = nesting.holder(edge)
    const place = { parent: holder ? `n-${holder.id}` : '1', origin: originOf(holder), from, to }
    shelf(holder?.id).edges.push(...edgeCells(edge, place, dataOf(edge.subjects, edge.certainty, describe), pen(edge)))
  }
  const cells: string[] = []
  const write = (holder: PlacedNode | undefined): void => {
    const contents = inside.get(holder?.id)
    if (!contents) return
    const place = { parent: holder ? `n-${holder.id}` : '1', origin: originOf(holder) }
    const draw = (node: PlacedNode): void => {
      const data = dataOf(node.subjects, node.certainty, describe)
      cells.push(...nodeCells(node, { ...place, holds: inside.has(node.id) }, data, pen(node)))
      write(node)
    }
    contents.low.forEach(draw)
    cells.push(...contents.edges)
    contents.high.forEach(draw)
  }
  write(undefined)
  cells.push(...legendCells(legend, below(scene), palette))
  return [
    `<mxGraphModel grid="0" gridSize="8" guides="1" tooltips="1" connect="1" arrows="0" fold="1" page="0" pageScale="1" math="0" shadow="0" background="${palette.canvas}"><root>`,
    '<mxCell id="0"/>',
    '<mxCell id="1" parent="0"/>',
    ...cells,
    '</root></mxGraphModel>'
  ].join('\n')
}

function originOf(holder: PlacedNode | undefined): { left: number; top: number } {
  return holder ? boxOf(holder) : { left: 0, top: 0 }
}

/** `topology`, not `id`: that name is draw.io's own. */
function dataOf(subjects: readonly string[], certainty: string, describe: Describe | undefined): Data {
  const [first] = subjects
  const told = first === undefined ? undefined : describe?.(first)
  return {
    ...(first !== undefined && { topology: first }),
    ...(told && { kind: told.kind, name: told.name }),
    ...(told?.source !== undefined && { source: told.source }),
    certainty
  }
}

/** The corner below everything that is drawn. */
function below({ nodes, edges }: PlacedScene): { left: number; top: number } {
  const boxes = nodes.map(boxOf)
  const corners = edges.flatMap(({ points }) => points)
  const lefts = [...boxes.map(({ left }) => left), ...corners.map(({ x }) => x)]
  const bottoms = [...boxes.map(({ top, height }) => top + height), ...corners.map(({ y }) => y)]
  return {
    left: lefts.reduce((least, left) => Math.min(least, left), lefts[0] ?? 0),
    top: bottoms.reduce((most, bottom) => Math.max(most, bottom), bottoms[0] ?? 0) + GAP
  }
}
