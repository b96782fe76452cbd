import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, Ref } from '../../topology/facts.ts'
import { known } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { rowKey } from '../../topology/ovn-refs.ts'

/** Table Bridge; its ports are named by row. */
export function readBridges(rows: readonly Row[], host: Ref, facts: FactSink): void {
  for (const row of rows) {
    const name = row.text('name')
    const bridge: Ref = name === undefined ? { kind: 'ovs-bridge', keys: [], within: host } : refs.bridge(host, name)
    if (row.uuid !== undefined) bridge.keys.push(rowKey(row.uuid))
    if (bridge.keys.length === 0) continue
    const protocols = row.texts('protocols')
    const attributes = known({
      failMode: row.text('fail_mode'),
      datapathType: row.text('datapath_type'),
      datapathId: row.text('datapath_id'),
      datapathVersion: row.text('datapath_version'),
      protocols: protocols.length > 0 ? protocols : undefined,
      stpEnable: row.boolean('stp_enable') === true ? true : undefined,
      rstpEnable: row.boolean('rstp_enable') === true ? true : undefined,
      externalIds: row.map('external_ids'),
      otherConfig: row.map('other_config')
    })
    facts.node(bridge, { name, parent: host, attributes }, row.line)
    for (const port of row.texts('ports')) {
      facts.node({ kind: 'ovs-port', keys: [rowKey(port)], within: host }, { parent: bridge, weak: true }, row.line)
    }
  }
}
