import { bodyStyle, edgeStyle, type BodyStyle, type Sign } from '../theme/style.ts'
import type { Plane, PlacedScene } from './scene.ts'

/** A sign of a picture, and the key of the words that say what it means. */
export interface LegendEntry {
  key: LegendKey
  sign: Sign
}

export type LegendKey =
  | `plane.${Exclude<Plane, 'none'>}`
  | 'legend.patch'
  | 'legend.through'
  | 'legend.missing'
  | `legend.${(typeof MESSAGES)[number]}`
  | `legend.svc.${(typeof CONDITIONS)[number]}`
  | `legend.svc.${(typeof PLACES)[number]}`
  | 'legend.message'
  | 'legend.route-back'
  | 'legend.keeps'
  | 'legend.gone'
  | 'legend.station'
  | 'legend.hollow'
  | 'legend.inferred'
  | 'legend.missing-host'

const PLANES = ['ext', 'mgmt', 'ten', 'sto', 'prov', 'msg', 'rest'] as const

/** Kinds of messages, each in its own stroke. */
const MESSAGES = ['call', 'cast', 'fanout', 'reply', 'notification'] as const

/** How a service is on a host. */
const CONDITIONS = ['active', 'passive', 'down'] as const

/** Where a service runs, as its cell says by a glyph. */
const PLACES = ['container', 'host'] as const

/** What of the picture needs explaining: only signs that are in it, planes first, then how sure we are. */
export function legendOf({ nodes, edges }: PlacedScene): LegendEntry[] {
  const entries: LegendEntry[] = []
  const planes = new Set<Plane>([...nodes, ...edges].map(({ plane }) => plane))
  for (const plane of PLANES) {
    const sample = edgeStyle({ shape: 'patch', plane, classes: [], certainty: 'seen' })
    if (planes.has(plane)) entries.push({ key: `plane.${plane}`, sign: { line: sample } })
  }
  const patch = edges.find(({ shape }) => shape === 'patch')
  if (patch) entries.push({ key: 'legend.patch', sign: { line: { stroke: 'ink-2', width: edgeStyle(patch).width } } })
  const through = edges.find(({ shape }) => shape === 'through')
  if (through) entries.push({ key: 'legend.through', sign: { line: { ...edgeStyle(through), stroke: 'ink-2' } } })
  for (const shape of MESSAGES) {
    const message = edges.find((edge) => edge.shape === shape && edge.state === undefined)
    if (message) entries.push({ key: `legend.${shape}`, sign: { line: edgeStyle(message) } })
  }
  const other = edges.find(({ shape, plane, state }) => shape === 'message' && plane === 'none' && state === undefined)
  if (other) entries.push({ key: 'legend.message', sign: { line: edgeStyle(other) } })
  const back = edges.find(({ classes }) => classes.includes('route-back'))
  if (back) entries.push({ key: 'legend.route-back', sign: { line: { ...edgeStyle(back), stroke: 'ink-2' } } })
  const broken = edges.find(({ state }) => state === 'error')
  if (broken) entries.push({ key: 'legend.missing', sign: { line: edgeStyle(broken) } })
  for (const condition of CONDITIONS) {
    const cell = nodes.find(({ shape, classes }) => shape === 'service-cell' && classes.includes(condition))
    if (cell) entries.push({ key: `legend.svc.${condition}`, sign: { box: bodyStyle(cell), text: '' } })
  }
  for (const place of PLACES) {
    const cell = nodes.find(({ shape, glyph }) => shape === 'service-cell' && glyph?.name === place)
    if (cell) entries.push({ key: `legend.svc.${place}`, sign: { glyph: place } })
  }
  const keeps = edges.find(({ shape }) => shape === 'keeps')
  if (keeps) entries.push({ key: 'legend.keeps', sign: { line: { ...edgeStyle(keeps), dash: [] } } })
  const gone = edges.find(({ shape }) => shape === 'starts')
  if (gone) entries.push({ key: 'legend.gone', sign: { line: edgeStyle(gone) } })
  const stations = nodes.filter(({ shape }) => shape === 'station')
  const station = stations.find(({ classes }) => classes.length === 0)
  const text = station?.texts[0]?.text ?? ''
  if (station) entries.push({ key: 'legend.station', sign: { box: solid(bodyStyle(station)), text } })
  const hollow = stations.find(({ classes }) => classes.includes('hollow'))
  if (hollow)
    entries.push({ key: 'legend.hollow', sign: { box: { ...bodyStyle(hollow), stroke: 'ink-2' }, text: '–' } })
  const unsure = new Set(['inferred', 'planned', 'assumed'])
  if ([...nodes, ...edges].some(({ certainty }) => unsure.has(certainty)))
    entries.push({ key: 'legend.inferred', sign: { line: { stroke: 'ink-2', width: 2, dash: [6, 4] } } })
  const heardOf = nodes.find(({ certainty, shape }) => certainty === 'not-provided' && shape !== 'station')
  if (heardOf) entries.push({ key: 'legend.missing-host', sign: { box: bodyStyle(heardOf), text: '' } })
  return entries
}

/** The shape in ink: the legend means the sign, not one plane. */
function solid({ dash: _dash, ...style }: BodyStyle): BodyStyle {
  return { ...style, fill: 'ink-2', stroke: 'none' }
}
