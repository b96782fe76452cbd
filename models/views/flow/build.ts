import { actorOf, type ActorId } from '../../paths/flows/actors.ts'
import { flowOf } from '../../paths/flows/registry.ts'
import type { Hop, Path } from '../../paths/path.ts'
import type { Lookup } from '../../topology/lookup.ts'
import type { EdgeShape, Plane, Scene, SceneNode, ViewOptions } from '../scene.ts'
import { Sketch } from '../sketch.ts'
import type { Words } from '../words.ts'

/** Columns stand in this order, those of one place together. */
const PLACES = ['client', 'control', 'undercloud', 'broker', 'compute', 'destination', 'storage', 'machine'] as const

const PANE = { pane: 'flow' } as const

type Steps = NonNullable<ViewOptions['path']>['steps']

interface Message {
  hop: Hop
  /** its number in the flow, from 1 */
  step: number
  /** from the top of the picture, from 1 */
  row: number
}

/**
 * The picture of a flow of messages: who takes part, as columns grouped by where they run, and every message as a numbered arrow, the
 * first on top. What goes through the broker passes its column, where exchange and queue are named. `steps` leaves out the
 * messages before and after, with who takes no part.
 */
export function buildFlow(lookup: Lookup, path: Path, flowId: string, words: Words, steps?: Steps): Scene {
  const sketch = new Sketch('path')
  const [first, last] = steps ?? [1, path.hops.length]
  const messages = path.hops
    .map((hop, index): Message => ({ hop, step: index + 1, row: index + 2 - Math.max(1, first) }))
    .filter(({ step }) => step >= first && step <= last)
  const hops = messages.map(({ hop }) => hop)
  if (hops.length < path.hops.length) {
    const total = path.hops.length
    sketch.note('note.steps', { first, last: Math.min(last, total), total })
  }
  const columns = columnsOf(hops, flowOf(flowId)?.cloud === 'undercloud')
  for (const place of PLACES) {
    const actors = columns.filter((column) => column.place === place)
    if (actors.length === 0) continue
    const plane: Plane = place === 'broker' ? 'msg' : 'none'
    const group = `group:${place}`
    sketch.node({ ...{ id: group, shape: 'actor-group', plane }, lines: [words(`picture.flow.${place}`)], data: PANE })
    for (const { key, hop, end } of actors) {
      const actor = hop && actorNode(lookup, hop, end)
      const lines = actor?.lines ?? [words('picture.flow.exchanges')]
      sketch.node({ ...{ id: `actor:${key}`, shape: 'actor', parent: group, plane, data: PANE }, ...actor, lines })
      sketch.node({ ...{ id: `life:${key}`, shape: 'lifeline', parent: group, plane, data: PANE } })
    }
  }
  const stops = path.disposition === 'dropped' || path.disposition === 'unknown'
  for (const message of messages) draw(sketch, message, stops && message.step === path.hops.length, words)
  return sketch.finish()
}

interface Column {
  key: string
  place: (typeof PLACES)[number]
  /** a hop in which it takes part, and as which end; the broker has none */
  hop?: Hop
  end: 'from' | 'to'
}

/** Everyone who takes part, in the order of the first message. */
function columnsOf(hops: readonly Hop[], undercloud: boolean): Column[] {
  const columns = new Map<string, Column>()
  for (const hop of hops) {
    for (const end of ['from', 'to'] as const) {
      const key = columnKey(hop, end)
      if (!columns.has(key)) columns.set(key, { key, place: placeOf(key, undercloud), hop, end })
    }
    if (hop.exchange !== undefined) columns.set('broker', { key: 'broker', place: 'broker', end: 'to' })
  }
  return [...columns.values()]
}

function columnKey({ actor = '', toActor = '' }: Hop, end: 'from' | 'to'): string {
  return end === 'from' ? actor : toActor
}

function placeOf(ref: string, undercloud: boolean): Column['place'] {
  const { place } = actorOf(ref.replace('@destination', '') as ActorId)
  if (undercloud && (place === 'control' || place === 'compute')) return 'undercloud'
  return place === 'compute' && ref.endsWith('@destination') ? 'destination' : place
}

/** The actor as a card: its name and host; solid where it was seen. */
function actorNode(lookup: Lookup, hop: Hop, end: 'from' | 'to'): Pick<SceneNode, 'lines' | 'subjects' | 'certainty'> {
  const id = end === 'from' ? hop.at : hop.to
  const node = id === undefined ? undefined : lookup.node(id)
  const hostId = end === 'from' ? hop.host : hop.toHost
  const host = hostId === undefined ? undefined : lookup.node(hostId)
  const name = columnKey(hop, end).replace('@destination', '')
  return {
    lines: [name, ...(host ? [host.name] : [])],
    subjects: [node?.id, host?.id].filter((each) => each !== undefined),
    certainty: node?.certainty ?? 'assumed'
  }
}

function draw(sketch: Sketch, { hop, step, row }: Message, stopped: boolean, words: Words): void {
  const [from, to] = [columnKey(hop, 'from'), columnKey(hop, 'to')]
  const badge = `step:${step}`
  const data = { ...PANE, step, row, from, to }
  const lines = [hop.protocol ?? '', hop.method ?? '']
  const { shape, plane } = strokeOf(hop.protocol ?? '')
  const classes = ['message', `step:${step}`]
  const state = stopped ? ({ state: 'error' } as const) : {}
  sketch.node({ id: badge, shape: 'step', lines: [String(step)], classes: stopped ? ['stop'] : [], data })
  const arrow = { ...{ shape, plane, lines }, classes: [...classes, 'arrow'], ...state }
  if (hop.exchange === undefined) {
    sketch.edge({ id: `message:${step}`, from: badge, to: `life:${to}`, ...arrow })
    return
  }
  const exchange = hop.exchange === '' ? words('picture.flow.default') : hop.exchange
  const queue = hop.routingKey === '' ? words('picture.flow.every') : (hop.routingKey ?? '')
  sketch.node({
    ...{ id: `queue:${step}`, shape: 'chip', parent: 'group:broker', plane, data },
    ...{ lines: [`${exchange} → ${queue}`], subjects: [...(hop.through ?? [])].reverse(), classes: ['queue'] },
    certainty: (hop.through ?? []).length > 0 ? 'seen' : 'assumed'
  })
  sketch.edge({ ...{ id: `message:${step}`, from: badge, to: `queue:${step}` }, ...{ shape, plane, lines, classes } })
  sketch.edge({ id: `message:${step}|on`, from: `queue:${step}`, to: `life:${to}`, ...arrow, lines: [] })
}

/** The stroke that tells how it is sent, and its plane. */
function strokeOf(protocol: string): { shape: EdgeShape; plane: Plane } {
  switch (protocol) {
    case 'RPC call':
      return { shape: 'call', plane: 'msg' }
    case 'RPC cast':
      return { shape: 'cast', plane: 'msg' }
    case 'RPC fanout':
      return { shape: 'fanout', plane: 'msg' }
    case 'RPC reply':
      return { shape: 'reply', plane: 'msg' }
    case 'REST':
    case 'HTTP':
    case 'HTTPS':
      return { shape: 'rest', plane: 'rest' }
    case 'OVSDB':
    case 'OpenFlow':
      return { shape: 'message', plane: 'ten' }
    case 'RADOS':
      return { shape: 'message', plane: 'sto' }
    case 'DHCP':
    case 'TFTP':
    case 'IPMI':
      return { shape: 'message', plane: 'prov' }
    default:
      return { shape: 'message', plane: 'none' }
  }
}
