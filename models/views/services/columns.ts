import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { label, roleOf, shownHosts } from '../filter.ts'
import type { Folds } from '../fold.ts'
import type { ViewOptions } from '../scene.ts'
import type { Row } from './rows.ts'

/** One host, or all of a role. */
export interface Column {
  id: string
  title: string
  role: string
  hosts: TopologyNode[]
  folded: boolean
  /** what `expanded` names to open it, where that is not its id */
  opens?: string
}

/** Up to so many hosts have a column each. */
const MOST_HOSTS = 12
/** Of an opened role. */
const PAGE = 24

/** Columns for the hosts on which anything runs: one each, or one a role in a large cloud. */
export function columnsOf(lookup: Lookup, rows: readonly Row[], folds: Folds, options: ViewOptions): Column[] {
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
    const whole = members.length <= 3 || opened.has(id)
    const { shown, before, after } = folds.split(
      {
        ...{ id: `${id}|more`, most: whole ? PAGE : 0, page: PAGE, kept: whole ? PAGE : 0 },
        subjects: (host: TopologyNode) => [host.id]
      },
      members
    )
    const folded = [before, after].flatMap((fold): Column[] => {
      if (!fold) return []
      const column = { id: fold.id, title: role, role, hosts: [...fold.members], folded: true, opens: fold.opens }
      return [whole ? column : { ...column, id, opens: id }]
    })
    return [...folded, ...shown.map(single)]
  })
}
