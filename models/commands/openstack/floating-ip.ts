import { known, nodeValue } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import type { Json } from '../../topology/vocabulary.ts'
import { device } from './port.ts'
import { pointer, pointerValue } from './refs.ts'
import type { Context, Resource } from './resource.ts'
import { headings } from './resource.ts'
import { withRest } from './rest.ts'
import type { Fields } from './fields.ts'

const SHORT = 'ID | Floating IP Address | Fixed IP Address | Port | Floating Network | Project'

/** `openstack floating ip list|show`, `neutron floatingip-list`. */
export const floatingIp: Resource = {
  words: 'floating ip',
  alias: ['ip floating'],
  lists: [
    headings(SHORT),
    headings(`${SHORT} | Router | Status | Description`),
    headings(`${SHORT} | Router | Status | Description | Tags`),
    headings(`${SHORT} | Router | Status | Description | Tags | DNS Name | DNS Domain`),
    headings('ID | Floating IP Address | Fixed IP Address | Port'),
    headings('id | fixed_ip_address | floating_ip_address | port_id'),
    headings('id | tenant_id | fixed_ip_address | floating_ip_address | port_id')
  ],
  signs: [['floating_ip_address'], ['ip', 'pool', 'fixed_ip']],
  fields: `
    created_at description dns_domain dns_name fixed_ip_address floating_ip_address id name floating_network_id
    port_details port_id project_id qos_policy_id revision_number router_id status subnet_id tags updated_at
    tenant_id ip pool fixed_ip instance_id
  `,
  contribute(row, context) {
    const uuid = row.uuid('id')
    const address = row.text('floating_ip_address', 'ip')?.toLowerCase()
    const keys = [
      ...(uuid === undefined ? [] : [`uuid:${uuid}`]),
      ...(address === undefined ? [] : [`address:${address}`])
    ]
    if (keys.length === 0) return
    const { facts, filter } = context
    const network = row.text('floating_network_id', 'floating_network', 'pool') ?? filter('--network')
    const port = row.uuid('port_id', 'port')
    const ref = facts.node(
      { kind: 'floating-ip', keys },
      {
        name: address,
        parent: network === undefined ? undefined : pointer('network', network),
        attributes: withRest(
          row,
          {
            uuid,
            address,
            fixedAddress: row.text('fixed_ip_address', 'fixed_ip')?.toLowerCase(),
            status: row.text('status'),
            description: row.text('description'),
            port: port === undefined ? undefined : nodeValue(refs.byUuid('port', port), port),
            router: pointerValue('router', row.text('router_id', 'router')),
            server: pointerValue('server', row.text('server_id', 'instance_id')),
            project: pointerValue('project', row.text('project_id', 'project', 'tenant_id'))
          },
          'port_details'
        )
      },
      row.line
    )
    // Neutron takes floating IPs from no other network.
    if (network !== undefined)
      facts.node(pointer('network', network), { attributes: { external: true }, weak: true }, row.line)
    if (port === undefined) return
    facts.link('nat', ref, refs.byUuid('port', port), row.line)
    describePort(port, row, context)
  }
}

/** `floating ip show` tells of the port behind it. */
function describePort(uuid: string, row: Fields, { facts }: Context): void {
  const details = row.dict('port_details')
  if (!details) return
  const owner = textOf(details['device_owner'])
  const network = textOf(details['network_id'])
  facts.node(
    refs.byUuid('port', uuid),
    {
      name: textOf(details['name']),
      parent: network !== undefined && isUuid(network) ? refs.byUuid('network', network) : undefined,
      attributes: known({
        uuid,
        mac: textOf(details['mac_address'])?.toLowerCase(),
        deviceOwner: owner,
        deviceId: device(textOf(details['device_id']), owner),
        status: textOf(details['status'])
      })
    },
    row.line
  )
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' && value !== 'None' ? value : undefined
}
