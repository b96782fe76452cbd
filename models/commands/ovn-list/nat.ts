import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, FactValue, Ref } from '../../topology/facts.ts'
import { known, nodeValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { floatingIpRef, natRuleRefs } from '../../topology/ovn-nat.ts'
import { ovnRefs } from '../../topology/ovn-refs.ts'
import { claimRouter, neutron, pointer } from './neutron.ts'

/** Table NAT: address translation of routers; `dnat_and_snat` is a floating IP. The router's row names the rules by row. */
export function readNat(rows: readonly Row[], facts: FactSink): void {
  const rules = rows.map((row) => ({
    type: row.text('type'),
    externalIp: row.text('external_ip')?.toLowerCase(),
    logicalIp: row.text('logical_ip')?.toLowerCase(),
    row: row.uuid
  }))
  natRuleRefs(rules).forEach((ref, index) => {
    const row = rows[index]!
    const router = claimRouter(row, facts)?.ref
    contributeRule(row, router, ref, facts)
    if (row.text('type') === 'dnat_and_snat') contributeFloatingIp(row, router, facts)
  })
}

const READ = ['external_ids', 'external_ip', 'logical_ip', 'external_mac', 'logical_port', 'gateway_port']

function contributeRule(row: Row, router: Ref | undefined, ref: Ref, facts: FactSink): void {
  const logicalPort = row.text('logical_port')
  const gatewayPort = row.text('gateway_port')
  const attributes = known({
    ...row.fields(READ),
    externalIp: row.text('external_ip')?.toLowerCase(),
    logicalIp: row.text('logical_ip')?.toLowerCase(),
    externalMac: row.text('external_mac')?.toLowerCase(),
    logicalPort: logicalPort === undefined ? undefined : nodeValue(ovnRefs.switchPort(logicalPort), logicalPort),
    gatewayPort: gatewayPort === undefined ? undefined : nodeValue(ovnRefs.row('port', gatewayPort), gatewayPort)
  })
  facts.node(ref, { name: '', parent: router, attributes }, row.line)
}

function contributeFloatingIp(row: Row, router: Ref | undefined, facts: FactSink): void {
  const address = row.text('external_ip')?.toLowerCase()
  if (address === undefined) return
  const uuid = neutron(row, 'fip_id')
  const network = neutron(row, 'fip_network_id')
  const port = portOf(row)
  const floating = facts.node(
    floatingIpRef(address, uuid),
    {
      name: address,
      parent: network === undefined ? undefined : refs.byUuid('network', network),
      attributes: known({
        uuid,
        address,
        fixedAddress: row.text('logical_ip')?.toLowerCase(),
        mode: modeOf(row),
        externalMac: row.text('external_mac')?.toLowerCase(),
        router: router && nodeValue(router, neutron(row, 'router_name') ?? ''),
        floatingNetwork: pointer('network', network),
        port: port && nodeValue(port.ref, port.name)
      })
    },
    row.line
  )
  if (port) facts.link('nat', floating, port.ref, row.line)
}

/** Translated where the port is, which needs a MAC and the port; else on the gateway. Unknown when the columns were not printed. */
function modeOf(row: Row): FactValue {
  if (row.text('external_mac') !== undefined && row.text('logical_port') !== undefined) return 'distributed'
  return row.has('external_mac') ? 'centralized' : undefined
}

function portOf(row: Row): { ref: Ref; name: string } | undefined {
  const name = row.text('logical_port') ?? neutron(row, 'fip_port_id')
  return name === undefined ? undefined : { ref: ovnRefs.switchPort(name), name }
}
