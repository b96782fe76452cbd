import { isIpAddress } from './address-words.ts'

/** One route, in the words of `ip route`. Line numbers are indexes into the ledger. */
export interface IpRoute {
  line: number
  /** `default`, a prefix or an address */
  destination: string
  /** `local`, `broadcast`, `unreachable` …; absent for the ordinary kind */
  type?: string
  via?: string
  dev?: string
  src?: string
  proto?: string
  scope?: string
  table?: string
  metric?: number
  mtu?: number
  /** flags printed behind: `onlink`, `linkdown`, `dead` … */
  flags: string[]
  nexthops: NextHop[]
}

/** One of the ways of a multipath route. */
export interface NextHop {
  via?: string
  dev?: string
  weight?: number
}

const TYPES = new Set(
  'unicast local broadcast multicast anycast throw unreachable prohibit blackhole nat xresolve'.split(' ')
)
const FLAGS = new Set(['onlink', 'linkdown', 'dead', 'pervasive', 'offload', 'notify', 'offload_failed', 'trap'])

/** True when the line begins a route: a kind, or a destination. */
export function isRouteStart(line: string): boolean {
  const text = line.trim()
  const end = text.search(/\s/)
  const first = (end < 0 ? text : text.slice(0, end)).toLowerCase()
  return isDestination(first) || (TYPES.has(first) && isDestination(text.split(/\s+/, 2)[1]?.toLowerCase() ?? ''))
}

/** Reads the words of a route. Undefined when there is no destination. */
export function readRoute(text: string, line: number): IpRoute | undefined {
  const words = text.trim().split(/\s+/)
  const typed = TYPES.has(words[0] ?? '')
  const destination = (words[typed ? 1 : 0] ?? '').toLowerCase()
  if (!isDestination(destination)) return undefined
  const route: IpRoute = { line, destination, flags: [], nexthops: [] }
  if (typed && words[0] !== 'unicast') route.type = words[0]!
  readWords(route, words, typed ? 2 : 1)
  return route
}

/** Reads `nexthop via 10.0.0.1 dev eth0 weight 1`. */
export function readNextHop(text: string): NextHop | undefined {
  const words = text.trim().split(/\s+/)
  if (words[0] !== 'nexthop') return undefined
  const hop: NextHop = {}
  const via = gateway(words, words.indexOf('via'))
  if (via !== undefined) hop.via = via
  const dev = words[words.indexOf('dev') + 1]
  if (words.includes('dev') && dev !== undefined) hop.dev = dev
  const weight = decimal(words[words.indexOf('weight') + 1])
  if (words.includes('weight') && weight !== undefined) hop.weight = weight
  return hop
}

function readWords(route: IpRoute, words: string[], from: number): void {
  for (let at = from; at < words.length; at++) {
    const word = words[at]!
    const value = words[at + 1]
    if (FLAGS.has(word)) route.flags.push(word)
    if (value === undefined) continue
    if (word === 'via') {
      const via = gateway(words, at)
      if (via !== undefined) route.via = via
    } else if (word === 'dev') route.dev = value
    else if (word === 'src') route.src = value.toLowerCase()
    else if (word === 'proto') route.proto = value
    else if (word === 'scope') route.scope = value
    else if (word === 'table') route.table = value
    else if (word === 'metric') setNumber(value, (metric) => (route.metric = metric))
    else if (word === 'mtu') setNumber(value, (mtu) => (route.mtu = mtu))
    else continue
    at++
  }
}

/** The address behind `via`; `inet6` stands between where an IPv4 route has an IPv6 gateway. */
function gateway(words: string[], at: number): string | undefined {
  if (at < 0) return undefined
  const word = words[at + 1]
  const address = (word === 'inet' || word === 'inet6' ? words[at + 2] : word)?.toLowerCase()
  return address !== undefined && isIpAddress(address) ? address : undefined
}

function isDestination(word: string): boolean {
  return word === 'default' || isIpAddress(word) || /^\d{1,3}(?:\.\d{1,3}){0,2}\/\d{1,2}$/.test(word)
}

function setNumber(text: string, set: (value: number) => void): void {
  const value = decimal(text)
  if (value !== undefined) set(value)
}

function decimal(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined
}
