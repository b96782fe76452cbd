import type { MakeDecoder } from '../text/decode.ts'
import type { Member } from './tar.ts'
import { decodeName } from './tar-header.ts'

/** A member of a zip and where its packed bytes begin. */
export interface ZipMember extends Member {
  method: number
  encrypted: boolean
  packedSize: number
  /** of what it unpacks to; undefined when nothing says it */
  crc: number | undefined
  /** of its local header */
  offset: number
}

const UTF8 = 0x800

/** A member's name, whatever it is encoded in. */
export function zipName(bytes: Uint8Array, flags: number, makeDecoder: MakeDecoder): string {
  if ((flags & UTF8) === 0) return decodeName(bytes, makeDecoder)
  try {
    return makeDecoder('utf-8')(bytes)
  } catch {
    return decodeName(bytes, makeDecoder)
  }
}

/** Little-endian numbers; bytes past the end are zero. */
export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
}

export function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) + u16(bytes, at + 2) * 65_536
}

export function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at) + u32(bytes, at + 4) * 2 ** 32
}

/** Numbers that do not fit their 32 bits stand in the zip64 extra field, in this order. */
export function widen(sizes: { size: number; packedSize: number; offset: number }, extra: Uint8Array): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) {
    if (u16(extra, at) !== 1) continue
    let next = at + 4
    for (const field of ['size', 'packedSize', 'offset'] as const) {
      if (sizes[field] !== 0xffffffff || next + 8 > extra.length) continue
      sizes[field] = u64(extra, next)
      next += 8
    }
  }
}
