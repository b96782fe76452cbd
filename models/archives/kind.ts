import { isTarHeader } from './tar-header.ts'

/** Archives and packings that are opened. */
export type Packing = 'tar' | 'gzip' | 'xz' | 'zip'

/** Those that are known by their first bytes, and not opened. */
const CLOSED: readonly [name: string, magic: readonly number[]][] = [
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['bzip2', [0x42, 0x5a, 0x68, -1, 0x31, 0x41, 0x59]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['LZ4', [0x04, 0x22, 0x4d, 0x18]],
  ['cpio', [0x30, 0x37, 0x30, 0x37, 0x30]],
  ['RPM', [0xed, 0xab, 0xee, 0xdb]]
]

/** How many bytes `packingOf` wants to see. */
export const HEAD_BYTES = 512

/** What a file is by its first bytes, whatever its name says. */
export function packingOf(head: Uint8Array): Packing | { closed: string } | undefined {
  if (starts(head, [0x1f, 0x8b, 0x08])) return 'gzip'
  if (starts(head, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])) return 'xz'
  if (starts(head, [0x50, 0x4b, 0x03, 0x04]) || starts(head, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  for (const [closed, magic] of CLOSED) if (starts(head, magic)) return { closed }
  return isTarHeader(head) ? 'tar' : undefined
}

function starts(head: Uint8Array, magic: readonly number[]): boolean {
  return head.length >= magic.length && magic.every((byte, index) => byte < 0 || head[index] === byte)
}
