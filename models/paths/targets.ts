import type { TopologyNode } from '../topology/vocabulary.ts'
import type { End } from './ends.ts'
import type { Cloud } from './facts/cloud.ts'
import { addressOf, versionOf } from './facts/ip.ts'
import { stringOf, stringsOf } from './facts/values.ts'
import { whoHas } from './logical/neighbours.ts'
import { sourceRule } from './logical/translate.ts'
import type { Question } from './question.ts'
import { say, type Sentence } from './sentence.ts'
import type { Translation } from './walk.ts'

/** Who sends. */
export type Sender =
  | { kind: 'port'; port: TopologyNode }
  /** `node`: the host it is, where it is one of ours */
  | { kind: 'outside'; network: TopologyNode; address: string | undefined; node?: TopologyNode }
  | { kind: 'router'; router: TopologyNode }

/** One address to try. */
export interface Target {
  /** as the path names it: a node id or the address */
  shown: string
  address: string
  /** the port that is meant, if one is: reaching another with the same address is not reaching it */
  port?: TopologyNode
  service?: 'dhcp' | 'metadata' | 'dns'
  /** for an answer: what a router made of the asker's address on the way there */
  translation?: Translation
  /** the name to look up */
  name?: string
  /** why there is no address to send to */
  missing?: { sentence: Sentence; next: string[] }
}

/** Somebody out there, of either family; no cloud has these. */
const INTERNET = { 4: '8.8.8.8', 6: '2001:4860:4860::8888' } as const
const EVERYBODY = { 4: '255.255.255.255', 6: 'ff02::1:2' } as const

/** The addresses to try, in the order people mean them. */
export function targetsOf(cloud: Cloud, from: Sender, to: End, question: Question): Target[] {
  const version = familyOf(from)
  const asksDhcp =
    question.protocol === 'udp' && question.port === 67 && to.kind === 'address' && to.address === EVERYBODY[4]
  if (asksDhcp || question.protocol === 'dhcp' || (to.kind === 'service' && to.service === 'dhcp')) {
    return [{ shown: 'dhcp', address: EVERYBODY[version], service: 'dhcp' }]
  }
  if (question.protocol === 'dns' || (to.kind === 'service' && to.service === 'dns')) return [dnsTarget(to, question)]
  switch (to.kind) {
    case 'service':
      if (to.service === 'metadata') return [{ shown: 'metadata', address: '169.254.169.254', service: 'metadata' }]
      return [{ shown: 'internet', address: INTERNET[version] }]
    case 'floating':
      return [{ shown: to.node.id, address: to.address }]
    case 'address':
      return [{ shown: to.node?.id ?? to.address, address: to.address }]
    case 'host':
      return to.host.kind === 'host' ? [hostTarget(to.host)] : []
    case 'outside':
      return [outsideTarget(cloud, to.network, version)]
    case 'router':
      return [routerTarget(cloud, from, to.router, version)]
    case 'port':
      return nearestFirst(to.ports, from).flatMap((port) => portTargets(cloud, from, port, to.node, question, version))
  }
}

/** Of a server with several ports the one in the sender's own network first. */
function nearestFirst(ports: readonly TopologyNode[], from: Sender): TopologyNode[] {
  const near = from.kind === 'port' ? from.port.parent : from.kind === 'outside' ? from.network.id : undefined
  return [...ports.filter(({ parent }) => parent === near), ...ports.filter(({ parent }) => parent !== near)]
}

function familyOf(from: Sender): 4 | 6 {
  if (from.kind !== 'port') return 4
  const versions = stringsOf(from.port, 'addresses').map((each) => versionOf(each.replace(/\/.*/, '')))
  return versions.length > 0 && !versions.includes(4) ? 6 : 4
}

function dnsTarget(to: End, { to: typed }: Question): Target {
  if (to.kind === 'address') return { shown: to.node?.id ?? to.address, address: to.address, service: 'dns' }
  const named =
    to.kind === 'service' && (to.service !== 'dns' || typed.trim().toLowerCase() === 'dns')
      ? {}
      : { name: typed.trim() }
  return { shown: 'dns', address: '', service: 'dns', ...named }
}

function hostTarget(host: TopologyNode): Target {
  const address = stringsOf(host, 'addresses')
    .map((each) => each.replace(/\/.*/, ''))
    .find((each) => addressOf(each))
  if (address !== undefined) return { shown: host.id, address }
  return {
    shown: host.id,
    address: '',
    missing: { sentence: say('path.noAddress', { port: host.name }), next: ['ip a'] }
  }
}

/** What stands for the outside: the gateway of the provider network, unless a router of the cloud has that address. */
function outsideTarget(cloud: Cloud, network: TopologyNode, version: 4 | 6): Target {
  const address = outsideAddress(cloud, network, version)
  if (address !== undefined) return { shown: network.id, address }
  const sentence = say('path.noOutsideAddress', { network: network.name })
  return { shown: network.id, address: '', missing: { sentence, next: ['openstack subnet list --long'] } }
}

/** An address on the wire of a network that nobody in the cloud has. */
export function outsideAddress(cloud: Cloud, network: TopologyNode, version: 4 | 6): string | undefined {
  const { subnets } = cloud.segment(network)
  const free = (address: string | undefined): address is string =>
    address !== undefined && versionOf(address) === version && !whoHas(cloud, network, address)
  const gateway = subnets.map((subnet) => subnet.gateway).find(free)
  if (gateway !== undefined) return gateway
  for (const port of cloud.routerPortsIn(network)) {
    const nexthop = cloud
      .routes(port.router)
      .map((route) => route.nexthop)
      .find(free)
    if (nexthop !== undefined) return nexthop
  }
  const blocks = [
    ...subnets.map(({ cidr }) => cidr),
    ...cloud.routerPortsIn(network).flatMap(({ addresses }) => addresses.map(({ block }) => block))
  ]
  for (const block of blocks) {
    if (block === undefined || block.includes(':') || version === 6) continue
    const [head = ''] = block.split('/')
    const base = head.replace(/\.\d+$/, '')
    for (let last = 254; last > 0; last--) if (free(`${base}.${last}`)) return `${base}.${last}`
  }
  return undefined
}

/** A router by the address nearest to who asks. */
function routerTarget(cloud: Cloud, from: Sender, router: TopologyNode, version: 4 | 6): Target {
  const ports = cloud.routerPorts(router)
  const near = from.kind === 'port' ? from.port.parent : from.kind === 'outside' ? from.network.id : undefined
  const ordered = [
    ...ports.filter(({ network }) => network?.id === near),
    ...ports.filter(({ gateway }) => gateway),
    ...ports
  ]
  for (const { addresses } of ordered) {
    const found = addresses.find(({ address }) => versionOf(address) === version)
    if (found) return { shown: router.id, address: found.address }
  }
  const sentence = say('path.noRouterAddress', { router: router.name })
  return { shown: router.id, address: '', missing: { sentence, next: ['ovn-nbctl list Logical_Router_Port'] } }
}

function portTargets(
  cloud: Cloud,
  from: Sender,
  port: TopologyNode,
  node: TopologyNode,
  question: Question,
  version: 4 | 6
): Target[] {
  const fixed = stringsOf(port, 'addresses').map((each) => each.replace(/\/.*/, ''))
  const usable = fixed.filter((address) => from.kind !== 'port' || sharesFamily(from.port, address))
  usable.sort((a, b) => Number(versionOf(a) !== version) - Number(versionOf(b) !== version))
  const floating = question.protocol === 'arp' ? [] : floatingOf(cloud, port)
  const translated =
    question.reply === true && from.kind === 'outside' ? sourceNatOf(cloud, from.network, fixed) : undefined
  if (translated && floating.length === 0)
    return [{ shown: node.id, address: translated.outer, port, translation: translated }]
  const onNetwork = from.kind === 'outside' && port.parent === from.network.id
  const addresses =
    from.kind === 'outside' && !onNetwork
      ? [...floating, ...usable.slice(0, floating.length > 0 ? 0 : 1)]
      : [...usable, ...floating]
  if (addresses.length === 0) {
    const sentence = say('path.noAddress', { port: node.name === '' ? port.id : node.name })
    return [
      {
        shown: node.id,
        address: '',
        port,
        missing: { sentence, next: ['ovn-nbctl list Logical_Switch_Port', 'openstack port list --long'] }
      }
    ]
  }
  return addresses.map((address) => ({ shown: node.id, address, port }))
}

function sharesFamily(port: TopologyNode, address: string): boolean {
  const own = stringsOf(port, 'addresses').map((each) => versionOf(each.replace(/\/.*/, '')))
  return own.length === 0 || own.includes(versionOf(address))
}

function floatingOf(cloud: Cloud, port: TopologyNode): string[] {
  return cloud.lookup.linksOf(port.id).flatMap(({ kind, from, to }) => {
    const node = kind === 'nat' && to === port.id ? cloud.lookup.node(from) : undefined
    const address = node && stringOf(node, 'address')
    return address === undefined ? [] : [address]
  })
}

/** The address that stands outside for a port without a floating IP, while its connection lasts. */
function sourceNatOf(cloud: Cloud, network: TopologyNode, fixed: readonly string[]): Translation | undefined {
  for (const port of cloud.routerPortsIn(network)) {
    if (!port.gateway) continue
    for (const inner of fixed) {
      const rule = sourceRule(cloud, port, inner)
      if (rule) return { router: port.router.id, outer: rule.externalIp, inner }
    }
  }
  return undefined
}
