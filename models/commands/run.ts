import type { RawCapture } from '../captures/capture.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { LineLedger } from '../text/line-ledger.ts'
import { refusalIn } from '../text/refusal.ts'
import { MASK, maskSecrets } from '../text/secrets.ts'
import { FactCollector } from '../topology/fact-collector.ts'
import type { Facts, Ref } from '../topology/facts.ts'
import type { CaptureStatus, Problem } from '../topology/vocabulary.ts'
import type { Command } from './command.ts'

/** What one capture turned out to say. */
export interface Reading {
  /** canonical command; null when no command reads it */
  command: string | null
  status: CaptureStatus
  candidates: string[]
  problems: Problem[]
  facts: Facts
}

/** Left-over lines named one by one; beyond this only counted. */
const MAX_LEFTOVER = 20
/** A line of a private key whose first line went another way; an id is none. */
const KEY_BODY = /^(?![0-9a-f-]+$)[A-Za-z0-9+/]{33,}={0,2}$/

/** Reads one capture with the command that claims it: facts, status, and what became of lines it could not read. Never throws. */
export function runCommand(raw: RawCapture, command: Command, host: Ref | undefined): Reading {
  const ledger = new LineLedger(raw.lines)
  const collector = new FactCollector(raw.outputLine)
  const commandLine = raw.commandLine ?? ''
  const { namespace, container } = raw
  const source = { commandLine, host, namespace, container, filtered: raw.filtered || raw.omitted }
  if (container !== undefined && readContainerErrors(ledger) && ledger.leftover().length === 0) {
    // The command never ran: its container is not there.
    const problems = problemsOf(ledger, raw)
    return { command: command.title, status: 'error-output', candidates: [], problems, facts: collector.facts }
  }
  let record: unknown
  try {
    record = command.read(ledger, commandLine)
    const title = command.canonical?.(commandLine, record) ?? command.title
    const refusal = refusalIn(raw.lines, commandLine)
    if (refusal !== undefined) {
      // What the command line alone tells, of a bridge that may not be there, is no fact.
      const problems = refused(refusal, ledger, raw)
      return { command: title, status: 'error-output', candidates: [], problems, facts: collector.facts }
    }
    const candidates = command.ambiguous?.(record) ?? []
    command.contribute(record, source, collector)
    const problems = problemsOf(ledger, raw)
    const status = candidates.length > 1 ? 'ambiguous' : statusOf(raw, command, record, ledger, problems)
    return { command: title, status, candidates, problems, facts: collector.facts }
  } catch (error) {
    // A defect of ours must not take the other captures down; what was collected before it stays.
    const message = `could not be read as ${command.title} (${error instanceof Error ? error.message : String(error)}); please report this output`
    const problems = [
      { line: raw.outputLine, message, text: { key: 'problem.reader', values: { command: command.title } } }
    ]
    return { command: command.title, status: 'partial', candidates: [], problems, facts: collector.facts }
  }
}

function statusOf(
  raw: RawCapture,
  command: Command,
  record: unknown,
  ledger: LineLedger,
  problems: readonly Problem[]
): CaptureStatus {
  if (command.isError?.(record)) return 'error-output'
  if (raw.lines.every((line) => line.trim() === '') || command.isEmpty?.(record)) return 'empty'
  if (raw.filtered || command.isFiltered?.(record)) return 'filtered'
  return raw.omitted || ledger.incomplete || problems.length > 0 ? 'partial' : 'parsed'
}

/** What the command itself says of it, or else the line in which it was refused. */
function refused(refusal: string, ledger: LineLedger, raw: RawCapture): Problem[] {
  const problems = reportedOf(ledger, raw)
  if (problems.length > 0) return problems
  const line = raw.outputLine + raw.lines.findIndex((each) => each.trim() === refusal)
  const what = maskSecrets(refusal.slice(0, 200))
  return [{ line, message: `the tool failed: ${what}; paste the output of a run that succeeds` }]
}

function reportedOf(ledger: LineLedger, raw: RawCapture): Problem[] {
  return ledger.reports.map(({ index, message }) => ({ line: raw.outputLine + index, message: maskSecrets(message) }))
}

function problemsOf(ledger: LineLedger, raw: RawCapture): Problem[] {
  const problems = reportedOf(ledger, raw)
  const leftover = ledger.leftover()
  const named = leftover.slice(0, MAX_LEFTOVER)
  const texts = maskSecrets(named.map((index) => ledger.at(index)).join('\n')).split('\n')
  for (const [at, index] of named.entries()) {
    const text = shorten(texts[at]!.trim().replace(KEY_BODY, MASK))
    problems.push({
      line: raw.outputLine + index,
      message: `not understood: ${text}`,
      text: { key: 'problem.leftover', values: { text } }
    })
  }
  if (leftover.length > MAX_LEFTOVER) {
    const count = leftover.length - MAX_LEFTOVER
    problems.push({
      line: raw.outputLine + leftover[MAX_LEFTOVER]!,
      message: `${count} more lines not understood`,
      text: { key: 'problem.moreLeftover', values: { count } }
    })
  }
  return problems.sort((a, b) => a.line - b.line)
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
