import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Choice } from '../models/archives/choose.ts'
import type { Input } from '../models/reading.ts'
import { decodeBytes } from '../models/text/decode.ts'
import { isDocument, readDocument } from '../models/topology/read-document.ts'
import type { Topology } from '../models/topology/vocabulary.ts'
import { openArchive } from './archives.ts'
import { makeDecoder } from './make-decoder.ts'
import { readPipe } from './pipe.ts'
import { UsageError } from './usage-error.ts'

/** What the INPUT arguments hold: texts to analyse, or a finished topology document. */
export type Loaded = { inputs: Input[] } | { document: Topology }

const MAX_BYTES = 512 * 1024 * 1024
const MAX_FILES = 100_000
const SAMPLES = join(import.meta.dirname, '..', 'samples')

/**
 * Reads every INPUT: a file, an archive (told by its first bytes), a folder (walked in name order), a topology document, a
 * sample's name, a pipe, `-` for standard input. Relative paths count from where the command was typed (`INIT_CWD` under npm). Throws
 * `UsageError` naming the INPUT that cannot be opened.
 */
export async function loadInputs(args: readonly string[]): Promise<Loaded> {
  if (args.length === 0)
    throw new UsageError('no INPUT given: name files, folders, archives or a sample, or - for standard input')
  const inputs: Input[] = []
  for (const arg of args) for (const input of await loadInput(arg)) inputs.push(input)
  const documents = inputs.flatMap((input) => asDocument(input) ?? [])
  if (documents.length === 0) return { inputs }
  if (inputs.length > 1) throw new UsageError('a topology document stands alone: give it without other INPUTs')
  return { document: documents[0]! }
}

async function loadInput(arg: string): Promise<Input[]> {
  if (arg === '-') return ofBytes('stdin', readFileSync(0), arg)
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), arg)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) {
    const sample = statSync(join(SAMPLES, `${arg}.yaml`), { throwIfNoEntry: false })
    if (sample && !arg.includes('/')) return [toInput(`${arg}.yaml`, readFileSync(join(SAMPLES, `${arg}.yaml`)))]
    throw new UsageError(`${arg}: no such file, folder or sample`)
  }
  if (stat.isDirectory()) return walk(path, basename(path), arg)
  if (!stat.isFile()) return ofBytes(basename(path), piped(path, arg), arg)
  const archive = await opened(path, basename(path), arg)
  return archive ? usable(arg, archive) : [readOne(path, basename(path), arg)]
}

/** What came without a place to come back to. */
async function ofBytes(name: string, bytes: Uint8Array, arg: string): Promise<Input[]> {
  const archive = await openArchive(name, bytes)
  return archive ? usable(arg, archive) : [toInput(name, bytes)]
}

function piped(path: string, arg: string): Uint8Array {
  try {
    return readPipe(path, MAX_BYTES)
  } catch (error) {
    throw unreadable(arg, basename(path), error)
  }
}

/** An archive of which nothing could be read is an INPUT that could not be used. */
function usable(arg: string, { inputs, trouble }: { inputs: Input[]; trouble: string | undefined }): Input[] {
  if (inputs.length === 0 && trouble !== undefined) throw new UsageError(`${arg}: ${trouble}`)
  return inputs
}

async function walk(folder: string, name: string, arg: string): Promise<Input[]> {
  const files = listFiles(folder, name, arg)
  const choice = new Choice()
  choice.learn(files.map((file) => file.name))
  const inputs: Input[] = []
  let skipped = 0
  for (const file of files) {
    if (choice.skipInFolder(file.name) !== undefined) {
      if (choice.isReported(file.name)) skipped++
      continue
    }
    const archive = await opened(file.path, file.name, arg)
    if (archive) for (const input of archive.inputs) inputs.push(input)
    else inputs.push(readOne(file.path, file.name, arg))
  }
  if (skipped > 0) process.stderr.write(`${name}: read ${inputs.length} files, passed over ${skipped} of a sosreport\n`)
  return inputs.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The files below a folder, in name order. Links are not followed: they lead out of it, or to what is read anyway. */
function listFiles(folder: string, name: string, arg: string): { path: string; name: string }[] {
  const files: { path: string; name: string }[] = []
  const open = [{ path: folder, name }]
  for (let at = open.pop(); at; at = open.pop()) {
    for (const entry of readdirSync(at.path, { withFileTypes: true })) {
      const place = { path: join(at.path, entry.name), name: `${at.name}/${entry.name}` }
      if (entry.isDirectory()) open.push(place)
      else if (entry.isFile()) files.push(place)
      if (files.length > MAX_FILES) throw new UsageError(`${arg}: more than ${MAX_FILES} files; name a smaller folder`)
    }
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function opened(path: string, name: string, arg: string): ReturnType<typeof openArchive> {
  try {
    return await openArchive(name, path)
  } catch (error) {
    throw unreadable(arg, name, error)
  }
}

function readOne(path: string, name: string, arg: string): Input {
  try {
    if (statSync(path).size > MAX_BYTES) throw new Error('larger than 512 MB; split it')
    return toInput(name, readFileSync(path))
  } catch (error) {
    throw unreadable(arg, name, error)
  }
}

function unreadable(arg: string, name: string, error: unknown): UsageError {
  return new UsageError(`${arg}: cannot read ${name} (${error instanceof Error ? error.message : String(error)})`)
}

function toInput(name: string, bytes: Uint8Array): Input {
  const decoded = decodeBytes(bytes, makeDecoder)
  return 'binary' in decoded ? { name, text: '', binary: decoded.what } : { name, text: decoded.text }
}

function asDocument({ name, text }: Input): Topology | undefined {
  if (!isDocument(text)) return undefined
  try {
    return readDocument(text)
  } catch (error) {
    throw new UsageError(
      `${name}: not a usable topology document (${error instanceof Error ? error.message : String(error)})`
    )
  }
}
