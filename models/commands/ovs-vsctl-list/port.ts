import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, Ref } from '../../topology/facts.ts'
import { known, nodeValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { rowKey } from '../../topology/ovn-refs.ts'

/** Table Port; which bridge a port is on stands in the bridge's row, its interfaces are named by row. */
export function readPorts(rows: readonly Row[], host: Ref, facts: FactSink): void {
  for (const row of rows) {
    const name = row.text('name')
    const port: Ref = name === undefined ? { kind: 'ovs-port', keys: [], within: host } : refs.ovsPort(host, name)
    if (row.uuid !== undefined) port.keys.push(rowKey(row.uuid))
    if (port.keys.length === 0) continue
    const trunks = row.texts('trunks').map(Number).filter(Number.isInteger)
    const interfaces = row.texts('interfaces').map((uuid) => {
      return nodeValue({ kind: 'ovs-interface', keys: [rowKey(uuid)], within: host }, uuid)
    })
    const attributes = known({
      tag: row.number('tag'),
      trunks: trunks.length > 0 ? trunks : undefined,
      vlanMode: row.text('vlan_mode'),
      bondMode: row.text('bond_mode'),
      bondActiveSlave: row.text('bond_active_slave'),
      lacp: row.text('lacp'),
      interfaces: interfaces.length > 0 ? interfaces : undefined,
      externalIds: row.map('external_ids'),
      otherConfig: row.map('other_config')
    })
    facts.node(port, { name, attributes }, row.line)
  }
}
