import type { TopologyNode } from '../topology/vocabulary.ts'
import { Choices } from './choices.ts'
import type { Cloud } from './facts/cloud.ts'
import { versionOf } from './facts/ip.ts'
import { stringOf, stringsOf } from './facts/values.ts'
import { follow } from './follow.ts'
import type { Packet } from './packet.ts'
import type { Path } from './path.ts'
import { callPort } from './physical/guest.ts'
import { metadataAgent } from './physical/metadata.ts'
import type { Question } from './question.ts'
import { say } from './sentence.ts'
import { settle } from './settle.ts'
import { dnsServerOf, startAtPort, startAtRouter, startOutside, type Start } from './start.ts'
import { outsideAddress, type Sender, type Target } from './targets.ts'
import { Trail, type Ending } from './trail.ts'
import type { Walk } from './walk.ts'

export interface Attempt {
  from: Sender
  target: Target
  question: Question
  /** which of equal ways to go, at the first places that have several */
  taken?: readonly number[]
}

/** Endings by which the address was the wrong one to try; another of the same target may be the right one. */
const UNREACHED: ReadonlySet<string> = new Set([
  'path.noRoute',
  'path.nobody',
  'path.nobodyOnTheWay',
  'path.nobodyAnswers',
  'path.noDefaultRoute',
  'path.noRouterFor',
  'path.elsewhere',
  'path.noFloatingIp'
])

export interface Found {
  path: Path
  /** as far as the facts go, whatever is missing */
  seems: Ending['disposition']
  /** another address of the target is worth a try */
  astray: boolean
  /** equal ways that were not gone, each as `taken` of another attempt */
  others: number[][]
}

/** One packet from one sender to one address; `astray` when another address of the target is worth a try. */
export function findPath(cloud: Cloud, attempt: Attempt): Found {
  const walk: Walk = {
    cloud,
    packet: packetOf(cloud, attempt),
    trail: new Trail(),
    choices: new Choices(attempt.taken),
    translations: attempt.target.translation ? [attempt.target.translation] : []
  }
  const { target, from } = attempt
  if (target.service === 'dhcp') walk.service = { kind: 'dhcp' }
  if (target.service === 'metadata' && cloud.driver === 'ovs') walk.service = { kind: 'metadata' }
  // OVN looks into every question to port 53, whoever it is for.
  const asksName = target.service === 'dns' || (walk.packet.protocol === 'udp' && walk.packet.targetPort === 53)
  if (asksName && !walk.service) walk.service = { kind: 'dns', name: target.name }
  const ran = judge(walk, run(walk, attempt), attempt)
  const end = settle(walk.trail, ran)
  const shown = from.kind === 'port' ? from.port : from.kind === 'outside' ? (from.node ?? from.network) : from.router
  const reason = end.reason
  const path: Path = {
    from: shown.id,
    to: target.shown,
    disposition: end.disposition,
    ...(reason ? { reason: reason.english, text: reason.text } : {}),
    logical: walk.trail.logical,
    hosts: walk.trail.hosts,
    legs: walk.trail.legs,
    hops: walk.trail.hops,
    assumed: walk.trail.assumed.map(({ english }) => english),
    assumedTexts: walk.trail.assumed.map(({ text }) => text),
    next: end.disposition === 'unknown' ? [...new Set(end.next ?? [])] : []
  }
  const astray = ran.disposition === 'dropped' && UNREACHED.has(ran.reason?.text.key ?? '')
  return { path, seems: ran.disposition, astray, others: walk.choices.others() }
}

function run(walk: Walk, { from, target, question }: Attempt): Ending {
  if (target.missing) return { disposition: 'unknown', reason: target.missing.sentence, next: target.missing.next }
  if (walk.packet.target === '' && target.service === 'dns') {
    const name = from.kind === 'port' ? callPort(walk, from.port) : walk.packet.source
    return (
      unservedDns(walk, from) ?? {
        disposition: 'unknown',
        reason: say('path.dnsServerUnknown', { port: name }),
        next: ['ovn-nbctl list DHCP_Options', 'openstack subnet list --long']
      }
    )
  }
  if (walk.packet.source === '' && from.kind === 'port') {
    if (target.service === 'metadata' && ownAddress(from.port, 6) !== '' && walk.cloud.portsKnown)
      return { disposition: 'dropped', reason: say('path.metadataFour', { port: callPort(walk, from.port) }) }
    return {
      disposition: 'unknown',
      reason: say('path.noAddress', { port: callPort(walk, from.port) }),
      next: ['ovn-nbctl list Logical_Switch_Port', 'openstack port list --long']
    }
  }
  const start = begin(walk, from, question)
  return 'disposition' in start ? start : follow(walk, start)
}

/** Whoever the server is, rows of the own network answer before the question gets to it. */
function unservedDns(walk: Walk, from: Sender): Ending | undefined {
  if (from.kind !== 'port') return undefined
  walk.packet.target = '0.0.0.0'
  const start = startAtPort(walk, from.port, '00:00:00:00:00:00')
  const end = 'disposition' in start ? start : follow(walk, start)
  return end.disposition === 'answered' || end.disposition === 'unknown' ? end : undefined
}

function begin(walk: Walk, from: Sender, { toMac }: Question): Start {
  switch (from.kind) {
    case 'port':
      return startAtPort(walk, from.port, toMac)
    case 'outside':
      return startOutside(walk, from.network, toMac)
    case 'router':
      return startAtRouter(walk, from.router)
  }
}

/** Whether it got to who was meant. */
function judge(walk: Walk, end: Ending, { target, from }: Attempt): Ending {
  const { reached } = walk
  if (end.reason?.text.key === 'path.nobody' && from.kind === 'outside' && target.port && walk.packet.version === 4) {
    return { ...end, reason: say('path.noFloatingIp', { port: callPort(walk, target.port), address: target.address }) }
  }
  if (end.disposition === 'delivered' && target.port && !walk.balanced && reached && !isMeant(reached, target.port)) {
    return {
      disposition: 'dropped',
      reason: say('path.elsewhere', { address: target.address, port: callPort(walk, reached) })
    }
  }
  if (end.disposition === 'delivered' && target.service === 'metadata' && reached) metadataAgent(walk)
  return end
}

/** The port itself, or the one that holds its virtual address now. */
function isMeant(reached: TopologyNode, port: TopologyNode): boolean {
  return reached.id === port.id || reached.id === stringOf(port, 'virtualParent')
}

function packetOf(cloud: Cloud, { from, target, question }: Attempt): Packet {
  const address =
    target.service === 'dns' && target.address === '' && from.kind === 'port'
      ? (dnsServerOf(cloud, from.port) ?? '')
      : target.address
  const version = versionOf(address) ?? 4
  const protocol = question.protocol ?? (question.port === undefined ? 'icmp' : 'tcp')
  const broadcast = protocol === 'arp' || target.service === 'dhcp'
  const base: Packet = {
    protocol:
      target.service === 'metadata'
        ? 'tcp'
        : target.service
          ? 'udp'
          : protocol === 'dhcp' || protocol === 'dns'
            ? 'udp'
            : protocol,
    version,
    source: question.fromAddress?.toLowerCase() ?? sourceOf(cloud, from, version),
    target: address,
    ttl: 64,
    sourceMac: undefined,
    targetMac: undefined,
    owner: undefined,
    broadcast,
    reply: question.reply === true
  }
  if (target.service === 'dhcp') {
    return {
      ...base,
      source: version === 6 ? base.source : '0.0.0.0',
      sourcePort: version === 6 ? 546 : 68,
      targetPort: version === 6 ? 547 : 67
    }
  }
  const targetPort = question.port ?? (target.service === 'dns' ? 53 : target.service === 'metadata' ? 80 : undefined)
  if (base.protocol !== 'tcp' && base.protocol !== 'udp') return base
  if (base.reply && targetPort !== undefined) return { ...base, sourcePort: targetPort, targetPort: EPHEMERAL }
  return { ...base, sourcePort: EPHEMERAL, ...(targetPort === undefined ? {} : { targetPort }) }
}

/** Any port that a client might use; rules that name a source port name others. */
const EPHEMERAL = 49152

function sourceOf(cloud: Cloud, from: Sender, version: 4 | 6): string {
  switch (from.kind) {
    case 'port':
      return ownAddress(from.port, version)
    case 'outside':
      return (
        from.address ?? outsideAddress(cloud, from.network, version) ?? (version === 4 ? '198.51.100.1' : '2001:db8::1')
      )
    case 'router':
      return ''
  }
}

function ownAddress(port: TopologyNode, version: 4 | 6): string {
  const own = stringsOf(port, 'addresses').map((each) => each.replace(/\/.*/, '').toLowerCase())
  return own.find((each) => versionOf(each) === version) ?? ''
}
