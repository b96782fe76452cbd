import { basename, dirname } from 'node:path'
import type { RecentFile } from '../models/desktop-api.ts'
import type { FileHandles } from './file-handles.ts'
import { readJson, writeJson } from './json-file.ts'

const KEPT = 10

interface Entry {
  path: string
  type: 'file' | 'folder'
}

/** What was opened and saved last, newest first, kept between runs. */
export class RecentFiles {
  #entries: Entry[]

  constructor(
    readonly store: string,
    readonly handles: FileHandles
  ) {
    const kept = readJson(store)
    this.#entries = Array.isArray(kept) ? kept.filter(isEntry).slice(0, KEPT) : []
  }

  add(path: string, type: Entry['type']): void {
    this.#entries = [{ path, type }, ...this.#entries.filter((entry) => entry.path !== path)].slice(0, KEPT)
    writeJson(this.store, this.#entries)
  }

  /** Forgets a path that is gone. */
  remove(path: string): void {
    this.#entries = this.#entries.filter((entry) => entry.path !== path)
    writeJson(this.store, this.#entries)
  }

  list(): RecentFile[] {
    return this.#entries.map(({ path, type }) => {
      return { handle: this.handles.handleFor(path), name: basename(path), folder: dirname(path), type }
    })
  }

  /** Only what is on the list can be opened through it. */
  has(path: string): boolean {
    return this.#entries.some((entry) => entry.path === path)
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false
  const { path, type } = value as Partial<Entry>
  return typeof path === 'string' && (type === 'file' || type === 'folder')
}
