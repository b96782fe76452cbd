/** Fields that Open vSwitch compares whole or not at all: OVN takes `==` with them, no other comparison and no part of them. */
const WHOLE: ReadonlySet<string> = new Set([
  'eth.type',
  'ip.proto',
  'ip.ttl',
  'ip.dscp',
  'ip.ecn',
  'icmp4.type',
  'icmp4.code',
  'icmp6.type',
  'icmp6.code',
  'arp.op',
  'inport',
  'outport'
])

const WIDTHS: ReadonlyMap<string, number> = new Map([
  ...['eth.src', 'eth.dst', 'arp.sha', 'arp.tha', 'nd.sll', 'nd.tll'].map((name) => [name, 48] as const),
  ...['ip4.src', 'ip4.dst', 'arp.spa', 'arp.tpa'].map((name) => [name, 32] as const),
  ...['ip6.src', 'ip6.dst', 'nd.target'].map((name) => [name, 128] as const),
  ...['tcp', 'udp', 'sctp'].flatMap((layer) => [[`${layer}.src`, 16] as const, [`${layer}.dst`, 16] as const]),
  ...['eth.type', 'arp.op', 'vlan.tci'].map((name) => [name, 16] as const),
  ...['ip.proto', 'ip.ttl', 'icmp4.type', 'icmp4.code', 'icmp6.type', 'icmp6.code'].map((name) => [name, 8] as const),
  ['tcp.flags', 12],
  ['vlan.vid', 12],
  ['vlan.pcp', 3],
  ['ip6.label', 20],
  ['ip.dscp', 6],
  ['ip.ecn', 2],
  ['ip.frag', 2]
])

const PROTOCOLS =
  /^(?:ip|ip4|ip6|icmp|icmp4|icmp6|tcp|udp|sctp|igmp|arp|rarp|nd|nd_ns|nd_na|nd_rs|nd_rs_mcast|nd_ra|mldv1|mldv2)$/

/** Names of protocols: OVN takes them as conditions that hold, and never turned round. */
export function isProtocol(name: string): boolean {
  return PROTOCOLS.test(name)
}

export function isWhole(field: string): boolean {
  return WHOLE.has(field)
}

/** Bits of a field with more than one; `undefined` for conditions, and for what is not known here. */
export function widthOf(field: string): number | undefined {
  return WIDTHS.get(field)
}

export function isPort(field: string): boolean {
  return field === 'inport' || field === 'outport'
}
