import { addressOf } from '../facts/ip.ts'
import type { Packet } from '../packet.ts'
import { macValue } from './constant.ts'

/** A packet at a place: what a match is asked about. Ports by every name they have. */
export interface Subject {
  packet: Packet
  inport: readonly string[]
  outport: readonly string[]
  /** whether connection tracking knows the packet; always, where nothing else is said */
  tracked?: () => boolean | undefined
}

export type Field =
  | { kind: 'number'; value: bigint }
  | { kind: 'port'; names: readonly string[] }
  /** the packet has no such field: no comparison with it holds */
  | { kind: 'absent' }
  | { kind: 'unknown' }

const ABSENT: Field = { kind: 'absent' }
const UNKNOWN: Field = { kind: 'unknown' }
const PROTOCOLS: { readonly [name: string]: number } = { icmp4: 1, tcp: 6, udp: 17, icmp6: 58 }

/** A field of the packet by OVN's name for it. */
export function fieldOf(name: string, { packet, inport, outport, tracked }: Subject): Field {
  if (name === 'inport') return { kind: 'port', names: inport }
  if (name === 'outport') return { kind: 'port', names: outport }
  const [layer, ...rest] = name.split('.')
  const part = rest.join('.')
  switch (layer) {
    case 'eth':
      return ethernet(part, packet)
    case 'vlan':
      return part === 'present' ? flag(false) : ABSENT
    case 'ip':
      return packet.protocol === 'arp' ? ABSENT : internet(part, packet)
    case 'ip4':
    case 'ip6':
      return packet.protocol !== 'arp' && packet.version === Number(layer.at(-1)) ? internet(part, packet) : ABSENT
    case 'arp':
      return packet.protocol === 'arp' && packet.version === 4 ? addressResolution(part, packet) : ABSENT
    case 'nd':
    case 'nd_ns':
      return flag(packet.protocol === 'arp' && packet.version === 6)
    case 'icmp':
    case 'icmp4':
    case 'icmp6':
    case 'tcp':
    case 'udp':
      return transport(layer, part, packet)
    case 'ct':
      return tracking(part, packet, tracked)
    case 'sctp':
    case 'igmp':
    case 'rarp':
    case 'nd_na':
    case 'nd_rs':
    case 'nd_ra':
    case 'mldv1':
    case 'mldv2':
    case 'ct_mark':
      return layer === 'ct_mark' ? UNKNOWN : ABSENT
    default:
      return UNKNOWN
  }
}

function ethernet(part: string, { sourceMac, targetMac, broadcast, protocol, version }: Packet): Field {
  switch (part) {
    case 'src':
      return sourceMac === undefined ? UNKNOWN : number(macValue(sourceMac))
    case 'dst':
      return targetMac === undefined ? UNKNOWN : number(macValue(targetMac))
    case 'type':
      return number(BigInt(version === 6 ? 0x86dd : protocol === 'arp' ? 0x0806 : 0x0800))
    case 'bcast':
    case 'mcast':
      return flag(broadcast)
    default:
      return UNKNOWN
  }
}

function internet(part: string, packet: Packet): Field {
  switch (part) {
    case '':
      return flag(true)
    case 'src':
      return addressField(packet.source)
    case 'dst':
      return addressField(packet.target)
    case 'proto':
      return number(BigInt(protocolNumber(packet)))
    case 'ttl':
      return number(BigInt(packet.ttl))
    case 'frag':
    case 'is_frag':
    case 'later_frag':
    case 'first_frag':
    case 'dscp':
    case 'ecn':
      return number(0n)
    case 'mcast':
      return flag(packet.broadcast)
    default:
      return UNKNOWN
  }
}

function addressResolution(part: string, packet: Packet): Field {
  switch (part) {
    case '':
      return flag(true)
    case 'op':
      return number(1n)
    case 'spa':
      return addressField(packet.source)
    case 'tpa':
      return addressField(packet.target)
    case 'sha':
      return packet.sourceMac === undefined ? UNKNOWN : number(macValue(packet.sourceMac))
    default:
      return UNKNOWN
  }
}

function transport(layer: string, part: string, packet: Packet): Field {
  const wanted = layer === 'icmp' ? (packet.version === 4 ? 1 : 58) : PROTOCOLS[layer]
  if (packet.protocol === 'arp' || protocolNumber(packet) !== wanted) return ABSENT
  switch (part) {
    case '':
      return flag(true)
    case 'src':
      return packet.sourcePort === undefined ? UNKNOWN : number(BigInt(packet.sourcePort))
    case 'dst':
      return packet.targetPort === undefined ? UNKNOWN : number(BigInt(packet.targetPort))
    case 'type':
      return number(packet.version === 4 ? (packet.reply ? 0n : 8n) : packet.reply ? 129n : 128n)
    case 'code':
      return number(0n)
    case 'flags':
      return number(packet.reply ? 0x12n : 2n)
    default:
      return UNKNOWN
  }
}

function tracking(part: string, { reply }: Packet, tracked: Subject['tracked']): Field {
  const followed = tracked ? tracked() : true
  if (followed === undefined) return UNKNOWN
  if (!followed) return flag(false)
  switch (part) {
    case 'trk':
      return flag(true)
    case 'new':
      return flag(!reply)
    case 'est':
    case 'rpl':
      return flag(reply)
    case 'rel':
    case 'inv':
    case 'dnat':
    case 'snat':
      return flag(false)
    default:
      return UNKNOWN
  }
}

function protocolNumber({ protocol, version }: Packet): number {
  return protocol === 'icmp' ? (version === 4 ? 1 : 58) : PROTOCOLS[protocol]!
}

function addressField(text: string): Field {
  const address = addressOf(text)
  return address ? number(address.value) : UNKNOWN
}

function number(value: bigint): Field {
  return { kind: 'number', value }
}

function flag(value: boolean): Field {
  return number(value ? 1n : 0n)
}
