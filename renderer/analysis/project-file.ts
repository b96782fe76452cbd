import type { Input } from '../../models/reading.ts'

/**
 * A project file is JSON: what the user did (validated where it is used, in `state/project.ts`) and the texts it was done to.
 * It is written and read beside the analysis, because the texts live there and can be large. Texts of archives may stay in them:
 * then the file says where, and what they were.
 */
const FORMAT = 'tripleo-atlas/project'
const VERSION = 1

/** An archive that has texts of the project. */
export interface SavedArchive {
  name: string
  /** bytes */
  size: number
  /** of the texts that are used of it, in the order they are listed: `digestOf` */
  sha256: string
  /** under which the desktop program finds it again */
  handle?: string
}

/** A text that stayed in an archive. */
export interface SavedMember {
  name: string
  /** position in the list of archives */
  archive: number
  /** its path there, starting with the archive's name */
  path: string
  /** characters */
  length: number
}

export type SavedInput = Input | SavedMember

export type ProjectFile = { state: unknown; inputs: SavedInput[]; archives: SavedArchive[] } | { error: string }

/** The project in these bytes, an error when it is a damaged one, undefined when it is something else. */
export function readProject(bytes: Uint8Array): ProjectFile | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, 200))
  if (!/^\uFEFF?\s*\{/.test(head) || !head.includes(FORMAT)) return undefined
  let file: unknown
  try {
    file = JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
  if (!isRecord(file) || file['format'] !== FORMAT) return undefined
  if (file['version'] !== VERSION) return { error: `version ${String(file['version'])}` }
  const archives = Array.isArray(file['archives']) ? file['archives'].map(asArchive) : []
  if (!archives.every((archive) => archive !== undefined)) return { error: 'archives' }
  const inputs = Array.isArray(file['inputs']) ? file['inputs'].map((input) => asInput(input, archives.length)) : []
  if (!inputs.every((input) => input !== undefined)) return { error: 'inputs' }
  return { state: file['state'], inputs, archives }
}

/** Above this a part of the file waits outside of memory for the rest. */
const LONG = 65_536

/** Writes a project file as UTF-8, one input after another, so that no two texts need to be held at a time. */
export class ProjectWriter {
  readonly #parts: BlobPart[]
  #first = true

  constructor(state: object, archives: readonly SavedArchive[] = []) {
    const listed = archives.length > 0 ? `"archives":${JSON.stringify(archives)},` : ''
    this.#parts = [`{"format":"${FORMAT}","version":${VERSION},"state":${JSON.stringify(state)},${listed}"inputs":[`]
  }

  add(saved: SavedInput): void {
    const json = JSON.stringify(saved)
    this.#parts.push(this.#first ? '\n' : ',\n', json.length > LONG ? new Blob([json]) : json)
    this.#first = false
  }

  end(): Blob {
    return new Blob([...this.#parts, '\n]}\n'], { type: 'application/json' })
  }
}

/** What texts were: the SHA-256, in hex, of the SHA-256s of each. Takes one at a time. */
export async function digestOf(count: number, textAt: (index: number) => Promise<string>): Promise<string> {
  const all = new Uint8Array(count * 32)
  for (let index = 0; index < count; index++) {
    const bytes = new TextEncoder().encode(await textAt(index))
    all.set(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), index * 32)
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function asInput(value: unknown, archives: number): SavedInput | undefined {
  if (!isRecord(value) || typeof value['name'] !== 'string') return undefined
  const { name, text, binary, archive, path, length } = value
  if (typeof text === 'string') return typeof binary === 'string' ? { name, text, binary } : { name, text }
  if (!isSize(archive) || archive >= archives) return undefined
  return typeof path === 'string' && isSize(length) ? { name, archive, path, length } : undefined
}

function asArchive(value: unknown): SavedArchive | undefined {
  if (!isRecord(value)) return undefined
  const { name, size, sha256, handle } = value
  if (typeof name !== 'string' || !isSize(size) || typeof sha256 !== 'string') return undefined
  return { name, size, sha256, ...(typeof handle === 'string' && { handle }) }
}

function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isRecord(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
