import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import type { ArchiveReport } from '../models/archives/archive-report.ts'
import { memoryStore, type ByteStore } from '../models/archives/bytes.ts'
import { HEAD_BYTES, packingOf } from '../models/archives/kind.ts'
import { readArchive } from '../models/archives/read-archive.ts'
import type { Input } from '../models/reading.ts'
import { decodeBytes } from '../models/text/decode.ts'
import { makeDecoder } from './make-decoder.ts'
import { UNPACKERS } from './unpackers.ts'

/**
 * The texts in an archive, given by its path or its bytes; undefined when its first bytes are no archive's. Says on standard
 * error what was passed over and what was wrong; `trouble` is the first thing that was.
 */
export async function openArchive(
  name: string,
  file: string | Uint8Array
): Promise<{ inputs: Input[]; trouble: string | undefined } | undefined> {
  const head = typeof file === 'string' ? headOf(file) : file.subarray(0, HEAD_BYTES)
  if (packingOf(head) === undefined) return undefined
  // A name may come twice, as when a tar was added to: the last one is meant.
  const inputs = new Map<string, Input>()
  const report = await readArchive(name, typeof file === 'string' ? fileStore(file) : memoryStore(file), {
    unpackers: UNPACKERS,
    makeDecoder,
    take(kept) {
      const decoded = decodeBytes(kept.bytes, makeDecoder)
      const input = 'binary' in decoded ? { text: '', binary: decoded.what } : { text: decoded.text }
      inputs.set(kept.name, { name: kept.name, ...input })
    },
    drop: (dropped) => void inputs.delete(dropped)
  })
  tell(name, report)
  return {
    inputs: [...inputs.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    trouble: report.problems[0]?.message
  }
}

function tell(name: string, { members, kept, skipped, problems }: ArchiveReport): void {
  const reasons = Object.entries(skipped).map(([reason, count]) => `${count} ${reason}`)
  if (reasons.length > 0)
    process.stderr.write(`${name}: read ${kept} of ${members} files, passed over ${reasons.join(', ')}\n`)
  for (const problem of problems) process.stderr.write(`${problem.name}: ${problem.message}\n`)
}

function headOf(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const head = new Uint8Array(HEAD_BYTES)
    return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0))
  } finally {
    closeSync(file)
  }
}

function fileStore(path: string): ByteStore {
  return {
    size: statSync(path).size,
    async *stream(from, to) {
      if (to !== undefined && to <= from) return
      const options = { start: from, highWaterMark: 2 ** 20, ...(to !== undefined && { end: to - 1 }) }
      for await (const portion of createReadStream(path, options)) yield portion as Uint8Array
    }
  }
}
