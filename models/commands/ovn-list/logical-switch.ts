import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink } from '../../topology/facts.ts'
import { known } from '../../topology/facts.ts'
import { neutronId, ovnRefs } from '../../topology/ovn-refs.ts'
import { balancersOf } from './load-balancer.ts'
import { neutron, nonEmpty, rowPointer } from './neutron.ts'

/** Table Logical_Switch: a Neutron network; ports, ACLs and DNS rows are named by row. */
export function readLogicalSwitches(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const name = row.text('name') ?? row.uuid
    if (name === undefined) continue
    const uuid = neutronId(name)
    const alias = neutron(row, 'network_name')
    const mtu = Number(neutron(row, 'mtu'))
    const network = facts.node(
      ovnRefs.network(name, ...(row.uuid === undefined ? [] : [row.uuid])),
      {
        name: alias ?? (uuid === undefined ? name : undefined),
        attributes: known({
          uuid,
          mtu: Number.isInteger(mtu) && mtu > 0 ? mtu : undefined,
          otherConfig: row.map('other_config'),
          dnsRecords: nonEmpty(row.texts('dns_records').map((dns) => rowPointer('dns-record', dns))),
          loadBalancers: balancersOf(row)
        })
      },
      row.line
    )
    for (const port of row.texts('ports')) {
      facts.node(ovnRefs.row('port', port), { parent: network, weak: true }, row.line)
    }
    for (const acl of row.texts('acls')) {
      facts.node(ovnRefs.row('acl', acl), { parent: network, weak: true }, row.line)
    }
  }
}
