import type { Skip } from './choose.ts'

/** Something about an archive that its user should know. */
export interface ArchiveProblem {
  /** path of the archive or member, starting with the archive's name */
  name: string
  /** English, for the command line: what was wrong; `text` says it in the window's language */
  message: string
  text: { key: string; values: { [name: string]: string | number } }
}

/** What became of an archive. */
export interface ArchiveReport {
  /** everything in it, folders apart */
  members: number
  /** texts handed over */
  kept: number
  /** how many were passed over, by reason */
  skipped: { readonly [reason in Skip]?: number }
  problems: ArchiveProblem[]
}

const STOPPED = 'reading stopped here; what came before was read. Unpack it and open the part you need'

/** What can be wrong: the sentence of the window, and the advice of the command line. */
const TROUBLES = {
  cutOff: { key: 'archive.cutOff', advice: 'the end is missing; what came before it was read. Copy the archive again' },
  damaged: { key: 'archive.damaged', advice: 'it is damaged; what is whole in it was read. Copy the archive again' },
  unsupported: {
    key: 'archive.unsupported',
    advice: 'it is packed in a way that is not read here; unpack it and open the folder'
  },
  closed: { key: 'archive.closed', advice: 'archives of this sort are not opened; unpack it and open the folder' },
  encrypted: { key: 'archive.encrypted', advice: 'it is encrypted; unpack it with its password and open the folder' },
  'limit.entries': { key: 'archive.limit.entries', advice: STOPPED },
  'limit.bytes': { key: 'archive.limit.bytes', advice: STOPPED },
  'limit.ratio': { key: 'archive.limit.ratio', advice: STOPPED },
  'limit.kept': { key: 'archive.limit.kept', advice: STOPPED },
  'limit.overlap': { key: 'archive.limit.overlap', advice: STOPPED },
  depth: { key: 'archive.depth', advice: 'archives lie too deep in each other; unpack it and open the folder' }
} as const

/** Collects what becomes of an archive while it is read. */
export class ReportDraft implements ArchiveReport {
  members = 0
  kept = 0
  readonly skipped: { [reason in Skip]?: number } = {}
  readonly problems: ArchiveProblem[] = []

  skip(reason: Skip): void {
    this.skipped[reason] = (this.skipped[reason] ?? 0) + 1
  }

  /** `detail` is English and says what exactly. The same trouble of many members is told once, with the first one's name. */
  trouble(name: string, trouble: keyof typeof TROUBLES, detail = '', most = 0): void {
    const { key, advice } = TROUBLES[trouble]
    if (this.problems.filter(({ text }) => text.key === key).length >= 20) return
    const message = detail === '' ? advice : `${detail}; ${advice}`
    this.problems.push({ name, message, text: { key, values: { name, detail, most } } })
  }
}
