import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { addressOf, holds, sameAddress } from '../facts/ip.ts'
import { flagOf, stringOf, stringsOf } from '../facts/values.ts'
import type { Packet } from '../packet.ts'

/** What port security says: passes, refuses the MAC or the address, or nobody told what it is set to. */
export type Security = 'passes' | 'mac' | 'address' | 'unknown'

/** Whether the port may send this packet: only from its own MAC and addresses, and those it was allowed beside them. */
export function maySend(cloud: Cloud, port: TopologyNode, packet: Packet): Security {
  return judge(cloud, port, packet.sourceMac, packet.source, packet)
}

/** Whether the port may get this packet. */
export function mayReceive(cloud: Cloud, port: TopologyNode, packet: Packet): Security {
  if (packet.broadcast || packet.protocol === 'arp') return 'passes'
  return judge(cloud, port, packet.targetMac, packet.target, packet)
}

function judge(cloud: Cloud, port: TopologyNode, mac: string | undefined, address: string, packet: Packet): Security {
  const entries = stringsOf(port, 'portSecurity').map((entry) => entry.toLowerCase().split(/[\s,]+/))
  if (flagOf(port, 'portSecurityEnabled') === false) return 'passes'
  if (entries.length === 0) {
    // The southbound table had no such column before OVN 22.06.
    if (cloud.tables.has('Logical_Switch_Port') && !cloud.tables.planned) return 'passes'
    return isOwn(port, mac, address, packet) ? 'passes' : cloud.tables.planned ? 'address' : 'unknown'
  }
  const ofMac = entries.filter(([first]) => mac === undefined || first === mac || first === 'virtual')
  if (ofMac.length === 0) return 'mac'
  return ofMac.some(([, ...allowed]) => allowed.length === 0 || allows(allowed, address, packet)) ? 'passes' : 'address'
}

/** Own addresses always pass: Neutron sets port security from them. A planned port has it on, as Neutron does by default. */
function isOwn(port: TopologyNode, mac: string | undefined, address: string, packet: Packet): boolean {
  if (isHarmless(address, packet)) return true
  const own = stringOf(port, 'mac')?.toLowerCase()
  if (own !== undefined && mac !== undefined && own !== mac) return false
  return stringsOf(port, 'addresses').some((each) => sameAddress(each.replace(/\/.*/, ''), address))
}

function allows(allowed: readonly string[], address: string, packet: Packet): boolean {
  return (
    isHarmless(address, packet) ||
    allowed.some((each) => (each.includes('/') ? holds(each, address) : sameAddress(each, address)))
  )
}

/** DHCP before there is an address, duplicate address detection, link-local IPv6, multicast and broadcast. */
function isHarmless(address: string, { targetPort }: Packet): boolean {
  if (address === '0.0.0.0') return targetPort === 67
  if (address === '255.255.255.255' || address === '::') return true
  const ip = addressOf(address)
  return ip?.version === 4 ? holds('224.0.0.0/4', address) : holds('fe80::/10', address) || holds('ff00::/8', address)
}
