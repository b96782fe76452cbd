import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink } from '../../topology/facts.ts'
import { known } from '../../topology/facts.ts'
import { policyRefs } from '../../topology/ovn-acl.ts'
import { nonEmpty } from './neutron.ts'

/** Table Logical_Router_Policy: a route that a match decides, not the destination. The router's row names its policies by row. */
export function readRouterPolicies(rows: readonly Row[], facts: FactSink): void {
  const refs = policyRefs(
    rows.map((row) => ({ priority: row.number('priority'), match: row.text('match'), row: row.uuid }))
  )
  rows.forEach((row, index) => {
    const nexthops = [...row.texts('nexthops'), ...row.texts('nexthop')].map((address) => address.toLowerCase())
    const attributes = known({
      ...row.fields(['external_ids', 'nexthop', 'nexthops', 'bfd_sessions']),
      type: 'policy',
      nexthops: nonEmpty([...new Set(nexthops)])
    })
    const ref = refs[index]!
    if (ref.keys.length > 0) facts.node(ref, { name: '', attributes }, row.line)
  })
}
