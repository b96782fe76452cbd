import type { MakeDecoder } from '../text/decode.ts'
import { DamagedStream, type ByteStore } from './bytes.ts'
import type { Checksum } from './crc32.ts'
import { LimitReached } from './limits.ts'
import type { ZipMember } from './zip-fields.ts'
import { membersFromStart } from './zip-local.ts'
import { zipMembers } from './zip.ts'

/**
 * All members of a zip: those its list names, and where the list is missing or damaged those that follow each other from its
 * beginning. `told` hears of the damage. Throws `LimitReached` when members lie over each other: a few bytes that unpack many times.
 */
export async function* wholeZip(
  store: ByteStore,
  makeDecoder: MakeDecoder,
  told: (damage: DamagedStream) => void
): AsyncGenerator<ZipMember> {
  const seen = new Set<number>()
  let packed = 0
  try {
    for await (const member of zipMembers(store, makeDecoder)) {
      packed += member.packedSize
      if (packed > store.size)
        throw new LimitReached('overlap', 'its members lie over each other, as only those of a trap do')
      seen.add(member.offset)
      yield member
    }
    return
  } catch (error) {
    if (!(error instanceof DamagedStream)) throw error
    told(error)
  }
  for await (const member of membersFromStart(store, makeDecoder)) if (!seen.has(member.offset)) yield member
}

/** What is wrong with a member that gave `taken` bytes. */
export function wrongWith({ size, crc }: ZipMember, taken: number, { value }: Checksum): string | undefined {
  if (size !== Infinity && taken < size) return 'it is shorter than the archive says'
  return crc !== undefined && crc !== value ? 'its bytes are not those that were packed' : undefined
}
