import type { TopologyNode } from '../../topology/vocabulary.ts'
import { roleOf } from '../filter.ts'
import type { State, ViewOptions } from '../scene.ts'
import type { Line } from './buses.ts'

/** Hosts that are drawn as one card, or a single host. */
export interface Group {
  /** what `expanded` and `collapsed` name */
  id: string
  role: string
  hosts: TopologyNode[]
  state: State | undefined
  folded: boolean
}

/** Up to this many hosts are drawn one by one. */
const OPEN_HOSTS = 12
/** Fewer alike hosts are not worth folding. */
const FOLD_FROM = 4

/** Hosts in drawing order, alike ones folded where there are too many to show each. */
export function groupHosts(
  hosts: readonly TopologyNode[],
  lines: readonly Line[],
  stateOf: (host: TopologyNode) => State | undefined,
  standsAlone: (host: TopologyNode) => boolean,
  { expanded = [], collapsed = [] }: ViewOptions
): Group[] {
  const keys = hosts.map((host) => (standsAlone(host) ? host.id : kindOf(host, lines, stateOf(host))))
  const alike = new Map<string, TopologyNode[]>()
  hosts.forEach((host, index) => {
    const members = alike.get(keys[index]!)
    if (members) members.push(host)
    else alike.set(keys[index]!, [host])
  })
  const groups = new Map<string, Group>()
  hosts.forEach((host, index) => {
    const id = keys[index]!
    const members = alike.get(id)!
    const big = hosts.length > OPEN_HOSTS && members.length >= FOLD_FROM
    const together = members.length > 1 && (big || collapsed.includes(id))
    const group = { id, role: roleOf(host), state: stateOf(host) }
    if (together) groups.set(id, { ...group, hosts: members, folded: !expanded.includes(id) })
    else groups.set(host.id, { ...group, hosts: [host], folded: false })
  })
  return [...groups.values()]
}

/** What makes hosts alike: role, networks, state. */
function kindOf(host: TopologyNode, lines: readonly Line[], state: State | undefined): string {
  const on = lines.filter(({ stops }) => stops.has(host.id)).map(({ name }) => name)
  return `fold:${roleOf(host) || host.certainty}/${on.join(',')}/${state ?? ''}`
}

/** `Controller`, `ControllerOpenstack` … stand above the networks, everything else below. */
export function isUpper(role: string): boolean {
  return /^controller/i.test(role)
}

/** Roles beside the cloud: undercloud, workstation, load balancer … */
export function isAuxiliary(role: string): boolean {
  return role !== '' && !/^controller|compute|hci|ceph|storage|networker/i.test(role)
}
