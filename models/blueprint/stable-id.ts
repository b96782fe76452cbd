/**
 * Identifiers that a real cloud would draw at random, derived from names instead: the same blueprint always gives the same
 * cloud, and adding a host changes nobody else's.
 */

const NAMESPACE = 'tripleo-atlas/blueprint'

/** A uuid (version 5 in form) for the thing with these names. */
export function stableUuid(...names: readonly string[]): string {
  const bytes = sha1(utf8(JSON.stringify([NAMESPACE, ...names]))).slice(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = hexOf(bytes)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
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
  return hexOf(sha1(utf8(text)))
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

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function hexOf(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += HEX[byte]!
  return hex
}

/** The text's bytes; half of a surrogate pair counts as a character of its own. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  }
  return Uint8Array.from(bytes)
}

/** SHA-1 (RFC 3174). Spreads names evenly; protects nothing. */
function sha1(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(((message.length + 72) >> 6) << 6)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 4, message.length * 8)
  const hash = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0])
  const w = new Int32Array(80)
  for (let block = 0; block < padded.length; block += 64) {
    for (let t = 0; t < 16; t++) w[t] = view.getInt32(block + t * 4)
    for (let t = 16; t < 80; t++) w[t] = rotate(w[t - 3]! ^ w[t - 8]! ^ w[t - 14]! ^ w[t - 16]!, 1)
    let [a, b, c, d, e] = hash as unknown as [number, number, number, number, number]
    for (let t = 0; t < 80; t++) {
      const next = (rotate(a, 5) + mix(t, b, c, d) + e + w[t]!) | 0
      e = d
      d = c
      c = rotate(b, 30)
      b = a
      a = next
    }
    ;[a, b, c, d, e].forEach((word, index) => (hash[index] = hash[index]! + word))
  }
  const digest = new Uint8Array(20)
  const words = new DataView(digest.buffer)
  hash.forEach((word, index) => words.setUint32(index * 4, word))
  return digest
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
