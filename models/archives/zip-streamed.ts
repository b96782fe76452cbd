import type { ByteStore } from './bytes.ts'
import { u32, u64 } from './zip-fields.ts'

/** What stands behind a member that was packed before its length was known. */
export interface StreamedEnd {
  packedSize: number
  /** `Infinity` when nothing says it */
  size: number
  crc: number | undefined
  /** where the next member begins */
  next: number
}

/** Longest descriptor, with the signature that follows it. */
const SEEN = 28

/**
 * Looks for the end of a member whose header does not tell its length (`zip -`, programs that write to a pipe): a descriptor behind
 * it repeats the length, so that bytes that only look like one do not match. Without any, the member reaches to the end of the store.
 */
export async function endOfStreamed(store: ByteStore, body: number): Promise<StreamedEnd> {
  let window: Uint8Array = new Uint8Array()
  let start = body
  for await (const portion of store.stream(body)) {
    const joined = new Uint8Array(window.length + portion.length)
    joined.set(window)
    joined.set(portion, window.length)
    const found = search(joined, start, body, joined.length - SEEN)
    if (found) return found
    const kept = Math.min(joined.length, 2 * SEEN)
    start += joined.length - kept
    window = joined.slice(joined.length - kept)
  }
  const rest = store.size - body
  return (
    search(window, start, body, window.length) ?? { packedSize: rest, size: Infinity, crc: undefined, next: store.size }
  )
}

/** `end`: where in the bytes a descriptor may begin at the latest. */
function search(bytes: Uint8Array, start: number, body: number, end: number): StreamedEnd | undefined {
  for (let at = bytes.indexOf(0x50); at >= 0 && at < end; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] !== 0x4b) continue
    const signature = u32(bytes, at)
    const packed = start + at - body
    if (signature === 0x08074b50) {
      const crc = u32(bytes, at + 4)
      if (u32(bytes, at + 8) === packed)
        return { packedSize: packed, size: u32(bytes, at + 12), crc, next: start + at + 16 }
      if (u64(bytes, at + 8) === packed)
        return { packedSize: packed, size: u64(bytes, at + 16), crc, next: start + at + 24 }
    }
    const header = signature === 0x04034b50 || signature === 0x02014b50
    if (header && at >= 12 && u32(bytes, at - 8) === packed - 12)
      return { packedSize: packed - 12, size: u32(bytes, at - 4), crc: u32(bytes, at - 12), next: start + at }
  }
  return undefined
}
