import type { Lookup } from '../../topology/lookup.ts'
import type { Topology, TopologyNode } from '../../topology/vocabulary.ts'
import { label, shownHosts } from '../filter.ts'
import { foldCard, Folds } from '../fold.ts'
import { gatewayDutyOf } from '../gateway-chassis.ts'
import { Health } from '../health.ts'
import type { Scene, ViewOptions } from '../scene.ts'
import { lookupOf } from '../lookup-of.ts'
import { Sketch } from '../sketch.ts'
import { english, type Words } from '../words.ts'
import { deploymentLines, type Line, type Stop } from './buses.ts'
import { withPlannedNetworks } from './planned-lines.ts'
import { drawContents } from './contents.ts'
import { groupHosts, isAuxiliary, isUpper, type Group } from './groups.ts'

/** More hosts of one opened group than this are folded. */
const MAX_CELLS = 400
const PAGE = 200
/** Active gateways have a card of their own. */
const MOST_GATEWAYS = 24

/** Networks of the machines as lines, hosts as cards with a stub to each line they are on. */
export function buildDeployment(topology: Topology, options: ViewOptions, words: Words = english): Scene {
  const lookup = lookupOf(topology)
  const health = new Health(lookup)
  const sketch = new Sketch('deployment')
  const folds = new Folds(lookup, options, health)
  const hosts = shownHosts(lookup, options)
  const lines = withPlannedNetworks(lookup, deploymentLines(lookup, hosts, words), hosts, words)
  lines.forEach((line, order) => {
    drawLine(sketch, line, order, words)
  })
  const gateways = new Set(hosts.filter((host) => gatewayDutyOf(lookup, host)?.active === true))
  // where every compute is a gateway, none stands out
  const sought = new Set(options.show)
  const standsAlone = (host: TopologyNode): boolean =>
    sought.has(host.id) || (gateways.size <= MOST_GATEWAYS && gateways.has(host))
  const groups = groupHosts(hosts, lines, (host) => health.host(host), standsAlone, options)
  groups.forEach((group, order) => {
    const card =
      group.hosts.length === 1
        ? drawHost(sketch, health, group, order, lines, words)
        : drawGroup({ sketch, lookup, folds, words }, group, order)
    for (const line of lines) drawStop(sketch, card, group, line)
  })
  const folded = groups.filter((group) => group.folded)
  if (folded.length > 0)
    sketch.note('note.folded', {
      hosts: folded.reduce((sum, group) => sum + group.hosts.length, 0),
      groups: folded.length
    })
  return sketch.finish()
}

function drawLine(sketch: Sketch, line: Line, order: number, words: Words): void {
  const { id, name, detail, plane, certainty, subjects } = line
  const classes = name.startsWith('StorageMgmt') ? ['double-rail'] : []
  sketch.node({ id, shape: 'bus', lines: [name, detail], plane, certainty, subjects, classes, data: { order } })
  for (const vip of line.vips) {
    sketch.node({
      id: `vip:${line.id}>${vip.address}`,
      shape: 'vip',
      parent: id,
      subjects: [vip.id],
      lines: [words('picture.vip', { address: lastPart(vip.address) })],
      plane,
      certainty: vip.certainty
    })
  }
}

function drawHost(
  sketch: Sketch,
  health: Health,
  group: Group,
  order: number,
  lines: readonly Line[],
  words: Words
): string {
  const host = group.hosts[0]!
  const { lookup } = health
  const tier = isUpper(group.role) ? 'upper' : isApart(host, lines) ? 'apart' : 'lower'
  const role = host.certainty === 'not-provided' ? words('picture.notProvided') : group.role
  const state = group.state
  sketch.node({
    id: host.id,
    shape: 'host-card',
    subjects: [host.id],
    lines: [label(host), role],
    certainty: host.certainty,
    ...(state && { state }),
    classes: isAuxiliary(group.role) ? ['auxiliary'] : [],
    data: { tier, order, group: group.id }
  })
  const gateway = gatewayDutyOf(lookup, host)
  if (gateway) {
    const { active, router, priority, routers } = gateway
    const key = active
      ? 'picture.gatewayActive'
      : priority === undefined || routers > 1
        ? 'picture.gatewayPlain'
        : 'picture.gateway'
    sketch.node({
      id: `gateway:${host.id}`,
      shape: 'chip',
      parent: host.id,
      subjects: [router],
      lines: [words(key, { priority: priority ?? '' })],
      plane: 'ext',
      classes: active ? ['solid'] : [],
      data: { row: 'role' }
    })
  } else if (host.certainty === 'planned') {
    sketch.node({
      id: `plan:${host.id}`,
      shape: 'chip',
      parent: host.id,
      subjects: [host.id],
      lines: [words('picture.plan')],
      certainty: 'planned',
      data: { row: 'role' }
    })
  }
  drawContents(sketch, lookup, host, words)
  return host.id
}

/** An undercloud on the provisioning network alone stands apart, under the names of the lines. */
function isApart(host: TopologyNode, lines: readonly Line[]): boolean {
  const on = lines.filter(({ stops }) => stops.has(host.id))
  return (
    /undercloud|director/i.test(`${host.attributes['role'] ?? ''} ${host.name}`) &&
    on.every((line) => line === lines.at(-1))
  )
}

interface Context {
  sketch: Sketch
  lookup: Lookup
  folds: Folds
  words: Words
}

function drawGroup({ sketch, lookup, folds, words }: Context, group: Group, order: number): string {
  const { id, hosts, folded, state, role } = group
  const first = hosts[0]!
  const last = hosts.at(-1)!
  const servers = hosts.reduce(
    (sum, host) => sum + lookup.childrenOf(host.id).filter(({ kind }) => kind === 'server').length,
    0
  )
  const range = `${label(first)} … ${label(last)}`
  const counts = [
    words('picture.hosts', { count: hosts.length }),
    ...(servers > 0 ? [words('picture.servers', { count: servers })] : [])
  ].join(' · ')
  const kind = role || (first.certainty === 'not-provided' ? words('picture.notProvided') : '')
  sketch.node({
    id,
    shape: folded ? 'folded-hosts' : 'host-frame',
    subjects: hosts.map((host) => host.id),
    lines: kind === '' ? [counts, range] : [kind, counts, range],
    certainty: first.certainty,
    ...(state && { state }),
    classes: folded ? ['folded'] : ['unfolded'],
    data: { tier: isUpper(role) ? 'upper' : 'lower', order, group: id, count: hosts.length }
  })
  if (folded) return id
  const { shown, before, after } = folds.split(
    { id: `${id}|more`, most: MAX_CELLS, page: PAGE, subjects: (host: TopologyNode) => [host.id] },
    hosts
  )
  if (hosts.length > shown.length) sketch.note('note.hostsLimited', { shown: shown.length, total: hosts.length })
  const cell = { parent: id, classes: ['folded', 'cell'] }
  for (const fold of [before, after])
    if (fold) {
      const card = foldCard(fold, 'hosts', words)
      sketch.node({
        ...card,
        shape: 'host-card',
        ...cell,
        lines: card.lines.slice(0, 1),
        data: { ...card.data, group: id }
      })
    }
  shown.forEach((host, index) => {
    sketch.node({
      id: host.id,
      shape: 'host-card',
      parent: id,
      subjects: [host.id],
      lines: [label(host)],
      certainty: host.certainty,
      classes: ['cell'],
      data: { index, group: id }
    })
  })
  return id
}

function drawStop(sketch: Sketch, card: string, group: Group, line: Line): void {
  const stops = group.hosts.flatMap((host) => line.stops.get(host.id) ?? [])
  const first = stops[0]
  if (!first) return
  const one = group.hosts.length === 1
  const id = `station:${card}>${line.id}`
  const subjects = stops.flatMap((stop) => stop.subjects)
  const look = { plane: line.plane, certainty: first.certainty, subjects }
  sketch.node({
    id,
    shape: 'station',
    parent: line.id,
    lines: [one ? stopWords(first) : `×${stops.length}`],
    ...look,
    classes: !one ? ['many'] : first.address === undefined ? ['hollow'] : [],
    data: { of: card, address: one ? (first.address ?? '') : '' }
  })
  sketch.edge({ id: `stub:${card}>${line.id}`, shape: 'stub', from: card, to: id, ...look })
}

function stopWords({ address }: Stop): string {
  return address === undefined ? '–' : lastPart(address)
}

/** Last octet, or last group of an IPv6 address. */
function lastPart(address: string): string {
  return address.slice(Math.max(address.lastIndexOf('.'), address.lastIndexOf(':')) + 1) || '0'
}
