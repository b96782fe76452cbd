import { pointer, pointerValue } from './refs.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'
import { refs } from '../../topology/ids.ts'

/** `nova interface-list SERVER`: the ports of one server. */
export const serverInterface: Resource = {
  words: 'server interface',
  lists: [
    headings('Port State | Port ID | Net ID | IP addresses | MAC Addr'),
    headings('Port State | Port ID | Net ID | IP addresses | MAC Addr | Tag')
  ],
  signs: [['port_state', 'port_id', 'net_id']],
  contribute(row, { facts, filter }) {
    const uuid = row.uuid('port_id')
    if (uuid === undefined) return
    const network = row.uuid('net_id')
    const addresses = (row.text('ip_addresses') ?? '').split(/[\s,]+/).filter((address) => address !== '')
    facts.node(
      refs.byUuid('port', uuid),
      {
        parent: network === undefined ? undefined : pointer('network', network),
        attributes: {
          uuid,
          status: row.text('port_state'),
          mac: row.text('mac_addr')?.toLowerCase(),
          addresses: addresses.length > 0 ? addresses.map((address) => address.toLowerCase()) : undefined,
          deviceId: pointerValue('server', filter(''))
        }
      },
      row.line
    )
  }
}
