import { parseBridgeMappings } from '../../text/bridge-mappings.ts'
import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, FactValue, Ref } from '../../topology/facts.ts'
import { known } from '../../topology/facts.ts'
import { ovnRefs } from '../../topology/ovn-refs.ts'
import { TunnelClues } from '../../topology/tunnel-clues.ts'

/**
 * Table Open_vSwitch: the host itself. Its row heads `ovs-vsctl show`, its `system-id` is the chassis name, and under `ovn-`
 * stands what ovn-controller is told: encapsulations, bridge mappings, gateway duty.
 */
export function readOpenVswitch(rows: readonly Row[], source: Ref, facts: FactSink): void {
  for (const row of rows) {
    const ids = (key: string): string | undefined => row.entry('external_ids', key)
    const systemId = ids('system-id')
    const hostname = ids('hostname')
    const keys = [...source.keys]
    if (row.uuid !== undefined) keys.push(`ovs:${row.uuid.toLowerCase()}`)
    if (systemId !== undefined) keys.push(...ovnRefs.chassis(systemId, hostname).keys)
    const host = facts.node(
      { ...source, keys: [...new Set(keys)] },
      {
        attributes: known({
          ovsUuid: row.uuid,
          ovsVersion: row.text('ovs_version'),
          dbVersion: row.text('db_version'),
          systemType: row.text('system_type'),
          systemVersion: row.text('system_version'),
          dpdkInitialized: row.boolean('dpdk_initialized') === true ? true : undefined,
          fqdn: hostname?.includes('.') ? hostname : undefined,
          chassis: chassisOf(row),
          addresses: ownAddresses(row),
          externalIds: row.map('external_ids')
        })
      },
      row.line
    )
    const clues = new TunnelClues(host, facts)
    for (const ip of ownAddresses(row) ?? []) clues.addLocal(ip, row.line)
  }
}

/** A host whose OVS no ovn-controller uses has a `system-id` too, but is no chassis. */
function chassisOf(row: Row): FactValue {
  const ids = row.map('external_ids') ?? {}
  if (!Object.keys(ids).some((key) => key.startsWith('ovn-'))) return undefined
  const encaps = encapsOf(row)
  const chassis = known({
    name: row.entry('external_ids', 'system-id'),
    encaps: encaps.length > 0 ? encaps : undefined,
    bridgeMappings: parseBridgeMappings(row.entry('external_ids', 'ovn-bridge-mappings')),
    cmsOptions: row.entry('external_ids', 'ovn-cms-options')?.split(/[\s,]+/)
  })
  return Object.keys(chassis).length > 0 ? chassis : undefined
}

/** Every encapsulation type at every address: `ovn-encap-type=geneve,vxlan`, `ovn-encap-ip=10.0.0.1,10.0.0.2`. */
function encapsOf(row: Row): { type: string; ip: string }[] {
  const types = listed(row, 'ovn-encap-type')
  return listed(row, 'ovn-encap-ip').flatMap((ip) => types.map((type) => ({ type, ip: ip.toLowerCase() })))
}

/** Where tunnels end here. */
function ownAddresses(row: Row): string[] | undefined {
  const addresses = listed(row, 'ovn-encap-ip').map((ip) => ip.toLowerCase())
  return addresses.length > 0 ? addresses : undefined
}

function listed(row: Row, key: string): string[] {
  return (row.entry('external_ids', key) ?? '').split(/[\s,]+/).filter((part) => part !== '')
}
