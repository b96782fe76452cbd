import type { MakeDecoder } from '../text/decode.ts'
import { ByteReader } from './byte-reader.ts'
import { DamagedStream, gather, type ByteStore, type ByteStream, type Unpackers } from './bytes.ts'
import { u16, u32, u64, widen, zipName, type ZipMember } from './zip-fields.ts'

const TAIL = 65_557
const MOST_DIRECTORY = 256 * 2 ** 20

/** The members a zip's central directory lists. Throws `DamagedStream` when it has none that can be read. */
export async function* zipMembers(store: ByteStore, makeDecoder: MakeDecoder): AsyncGenerator<ZipMember> {
  const { offset, size, count } = await findDirectory(store)
  const reader = new ByteReader(store.stream(offset, Math.min(store.size, offset + size)))
  for (let index = 0; index < count; index++) {
    const head = await reader.take(46)
    if (head.length < 46 || u32(head, 0) !== 0x02014b50)
      throw new DamagedStream('damaged', `its list of members is damaged after ${index} of ${count}`)
    const nameLength = u16(head, 28)
    const extraLength = u16(head, 30)
    const rest = await reader.take(nameLength + extraLength + u16(head, 32))
    const flags = u16(head, 8)
    const name = zipName(rest.subarray(0, nameLength), flags, makeDecoder)
    const sizes = { size: u32(head, 24), packedSize: u32(head, 20), offset: u32(head, 42) }
    widen(sizes, rest.subarray(nameLength, nameLength + extraLength))
    // The upper half of the attributes is the Unix mode when a Unix made the zip.
    const mode = u16(head, 4) >> 8 === 3 ? u16(head, 40) & 0xf000 : 0
    const kind = name.endsWith('/') || mode === 0x4000 ? 'folder' : mode === 0xa000 ? 'link' : 'file'
    yield { name, ...sizes, kind, method: u16(head, 10), crc: u32(head, 16) || undefined, encrypted: (flags & 1) !== 0 }
  }
}

/** The unpacked bytes of a member. */
export async function* zipBody(
  store: ByteStore,
  { name, method, packedSize, offset }: ZipMember,
  { deflate }: Pick<Unpackers, 'deflate'>
): ByteStream {
  const head = await gather(store.stream(offset, offset + 30), 30)
  if (head.length < 30 || u32(head, 0) !== 0x04034b50)
    throw new DamagedStream('damaged', `${name} is not where it should be`)
  const from = offset + 30 + u16(head, 26) + u16(head, 28)
  const packed = store.stream(from, Math.min(store.size, from + packedSize))
  if (method === 0) yield* packed
  else if (method === 8) yield* deflate(packed)
  else throw new DamagedStream('unsupported', `${name} is packed by method ${method}, which is not known here`)
}

async function findDirectory(store: ByteStore): Promise<{ offset: number; size: number; count: number }> {
  const from = Math.max(0, store.size - TAIL)
  const tail = await gather(store.stream(from, store.size), TAIL)
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail[at] !== 0x50 || u32(tail, at) !== 0x06054b50) continue
    const told = { count: u16(tail, at + 10), size: u32(tail, at + 12), offset: u32(tail, at + 16) }
    const wide =
      at >= 20 && u32(tail, at - 20) === 0x07064b50 ? await wideDirectory(store, u64(tail, at - 12)) : undefined
    const found = wide ?? told
    if (found.size > MOST_DIRECTORY) throw new DamagedStream('damaged', 'its list of members is longer than any is')
    if (found.offset + found.size <= store.size) return found
  }
  throw new DamagedStream('cut-off', 'its end, where a zip lists its members, is missing')
}

async function wideDirectory(
  store: ByteStore,
  at: number
): Promise<{ offset: number; size: number; count: number } | undefined> {
  const head = await gather(store.stream(at, at + 56), 56)
  if (head.length < 56 || u32(head, 0) !== 0x06064b50) return undefined
  return { count: u64(head, 32), size: u64(head, 40), offset: u64(head, 48) }
}
