import { parseIp, parsePrefix, prefixHolds, type IpAddress, type IpPrefix } from '../../text/ip-address.ts'

const prefixes = new Map<string, IpPrefix | undefined>()
const addresses = new Map<string, IpAddress | undefined>()
const MOST = 20_000

/** `parsePrefix`, remembered: the same few hundred blocks are asked about again and again. */
export function blockOf(text: string): IpPrefix | undefined {
  if (prefixes.has(text)) return prefixes.get(text)
  if (prefixes.size > MOST) prefixes.clear()
  const block = parsePrefix(text)
  prefixes.set(text, block)
  return block
}

/** `parseIp`, remembered. */
export function addressOf(text: string): IpAddress | undefined {
  if (addresses.has(text)) return addresses.get(text)
  if (addresses.size > MOST) addresses.clear()
  const address = parseIp(text)
  addresses.set(text, address)
  return address
}

/** Whether the block holds the address; false when either is none. */
export function holds(block: string, address: string): boolean {
  const [outer, inner] = [blockOf(block), addressOf(address)]
  return outer !== undefined && inner !== undefined && prefixHolds(outer, inner)
}

export function versionOf(address: string): 4 | 6 | undefined {
  return addressOf(address)?.version
}

/** Whether two texts are one address, however IPv6 is written. */
export function sameAddress(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [addressOf(a), addressOf(b)]
  return one !== undefined && other !== undefined && one.version === other.version && one.value === other.value
}
