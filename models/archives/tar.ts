import type { MakeDecoder } from '../text/decode.ts'
import type { ByteReader } from './byte-reader.ts'
import { readPax, type Extended } from './pax.ts'
import { BLOCK, decodeName, isZeros, readTarHeader } from './tar-header.ts'

/** A member of an archive: its name as the archive says it, not yet made safe. */
export interface Member {
  name: string
  size: number
  kind: 'file' | 'folder' | 'link' | 'special'
}

/** What a tar came to: its end mark, the end of its bytes in the middle, or bytes that are no header. */
export type TarEnd = 'ended' | 'cut-off' | 'damaged'

/** A PAX or GNU header longer than this is no name. */
const LONGEST_HEADER = 1 << 20
/** How far a damaged tar is searched for its next header. */
const SEARCH_BLOCKS = 1 << 17

/**
 * Walks a tar. `visit` gets each member with the reader before its body, may take up to `size` bytes of it, and returns how many it
 * took. Long names of PAX and GNU are joined to their members; a damaged header is passed over up to the next good one.
 */
export async function readTar(
  reader: ByteReader,
  makeDecoder: MakeDecoder,
  visit: (member: Member, reader: ByteReader) => Promise<number>
): Promise<TarEnd> {
  let end: TarEnd = 'ended'
  let long: Extended = {}
  for (;;) {
    const block = await reader.take(BLOCK)
    if (block.length < BLOCK) return block.length === 0 && !reader.damage ? end : 'cut-off'
    const header = readTarHeader(block, makeDecoder)
    if (!header) {
      if (isZeros(block)) {
        if (await onlyZerosFollow(reader)) return end
        continue
      }
      end = 'damaged'
      if (!(await findHeader(reader, makeDecoder))) return end
      continue
    }
    const extended = 'xgLKNV'.includes(header.type)
    if (extended) {
      if (header.size > LONGEST_HEADER) {
        if ((await reader.skip(padded(header.size))) < header.size) return 'cut-off'
        continue
      }
      const body = (await reader.take(padded(header.size))).subarray(0, header.size)
      if (body.length < header.size) return 'cut-off'
      if (header.type === 'x') long = { ...long, ...readPax(body, makeDecoder) }
      else if (header.type === 'L') long.name = decodeName(untilZero(body), makeDecoder)
      continue
    }
    const size = long.size ?? header.size
    const name = long.name ?? header.name
    const sparse = header.type === 'S' || long.sparse === true
    if (header.type === 'S') await skipSparseMap(block, reader)
    const member: Member = { name, size, kind: sparse ? 'special' : kindOf(header.type, name) }
    long = {}
    const taken = await visit(member, reader)
    const body = sparse || member.kind === 'file' ? padded(size) : 0
    if (taken + (await reader.skip(body - taken)) < body) return 'cut-off'
  }
}

/** GNU's map of the holes goes on in further blocks as long as the one before says so. */
async function skipSparseMap(header: Uint8Array, reader: ByteReader): Promise<void> {
  let more = header[482] === 1
  while (more) {
    const block = await reader.take(BLOCK)
    more = block.length === BLOCK && block[504] === 1
  }
}

function kindOf(type: string, name: string): Member['kind'] {
  if (type === '5' || ((type === '0' || type === '7') && name.endsWith('/'))) return 'folder'
  if (type === '0' || type === '7') return 'file'
  if (type === '1' || type === '2') return 'link'
  // Devices and pipes have no body; types that nobody knows have one, and are files to those who do not know them.
  return type === '3' || type === '4' || type === '6' ? 'special' : 'file'
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK
}

function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0)
  return end < 0 ? bytes : bytes.subarray(0, end)
}

/** A tar ends with two blocks of zeros; one alone is looked over, as is what `cat` of two tars has between them. */
async function onlyZerosFollow(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const block = await reader.peek(BLOCK)
    if (block.length < BLOCK) return true
    if (!isZeros(block)) return false
    await reader.skip(BLOCK)
  }
}

async function findHeader(reader: ByteReader, makeDecoder: MakeDecoder): Promise<boolean> {
  for (let block = 0; block < SEARCH_BLOCKS; block++) {
    const next = await reader.peek(BLOCK)
    if (next.length < BLOCK) return false
    if (readTarHeader(next, makeDecoder)) return true
    await reader.skip(BLOCK)
  }
  return false
}
