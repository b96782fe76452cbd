import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink } from '../../topology/facts.ts'
import { known } from '../../topology/facts.ts'
import { neutronId, ovnRefs } from '../../topology/ovn-refs.ts'

/** Table Datapath_Binding: a switch or router of the northbound database, and the tunnel key (VNI) its packets carry. */
export function readDatapathBindings(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const logicalSwitch = row.entry('external_ids', 'logical-switch')
    const logicalRouter = row.entry('external_ids', 'logical-router')
    const northbound = logicalSwitch ?? logicalRouter
    if (row.uuid === undefined || northbound === undefined) continue
    const name = row.entry('external_ids', 'name') ?? northbound
    const uuid = neutronId(name)
    const ref = (logicalSwitch === undefined ? ovnRefs.router : ovnRefs.network)(name, row.uuid, northbound)
    const attributes = known({ uuid, tunnelKey: row.number('tunnel_key'), datapath: row.uuid })
    const shown = row.entry('external_ids', 'name2') ?? (uuid === undefined ? name : undefined)
    facts.node(ref, { name: shown, attributes }, row.line)
  }
}
