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
  const alike = new Map<string, TopologyNode[]>()
  const idOf = (host: TopologyNode): string => {
    if (standsAlone(host)) return host.id
    const on = lines.filter(({ stops }) => stops.has(host.id)).map(({ name }) => name)
    return `fold:${roleOf(host) || host.certainty}/${on.join(',')}/${stateOf(host) ?? ''}`
  }
  for (const host of hosts) {
    const id = idOf(host)
    const group = alike.get(id)
    if (group) group.push(host)
    else alike.set(id, [host])
  }
  return [...alike].flatMap(([id, members]): Group[] => {
    const first = members[0]!
    const state = stateOf(first)
    const big = hosts.length > OPEN_HOSTS && members.length >= FOLD_FROM
    const folded = members.length > 1 && (big || collapsed.includes(id)) && !expanded.includes(id)
    if (folded || (big && expanded.includes(id))) return [{ id, role: roleOf(first), hosts: members, state, folded }]
    return members.map((host) => ({
      id: host.id,
      role: roleOf(host),
      hosts: [host],
      state: stateOf(host),
      folded: false
    }))
  })
}

/** `Controller`, `ControllerOpenstack` … stand above the networks, everything else below. */
export function isUpper(role: string): boolean {
  return /^controller/i.test(role)
}
