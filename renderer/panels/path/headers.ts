/** One header on the wire. */
export interface Header {
  name: string
  detail: string
  /** its size, where its kind tells it */
  bytes?: number
  /** what it belongs to: the network between hosts, or the guest's own packet */
  plane: 'outer' | 'inner'
}

/** Sizes in bytes, without options but the one that Geneve of OVN always has. */
const SIZES: readonly [start: RegExp, bytes: number][] = [
  [/^Ethernet\b/, 14],
  [/^(?:802\.1Q|VLAN)\b/, 4],
  [/^IPv4\b/, 20],
  [/^IPv6\b/, 40],
  [/^UDP\b/, 8],
  [/^TCP\b/, 20],
  [/^Geneve\b/, 16],
  [/^VXLAN\b/, 8],
  [/^GRE\b/, 8],
  [/^ICMP/, 8],
  [/^ARP\b/, 28]
]
const TUNNEL = /^(?:Geneve|VXLAN|GRE|STT)\b/

/** Takes the printed headers apart; everything up to the tunnel's own belongs to the network between the hosts. */
export function readHeaders(headers: readonly string[]): Header[] {
  const tunnel = headers.findIndex((header) => TUNNEL.test(header))
  return headers.map((header, index) => {
    const blank = header.search(/\s/)
    const name = blank < 0 ? header : header.slice(0, blank)
    const detail = blank < 0 ? '' : header.slice(blank).trim()
    const bytes = SIZES.find(([start]) => start.test(header))?.[1]
    return { name, detail, ...(bytes === undefined ? {} : { bytes }), plane: index <= tunnel ? 'outer' : 'inner' }
  })
}
