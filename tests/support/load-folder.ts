import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Input } from '../../models/reading.ts'

export const FIXTURES = join(import.meta.dirname, '..', 'fixtures')

/** Every text file below a folder as inputs, named as the command line would; `skip` by path below the folder. */
export function loadFolder(folder: string, skip: (path: string) => boolean = () => false): Input[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !skip(path))
    .sort()
  return files.map((path) => fileInput(folder, path))
}

const read = new Map<string, Input>()

/** The same object each time, so that `analysed` knows it again. */
function fileInput(folder: string, path: string): Input {
  const file = join(folder, path)
  const known = read.get(file)
  if (known) return known
  const bytes = readFileSync(file)
  const text = path.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString()
  const input = Object.freeze({ name: `${basename(folder)}/${path.replace(/\.gz$/, '')}`, text })
  read.set(file, input)
  return input
}

/** The training lab as captured: hosts and databases, without oracle, truth and transcripts. */
export function ovnLab(): Input[] {
  return loadFolder(join(FIXTURES, 'ovn-lab'), (path) => /^(oracle|transcripts)\/|truth\.json|README/.test(path))
}

/** A file of JSON below the fixtures, packed or not. */
export function readJson<T>(...path: string[]): T {
  const bytes = readFileSync(join(FIXTURES, ...path))
  return JSON.parse((path.at(-1)!.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()) as T
}
