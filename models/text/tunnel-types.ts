const TUNNEL_TYPES: ReadonlySet<string> = new Set([
  'geneve',
  'vxlan',
  'gre',
  'gre64',
  'ipsec_gre',
  'ipsec_gre64',
  'ip6gre',
  'stt',
  'lisp',
  'erspan',
  'ip6erspan',
  'gtpu',
  'bareudp',
  'srv6'
])

/** True for the OVS interface types that carry packets to another host. */
export function isTunnelType(type: string | undefined): boolean {
  return type !== undefined && TUNNEL_TYPES.has(type)
}

/** The address in a tunnel's option, lower case; undefined for `flow` and for names. */
export function tunnelAddress(option: string | undefined): string | undefined {
  return option !== undefined && /^(?=.*[.:])[0-9a-f.:]+$/i.test(option) ? option.toLowerCase() : undefined
}
