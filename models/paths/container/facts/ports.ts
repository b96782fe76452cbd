import type { Lookup } from '../../../topology/lookup.ts'
import type { TopologyNode } from '../../../topology/vocabulary.ts'
import { sameAddress, versionOf } from '../../facts/ip.ts'
import { objectsOf, stringIn, stringOf, stringsOf } from '../../facts/values.ts'
import { holderOf } from './dwelling.ts'
import { plannedPorts } from './planned-ports.ts'
import { innerPort, parsePublished } from './published.ts'

/** Who publishes a port of a host, and the port it leads to. */
export interface Publisher {
  /** the holder of the network namespace */
  container: TopologyNode
  inner: number
  text: string
}

/** A socket that listens. */
export interface Listener {
  /** undefined where nobody named the owner */
  process: TopologyNode | undefined
  address: string
}

export interface AskedPort {
  address: string | undefined
  port: number
  protocol: string
}

/** Containers of a host that publish the port at the address. Members of a pod print the ports of its infra container. */
export function publishersOf(lookup: Lookup, host: TopologyNode, asked: AskedPort): Publisher[] {
  const found = new Map<string, Publisher>()
  for (const container of containersOf(lookup, host)) {
    for (const text of stringsOf(container, 'ports')) {
      const published = parsePublished(text)
      const inner = published && innerPort(published, asked)
      if (inner === undefined) continue
      const holder = holderOf(lookup, container)
      const known = found.get(holder.id)
      if (!known || holder.id === container.id) found.set(holder.id, { container: holder, inner, text })
    }
  }
  return [...found.values()]
}

/** Whether the port is published at some address of the host, whichever. */
export function publishedSomewhere(lookup: Lookup, host: TopologyNode, asked: AskedPort): Publisher[] {
  const open = { ...asked, address: undefined }
  return publishersOf(lookup, host, open)
}

export function containersOf(lookup: Lookup, host: TopologyNode): TopologyNode[] {
  return lookup.childrenOf(host.id).filter(({ kind }) => kind === 'container')
}

/** Who listens on a port of the host itself, best match first; sockets of other namespaces are none of it. */
export function listenersOn(lookup: Lookup, host: TopologyNode, asked: AskedPort): Listener[] {
  const holders = [host, ...processesOn(lookup, host)]
  const seen = holders.flatMap((node) =>
    objectsOf(node, 'listens').flatMap((end): Listener[] => {
      const address = stringIn(end['address']) ?? '*'
      if (stringIn(end['namespace']) !== undefined || end['port'] !== asked.port) return []
      if (!(stringIn(end['protocol']) ?? '').startsWith(asked.protocol) || !covers(address, asked.address)) return []
      return [{ process: node === host ? undefined : node, address }]
    })
  )
  return seen.length > 0 || listsSockets(lookup, host) ? seen : plannedOn(lookup, host, asked)
}

/** Who is going to listen, where nobody has looked yet. */
function plannedOn(lookup: Lookup, host: TopologyNode, asked: AskedPort): Listener[] {
  return plannedPorts(lookup, host).flatMap(({ holder, port, protocol, address = '*' }) =>
    port === asked.port && protocol === asked.protocol && covers(address, asked.address)
      ? [{ process: holder, address }]
      : []
  )
}

/** Whether sockets of the host itself were listed: every host has some; those of a namespace prove nothing about it. */
export function listsSockets(lookup: Lookup, host: TopologyNode): boolean {
  return [host, ...processesOn(lookup, host)].some((node) =>
    objectsOf(node, 'listens').some((end) => stringIn(end['namespace']) === undefined)
  )
}

/** Processes of a host, those in its containers included. */
function processesOn(lookup: Lookup, host: TopologyNode): TopologyNode[] {
  return lookup.childrenOf(host.id).flatMap((node) => {
    if (node.kind === 'process') return [node]
    return node.kind === 'container' ? lookup.childrenOf(node.id).filter(({ kind }) => kind === 'process') : []
  })
}

/** Whether a container's own namespace was listed, and who listens there on the port. */
export function listenersInside(
  lookup: Lookup,
  members: readonly TopologyNode[],
  namespace: TopologyNode | undefined,
  asked: AskedPort
): { known: boolean; found: (TopologyNode | undefined)[] } {
  const names = new Set([namespace?.name, ...members.map((each) => stringOf(each, 'networkNamespace'))])
  for (const each of members) names.add(`pid:${String(each.attributes['pid'])}`)
  const host = lookup.node(members[0]?.parent ?? '')
  const places = [...members, ...(namespace ? [namespace] : []), ...(host ? processesOn(lookup, host) : [])]
  let known = false
  const found: (TopologyNode | undefined)[] = []
  for (const node of places) {
    for (const end of objectsOf(node, 'listens')) {
      const within = stringIn(end['namespace'])
      const inside = node.kind === 'container' || (within !== undefined && names.has(within))
      if (!inside) continue
      known = true
      const fits = end['port'] === asked.port && (stringIn(end['protocol']) ?? '').startsWith(asked.protocol)
      if (fits && covers(stringIn(end['address']) ?? '*', asked.address))
        found.push(node.kind === 'process' ? node : undefined)
    }
  }
  return { known, found }
}

function covers(listening: string, asked: string | undefined): boolean {
  if (listening === '*' || listening === '::' || asked === undefined) return true
  if (listening === '0.0.0.0') return versionOf(asked) === 4
  return sameAddress(listening.replace(/^::ffff:/, ''), asked)
}
