import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { EndProblem } from '../ends.ts'
import { addressOf, sameAddress } from '../facts/ip.ts'
import { objectsOf, stringIn, stringOf, stringsOf } from '../facts/values.ts'

/** What an END means where containers and their ports are asked about. */
export type ContainerEnd =
  | { kind: 'host'; host: TopologyNode; address: string | undefined }
  /** `name`: as it was typed, where names have to be resolved first */
  | { kind: 'container'; container: TopologyNode; name: string | undefined }
  /** nobody who was pasted */
  | { kind: 'outside'; address: string | undefined }

export interface ReadEnd {
  end: ContainerEnd
  port: number | undefined
}

/** Kinds that a name means rather than a container. */
const OTHERS = new Set(['server', 'port', 'floating-ip', 'router', 'network', 'vip', 'ovs-port'])

/**
 * Reads an END with or without `:PORT`. Undefined where it is of another kind of path; a problem where several containers bear
 * the name. `near`: the host of the other end, where `localhost` and addresses of its containers are.
 */
export function readContainerEnd(
  lookup: Lookup,
  typed: string,
  near: TopologyNode | undefined
): ReadEnd | EndProblem | undefined {
  const text = typed.trim()
  const whole = readBare(lookup, text, near, typed)
  if (whole && !('problem' in whole) && whole.kind !== 'outside') return { end: whole, port: undefined }
  if (whole && addressOf(text)) return 'problem' in whole ? whole : { end: whole, port: undefined }
  const match = /^(?:\[([^\]]+)\]|(.+)):(\d{1,5})$/.exec(text)
  if (!match || Number(match[3]) > 65535) return whole && ('problem' in whole ? whole : { end: whole, port: undefined })
  const end = readBare(lookup, match[1] ?? match[2]!, near, typed)
  return end && ('problem' in end ? end : { end, port: Number(match[3]) })
}

function readBare(
  lookup: Lookup,
  text: string,
  near: TopologyNode | undefined,
  typed: string
): ContainerEnd | EndProblem | undefined {
  const word = text.toLowerCase()
  const node = lookup.node(text)
  if (node) return ofNode(lookup, node)
  if (word === 'outside' || word === 'internet' || word.startsWith('outside:'))
    return { kind: 'outside', address: undefined }
  if (word === 'localhost' || word === 'ip6-localhost' || /^127\./.test(word) || word === '::1') {
    const address = word === 'localhost' ? '127.0.0.1' : word === 'ip6-localhost' ? '::1' : word
    return near ? { kind: 'host', host: near, address } : undefined
  }
  if (addressOf(word)) return ofAddress(lookup, word, near)
  const hosts = lookup.ofKind('host').filter((host) => isCalled(host, word))
  if (hosts.length === 1) return { kind: 'host', host: hosts[0]!, address: undefined }
  if (hosts.length > 1) return undefined
  const named = ofName(lookup, text, near, typed)
  // the names of everything are read only where a container bears this one
  return named && !isOther(lookup, text) ? named : undefined
}

function isCalled({ name, attributes }: TopologyNode, word: string): boolean {
  const { fqdn } = attributes
  return name.toLowerCase() === word || (typeof fqdn === 'string' && fqdn.toLowerCase() === word)
}

function isOther(lookup: Lookup, text: string): boolean {
  return lookup.resolve(text).some(({ kind }) => OTHERS.has(kind))
}

function ofNode(lookup: Lookup, node: TopologyNode): ContainerEnd | undefined {
  const parent = node.parent === undefined ? undefined : lookup.node(node.parent)
  switch (node.kind) {
    case 'container':
      return { kind: 'container', container: node, name: undefined }
    case 'pod': {
      const [member] = membersOfPod(lookup, node)
      return member && { kind: 'container', container: member, name: undefined }
    }
    case 'process':
      return parent?.kind === 'container' ? { kind: 'container', container: parent, name: undefined } : undefined
    case 'host':
      return { kind: 'host', host: node, address: undefined }
    case 'nic':
    case 'bond':
    case 'vlan-interface':
    case 'linux-bridge': {
      const address = stringsOf(node, 'addresses').map((each) => each.replace(/\/.*/, ''))[0]
      return parent?.kind === 'host' && address !== undefined ? { kind: 'host', host: parent, address } : undefined
    }
    default:
      return undefined
  }
}

/** The infra container first: it has the network. */
function membersOfPod(lookup: Lookup, pod: TopologyNode): TopologyNode[] {
  const siblings = lookup.childrenOf(pod.parent ?? '').filter(({ kind }) => kind === 'container')
  const members = siblings.filter((each) => stringOf(each, 'pod') === pod.name)
  return members.toSorted((a, b) => Number(b.attributes['isInfra'] === true) - Number(a.attributes['isInfra'] === true))
}

/** An address of a container on the near host or on one host only, else of a host, else of somebody outside. */
function ofAddress(lookup: Lookup, address: string, near: TopologyNode | undefined): ContainerEnd {
  const own = lookup.ofKind('container').filter((container) => hasAddress(container, address))
  const here = own.filter(({ parent }) => parent === near?.id)
  const [container, ...more] = here.length > 0 ? here : own
  const hosts = lookup.ofKind('host').filter((host) => deviceWith(lookup, host, address))
  const host = near && hosts.includes(near) ? near : hosts.length === 1 ? hosts[0] : undefined
  if (host && here.length === 0) return { kind: 'host', host, address }
  if (container && more.length === 0) return { kind: 'container', container, name: undefined }
  return { kind: 'outside', address }
}

function hasAddress(container: TopologyNode, address: string): boolean {
  const told = objectsOf(container, 'endpoints').flatMap((endpoint) => stringIn(endpoint['address']) ?? [])
  return [...stringsOf(container, 'addresses'), ...told].some((each) => sameAddress(each.replace(/\/.*/, ''), address))
}

function deviceWith(lookup: Lookup, host: TopologyNode, address: string): boolean {
  return [host, ...lookup.childrenOf(host.id)].some(
    (node) =>
      node.kind !== 'container' &&
      stringsOf(node, 'addresses').some((each) => sameAddress(each.replace(/\/.*/, ''), address))
  )
}

/** A container, a pod, or a name that the DNS of a network knows; those of the near host before others. */
function ofName(
  lookup: Lookup,
  text: string,
  near: TopologyNode | undefined,
  typed: string
): ContainerEnd | EndProblem | undefined {
  const named = lookup
    .ofKind('container')
    .filter(
      (each) => each.name === text || (stringOf(each, 'containerId')?.startsWith(text) === true && text.length >= 12)
    )
  const pods = named.length > 0 ? [] : lookup.ofKind('pod').filter(({ name }) => name === text)
  const aliased =
    named.length + pods.length > 0 ? [] : lookup.ofKind('container').filter((each) => answersTo(each, text))
  const found = [...named, ...pods.flatMap((pod) => membersOfPod(lookup, pod).slice(0, 1)), ...aliased]
  const here = found.filter(({ parent }) => parent === near?.id)
  const fits = here.length > 0 ? here : found
  if (fits.length > 1) return { problem: 'several', typed, fits }
  const [container] = fits
  return container && { kind: 'container', container, name: text }
}

function answersTo(container: TopologyNode, name: string): boolean {
  return objectsOf(container, 'endpoints').some(({ dnsNames }) => Array.isArray(dnsNames) && dnsNames.includes(name))
}
