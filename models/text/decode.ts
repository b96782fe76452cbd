import { decodeCp949 } from './cp949.ts'

/** Bytes as text, and how they were read; or what they are, when they are no text. */
export type Decoded = { text: string; encoding: string } | { binary: true; what: string }

/**
 * Makes a decoder for an encoding label of the WHATWG Encoding Standard (`new TextDecoder(label, { fatal: true })`); the
 * decoder throws on bytes that the encoding does not have, making it throws when the label is unknown.
 */
export type MakeDecoder = (label: string) => (bytes: Uint8Array) => string

const MAGIC: readonly [what: string, bytes: readonly number[], offset?: number][] = [
  ['PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG picture', [0xff, 0xd8, 0xff]],
  ['GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['BMP picture', [0x42, 0x4d, -1, -1, -1, -1, 0, 0, 0, 0]],
  ['WebP picture', [0x57, 0x45, 0x42, 0x50], 8],
  ['HEIC picture', [0x66, 0x74, 0x79, 0x70, 0x68, 0x65], 4],
  ['TIFF picture', [0x49, 0x49, 0x2a, 0x00]],
  ['PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ELF program', [0x7f, 0x45, 0x4c, 0x46]],
  ['ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP archive', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip file', [0x1f, 0x8b]],
  ['xz file', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['bzip2 file', [0x42, 0x5a, 0x68, -1, 0x31, 0x41, 0x59]],
  ['Zstandard file', [0x28, 0xb5, 0x2f, 0xfd]],
  ['7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['tar archive', [0x75, 0x73, 0x74, 0x61, 0x72], 257],
  ['SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['QCOW2 disk image', [0x51, 0x46, 0x49, 0xfb]],
  ['Office 97 document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['packet capture', [0xd4, 0xc3, 0xb2, 0xa1]],
  ['packet capture', [0x0a, 0x0d, 0x0d, 0x0a]],
  ['Windows program', [0x4d, 0x5a, 0x90, 0x00]]
]

/** How much of a file is looked at where looking at all of it would tell no more. */
const SAMPLE = 65_536

/**
 * Reads the bytes of a pasted or opened file: BOMs, UTF-16 with and without one, UTF-8, CP949, then Latin-1. Pictures,
 * archives and programs are told by name. A UTF-8 text with a few bad bytes stays UTF-8, with U+FFFD in their place.
 */
export function decodeBytes(bytes: Uint8Array, makeDecoder: MakeDecoder): Decoded {
  const what = magicOf(bytes)
  if (what !== undefined) return { binary: true, what }
  const marked = byteOrderMark(bytes)
  const wide = marked ?? wideEncoding(bytes)
  if (wide !== undefined) {
    const text = attempt(bytes, wide, makeDecoder)
    if (text !== undefined) return made(text, wide)
    const even = attempt(bytes.subarray(0, bytes.length & ~1), wide, makeDecoder)
    if (even !== undefined && wide !== 'utf-8') return made(even, wide)
  }
  if (isBinary(bytes)) return { binary: true, what: 'binary file' }
  const utf8 = attempt(bytes, 'utf-8', makeDecoder)
  if (utf8 !== undefined) return made(utf8, 'utf-8')
  const damaged = mostlyUtf8(bytes) ? repaired(bytes, makeDecoder) : undefined
  if (damaged !== undefined) return made(damaged, 'utf-8')
  const korean = koreanOf(bytes, makeDecoder)
  if (korean !== undefined && isKorean(korean)) return made(korean, 'cp949')
  return { text: latin1(bytes), encoding: 'latin-1' }
}

function made(text: string, encoding: string): Decoded {
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text, encoding }
}

function attempt(bytes: Uint8Array, label: string, makeDecoder: MakeDecoder): string | undefined {
  try {
    return makeDecoder(label)(bytes)
  } catch {
    return undefined
  }
}

function koreanOf(bytes: Uint8Array, makeDecoder: MakeDecoder): string | undefined {
  try {
    return decodeCp949(bytes, makeDecoder('euc-kr'))
  } catch {
    return undefined
  }
}

function magicOf(bytes: Uint8Array): string | undefined {
  for (const [what, magic, offset = 0] of MAGIC) {
    if (magic.every((byte, index) => byte < 0 || bytes[offset + index] === byte)) return what
  }
  return undefined
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without a mark: the high bytes of ASCII are zero, all in odd or all in even places. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const end = Math.min(bytes.length, SAMPLE) & ~1
  let even = 0
  let odd = 0
  for (let index = 0; index < end; index += 2) {
    if (bytes[index] === 0) even++
    if (bytes[index + 1] === 0) odd++
  }
  const pairs = end / 2
  if (pairs < 2) return undefined
  if (odd > pairs * 0.3 && even < pairs * 0.02) return 'utf-16le'
  if (even > pairs * 0.3 && odd < pairs * 0.02) return 'utf-16be'
  return undefined
}

/** NUL bytes, or many control characters: no terminal prints them. */
function isBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, SAMPLE)
  let nul = 0
  let control = 0
  for (let index = 0; index < end; index++) {
    const byte = bytes[index]!
    if (byte === 0) nul++
    else if (
      byte < 32 &&
      byte !== 9 &&
      byte !== 10 &&
      byte !== 13 &&
      byte !== 27 &&
      byte !== 8 &&
      byte !== 7 &&
      byte !== 12
    )
      control++
  }
  return nul * 200 > end || control * 20 > end
}

/** Length of the UTF-8 sequence at `index`, 0 when there is none. */
function sequence(bytes: Uint8Array, index: number): number {
  const lead = bytes[index]!
  if (lead < 0x80) return 1
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  for (let offset = 1; offset < length; offset++) {
    if (((bytes[index + offset] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}

/** More whole UTF-8 sequences than stray bytes: UTF-8 that was cut or mixed, not another encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let index = 0; index < bytes.length;) {
    const length = sequence(bytes, index)
    if (length > 1) good++
    if (length === 0 && !isCutOff(bytes, index)) bad++
    index += length || 1
  }
  return good > bad * 4
}

/** The start of a character that the end of the file cut off. */
function isCutOff(bytes: Uint8Array, index: number): boolean {
  if (bytes.length - index > 3) return false
  for (let at = index + 1; at < bytes.length; at++) if ((bytes[at]! & 0xc0) !== 0x80) return false
  return bytes[index]! >= 0x80
}

/** Decodes what is whole and puts U+FFFD for each byte that is not. */
function repaired(bytes: Uint8Array, makeDecoder: MakeDecoder): string | undefined {
  const parts: string[] = []
  let from = 0
  const flush = (to: number): boolean => {
    if (to === from) return true
    const text = attempt(bytes.subarray(from, to), 'utf-8', makeDecoder)
    if (text !== undefined) parts.push(text)
    return text !== undefined
  }
  for (let index = 0; index < bytes.length;) {
    const length = sequence(bytes, index)
    if (length === 0) {
      if (!flush(index)) return undefined
      parts.push('\ufffd')
      from = index + 1
    }
    index += length || 1
  }
  return flush(bytes.length) ? parts.join('') : undefined
}

/** Latin-1 bytes can pass for CP949 in pairs; real Korean text is Hangul for the most part. */
function isKorean(text: string): boolean {
  let hangul = 0
  let other = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 0xac00 && code <= 0xd7a3) hangul++
    else if (code > 127) other++
  }
  return hangul > other
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let index = 0; index < bytes.length; index += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(index, index + 8192)))
  }
  return parts.join('')
}
