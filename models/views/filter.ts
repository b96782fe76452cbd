import { naturalOrder } from '../text/natural-order.ts'
import { isUuid } from '../topology/ids.ts'
import type { Lookup } from '../topology/lookup.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { State, ViewOptions } from './scene.ts'

const ROLE_ORDER = ['Controller', 'Networker', 'Compute', 'ComputeHCI', 'CephStorage', 'Undercloud']

/** The hosts a view shows: those asked for, all if none are, in the order they are drawn: by role, then by name with numbers. */
export function shownHosts(lookup: Lookup, { hosts, roles }: ViewOptions): TopologyNode[] {
  const asked = hosts && hosts.length > 0 ? new Set(hosts.flatMap((id) => lookup.node(id)?.id ?? [])) : undefined
  return lookup
    .ofKind('host')
    .filter(({ id }) => !asked || asked.has(id))
    .filter((host) => !roles || roles.length === 0 || roles.includes(roleOf(host)))
    .toSorted((a, b) => roleRank(a) - roleRank(b) || byName(a, b))
}

/** A host's role, or the empty string where nothing tells it. */
export function roleOf({ attributes }: TopologyNode): string {
  return typeof attributes['role'] === 'string' ? attributes['role'] : ''
}

function roleRank(host: TopologyNode): number {
  const index = ROLE_ORDER.indexOf(roleOf(host))
  return index < 0 ? ROLE_ORDER.length : index
}

/** `compute-2` before `compute-10`. */
export function byName(a: TopologyNode, b: TopologyNode): number {
  return naturalOrder(a.name, b.name) || (a.id < b.id ? -1 : 1)
}

/** True when a network passes the filter. */
export function networkShown(network: TopologyNode | undefined, { networks }: ViewOptions): boolean {
  return !networks || networks.length === 0 || (network !== undefined && networks.includes(network.id))
}

/** What a view calls a node: its name (a uuid by its first digits), else the first digits of its uuid, else its address. */
export function label({ kind, name, attributes, id }: TopologyNode): string {
  const unnamed = kind === 'host' ? /^(?:ovs|capture|row)-([0-9a-f]{8})/.exec(name) : null
  if (unnamed) return `host ${unnamed[1]}`
  if (name !== '') return isUuid(name) ? name.slice(0, 8) : name
  const uuid = attributes['uuid']
  if (typeof uuid === 'string') return uuid.slice(0, 8)
  return id.slice(id.indexOf(':') + 1)
}

/** An attribute as text, or undefined. */
export function text({ attributes }: TopologyNode, attribute: string): string | undefined {
  const value = attributes[attribute]
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : undefined
}

/** A list attribute's strings. */
export function texts({ attributes }: TopologyNode, attribute: string): string[] {
  const value = attributes[attribute]
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}

/** How a server or port is, from its status. */
export function stateOf(node: TopologyNode): State | undefined {
  switch (text(node, 'status')?.toUpperCase()) {
    case 'ERROR':
      return 'error'
    case 'SHUTOFF':
    case 'DOWN':
    case 'SUSPENDED':
      return 'down'
    default:
      return undefined
  }
}
