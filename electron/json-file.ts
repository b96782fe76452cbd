import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What a small file of ours holds, or undefined when it is missing or damaged: settings are never worth a failed start. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch {
    return undefined
  }
}

/** Writes beside the file and renames, so that a crash leaves the old one. A folder that cannot be written is not an error. */
export function writeJson(path: string, value: unknown): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, JSON.stringify(value))
    renameSync(`${path}.new`, path)
  } catch {
    // Read-only homes exist on classroom machines; the app works without its memory.
  }
}
