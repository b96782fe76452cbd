import { count, type Counters } from '../../text/counters.ts'
import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, Ref } from '../../topology/facts.ts'
import { known } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { rowKey } from '../../topology/ovn-refs.ts'
import { TunnelClues } from '../../topology/tunnel-clues.ts'

/** Table Interface: the device, and in `external_ids` the Neutron port and server it belongs to. */
export function readInterfaces(rows: readonly Row[], host: Ref, facts: FactSink): void {
  const clues = new TunnelClues(host, facts)
  for (const row of rows) {
    const name = row.text('name')
    const ref: Ref =
      name === undefined ? { kind: 'ovs-interface', keys: [], within: host } : refs.ovsInterface(host, name)
    if (row.uuid !== undefined) ref.keys.push(rowKey(row.uuid))
    if (ref.keys.length === 0) continue
    const type = row.text('type')
    const attributes = known({
      type,
      options: row.map('options'),
      error: row.text('error'),
      mac: (row.text('mac_in_use') ?? row.text('mac'))?.toLowerCase(),
      state: row.text('link_state'),
      adminState: row.text('admin_state'),
      mtu: row.number('mtu'),
      // -1 says that the datapath could not make the port.
      ofport: row.number('ofport'),
      linkSpeed: row.number('link_speed'),
      duplex: row.text('duplex'),
      bfd: row.map('bfd'),
      bfdStatus: row.map('bfd_status'),
      lacpCurrent: row.boolean('lacp_current'),
      externalIds: row.map('external_ids'),
      otherConfig: row.map('other_config'),
      status: row.map('status')
    })
    Object.assign(attributes, counted(row.map('statistics')))
    facts.node(ref, { name, parent: host, attributes }, row.line)
    clues.add(type, row.entry('options', 'remote_ip'), row.entry('options', 'local_ip'), row.line)
  }
}

/** Of the statistics, what went wrong. */
function counted(statistics: { [key: string]: string } | undefined): Counters {
  const counters: Counters = {}
  for (const way of ['rx', 'tx'] as const)
    for (const word of ['errors', 'dropped']) count(counters, way, word, statistics?.[`${way}_${word}`])
  return counters
}
