/** An IP address as a number, so that prefixes can be compared. */
export interface IpAddress {
  version: 4 | 6
  value: bigint
}

/** An address block; its host bits stay as printed. */
export interface IpPrefix extends IpAddress {
  length: number
}

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/

/** Reads an address without prefix length; a zone (`%eth0`) is dropped. `undefined` when it is none. */
export function parseIp(text: string): IpAddress | undefined {
  const quad = IPV4.exec(text)
  if (quad) {
    const value = quadValue(quad)
    return value === undefined ? undefined : { version: 4, value: BigInt(value) }
  }
  if (text.length > 64 || !text.includes(':')) return undefined
  const value = parseIpv6(text.split('%', 1)[0]!)
  return value === undefined ? undefined : { version: 6, value }
}

/** Reads `ADDRESS/LENGTH`; without a length the whole address counts. */
export function parsePrefix(text: string): IpPrefix | undefined {
  const slash = text.indexOf('/')
  const address = parseIp(slash < 0 ? text : text.slice(0, slash))
  if (!address) return undefined
  const bits = address.version === 4 ? 32 : 128
  if (slash < 0) return { ...address, length: bits }
  const digits = text.slice(slash + 1)
  if (!/^\d{1,3}$/.test(digits) || Number(digits) > bits) return undefined
  return { ...address, length: Number(digits) }
}

/** True when the block holds the address. */
export function prefixHolds(block: IpPrefix, address: IpAddress): boolean {
  if (block.version !== address.version) return false
  const free = BigInt((block.version === 4 ? 32 : 128) - block.length)
  return block.value >> free === address.value >> free
}

/** The block as a network is written, without host bits: `10.0.0.4/24` → `10.0.0.0/24`. What is no block stays as it is. */
export function networkText(text: string): string {
  const block = parsePrefix(text)
  if (!block || !text.includes('/')) return text
  const free = BigInt((block.version === 4 ? 32 : 128) - block.length)
  return `${formatIp(block.version, (block.value >> free) << free)}/${block.length}`
}

/** An address as text; IPv6 with its longest run of zeros folded (RFC 5952). */
export function formatIp(version: 4 | 6, value: bigint): string {
  if (version === 4) return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.')
  const groups = Array.from({ length: 8 }, (_, at) => ((value >> BigInt(112 - at * 16)) & 0xffffn).toString(16))
  const text = groups.join(':')
  let longest: RegExpExecArray | undefined
  for (const run of text.matchAll(/\b0(?::0)+\b/g)) if (run[0].length > (longest?.[0].length ?? 0)) longest = run
  if (!longest) return text
  const head = text.slice(0, longest.index).replace(/:$/, '')
  return `${head}::${text.slice(longest.index + longest[0].length).replace(/^:/, '')}`
}

/** `10.0.0.4/24` → `10.0.0.4`, lower case. */
export function withoutPrefix(text: string): string {
  const slash = text.indexOf('/')
  return (slash < 0 ? text : text.slice(0, slash)).toLowerCase()
}

function quadValue(quad: RegExpExecArray): number | undefined {
  let value = 0
  for (let at = 1; at <= 4; at++) {
    const part = Number(quad[at])
    if (part > 255) return undefined
    value = value * 256 + part
  }
  return value
}

function parseIpv6(text: string): bigint | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const head = groupsOf(halves[0]!)
  const tail = halves.length === 2 ? groupsOf(halves[1]!) : []
  if (!head || !tail) return undefined
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined
  let value = 0n
  for (const group of [...head, ...new Array<number>(missing).fill(0), ...tail]) value = (value << 16n) | BigInt(group)
  return value
}

/** 16-bit groups of one side of `::`; a dotted quad at the end makes two. */
function groupsOf(text: string): number[] | undefined {
  if (text === '') return []
  const groups: number[] = []
  for (const part of text.split(':')) {
    const quad = IPV4.exec(part)
    if (quad) {
      const value = quadValue(quad)
      if (value === undefined) return undefined
      groups.push(Math.floor(value / 65536), value % 65536)
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(parseInt(part, 16))
    else return undefined
  }
  return groups
}
