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
    const bytes = SIZES.find(([start]) => start.test(header))?.[1]
    const { name, detail } = apart(header, bytes !== undefined)
    return { name, detail, ...(bytes === undefined ? {} : { bytes }), plane: index <= tunnel ? 'outer' : 'inner' }
  })
}

/** `ARP: who has …` by its colon, a header of a known kind by its first word; words that are neither stay together. */
function apart(header: string, known: boolean): { name: string; detail: string } {
  const colon = header.indexOf(': ')
  if (colon >= 0 && /^(?:ARP|Neighbour)\b/.test(header))
    return { name: header.slice(0, colon), detail: header.slice(colon + 2) }
  const blank = header.search(/\s/)
  if (blank < 0 || !(known || /^[A-Z]/.test(header))) return { name: header, detail: '' }
  return { name: header.slice(0, blank), detail: header.slice(blank).trim() }
}

/** What was on the wire when it was last told, before a step that counts from 1. */
export function headersBefore(hops: readonly { headers: string[] }[], step: number): string[] {
  return hops.slice(0, step - 1).findLast(({ headers }) => headers.length > 0)?.headers ?? []
}

/** A header, and how it stands to the step before: put around since then, rewritten, or as it was. */
export interface SteppedHeader extends Header {
  change?: 'added' | 'rewritten'
}

/** The headers of a step beside those of the step before it, and the names of those that are off by then. */
export function compareHeaders(
  now: readonly Header[],
  before: readonly Header[]
): { stack: SteppedHeader[]; off: string[] } {
  const pairs = matched(
    now.map(({ name }) => name),
    before.map(({ name }) => name)
  )
  const stayed = new Set(pairs.values())
  return {
    stack: now.map((header, index) => {
      const was = before[pairs.get(index) ?? -1]
      if (!was) return before.length === 0 ? header : { ...header, change: 'added' }
      return was.detail === header.detail ? header : { ...header, change: 'rewritten' }
    }),
    off: before.flatMap(({ name }, index) => (stayed.has(index) ? [] : [name]))
  }
}

/** Which of `now` is which of `before`: the longest common sequence of names, from the innermost, which stays. */
function matched(now: readonly string[], before: readonly string[]): Map<number, number> {
  const common = Array.from({ length: now.length + 1 }, () => new Array<number>(before.length + 1).fill(0))
  for (let i = 1; i <= now.length; i++)
    for (let j = 1; j <= before.length; j++)
      common[i]![j] =
        now[i - 1] === before[j - 1] ? common[i - 1]![j - 1]! + 1 : Math.max(common[i - 1]![j]!, common[i]![j - 1]!)
  const pairs = new Map<number, number>()
  let [i, j] = [now.length, before.length]
  while (i > 0 && j > 0) {
    if (now[i - 1] === before[j - 1]) pairs.set(--i, --j)
    else if (common[i - 1]![j]! >= common[i]![j - 1]!) i--
    else j--
  }
  return pairs
}
