import type { MakeDecoder } from '../text/decode.ts'
import { gather, type ByteStore } from './bytes.ts'
import { u16, u32, zipName, type ZipMember } from './zip-fields.ts'

/**
 * The members of a zip whose end is missing, as far as they follow each other from its beginning. A member that does not say how
 * long it is ends the list.
 */
export async function* membersFromStart(store: ByteStore, makeDecoder: MakeDecoder): AsyncGenerator<ZipMember> {
  for (let offset = 0; offset < store.size;) {
    const head = await gather(store.stream(offset, offset + 30), 30)
    if (head.length < 30 || u32(head, 0) !== 0x04034b50) return
    const flags = u16(head, 6)
    const body = offset + 30 + u16(head, 26) + u16(head, 28)
    const bytes = await gather(store.stream(offset + 30, offset + 30 + u16(head, 26)), u16(head, 26))
    const packedSize = u32(head, 18)
    const streamed = (flags & 8) !== 0 && packedSize === 0
    if (streamed || packedSize === 0xffffffff) return
    const name = zipName(bytes, flags, makeDecoder)
    yield {
      name,
      size: u32(head, 22),
      packedSize,
      offset,
      kind: name.endsWith('/') ? 'folder' : 'file',
      method: u16(head, 8),
      encrypted: (flags & 1) !== 0
    }
    offset = body + packedSize
  }
}
