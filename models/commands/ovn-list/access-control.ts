import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, Ref } from '../../topology/facts.ts'
import { known } from '../../topology/facts.ts'
import { aclRefs } from '../../topology/ovn-acl.ts'
import { ovnRefs, rowKey } from '../../topology/ovn-refs.ts'
import { neutron, nonEmpty, pointer, rowPointer } from './neutron.ts'

/** Table ACL. What it stands on, a port group or (before OVN 2.10) a switch, names it by row. */
export function readAcls(rows: readonly Row[], facts: FactSink): void {
  const refs = aclRefs(
    rows.map((row) => ({
      direction: row.text('direction'),
      priority: row.number('priority'),
      match: row.text('match'),
      row: row.uuid
    }))
  )
  rows.forEach((row, index) => {
    if (row.uuid === undefined) return
    const attributes = known({
      ...row.fields(['external_ids', 'name']),
      securityGroupRule: pointer('security-group-rule', neutron(row, 'security_group_rule_id')),
      port: pointer('port', neutron(row, 'lport'))
    })
    facts.node(refs[index]!, { name: row.text('name') ?? '', attributes }, row.line)
  })
}

/** Table Port_Group: a security group's ports. The southbound copy has one a datapath and names ports, not rows: it adds nothing. */
export function readPortGroups(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    if (!row.has('acls') && !row.has('external_ids')) continue
    const ref = named('port-group', row)
    if (!ref) continue
    const attributes = known({
      ports: nonEmpty(row.texts('ports').map((port) => rowPointer('port', port))),
      acls: nonEmpty(row.texts('acls').map((acl) => rowPointer('acl', acl))),
      securityGroup: pointer('security-group', neutron(row, 'security_group_id'))
    })
    facts.node(ref, { name: row.text('name'), attributes }, row.line)
    for (const acl of row.texts('acls')) facts.node(ovnRefs.row('acl', acl), { parent: ref, weak: true }, row.line)
  }
}

/** Table Address_Set: addresses that ACLs match by the set's name. */
export function readAddressSets(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const ref = named('address-set', row)
    if (!ref) continue
    const attributes = known({
      addresses: nonEmpty(row.texts('addresses').map((address) => address.toLowerCase())),
      securityGroupName: neutron(row, 'security_group_name')
    })
    facts.node(ref, { name: row.text('name'), attributes }, row.line)
  }
}

function named(kind: Ref['kind'], row: Row): Ref | undefined {
  const name = row.text('name')
  const keys = [...(name === undefined ? [] : [`name:${name}`]), ...(row.uuid === undefined ? [] : [rowKey(row.uuid)])]
  return keys.length > 0 ? { kind, keys } : undefined
}
