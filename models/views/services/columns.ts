import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { label, roleOf, shownHosts } from '../filter.ts'
import type { ViewOptions } from '../scene.ts'
import type { Row } from './rows.ts'

/** One host, or all of a role. */
export interface Column {
  id: string
  title: string
  role: string
  hosts: TopologyNode[]
  folded: boolean
}

/** Up to so many hosts have a column each. */
const MOST_HOSTS = 12

/** Columns for the hosts on which anything runs: one each, or one a role in a large cloud. */
export function columnsOf(lookup: Lookup, rows: readonly Row[], options: ViewOptions): Column[] {
  const used = new Set(rows.flatMap(({ byHost }) => [...byHost.keys()]))
  const hosts = shownHosts(lookup, options).filter(({ id }) => used.has(id))
  const opened = new Set(options.expanded)
  const single = (host: TopologyNode): Column => ({
    ...{ id: host.id, title: label(host), role: roleOf(host), hosts: [host], folded: false }
  })
  if (hosts.length <= MOST_HOSTS) return hosts.map(single)
  const byRole = new Map<string, TopologyNode[]>()
  for (const host of hosts) byRole.set(roleOf(host), [...(byRole.get(roleOf(host)) ?? []), host])
  return [...byRole].flatMap(([role, members]) => {
    const id = `hosts|${role}`
    if (members.length <= 3 || opened.has(id)) return members.map(single)
    return [{ id, title: role, role, hosts: members, folded: true }]
  })
}
