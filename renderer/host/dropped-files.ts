import type { SkipReason } from '../../models/desktop-api.ts'
import type { Opened } from './host.ts'

const MOST_FILES = 20_000
const DEEPEST = 24
const IGNORED_FOLDERS = new Set(['.git', 'node_modules'])

/** Files as a file input gives them: with `webkitdirectory` each knows its path below the folder. */
export function listedFiles(list: Iterable<File>): Opened {
  const opened: Opened = { files: [], skipped: [] }
  for (const file of list) take(opened, file.webkitRelativePath || file.name, file)
  return sorted(opened)
}

/** Files and folders dropped on the window. Must be called while the drop is handled: the list is emptied after it. */
export function droppedFiles(transfer: DataTransfer): Promise<Opened> {
  const entries = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry?.())
    .filter((entry) => entry !== null && entry !== undefined)
  if (entries.length === 0) return Promise.resolve(listedFiles(transfer.files))
  return walk(entries)
}

async function walk(entries: readonly FileSystemEntry[]): Promise<Opened> {
  const opened: Opened = { files: [], skipped: [] }
  let open = entries.map((entry) => ({ entry, name: entry.name, depth: 1 }))
  while (open.length > 0) {
    const below: typeof open = []
    for (const { entry, name, depth } of open) {
      if (isFile(entry)) await takeEntry(opened, name, entry)
      else if (isFolder(entry) && !IGNORED_FOLDERS.has(entry.name)) {
        if (depth > DEEPEST) skip(opened, name, 'too-deep')
        else
          for (const child of await childrenOf(entry))
            below.push({ entry: child, name: `${name}/${child.name}`, depth: depth + 1 })
      }
    }
    open = below
  }
  return sorted(opened)
}

async function takeEntry(opened: Opened, name: string, entry: FileSystemFileEntry): Promise<void> {
  try {
    take(opened, name, await new Promise<File>((resolve, reject) => entry.file(resolve, reject)))
  } catch {
    skip(opened, name, 'unreadable')
  }
}

/** All entries of a folder: the reader gives them in portions, the last of which is empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  try {
    for (;;) {
      const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
      if (portion.length === 0) return all
      all.push(...portion)
    }
  } catch {
    return all
  }
}

function take(opened: Opened, name: string, file: File): void {
  if (opened.files.length >= MOST_FILES) skip(opened, name, 'too-many')
  else opened.files.push({ name, blob: file })
}

function skip(opened: Opened, name: string, reason: SkipReason): void {
  opened.skipped.push({ name, reason })
}

function sorted(opened: Opened): Opened {
  opened.files.sort((a, b) => (a.name < b.name ? -1 : 1))
  return opened
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
