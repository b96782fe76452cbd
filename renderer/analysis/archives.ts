import type { ArchiveReport } from '../../models/archives/archive-report.ts'
import { gather, type ByteStore } from '../../models/archives/bytes.ts'
import { withoutPacking } from '../../models/archives/member-path.ts'
import { readArchive, type Kept } from '../../models/archives/read-archive.ts'
import type { Input } from '../../models/reading.ts'
import { decodeBytes, type MakeDecoder } from '../../models/text/decode.ts'
import type { Progress } from './protocol.ts'
import { Spill } from './spill.ts'
import { UNPACKERS } from './unpackers.ts'

/** A text of an archive; with `fetch`, it is not held and its input has a `length` instead. */
export interface ArchiveText {
  input: Input
  fetch?: () => Promise<string>
}

/** What was in an archive; its members are numbered in name order, the same whenever it is opened. */
export interface OpenedArchive {
  members: ArchiveText[]
  report: ArchiveReport
}

/** The user took the opening back. */
export class Stopped extends Error {}

/** Texts up to here are held: there are many of them, they are little together, and they name hosts. */
const HELD_LENGTH = 4096

const makeDecoder: MakeDecoder = (label) => {
  const decoder = new TextDecoder(label, { fatal: true })
  return (bytes) => decoder.decode(bytes)
}

/** Opens an archive; one packed file that is no archive comes back as its bytes. */
export async function openArchive(
  name: string,
  store: ByteStore,
  breathe: (progress: Progress) => Promise<void>
): Promise<OpenedArchive | { bytes: Uint8Array }> {
  const members = new Map<string, ArchiveText>()
  const spill = new Spill()
  let single: Uint8Array | undefined
  const report = await readArchive(name, store, {
    unpackers: UNPACKERS,
    makeDecoder,
    take(kept) {
      if (kept.name === withoutPacking(name)) single = kept.bytes
      else members.set(kept.name, toText(kept, spill))
    },
    drop: (dropped) => void members.delete(dropped),
    breathe: (progress) =>
      breathe(progress).catch((cause: unknown) => {
        throw new Stopped('stopped', { cause })
      })
  })
  if (single && members.size === 0) return { bytes: single }
  return { members: [...members.values()].sort((a, b) => (a.input.name < b.input.name ? -1 : 1)), report }
}

/** Bytes as an input: their text, or what they are. */
export function toInput(name: string, bytes: Uint8Array): Input {
  const decoded = decodeBytes(bytes, makeDecoder)
  return 'binary' in decoded ? { name, text: '', binary: decoded.what } : { name, text: decoded.text }
}

/** Leaves the text in the archive where that can be read at any place, else beside it. */
function toText({ name, bytes, again }: Kept, spill: Spill): ArchiveText {
  const input = toInput(name, bytes)
  const { length } = input.text
  if (length <= HELD_LENGTH) return { input }
  if (!again) {
    const read = spill.put(bytes)
    return { input: { name, text: '', length }, fetch: async () => toInput(name, await read()).text }
  }
  const mark = markOf(input.text)
  const fetch = async (): Promise<string> => {
    const { text } = toInput(name, await gather(again(), bytes.length))
    if (markOf(text) !== mark) throw new Error('the archive was changed')
    return text
  }
  return { input: { name, text: '', length }, fetch }
}

/** Tells a text from what stands in its place when the archive was written anew. */
function markOf(text: string): number {
  let mark = text.length
  for (let at = 0; at < text.length; at++) mark = (Math.imul(mark, 31) + text.charCodeAt(at)) | 0
  return mark
}
