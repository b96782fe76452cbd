import { addressOf } from '../facts/ip.ts'
import type { Packet } from '../packet.ts'

/** The packet as it is on the wire at some point, outermost header first. */
export function headersOf(packet: Packet, tag?: number): string[] {
  const { protocol, version, sourceMac = '?', targetMac = '?' } = packet
  if (packet.source === '?' || packet.target === '?') return ['the inner packet']
  const ethernet = `Ethernet ${sourceMac} > ${packet.broadcast ? everybody(packet) : targetMac}`
  const vlan = tag === undefined ? [] : [`VLAN ${tag}`]
  if (protocol === 'arp') {
    const asks = version === 4 ? 'ARP' : 'Neighbour solicitation'
    return [ethernet, ...vlan, `${asks}: who has ${packet.target}? tell ${packet.source}`]
  }
  const limit = version === 4 ? `TTL ${packet.ttl}` : `hop limit ${solicitsRouters(packet) ? 255 : packet.ttl}`
  return [ethernet, ...vlan, `IPv${version} ${packet.source} > ${packet.target}, ${limit}`, transport(packet)]
}

/** All routers of the link: who asks this asks for an advertisement. */
export function solicitsRouters({ protocol, target }: Pick<Packet, 'protocol' | 'target'>): boolean {
  return protocol === 'icmp' && target === 'ff02::2'
}

/** The header above IP. */
export function transport(packet: Packet): string {
  const { protocol, version, sourcePort, targetPort, reply } = packet
  if (solicitsRouters(packet)) return 'ICMPv6 router solicitation'
  if (protocol === 'icmp') return `${version === 4 ? 'ICMP' : 'ICMPv6'} echo ${reply ? 'reply' : 'request'}`
  const ports = targetPort === undefined ? '' : ` ${sourcePort ?? '*'} > ${targetPort}`
  return `${protocol.toUpperCase()}${ports}`
}

/** IPv6 has no broadcast: neighbours are asked by the last three bytes of their address, groups by the last four of theirs. */
export function everybody({ version, protocol, target }: Pick<Packet, 'version' | 'protocol' | 'target'>): string {
  const value = version === 6 ? addressOf(target)?.value : undefined
  if (value === undefined) return 'ff:ff:ff:ff:ff:ff'
  const tail = value.toString(16).padStart(32, '0').slice(-8)
  const bytes = protocol === 'arp' ? `ff${tail.slice(2)}` : tail
  return `33:33:${bytes.match(/../g)!.join(':')}`
}

export interface Outer {
  type: 'geneve' | 'vxlan' | 'gre' | 'stt'
  id: number | undefined
  localIp: string | undefined
  remoteIp: string | undefined
  tag: number | undefined
  /** tunnel keys of the logical ports, which OVN carries in a Geneve option */
  inKey?: number | undefined
  outKey?: number | undefined
}

/** The packet inside a tunnel. OVN's option is class 0x0102, type 0x80, four bytes: 15 bit inport, 16 bit outport. */
export function encapsulated(inner: readonly string[], outer: Outer): string[] {
  const version = outer.remoteIp?.includes(':') ? 6 : 4
  return [
    'Ethernet between the hosts',
    ...(outer.tag === undefined ? [] : [`VLAN ${outer.tag}`]),
    `IPv${version} ${outer.localIp ?? '?'} > ${outer.remoteIp ?? '?'}`,
    ...transportOf(outer),
    ...inner
  ]
}

function transportOf({ type, id, inKey, outKey }: Outer): string[] {
  const vni = id === undefined ? 'VNI ?' : `VNI ${id}`
  if (type === 'gre') return [`GRE key ${id ?? '?'}`]
  if (type === 'stt') return ['STT over TCP 7471', vni]
  if (type === 'vxlan') return ['UDP > 4789', `VXLAN ${vni}`]
  if (inKey === undefined && outKey === undefined) return ['UDP > 6081', `Geneve ${vni}`]
  return ['UDP > 6081', `Geneve ${vni}, option 0x0102/0x80: in ${inKey ?? '?'}, out ${outKey ?? '?'}`]
}

/** Bytes that a tunnel adds to a packet as IP counts them: outer IP, transport, tunnel header, and the inner Ethernet header. */
export function overheadOf(type: Outer['type'], remoteIp: string | undefined): number {
  const outerIp = remoteIp?.includes(':') ? 40 : 20
  const rest = { geneve: 8 + 8 + 8 + 14, vxlan: 8 + 8 + 14, gre: 8 + 14, stt: 18 + 20 + 14 }
  return outerIp + rest[type]
}
