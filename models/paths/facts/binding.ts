import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Tables } from './tables.ts'
import { flagOf, stringOf } from './values.ts'

/** Where a port is. `sure` is false where the host was only asked for, and nothing tells that it took the port. */
export type Binding =
  | { state: 'bound'; host: TopologyNode; sure: boolean }
  | { state: 'unbound'; why: 'no-chassis' | 'down' }
  | { state: 'unknown' }

/** The host of a server's port: OVN's chassis, else Neutron's word for it. */
export function bindingOf(lookup: Lookup, tables: Tables, port: TopologyNode): Binding {
  if (isDirect(port)) return external(lookup, port)
  const chassis = hostNamed(lookup, stringOf(port, 'chassis'))
  if (chassis) return { state: 'bound', host: chassis, sure: true }
  const told = boundTo(lookup, port)
  // A row of a table that was not pasted: bound for certain, and Neutron asked for one host only.
  if (stringOf(port, 'chassis') !== undefined)
    return told ? { state: 'bound', host: told, sure: true } : { state: 'unknown' }
  if (tables.bindings && !tables.planned) return { state: 'unbound', why: 'no-chassis' }
  if (flagOf(port, 'up') === false || stringOf(port, 'status') === 'DOWN') return { state: 'unbound', why: 'down' }
  if (!told) return { state: 'unknown' }
  const up = flagOf(port, 'up') === true || stringOf(port, 'status') === 'ACTIVE'
  return { state: 'bound', host: told, sure: up || tables.planned || told.certainty === 'planned' }
}

/** SR-IOV and bare metal: no chassis claims the port, its card is on the host that Neutron names. */
function external(lookup: Lookup, port: TopologyNode): Binding {
  // OVN binds the port to the chassis that answers for it, which is another.
  const host = hostCalled(lookup, stringOf(port, 'bindingHost')) ?? boundTo(lookup, port)
  return host ? { state: 'bound', host, sure: true } : { state: 'unknown' }
}

const DIRECT = new Set(['direct', 'direct-physical', 'macvtap', 'baremetal'])

/**
 * Whether frames of the port do not pass br-int: a virtual function, a macvtap on one, bare metal. A virtual function in
 * switchdev mode does pass it, and is bound like any other.
 */
export function isDirect(port: TopologyNode): boolean {
  if (stringOf(port, 'type') === 'external') return true
  return DIRECT.has(stringOf(port, 'vnicType') ?? '') && stringOf(port, 'chassis') === undefined
}

/** The virtual function that a port has, and the card it is one of; where `ip link` of its host was pasted. */
export function functionOf(lookup: Lookup, port: TopologyNode): { nic: TopologyNode; index: number } | undefined {
  const told = port.attributes['virtualFunction']
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return undefined
  const { nic, index } = told
  const card = typeof nic === 'string' ? lookup.node(nic) : undefined
  return card && typeof index === 'number' ? { nic: card, index } : undefined
}

function hostCalled(lookup: Lookup, printed: string | undefined): TopologyNode | undefined {
  if (printed === undefined) return undefined
  const hosts = lookup.ofKind('host')
  return (
    hosts.find((host) => stringOf(host, 'fqdn') === printed) ??
    hosts.find(({ name }) => name === printed.split('.', 1)[0])
  )
}

function boundTo(lookup: Lookup, port: TopologyNode): TopologyNode | undefined {
  for (const { kind, from, to } of lookup.linksOf(port.id)) {
    if (kind === 'bound' && from === port.id) return lookup.node(to)
  }
  for (const { kind, from, to } of lookup.linksOf(port.id)) {
    const server = kind === 'attached' && to === port.id ? lookup.node(from) : undefined
    const host = server?.parent === undefined ? undefined : lookup.node(server.parent)
    if (host?.kind === 'host') return host
  }
  return undefined
}

export function hostNamed(lookup: Lookup, named: string | undefined): TopologyNode | undefined {
  const node = named === undefined ? undefined : lookup.node(named)
  return node?.kind === 'host' ? node : undefined
}
