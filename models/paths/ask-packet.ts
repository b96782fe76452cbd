import type { Lookup } from '../topology/lookup.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { readEnd, type End, type EndProblem } from './ends.ts'
import { cloudOf, type Cloud } from './facts/cloud.ts'
import { wiredNetworkOf } from './facts/outside.ts'
import { stringsOf } from './facts/values.ts'
import { findPath, type Attempt, type Found } from './find-path.ts'
import { findHostPath, hostEnd, type HostEnd } from './host-path.ts'
import type { Answer, Question } from './question.ts'
import { targetsOf } from './targets.ts'

/** Equal ways of one packet: they stay together, ranked by the first. */
type Ways = [Found, ...Found[]]

const RANK = { delivered: 0, answered: 0, provider: 1, unknown: 2, dropped: 3 } as const

/** Follows a packet from one END to the other. */
export function askPacket(lookup: Lookup, question: Question): Answer {
  const cloud = cloudOf(lookup)
  const from = readEnd(cloud, question.from, 'from')
  if ('problem' in from) return { side: 'from', trouble: from }
  const to = readTarget(cloud, question)
  if ('problem' in to) return { side: 'to', trouble: to }
  const between = betweenHosts(cloud, from, to)
  if (between) return { paths: [between.path] }
  const senders = sendersOf(cloud, from)
  if (!senders) return { side: 'from', trouble: { problem: 'wrong-kind', typed: question.from, fits: [nodeOf(from)!] } }
  const found = senders.flatMap((sender) => pathsFrom(cloud, sender, to, question))
  const ranked = found.map((ways, order) => ({ ways, rank: rank(ways[0]), order }))
  ranked.sort((a, b) => a.rank - b.rank || a.order - b.order)
  return { paths: ranked.flatMap(({ ways }) => ways.map(({ path }) => path)) }
}

/** Both ends are of hosts: what the hosts tell is the answer. */
function betweenHosts(cloud: Cloud, from: End, to: End): Found | undefined {
  const [here, there] = [ofHost(cloud, from), ofHost(cloud, to)]
  return here && there && findHostPath(cloud, here, there)
}

function ofHost(cloud: Cloud, end: End): HostEnd | undefined {
  if (end.kind === 'host') return hostEnd(cloud, end.host, undefined)
  if (end.kind !== 'address') return undefined
  return hostEnd(cloud, end.node ?? deviceOwning(cloud, end.address), end.address)
}

function deviceOwning({ lookup }: Cloud, address: string): TopologyNode | undefined {
  for (const kind of ['nic', 'bond', 'vlan-interface', 'linux-bridge'] as const) {
    const found = lookup
      .ofKind(kind)
      .find((node) => stringsOf(node, 'addresses').some((each) => each.replace(/\/.*/, '') === address))
    if (found) return found
  }
  return undefined
}

/** Sure before unsure; of the unsure what seems to get there. */
function rank({ path, seems }: Found): number {
  return RANK[path.disposition] * 10 + RANK[seems]
}

/** With DNS a name that is nothing in the cloud is a name to look up. */
function readTarget(cloud: Cloud, question: Question): End | EndProblem {
  const end = readEnd(cloud, question.to, 'to')
  if (question.protocol === 'dns' && 'problem' in end && end.problem !== 'several' && /^[\w.-]+$/.test(question.to)) {
    return { kind: 'service', service: 'dns' }
  }
  return end
}

function sendersOf(cloud: Cloud, from: End): Attempt['from'][] | undefined {
  switch (from.kind) {
    case 'port':
      return from.ports.map((port) => ({ kind: 'port', port }))
    case 'floating': {
      const link = cloud.lookup
        .linksOf(from.node.id)
        .find(({ kind, from: end }) => kind === 'nat' && end === from.node.id)
      const port = link && cloud.lookup.node(link.to)
      return port?.kind === 'port' ? [{ kind: 'port', port }] : undefined
    }
    case 'router':
      return [{ kind: 'router', router: from.router }]
    case 'outside':
      return [{ kind: 'outside', network: from.network, address: from.address }]
    case 'address': {
      const router = from.node && cloud.routerPortById(from.node.id)?.router
      return router ? [{ kind: 'router', router }] : onWire(cloud, from.node, [from.address])
    }
    case 'host': {
      const devices = cloud.lookup.childrenOf(from.host.id)
      const addresses = [from.host, ...devices].flatMap((node) =>
        stringsOf(node, 'addresses').map((each) => each.replace(/\/.*/, ''))
      )
      return onWire(cloud, from.host, addresses)
    }
    default:
      return undefined
  }
}

/** A host that stands on the wire of a provider network itself sends from there. */
function onWire(
  cloud: Cloud,
  node: TopologyNode | undefined,
  addresses: readonly string[]
): Attempt['from'][] | undefined {
  for (const address of addresses) {
    const network = wiredNetworkOf(cloud, address)
    if (network) return [{ kind: 'outside', network, address, ...(node ? { node } : {}) }]
  }
  return undefined
}

/** A path for each address the target can be reached by, until one gets there; each with those as good as itself behind it. */
function pathsFrom(cloud: Cloud, from: Attempt['from'], to: End, question: Question): Ways[] {
  const paths: Ways[] = []
  for (const target of targetsOf(cloud, from, to, question)) {
    const found = findPath(cloud, { from, target, question })
    paths.push([found, ...equalWays(cloud, { from, target, question }, found)])
    if (found.seems !== 'provider' && !found.astray) break
  }
  return paths
}

/** As many as anybody looks at. */
const MOST_WAYS = 16

/** The paths of backends and routes that were as good as those taken. */
function equalWays(cloud: Cloud, attempt: Attempt, { others }: Found): Found[] {
  const waiting = [...others]
  const ways: Found[] = []
  for (let taken = waiting.shift(); taken && ways.length < MOST_WAYS - 1; taken = waiting.shift()) {
    const found = findPath(cloud, { ...attempt, taken })
    waiting.push(...found.others)
    ways.push(found)
  }
  return ways
}

function nodeOf(end: End): TopologyNode | undefined {
  switch (end.kind) {
    case 'router':
      return end.router
    case 'outside':
      return end.network
    case 'host':
      return end.host
    case 'service':
      return undefined
    default:
      return end.node
  }
}
