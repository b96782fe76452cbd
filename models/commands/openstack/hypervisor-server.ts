import { isUuid, refs } from '../../topology/ids.ts'
import { domainRef } from '../../text/virt/disks.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'

/** `nova hypervisor-servers`: what runs on a host, by the names that libvirt knows. */
export const hypervisorServer: Resource = {
  words: 'hypervisor server',
  alias: ['hypervisor servers'],
  lists: [headings('ID | Name | Hypervisor ID | Hypervisor Hostname'), headings('ID | Name | Hypervisor Hostname')],
  contribute(row, { facts }) {
    const uuid = row.uuid('id')
    const name = row.name('name')
    const hostname = row.name('hypervisor_hostname')
    if (uuid === undefined || hostname === undefined || isUuid(hostname)) return
    const host = facts.node(refs.host(hostname), { certainty: 'not-provided' }, row.line)
    const ref = domainRef(name, uuid, host) ?? refs.byUuid('server', uuid)
    facts.node(
      ref,
      { parent: host, attributes: { uuid, ...(name === undefined ? {} : { instanceName: name }) } },
      row.line
    )
  }
}
