/**
 * What the desktop's main program, its preload and the window agree on: types and channel names, no logic. The window never
 * names a path: it asks for a dialog, or gives back a handle that main made for a file the user chose.
 */

/** A file the user chose. `name` is the path below what was chosen, starting with its last part. */
export interface OpenedFile {
  name: string
  /** `.gz` files are already unpacked, and named without it; archives are not */
  bytes: Uint8Array<ArrayBuffer>
  /** archives are served below `OPENED_ARCHIVES_PATH` in pieces of any size; `bytes` is empty then */
  archive?: { handle: string; size: number }
  /** for `saveFile`; only project files that were chosen themselves (not as part of a folder) have one */
  handle?: string
}

/** Project files: `name.atlas`. Only these are ever written over without asking. */
export const PROJECT_EXTENSION = 'atlas'

export type SkipReason = 'too-large' | 'too-many' | 'too-deep' | 'unreadable' | 'not-a-file'

/** What could be read, and what was left out and why. Both are empty when the user cancelled. */
export interface OpenedFiles {
  files: OpenedFile[]
  skipped: { name: string; reason: SkipReason }[]
}

export interface RecentFile {
  handle: string
  name: string
  /** the folder it is in, as people read it; not usable as a path */
  folder: string
  type: 'file' | 'folder'
}

export interface SaveRequest {
  /** save over this file without asking; absent: ask where */
  handle?: string
  suggestedName: string
  bytes: Uint8Array
}
/** `null` when the user cancelled. */
export type SaveResult = { handle: string; name: string } | null

export type Language = 'en' | 'ko'

/** The pictures of a whole cloud, in the order of their tabs. */
export const VIEW_IDS = [
  'deployment',
  'host-network',
  'overlay',
  'logical',
  'services',
  'messaging',
  'containers',
  'storage'
] as const
/** Also the picture that is drawn of one question: a path, logical and physical side by side. */
export const SCREEN_IDS = [...VIEW_IDS, 'path'] as const
export type ViewId = (typeof SCREEN_IDS)[number]

/** What the menu offers; the window does the work, because the same commands exist in its palette. */
export const MENU_COMMANDS = [
  'new-cloud',
  'open-files',
  'open-folder',
  'save',
  'save-as',
  'export-svg',
  'export-png',
  'export-drawio',
  'export-mermaid',
  'copy-collector-node',
  'copy-collector-director',
  'undo',
  'redo',
  'find',
  'palette',
  ...SCREEN_IDS.map((id) => `view-${id}` as const),
  'zoom-in',
  'zoom-out',
  'fit',
  'toggle-theme',
  'language-en',
  'language-ko',
  'about'
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

/** Questions the window asks main. Every one may reject with a sentence that says what was wrong. */
export interface DesktopRequests {
  openFiles(): Promise<OpenedFiles>
  /** walks the folder the user chooses, within limits */
  openFolder(): Promise<OpenedFiles>
  recentFiles(): Promise<RecentFile[]>
  openRecent(handle: string): Promise<OpenedFiles>
  /** a project; asks where unless `handle` says */
  saveFile(request: SaveRequest): Promise<SaveResult>
  /** a picture or document; always asks where */
  exportFile(request: { suggestedName: string; bytes: Uint8Array }): Promise<SaveResult>
  /** files of the command line, of a second start and of the system's *open with* that wait for the window */
  takeLaunchFiles(): Promise<OpenedFiles>
  /** window title, and whether closing would lose something */
  setDocument(state: { title: string; edited: boolean }): Promise<void>
  setLanguage(language: Language): Promise<void>
}

/** The names of `DesktopRequests`, as data: main, preload and tests loop over it. */
export const DESKTOP_REQUESTS = [
  'openFiles',
  'openFolder',
  'recentFiles',
  'openRecent',
  'saveFile',
  'exportFile',
  'takeLaunchFiles',
  'setDocument',
  'setLanguage'
] as const satisfies readonly (keyof DesktopRequests)[]
export type DesktopRequest = (typeof DESKTOP_REQUESTS)[number]

/** `window.atlas` in the desktop app; absent in a browser. Each subscription returns its own undo. */
export interface DesktopApi extends DesktopRequests {
  onMenuCommand(listener: (command: MenuCommand) => void): () => void
  /** files are waiting: call `takeLaunchFiles` */
  onLaunchFiles(listener: () => void): () => void
}

export const MENU_CHANNEL = 'atlas:menu'
export const LAUNCH_FILES_CHANNEL = 'atlas:launch-files'

/** Where the browser mode of `npm start -- FILE…` offers the files: relative to the page, below the token in the page's `?open=`. */
export const BROWSER_FILES_PATH = 'open'

/** Where the desktop program serves archives the user opened: one file a handle, with byte ranges. Its own page alone is answered. */
export const OPENED_ARCHIVES_PATH = '/opened'
