import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Input } from '../models/reading.ts'
import { decodeBytes } from '../models/text/decode.ts'
import type { Topology } from '../models/topology/vocabulary.ts'
import { UsageError } from './usage-error.ts'

/** What the INPUT arguments hold: texts to analyse, or a finished topology document. */
export type Loaded = { inputs: Input[] } | { document: Topology }

const MAX_BYTES = 512 * 1024 * 1024
const MAX_FILES = 100_000
const ARCHIVE = /\.(tar|tgz|tar\.gz|tar\.xz|txz|tar\.bz2|zip|7z)$/i
const SAMPLES = join(import.meta.dirname, '..', 'samples')

/**
 * Reads every INPUT: a file, a folder (walked in name order), a topology document, a sample's name, `-` for standard input.
 * Relative paths count from where the command was typed (`INIT_CWD` under npm). Throws `UsageError` naming the INPUT that
 * cannot be opened.
 */
export function loadInputs(args: readonly string[]): Loaded {
  if (args.length === 0)
    throw new UsageError('no INPUT given: name files, folders or a sample, or - for standard input')
  const inputs = args.flatMap(loadInput)
  const documents = inputs.flatMap((input) => asDocument(input) ?? [])
  if (documents.length === 0) return { inputs }
  if (inputs.length > 1) throw new UsageError('a topology document stands alone: give it without other INPUTs')
  return { document: documents[0]! }
}

function loadInput(arg: string): Input[] {
  if (arg === '-') return [toInput('stdin', readFileSync(0))]
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), arg)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) {
    const sample = statSync(join(SAMPLES, `${arg}.yaml`), { throwIfNoEntry: false })
    if (sample && !arg.includes('/')) return [toInput(`${arg}.yaml`, readFileSync(join(SAMPLES, `${arg}.yaml`)))]
    throw new UsageError(`${arg}: no such file, folder or sample`)
  }
  if (!stat.isDirectory()) {
    if (ARCHIVE.test(path)) throw new UsageError(`${arg}: archives are not built yet; unpack it and name the folder`)
    return [readOne(path, basename(path), arg)]
  }
  return walk(path, basename(path), arg)
}

function walk(folder: string, name: string, arg: string): Input[] {
  const inputs: Input[] = []
  const open = [{ folder, name }]
  for (let at = open.shift(); at; at = open.shift()) {
    const entries = readdirSync(at.folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      const place = { folder: join(at.folder, entry.name), name: `${at.name}/${entry.name}` }
      if (entry.isDirectory()) open.push(place)
      else if (entry.isFile()) inputs.push(readOne(place.folder, place.name, arg))
      if (inputs.length > MAX_FILES) throw new UsageError(`${arg}: more than ${MAX_FILES} files; name a smaller folder`)
    }
  }
  return inputs.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function readOne(path: string, name: string, arg: string): Input {
  let bytes: Uint8Array
  try {
    if (statSync(path).size > MAX_BYTES) throw new Error('larger than 512 MB; split it')
    bytes = readFileSync(path)
    if (/\.gz$/i.test(name)) bytes = gunzipSync(bytes, { maxOutputLength: MAX_BYTES })
  } catch (error) {
    throw new UsageError(`${arg}: cannot read ${name} (${error instanceof Error ? error.message : String(error)})`)
  }
  return toInput(name.replace(/\.gz$/i, ''), bytes)
}

function toInput(name: string, bytes: Uint8Array): Input {
  const decoded = decodeBytes(bytes, (label) => {
    const decoder = new TextDecoder(label, { fatal: true })
    return (chunk) => decoder.decode(chunk)
  })
  return 'binary' in decoded ? { name, text: '', binary: decoded.what } : { name, text: decoded.text }
}

function asDocument({ name, text }: Input): Topology | undefined {
  if (!/^\s*\{\s*"format"\s*:\s*"tripleo-atlas\/topology"/.test(text.slice(0, 200))) return undefined
  try {
    const value = JSON.parse(text) as Partial<Topology>
    if (value.version !== 1) throw new Error(`its version is ${String(value.version)}, this program reads version 1`)
    for (const list of ['captures', 'nodes', 'links', 'findings', 'notEvaluated'] as const) {
      if (!Array.isArray(value[list])) throw new Error(`it has no list "${list}"`)
    }
    return value as Topology
  } catch (error) {
    throw new UsageError(
      `${name}: not a usable topology document (${error instanceof Error ? error.message : String(error)})`
    )
  }
}
