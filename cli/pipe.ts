import { closeSync, openSync, readSync } from 'node:fs'
import { joined } from '../models/archives/bytes.ts'

const CHUNK_BYTES = 1 << 20

/**
 * All bytes of a pipe or device, which has neither size nor places: `<(ssh controller-0 ovs-vsctl show)`. Waits for who writes.
 * Throws where there is more than `most`.
 */
export function readPipe(path: string, most: number): Uint8Array {
  const parts: Uint8Array[] = []
  let total = 0
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const part = new Uint8Array(CHUNK_BYTES)
      const count = readSync(file, part, 0, CHUNK_BYTES, null)
      if (count === 0) break
      total += count
      if (total > most) throw new Error(`more than ${Math.round(most / 1048576)} MB; split it`)
      parts.push(part.subarray(0, count))
    }
  } finally {
    closeSync(file)
  }
  return joined(parts, total)
}
