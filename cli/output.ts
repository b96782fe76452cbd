import { closeSync, openSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Topology } from '../models/topology/vocabulary.ts'
import { UsageError } from './usage-error.ts'

/** Written at once: fewer calls of the system, and little to hold. */
const PORTION = 1_000_000

/** Writes the result, whole or in portions, to FILE, or to standard output, even where that is a slow pipe. */
export function writeResult(result: string | Iterable<string>, file: string | undefined): void {
  if (file === undefined) {
    for (const portion of portions(result)) if (!writeAll(1, portion)) return
    return
  }
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file)
  try {
    const target = openSync(path, 'w')
    try {
      for (const portion of portions(result)) writeAll(target, portion)
    } finally {
      closeSync(target)
    }
  } catch (error) {
    throw new UsageError(`-o ${file}: cannot be written (${error instanceof Error ? error.message : String(error)})`)
  }
}

function* portions(result: string | Iterable<string>): Generator<string> {
  let held: string[] = []
  let length = 0
  for (const text of typeof result === 'string' ? [result] : result) {
    held.push(text)
    length += text.length
    if (length < PORTION) continue
    yield held.join('')
    held = []
    length = 0
  }
  yield held.join('')
}

/** False when nobody reads any more. */
function writeAll(target: number, text: string): boolean {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(target, bytes, at)
    } catch (error) {
      const code = (error as { code?: string }).code
      if (code === 'EPIPE') return false
      if (code !== 'EAGAIN') throw error
    }
  }
  return true
}

/** Beyond this, outputs that were left as they are share a line. */
const MOST_ASIDE = 3

/** One line a problem on standard error: where, what. */
export function reportProblems({ captures }: Topology): void {
  const told = captures.flatMap(({ source, problems }) =>
    problems.map((problem) => ({ name: source.name, ...problem }))
  )
  const aside = told.filter(({ text }) => text?.key === 'problem.asideCommand')
  const alike = new Set(aside.length > MOST_ASIDE ? aside : [])
  for (const problem of told)
    if (!alike.has(problem)) process.stderr.write(`${problem.name}:${problem.line}: ${problem.message}\n`)
  if (alike.size === 0) return
  const commands = [...new Set(aside.map(({ text }) => String(text?.values['command'])))].sort()
  process.stderr.write(
    `${alike.size} outputs say nothing that the pictures show; they were left as they are: ${commands.join(', ')}\n`
  )
}
