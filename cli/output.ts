import { writeFileSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Topology } from '../models/topology/vocabulary.ts'
import { UsageError } from './usage-error.ts'

/** Writes the result to FILE, or to standard output whole, even where that is a slow pipe. */
export function writeResult(text: string, file: string | undefined): void {
  if (file === undefined) {
    writeAll(text)
    return
  }
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file)
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new UsageError(`-o ${file}: cannot be written (${error instanceof Error ? error.message : String(error)})`)
  }
}

function writeAll(text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at)
    } catch (error) {
      const code = (error as { code?: string }).code
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
    }
  }
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
