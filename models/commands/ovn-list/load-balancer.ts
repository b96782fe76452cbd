import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, FactValue } from '../../topology/facts.ts'
import { known } from '../../topology/facts.ts'
import { ovnRefs } from '../../topology/ovn-refs.ts'
import { nonEmpty, rowPointer } from './neutron.ts'

/** The load balancers of a switch or router: those of its own, and the groups it has (OVN 22.03 and newer). */
export function balancersOf(row: Row): FactValue {
  const rows = [...row.texts('load_balancer'), ...row.texts('load_balancer_group')]
  return nonEmpty(rows.map((uuid) => rowPointer('load-balancer', uuid)))
}

/** Table Load_Balancer_Group: load balancers that many switches and routers share. */
export function readLoadBalancerGroups(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    if (row.uuid === undefined) continue
    const members = row.texts('load_balancer').map((uuid) => rowPointer('load-balancer', uuid))
    const attributes = known({ type: 'group', members })
    facts.node(ovnRefs.row('load-balancer', row.uuid), { name: row.text('name'), attributes }, row.line)
  }
}
