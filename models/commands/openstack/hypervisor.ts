import { known } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import type { Fields } from './fields.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'

const SHORT = 'ID | Hypervisor Hostname | Hypervisor Type | Host IP | State'

/** `openstack hypervisor list|show`, `nova hypervisor-list`: what nova knows of a host. */
export const hypervisor: Resource = {
  words: 'hypervisor',
  lists: [
    headings(SHORT),
    headings(`${SHORT} | vCPUs Used | vCPUs | Memory MB Used | Memory MB`),
    headings('ID | Hypervisor hostname | State | Status'),
    headings('ID | Hypervisor hostname')
  ],
  signs: [
    ['hypervisor_hostname', 'id'],
    ['hypervisor_hostname', 'state'],
    ['hypervisor_hostname', 'host_ip'],
    ['hypervisor_hostname', 'hypervisor_type']
  ],
  fields: `
    aggregates cpu_info current_workload disk_available_least free_disk_gb free_ram_mb host_ip host_time
    hypervisor_hostname hypervisor_type hypervisor_version id load_average local_gb local_gb_used memory_mb
    memory_mb_used running_vms service_host service_id state status uptime users vcpus vcpus_used
    service_disabled_reason
  `,
  contribute(row, { facts }) {
    const hostname = row.name('hypervisor_hostname', 'name')
    // ironic's "hypervisors" are bare metal nodes, by uuid
    if (hostname === undefined || isUuid(hostname)) return
    facts.node(
      refs.host(hostname),
      {
        attributes: {
          hypervisor: known({
            id: numbered(row),
            uuid: row.uuid('id'),
            hostname,
            type: row.text('hypervisor_type'),
            version: row.text('hypervisor_version'),
            hostIp: row.text('host_ip')?.toLowerCase(),
            state: row.text('state'),
            status: row.text('status'),
            vcpus: row.number('vcpus'),
            vcpusUsed: row.number('vcpus_used'),
            memoryMb: row.number('memory_mb'),
            memoryMbUsed: row.number('memory_mb_used'),
            localGb: row.number('local_gb'),
            localGbUsed: row.number('local_gb_used'),
            runningVms: row.number('running_vms'),
            aggregates: row.list('aggregates')
          })
        }
      },
      row.line
    )
  }
}

/** Older clients print a number, which only the database knows, where newer ones print a uuid. */
function numbered(row: Fields): string | undefined {
  return row.uuid('id') === undefined ? row.text('id') : undefined
}
