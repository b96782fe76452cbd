import type { Plane, PlacedScene } from '../../../models/views/scene.ts'
import { bodyStyle, edgeStyle, type BodyStyle, type EdgeStyle } from '../../../models/theme/style.ts'
import type { Key } from '../../messages/translate.ts'

/** A sign in the picture and what it means; drawn with the very style the picture has. */
export type LegendItem = { key: Key; line: EdgeStyle } | { key: Key; box: BodyStyle; text: string }

const PLANES: readonly Plane[] = ['ext', 'mgmt', 'ten', 'sto', 'prov', 'msg', 'rest']

/** What of the picture needs explaining: only signs that are in it, planes first, then how sure we are. */
export function legendItems({ nodes, edges }: PlacedScene): LegendItem[] {
  const items: LegendItem[] = []
  const planes = new Set([...nodes, ...edges].map(({ plane }) => plane))
  for (const plane of PLANES) {
    if (planes.has(plane)) items.push({ key: `plane.${plane as Exclude<Plane, 'none'>}`, line: planeSample(plane) })
  }
  const patch = edges.find(({ shape }) => shape === 'patch')
  if (patch) items.push({ key: 'legend.patch', line: { ...edgeStyle(patch), stroke: 'ink-2' } })
  const through = edges.find(({ shape }) => shape === 'through')
  if (through) items.push({ key: 'legend.through', line: { ...edgeStyle(through), stroke: 'ink-2' } })
  const broken = edges.find(({ state }) => state === 'error')
  if (broken) items.push({ key: 'legend.missing', line: edgeStyle(broken) })
  const station = nodes.find(({ shape, classes }) => shape === 'station' && !classes.includes('hollow'))
  if (station) items.push({ key: 'legend.station', box: grey(bodyStyle(station)), text: station.texts[0]?.text ?? '' })
  const hollow = nodes.find(({ shape, classes }) => shape === 'station' && classes.includes('hollow'))
  if (hollow) items.push({ key: 'legend.hollow', box: { ...bodyStyle(hollow), stroke: 'ink-2' }, text: '–' })
  const all = [...nodes, ...edges]
  if (all.some(({ certainty }) => certainty === 'inferred' || certainty === 'planned' || certainty === 'assumed')) {
    items.push({ key: 'legend.inferred', line: { stroke: 'ink-2', width: 2, dash: [6, 4] } })
  }
  const missing = nodes.find(({ certainty }) => certainty === 'not-provided')
  if (missing) items.push({ key: 'legend.missing-host', box: bodyStyle(missing), text: '' })
  return items
}

function planeSample(plane: Plane): EdgeStyle {
  return edgeStyle({ shape: 'patch', plane, classes: [], certainty: 'seen' })
}

function grey(style: BodyStyle): BodyStyle {
  return { ...style, fill: 'ink-2', stroke: 'none' }
}
