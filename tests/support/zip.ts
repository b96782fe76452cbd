import { crc32, deflateRawSync } from 'node:zlib'
import { concat } from './tar.ts'

/** One member of a zip to be built. */
export interface ZipEntry {
  name: string | Uint8Array
  text: string | Uint8Array
  /** 1 says encrypted, 0x800 that names are UTF-8 */
  flags?: number
  mode?: number
  stored?: boolean
  /** its lengths come behind it; `unsigned` leaves the signature of the descriptor out */
  streamed?: boolean | 'unsigned'
  /** its lengths stand in the zip64 field */
  wide?: boolean
  crc?: number
}

const encode = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text

/** Little-endian numbers of 2, 4 or 8 bytes, one after another. */
function numbers(...fields: readonly (readonly [value: number, bytes: 2 | 4 | 8])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, length]) => sum + length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [value, length] of fields) {
    if (length === 2) view.setUint16(at, value, true)
    else if (length === 4) view.setUint32(at, value, true)
    else view.setBigUint64(at, BigInt(value), true)
    at += length
  }
  return bytes
}

/** A member as it lies in the zip, and the lines of the list that name it at an offset. */
function memberOf(entry: ZipEntry): { bytes: Uint8Array; listed: (offset: number) => Uint8Array } {
  const { flags = 0x800, mode = 0o100644, stored = false, streamed = false, wide = false } = entry
  const title = encode(entry.name)
  const plain = encode(entry.text)
  const body = stored ? plain : new Uint8Array(deflateRawSync(plain))
  const crc = entry.crc ?? crc32(plain)
  const size = (length: number): number => (wide ? 0xffffffff : length)
  const extra = wide ? numbers([1, 2], [16, 2], [plain.length, 8], [body.length, 8]) : new Uint8Array()
  const head = (told: boolean): Uint8Array =>
    numbers(
      [20, 2],
      [streamed ? flags | 8 : flags, 2],
      [stored ? 0 : 8, 2],
      [0, 4],
      [told ? crc : 0, 4],
      [told ? size(body.length) : 0, 4],
      [told ? size(plain.length) : 0, 4],
      [title.length, 2],
      [extra.length, 2]
    )
  const descriptor = numbers([crc, 4], [body.length, 4], [plain.length, 4])
  const behind = streamed ? [...(streamed === 'unsigned' ? [] : [numbers([0x08074b50, 4])]), descriptor] : []
  return {
    bytes: concat([numbers([0x04034b50, 4]), head(!streamed), title, extra, body, ...behind]),
    listed: (offset) =>
      concat([
        numbers([0x02014b50, 4], [0x0314, 2]),
        head(true),
        numbers([0, 2], [0, 2], [0, 2], [mode * 65_536, 4], [offset, 4]),
        title,
        extra
      ])
  }
}

/** A zip of these members. `times` lists each that often; `wide` ends it as zip64 does. */
export function zipOf(entries: readonly ZipEntry[], { times = 1, wide = false } = {}): Uint8Array {
  const members = entries.map(memberOf)
  const list: Uint8Array[] = []
  let offset = 0
  for (const { bytes, listed } of members) {
    for (let time = 0; time < times; time++) list.push(listed(offset))
    offset += bytes.length
  }
  const directory = concat(list)
  const count = list.length
  const wideEnd = wide
    ? [
        numbers([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8]),
        numbers([directory.length, 8], [offset, 8]),
        numbers([0x07064b50, 4], [0, 4], [offset + directory.length, 8], [1, 4])
      ]
    : []
  const told = (value: number, most: number): number => (wide ? most : value)
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [told(count, 0xffff), 2],
    [told(count, 0xffff), 2],
    [told(directory.length, 0xffffffff), 4],
    [told(offset, 0xffffffff), 4],
    [0, 2]
  )
  return concat([...members.map(({ bytes }) => bytes), directory, ...wideEnd, end])
}
