import { versionOf } from '../facts/ip.ts'
import type { Packet } from '../packet.ts'

/** The packet that a trace is about, from the flow it prints: `icmp,…,dl_src=…,nw_dst=192.168.10.12,nw_ttl=64`. */
export function packetOfFlow(flow: string): Packet {
  const fields = new Map<string, string>()
  const words = new Set<string>()
  for (const part of flow.split(',')) {
    const equals = part.indexOf('=')
    if (equals < 0) words.add(part.trim())
    else fields.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim())
  }
  const first = (...names: string[]): string | undefined =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined)
  const arp = words.has('arp') || words.has('rarp')
  const target = first('nw_dst', 'ipv6_dst', 'arp_tpa', 'nd_target') ?? '?'
  const protocol = arp ? 'arp' : [...words].some((word) => word.startsWith('tcp')) ? 'tcp' : udpOrIcmp(words)
  const targetMac = first('dl_dst')
  const targetPort = number(first('tp_dst', 'tcp_dst', 'udp_dst'))
  const sourcePort = number(first('tp_src', 'tcp_src', 'udp_src'))
  return {
    protocol,
    version: versionOf(target) ?? 4,
    source: first('nw_src', 'ipv6_src', 'arp_spa') ?? '?',
    target,
    ...(sourcePort === undefined || protocol === 'icmp' ? {} : { sourcePort }),
    ...(targetPort === undefined || protocol === 'icmp' ? {} : { targetPort }),
    ttl: number(first('nw_ttl')) ?? 64,
    sourceMac: first('dl_src'),
    targetMac,
    owner: undefined,
    broadcast: targetMac === 'ff:ff:ff:ff:ff:ff',
    reply: false
  }
}

function udpOrIcmp(words: ReadonlySet<string>): 'udp' | 'icmp' {
  return [...words].some((word) => word.startsWith('udp')) ? 'udp' : 'icmp'
}

function number(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : undefined
}

/** What an action of a trace makes of the packet: `ip.ttl--`, `eth.dst = …`, and what NAT puts between its brackets. */
export function applyAction(packet: Packet, text: string): void {
  if (text === 'ip.ttl--') packet.ttl--
  const set = /^eth\.(src|dst) = ([0-9a-f:]{17})$/.exec(text)
  if (set) packet[set[1] === 'src' ? 'sourceMac' : 'targetMac'] = set[2]
}

/** `ct_snat(ip4.src=10.0.0.210)`, `ct_dnat(ip4.dst=192.168.10.11)`. */
export function applyTranslation(packet: Packet, inside: string): void {
  const set = /^ip[46]\.(src|dst)=([0-9a-f.:]{2,45})/.exec(inside)
  if (set) packet[set[1] === 'src' ? 'source' : 'target'] = set[2]!
}
