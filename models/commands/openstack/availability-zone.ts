import { known } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { contributeService } from './control-service.ts'
import type { Resource } from './resource.ts'
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
    const status = row.text('zone_status', 'status')
    context.facts.node(refs.byName('availability-zone', zone), { name: zone, attributes: known({ status }) }, row.line)
    const host = row.name('host_name')
    const binary = row.name('service_name')
    if (host === undefined || binary === undefined) return
    const [, enabled, mark] = /^(\w+)\s+(:-\)|XXX)/.exec(row.name('service_status') ?? '') ?? []
    contributeService(row, context, {
      ...{ binary, host },
      attributes: known({
        zone,
        status: enabled,
        alive: mark === undefined ? undefined : mark === ':-)'
      })
    })
  }
}
