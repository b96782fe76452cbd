import type { Language, MenuCommand, RecentFile, SaveResult, SkipReason } from '../../models/desktop-api.ts'

/** A file that was opened or dropped. The blob is read only when the analysis wants it. */
export interface HostFile {
  name: string
  blob: Blob
  /** where the desktop program offers the bytes instead; `blob` is empty then */
  served?: { url: string; size: number }
  /** for `save`, where the file can be written again */
  handle?: string
}

export interface Opened {
  files: HostFile[]
  skipped: { name: string; reason: SkipReason }[]
}

export const NOTHING_OPENED: Opened = { files: [], skipped: [] }

/** What the window needs from where it runs: the desktop program or a browser. */
export interface Host {
  readonly kind: 'desktop' | 'browser'
  openFiles(): Promise<Opened>
  openFolder(): Promise<Opened>
  /** files that waited for the window: command line, second start, the system's *open with* */
  launchFiles(): Promise<Opened>
  recentFiles(): Promise<RecentFile[]>
  openRecent(handle: string): Promise<Opened>
  /** where an archive is offered that was opened in this run or an earlier one; undefined where nothing is remembered */
  keptArchive(handle: string): { url: string } | undefined
  /** a project; asks where unless `handle` says */
  save(file: { suggestedName: string; blob: Blob; handle?: string }): Promise<SaveResult>
  /** a picture; always asks where */
  exportFile(file: { suggestedName: string; blob: Blob }): Promise<SaveResult>
  /** window title, and whether closing would lose something */
  setDocument(state: { title: string; edited: boolean }): void
  setLanguage(language: Language): void
  onMenuCommand(listener: (command: MenuCommand) => void): () => void
  onLaunchFiles(listener: () => void): () => void
}
