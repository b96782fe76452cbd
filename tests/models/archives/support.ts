import type { ArchiveReport } from '../../../models/archives/archive-report.ts'
import { memoryStore } from '../../../models/archives/bytes.ts'
import { ARCHIVE_LIMITS, type ArchiveLimits } from '../../../models/archives/limits.ts'
import { readArchive, type ArchiveHost } from '../../../models/archives/read-archive.ts'
import { makeDecoder } from '../../../cli/make-decoder.ts'
import { UNPACKERS } from '../../../cli/unpackers.ts'

/** Reads an archive in memory with Node's unpackers: what was handed over, and the report. */
export async function readBytes(
  bytes: Uint8Array,
  limits: Partial<ArchiveLimits> = {},
  name = 'a.tar',
  breathe?: ArchiveHost['breathe']
): Promise<{ files: Map<string, string>; report: ArchiveReport }> {
  const files = new Map<string, string>()
  const host: ArchiveHost = {
    unpackers: UNPACKERS,
    makeDecoder,
    take: (file) => void files.set(file.name, new TextDecoder().decode(file.bytes)),
    drop: (dropped) => void files.delete(dropped),
    ...(breathe && { breathe })
  }
  const report = await readArchive(name, memoryStore(bytes), host, { ...ARCHIVE_LIMITS, ...limits })
  return { files, report }
}

/** The keys of a report's problems. */
export function troubles({ problems }: ArchiveReport): string[] {
  return problems.map(({ text }) => text.key)
}
