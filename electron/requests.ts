import { randomUUID } from 'node:crypto'
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import {
  type DesktopRequests,
  type Language,
  type OpenedFiles,
  PROJECT_EXTENSION,
  type SaveResult
} from '../models/desktop-api.ts'
import type { FileHandles } from './file-handles.ts'
import type { LaunchFiles } from './launch-files.ts'
import type { MenuLabels } from './menu-labels.ts'
import { READ_LIMITS, readFiles } from './read-files.ts'
import type { RecentFiles } from './recent-files.ts'
import { safeFileName } from './request-arguments.ts'

export interface Desk {
  /** the window that asks; undefined once it is closed */
  window(): BrowserWindow | undefined
  handles: FileHandles
  /** archives that are served to the window */
  archives: FileHandles
  recent: RecentFiles
  launchFiles: LaunchFiles
  labels(): MenuLabels
  setLanguage(language: Language): void
  setEdited(edited: boolean): void
  /** the list of recent files changed */
  recentChanged(): void
}

/** What main does for each request of the contract. Arguments were checked before (`ipc.ts`). */
export function desktopRequests(desk: Desk): DesktopRequests {
  const { handles, recent, launchFiles } = desk

  async function open(paths: readonly string[]): Promise<OpenedFiles> {
    const opened = await readFiles(paths, READ_LIMITS, (path) => desk.archives.handleFor(path))
    for (const path of paths) {
      const info = await stat(path).catch(() => undefined)
      if (info === undefined) recent.remove(path)
      else recent.add(path, info.isDirectory() ? 'folder' : 'file')
      const project = isProject(path) && opened.files.find((file) => file.name === basename(path))
      if (project) project.handle = handles.handleFor(path)
    }
    if (paths.length > 0) desk.recentChanged()
    return opened
  }

  async function askAndOpen(properties: NonNullable<OpenDialogOptions['properties']>): Promise<OpenedFiles> {
    const labels = desk.labels()
    const filters = [
      { name: labels.allFiles, extensions: ['*'] },
      { name: labels.project, extensions: [PROJECT_EXTENSION] }
    ]
    const options: OpenDialogOptions = properties.includes('openDirectory') ? { properties } : { properties, filters }
    const window = desk.window()
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options))
    return canceled ? { files: [], skipped: [] } : open(filePaths)
  }

  async function askWhere(suggestedName: string): Promise<string | undefined> {
    const name = safeFileName(suggestedName)
    const extension = /\.([^.]+)$/.exec(name)?.[1]
    const options: SaveDialogOptions = { defaultPath: name }
    if (extension !== undefined) options.filters = [{ name: extension.toUpperCase(), extensions: [extension] }]
    const window = desk.window()
    const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
    return answer.canceled || answer.filePath === '' ? undefined : answer.filePath
  }

  async function write(path: string, bytes: Uint8Array): Promise<SaveResult> {
    await replaceFile(path, bytes)
    return { handle: handles.handleFor(path), name: basename(path) }
  }

  return {
    openFiles: () => askAndOpen(['openFile', 'multiSelections', 'showHiddenFiles']),
    openFolder: () => askAndOpen(['openDirectory', 'showHiddenFiles']),
    recentFiles: () => Promise.resolve(recent.list()),
    async openRecent(handle) {
      const path = handles.pathOf(handle)
      if (path === undefined || !recent.has(path)) throw new Error('openRecent: no such recent file')
      return open([path])
    },
    async saveFile({ handle, suggestedName, bytes }) {
      const known = handle === undefined ? undefined : handles.pathOf(handle)
      if (handle !== undefined && (known === undefined || !isProject(known)))
        throw new Error('saveFile: no such project')
      const path = known ?? (await askWhere(suggestedName))
      if (path === undefined) return null
      const saved = await write(path, bytes)
      recent.add(path, 'file')
      desk.recentChanged()
      return saved
    },
    async exportFile({ suggestedName, bytes }) {
      const path = await askWhere(suggestedName)
      return path === undefined ? null : write(path, bytes)
    },
    takeLaunchFiles: () => open(launchFiles.take()),
    setDocument({ title, edited }) {
      desk.setEdited(edited)
      const window = desk.window()
      window?.setTitle(title)
      window?.setDocumentEdited(edited)
      return Promise.resolve()
    },
    setLanguage(language) {
      desk.setLanguage(language)
      return Promise.resolve()
    }
  }
}

function isProject(path: string): boolean {
  return path.endsWith(`.${PROJECT_EXTENSION}`)
}

/** Writes beside the file and renames, so that a full disk or a crash leaves the old one whole. Links keep pointing. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const mode = await stat(target).then(
    (info) => info.mode & 0o777,
    () => 0o666
  )
  const draft = `${target}.${randomUUID().slice(0, 8)}.tmp`
  try {
    await writeFile(draft, bytes, { mode })
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
