import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, Ref } from '../../topology/facts.ts'
import { known, nodeValue } from '../../topology/facts.ts'
import { routeKeys } from '../../topology/ovn-route.ts'
import { ovnRefs, rowKey } from '../../topology/ovn-refs.ts'
import { pointer } from './neutron.ts'

/** Table Logical_Router_Static_Route; the router's row names its routes by row. */
export function readStaticRoutes(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const outputPort = row.text('output_port')
    const route = {
      table: row.text('route_table'),
      prefix: row.text('ip_prefix')?.toLowerCase(),
      nexthop: row.text('nexthop')?.toLowerCase(),
      outputPort
    }
    const keys = [...(row.uuid === undefined ? [] : [rowKey(row.uuid)]), ...routeKeys(route, undefined)]
    if (keys.length === 0) continue
    const ref: Ref = { kind: 'route', keys }
    const attributes = known({
      ...row.fields(['external_ids', 'output_port']),
      ipPrefix: route.prefix,
      nexthop: route.nexthop,
      outputPort: outputPort === undefined ? undefined : nodeValue(ovnRefs.routerPort(outputPort), outputPort),
      subnet: pointer('subnet', row.entry('external_ids', 'neutron:subnet_id'))
    })
    facts.node(ref, { name: '', attributes }, row.line)
  }
}
