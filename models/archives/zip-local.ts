import type { MakeDecoder } from '../text/decode.ts'
import { gather, type ByteStore } from './bytes.ts'
import { u16, u32, widen, zipName, type ZipMember } from './zip-fields.ts'
import { endOfStreamed } from './zip-streamed.ts'

/** The members of a zip whose end is missing, as far as they follow each other from its beginning. */
export async function* membersFromStart(store: ByteStore, makeDecoder: MakeDecoder): AsyncGenerator<ZipMember> {
  for (let offset = 0; offset < store.size;) {
    const head = await gather(store.stream(offset, offset + 30), 30)
    if (head.length < 30 || u32(head, 0) !== 0x04034b50) return
    const flags = u16(head, 6)
    const body = offset + 30 + u16(head, 26) + u16(head, 28)
    const bytes = await gather(store.stream(offset + 30, offset + 30 + u16(head, 26)), u16(head, 26))
    const told = sizesIn(head)
    const extra = await gather(store.stream(body - u16(head, 28), body), u16(head, 28))
    widen(told, extra)
    const streamed = (flags & 8) !== 0 && told.packedSize === 0
    const sizes = streamed ? await endOfStreamed(store, body) : { ...told, next: body + told.packedSize }
    const name = zipName(bytes, flags, makeDecoder)
    yield {
      name,
      size: sizes.size,
      packedSize: sizes.packedSize,
      crc: sizes.crc,
      offset,
      kind: name.endsWith('/') ? 'folder' : 'file',
      method: u16(head, 8),
      encrypted: (flags & 1) !== 0
    }
    offset = sizes.next
  }
}

function sizesIn(head: Uint8Array): { size: number; packedSize: number; offset: number; crc: number | undefined } {
  return { size: u32(head, 22), packedSize: u32(head, 18), offset: 0, crc: u32(head, 14) || undefined }
}
