import { randomUUID } from 'node:crypto'

/**
 * The paths the user has chosen, behind names that mean nothing outside this run. The window only ever holds the names, so it can
 * ask for nothing the user did not choose.
 */
export class FileHandles {
  readonly #paths = new Map<string, string>()
  readonly #handles = new Map<string, string>()

  /** The name for a path; the same path keeps its name. */
  handleFor(path: string): string {
    const known = this.#handles.get(path)
    if (known !== undefined) return known
    const handle = randomUUID()
    this.#handles.set(path, handle)
    this.#paths.set(handle, path)
    return handle
  }

  /** The path behind a name, or undefined when main never gave that name out. */
  pathOf(handle: string): string | undefined {
    return this.#paths.get(handle)
  }
}
