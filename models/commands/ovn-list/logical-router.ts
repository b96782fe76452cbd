import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, FactValue } from '../../topology/facts.ts'
import { known, nodeValue } from '../../topology/facts.ts'
import { balancersOf } from './load-balancer.ts'
import { neutronId, ovnRefs } from '../../topology/ovn-refs.ts'
import { neutron, nonEmpty, pointer, rowPointer } from './neutron.ts'

/** Table Logical_Router; ports, NAT rules, static routes and policies are named by row. */
export function readLogicalRouters(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const name = row.text('name') ?? row.uuid
    if (name === undefined) continue
    const uuid = neutronId(name)
    const alias = neutron(row, 'router_name')
    const router = facts.node(
      ovnRefs.router(name, ...(row.uuid === undefined ? [] : [row.uuid])),
      {
        name: alias ?? (uuid === undefined ? name : undefined),
        attributes: known({
          uuid,
          adminUp: row.boolean('enabled'),
          gatewayPort: pointer('port', neutron(row, 'gw_port_id')),
          options: row.map('options'),
          // kept when empty: a router that lists no routes has none, whether or not their own table was pasted
          staticRoutes: listed(row, 'static_routes', 'route'),
          nat: listed(row, 'nat', 'nat-rule'),
          policies: nonEmpty(row.texts('policies').map((uuid) => rowPointer('route', uuid))),
          loadBalancers: balancersOf(row)
        })
      },
      row.line
    )
    for (const port of row.texts('ports')) {
      const attributes = { router: nodeValue(router, name) }
      facts.node(ovnRefs.row('port', port), { attributes, weak: true }, row.line)
    }
    for (const rule of row.texts('nat')) {
      facts.node(ovnRefs.row('nat-rule', rule), { parent: router, weak: true }, row.line)
    }
    for (const route of [...row.texts('static_routes'), ...row.texts('policies')]) {
      facts.node(ovnRefs.row('route', route), { parent: router, weak: true }, row.line)
    }
  }
}

function listed(row: Row, column: string, kind: 'route' | 'nat-rule'): FactValue[] | undefined {
  return row.has(column) ? row.texts(column).map((uuid) => rowPointer(kind, uuid)) : undefined
}
