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

/** One line a problem on standard error: where, what. */
export function reportProblems({ captures }: Topology): void {
  for (const { source, problems } of captures) {
    for (const { line, message } of problems) process.stderr.write(`${source.name}:${line}: ${message}\n`)
  }
}
