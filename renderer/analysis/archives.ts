import type { ArchiveReport } from '../../models/archives/archive-report.ts'
import type { ByteStore } from '../../models/archives/bytes.ts'
import { withoutPacking } from '../../models/archives/member-path.ts'
import { readArchive } from '../../models/archives/read-archive.ts'
import type { Input } from '../../models/reading.ts'
import { decodeBytes, type MakeDecoder } from '../../models/text/decode.ts'
import type { Progress } from './protocol.ts'
import { UNPACKERS } from './unpackers.ts'

/** What was in an archive; its members are numbered in name order, the same whenever it is opened. */
export interface OpenedArchive {
  id: string
  name: string
  members: Input[]
  report: ArchiveReport
}

/** The user took the opening back. */
export class Stopped extends Error {}

const makeDecoder: MakeDecoder = (label) => {
  const decoder = new TextDecoder(label, { fatal: true })
  return (bytes) => decoder.decode(bytes)
}

/** Opens an archive; one packed file that is no archive comes back as its bytes. */
export async function openArchive(
  id: string,
  name: string,
  store: ByteStore,
  breathe: (progress: Progress) => Promise<void>
): Promise<OpenedArchive | { bytes: Uint8Array }> {
  const members = new Map<string, Input>()
  let single: Uint8Array | undefined
  const report = await readArchive(name, store, {
    unpackers: UNPACKERS,
    makeDecoder,
    take(kept) {
      if (kept.name === withoutPacking(name)) single = kept.bytes
      else members.set(kept.name, toInput(kept.name, kept.bytes))
    },
    breathe: (progress) =>
      breathe(progress).catch((cause: unknown) => {
        throw new Stopped('stopped', { cause })
      })
  })
  if (single && members.size === 0) return { bytes: single }
  return { id, name, members: [...members.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), report }
}

/** Bytes as an input: their text, or what they are. */
export function toInput(name: string, bytes: Uint8Array): Input {
  const decoded = decodeBytes(bytes, makeDecoder)
  return 'binary' in decoded ? { name, text: '', binary: decoded.what } : { name, text: decoded.text }
}
