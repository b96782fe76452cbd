import { known } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { contributeService } from './control-service.ts'
import type { Fields } from './fields.ts'
import type { Context, Resource } from './resource.ts'
import { headings } from './resource.ts'

/** `openstack availability zone list [--long]`: compute, volume and network zones, which may share names. */
export const availabilityZone: Resource = {
  words: 'availability zone',
  lists: [
    headings('Zone Name | Zone Status'),
    headings('Zone Name | Zone Status | Zone Resource | Host Name | Service Name | Service Status')
  ],
  signs: [['zone_name']],
  contribute(row, context) {
    const zone = row.name('zone_name', 'name')
    if (zone === undefined) return
    if (zone.startsWith('|')) return contributeBranch(row, context)
    const status = row.text('zone_status', 'status')
    context.facts.node(refs.byName('availability-zone', zone), { name: zone, attributes: known({ status }) }, row.line)
    const host = row.name('host_name')
    const binary = row.name('service_name')
    if (host === undefined || binary === undefined) return
    contributeService(row, context, { ...{ binary, host }, attributes: serviceState(zone, row.name('service_status')) })
  }
}

function serviceState(zone: string | undefined, printed: string | undefined): ReturnType<typeof known> {
  const [, enabled, mark] = /^(\w+)\s+(:-\)|XXX)/.exec(printed ?? '') ?? []
  return known({ zone, status: enabled, alive: mark === undefined ? undefined : mark === ':-)' })
}

/** Where a branch of the tree hangs that `nova availability-zone-list` draws into the names: `|- host`, `| |- service`. */
interface Branch {
  zone: string | undefined
  host: string
  binary: string | undefined
}

function contributeBranch(row: Fields, context: Context): void {
  const branch = branchesOf(context.rows).get(row)
  if (!branch) return
  const { zone, host, binary } = branch
  if (binary === undefined) context.facts.node(refs.host(host), { certainty: 'seen' }, row.line)
  else contributeService(row, context, { binary, host, attributes: serviceState(zone, row.text('status')) })
}

const TREES = new WeakMap<readonly Fields[], ReadonlyMap<Fields, Branch>>()

function branchesOf(rows: readonly Fields[]): ReadonlyMap<Fields, Branch> {
  const known = TREES.get(rows)
  if (known) return known
  const branches = new Map<Fields, Branch>()
  let zone: string | undefined
  let host: string | undefined
  for (const row of rows) {
    const name = row.name('zone_name', 'name') ?? ''
    const [, deep, rest] = /^(\|\s+)?\|-\s*(\S.*)$/.exec(name) ?? []
    if (rest === undefined) {
      zone = name
      host = undefined
    } else if (deep === undefined) branches.set(row, { zone, host: (host = rest), binary: undefined })
    else if (host !== undefined) branches.set(row, { zone, host, binary: rest })
  }
  TREES.set(rows, branches)
  return branches
}
