import { randomUUID } from 'node:crypto'
import { readJson, writeJson } from './json-file.ts'

/** Paths that are remembered between runs. */
const KEPT = 500

/**
 * The paths the user has chosen, behind names that mean nothing outside this program. The window only ever holds the names, so it
 * can ask for nothing the user did not choose. With a `store`, names outlive the run: a project refers to its archives by them.
 */
export class FileHandles {
  readonly #paths = new Map<string, string>()
  readonly #handles = new Map<string, string>()

  constructor(readonly store?: string) {
    const kept = store === undefined ? undefined : readJson(store)
    for (const [handle, path] of Array.isArray(kept) ? kept.filter(isEntry) : []) this.#keep(handle, path)
  }

  /** The name for a path; the same path keeps its name. */
  handleFor(path: string): string {
    const known = this.#handles.get(path)
    if (known !== undefined) return known
    const handle = randomUUID()
    this.#keep(handle, path)
    if (this.store !== undefined) writeJson(this.store, [...this.#paths].slice(-KEPT))
    return handle
  }

  /** The path behind a name, or undefined when main never gave that name out. */
  pathOf(handle: string): string | undefined {
    return this.#paths.get(handle)
  }

  #keep(handle: string, path: string): void {
    this.#handles.set(path, handle)
    this.#paths.set(handle, path)
  }
}

function isEntry(value: unknown): value is [handle: string, path: string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')
}
