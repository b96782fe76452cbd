import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label, stateOf } from '../filter.ts'
import { serviceDown } from '../health.ts'
import type { Sketch } from '../sketch.ts'
import type { Words } from '../words.ts'

const MAX_SERVERS = 3
const MAX_SERVICES = 7

/** What runs on a host, on its card: servers by name, else services; what is down is always among them. */
export function drawContents(sketch: Sketch, lookup: Lookup, host: TopologyNode, words: Words): void {
  const inside = lookup.childrenOf(host.id)
  const servers = inside.filter(({ kind }) => kind === 'server').toSorted(byName)
  const shown = servers.slice(0, servers.length > MAX_SERVERS ? MAX_SERVERS - 1 : MAX_SERVERS)
  shown.forEach((server, index) => {
    const state = stateOf(server)
    sketch.node({
      id: server.id,
      shape: 'label',
      parent: host.id,
      subjects: [server.id],
      lines: [label(server)],
      certainty: server.certainty,
      ...(state && { state }),
      classes: ['server'],
      data: { row: 'servers', index }
    })
  })
  if (servers.length > shown.length) {
    sketch.node({
      id: `more-servers:${host.id}`,
      shape: 'label',
      parent: host.id,
      subjects: servers.slice(shown.length).map(({ id }) => id),
      lines: [words('picture.more', { count: servers.length - shown.length })],
      classes: ['more'],
      data: { row: 'servers', index: shown.length }
    })
  }
  drawServices(sketch, host, inside, servers.length > 0 ? 0 : MAX_SERVICES, words)
}

function drawServices(
  sketch: Sketch,
  host: TopologyNode,
  inside: readonly TopologyNode[],
  room: number,
  words: Words
): void {
  const services = new Map<string, TopologyNode[]>()
  for (const service of inside) {
    if (service.kind !== 'service') continue
    const binary = typeof service.attributes['binary'] === 'string' ? service.attributes['binary'] : label(service)
    const same = services.get(binary)
    if (same) same.push(service)
    else services.set(binary, [service])
  }
  const sorted = [...services].sort(([a, ofA], [b, ofB]) => rank(ofA) - rank(ofB) || (a < b ? -1 : 1))
  const down = sorted.filter(([, same]) => rank(same) === 0).length
  const shown = sorted.slice(0, Math.max(room, down))
  for (const [binary, same] of shown) {
    sketch.node({
      id: `chip:${host.id}>${binary}`,
      shape: 'chip',
      parent: host.id,
      subjects: same.map(({ id }) => id),
      lines: [binary],
      certainty: same[0]!.certainty,
      ...(rank(same) === 0 && { state: 'down' as const }),
      classes: rank(same) === 0 ? ['down'] : [],
      data: { row: 'chips' }
    })
  }
  const rest = sorted.slice(shown.length)
  if (rest.length === 0 || room === 0) return
  sketch.node({
    id: `more-services:${host.id}`,
    shape: 'chip',
    parent: host.id,
    subjects: rest.flatMap(([, same]) => same.map(({ id }) => id)),
    lines: [words('picture.more', { count: rest.length })],
    data: { row: 'chips' }
  })
}

/** Down before up. */
function rank(same: readonly TopologyNode[]): number {
  return same.some(serviceDown) ? 0 : 1
}
