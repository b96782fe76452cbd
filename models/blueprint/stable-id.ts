/**
 * Identifiers that a real cloud would draw at random, derived from names instead: the same blueprint always gives the same
 * cloud, and adding a host changes nobody else's.
 */

const NAMESPACE = 'tripleo-atlas/blueprint'

/** A uuid (version 5 in form) for the thing with these names. */
export function stableUuid(...names: readonly string[]): string {
  const [first, second, third, fourth] = sha1(utf8(JSON.stringify([NAMESPACE, ...names])))
  const versioned = hexOf((second & 0xffff0fff) | 0x5000)
  const varied = hexOf((third & 0x3fffffff) | 0x80000000)
  const [head, tail] = [versioned.slice(0, 4), versioned.slice(4)]
  return `${hexOf(first)}-${head}-${tail}-${varied.slice(0, 4)}-${varied.slice(4)}${hexOf(fourth)}`
}

/** A uuid as Keystone prints it: 32 digits, no dashes. */
export function stableHex(...names: readonly string[]): string {
  return stableUuid(...names).replaceAll('-', '')
}

/** A number from 0 to below `limit`. */
export function stableNumber(limit: number, ...names: readonly string[]): number {
  return parseInt(stableHex(...names).slice(0, 12), 16) % limit
}

/** SHA-1 of a text, as 40 digits. */
export function sha1Hex(text: string): string {
  return sha1(utf8(text)).map(hexOf).join('')
}

/** Hands out MAC addresses; none twice. `prefix` is the first three bytes. */
export class MacPool {
  readonly #taken = new Set<string>()

  take(prefix: string, ...names: readonly string[]): string {
    for (let attempt = 0; ; attempt++) {
      const hex = stableHex(...names, String(attempt))
      const mac = `${prefix}:${hex.slice(0, 2)}:${hex.slice(2, 4)}:${hex.slice(4, 6)}`
      if (this.#taken.has(mac)) continue
      this.#taken.add(mac)
      return mac
    }
  }
}

function hexOf(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}

/** The text's bytes; half of a surrogate pair counts as a character of its own. */
function utf8(text: string): number[] {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else {
      bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
      at++
    }
  }
  return bytes
}

/** The words of one block, and those made of them; it is the same for every digest, for there are many. */
const SCHEDULE = new Int32Array(80)

/** SHA-1 (RFC 3174), as five words. Spreads names evenly; protects nothing. */
function sha1(message: readonly number[]): [number, number, number, number, number] {
  const w = SCHEDULE
  const hash: [number, number, number, number, number] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  const blocks = (message.length + 72) >> 6
  for (let block = 0; block < blocks; block++) {
    for (let t = 0; t < 16; t++) w[t] = wordAt(message, block * 64 + t * 4)
    if (block === blocks - 1) w[15] = message.length * 8
    for (let t = 16; t < 80; t++) w[t] = rotate(w[t - 3]! ^ w[t - 8]! ^ w[t - 14]! ^ w[t - 16]!, 1)
    let [a, b, c, d, e] = hash
    for (let t = 0; t < 80; t++) {
      const next = (rotate(a, 5) + mix(t, b, c, d) + e + w[t]!) | 0
      e = d
      d = c
      c = rotate(b, 30)
      b = a
      a = next
    }
    hash[0] = (hash[0] + a) | 0
    hash[1] = (hash[1] + b) | 0
    hash[2] = (hash[2] + c) | 0
    hash[3] = (hash[3] + d) | 0
    hash[4] = (hash[4] + e) | 0
  }
  return hash
}

/** Four bytes as a word; one bit stands behind the last byte. */
function wordAt(bytes: readonly number[], from: number): number {
  let word = 0
  for (let at = from; at < from + 4; at++)
    word = (word << 8) | (at < bytes.length ? bytes[at]! : at > bytes.length ? 0 : 0x80)
  return word
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}

function mix(t: number, b: number, c: number, d: number): number {
  if (t < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (t < 40) return (b ^ c ^ d) + 0x6ed9eba1
  if (t < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
  return (b ^ c ^ d) + 0xca62c1d6
}
