import type { MakeDecoder } from '../text/decode.ts'
import type { Member } from './tar.ts'
import { decodeName } from './tar-header.ts'

/** A member of a zip and where its packed bytes begin. */
export interface ZipMember extends Member {
  method: number
  encrypted: boolean
  packedSize: number
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
