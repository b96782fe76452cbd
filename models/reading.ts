import { isBlueprint } from './blueprint/marker.ts'
import { planFileTitle } from './blueprint/tripleo/plan-files.ts'
import { isLinkText, isReportTimeFile } from './archives/report-host.ts'
import { asideByLooks } from './captures/aside-looks.ts'
import { asideTitle } from './captures/aside.ts'
import type { RawCapture } from './captures/capture.ts'
import { CaptureKeys } from './capture-key.ts'
import { findCaptures } from './captures/find.ts'
import { hostOf, hostRef } from './captures/host-of.ts'
import { recognise } from './captures/recognise.ts'
import { secretProblems } from './captures/secret-problems.ts'
import { unfolded } from './captures/unfold.ts'
import type { Command } from './commands/command.ts'
import { COMMANDS } from './commands/registry.ts'
import { runCommand, type Reading } from './commands/run.ts'
import { extentOf, inSource } from './source-lines.ts'
import { cleanLines } from './text/clean.ts'
import { withoutSecrets } from './text/secret-values.ts'
import { FactCollector } from './topology/fact-collector.ts'
import type { Ref } from './topology/facts.ts'
import { isDocument } from './topology/read-document.ts'
import type { Problem } from './topology/vocabulary.ts'

/** One text the user gave: a paste, a file, a member of a folder. `name` is the path below INPUT, starting with INPUT's last part. */
export interface Input {
  name: string
  text: string
  /** what the file is, when it holds no text: `PNG picture`; then `text` is empty */
  binary?: string
  /** characters of a text that is fetched when it is read, and empty until then */
  length?: number
}

/** What the user decided by hand, keyed by capture (`<input name>:<first line>`). */
export interface UserChoices {
  /** the host a capture came from: naming two captures alike merges, naming them apart splits */
  hosts?: { [capture: string]: string }
  /** the command of an ambiguous capture, by title */
  commands?: { [capture: string]: string }
}

/** What a sosreport tells of all its files. */
interface FromReport {
  host?: string | undefined
  root?: string | undefined
  /** told by an output beside it: whatever else names the host knows better */
  beside?: boolean
  time?: string | undefined
}

export interface ReadCapture {
  raw: RawCapture
  reading: Reading
  host: Ref | undefined
}

/**
 * Splits one input, recognises each capture and reads it. Looks at nothing else, so that it is done once per input. `report` is
 * the host of the sosreport that the input is a file of, and when that was taken.
 */
export function readInput(input: Input, choices: UserChoices, report: FromReport = {}): ReadCapture[] {
  if (input.binary !== undefined) return [notText(input.name, input.binary)]
  if (isDocument(input.text)) return [notCapture(input.name, DOCUMENT)]
  const file = isBlueprint(input.text) ? 'blueprint' : planFileTitle(input.name, input.text)
  if (file !== undefined) return [readCapture(wholeText(input), file)!]
  if (report.time !== undefined && isReportTimeFile(input.name)) return []
  if (isLinkText(input.text)) return []
  const captures: ReadCapture[] = []
  const keys = new CaptureKeys()
  const { text, lineOf } = unfolded(input.text)
  for (const found of findCaptures(input.name, text, COMMANDS)) {
    const raw = inReport(lineOf ? { ...found, lineOf } : found, report)
    const key = keys.next(input.name, extentOf(raw).firstLine)
    const host = own(choices.hosts, key)
    const told: RawCapture = host === undefined ? raw : { ...raw, host, hostFrom: 'user' }
    const capture = readCapture(told, own(choices.commands, key))
    if (capture) captures.push(warned(capture))
  }
  return captures
}

/** With what is said of secrets; an input is read once, and so is this. */
function warned(capture: ReadCapture): ReadCapture {
  const secrets = secretProblems(capture.raw)
  if (secrets.length === 0) return capture
  const problems = [...capture.reading.problems, ...secrets].sort((a, b) => a.line - b.line)
  return { ...capture, reading: { ...capture.reading, problems } }
}

/** Reads a capture as one of the commands it could be, by title; undefined when there is none of that title. */
export function readAs(raw: RawCapture, title: string): ReadCapture | undefined {
  return readCapture(raw, title)
}

/** Reads a capture once more, when more is known of where it was taken. */
export function readAgain(raw: RawCapture): ReadCapture | undefined {
  const capture = readCapture(raw, undefined)
  return capture && warned(capture)
}

/** A report's own word for its host is better than what its folder is called; a prompt in the text is better than both. */
function inReport(raw: RawCapture, { host, root, beside = false, time }: FromReport): RawCapture {
  const weaker = beside
    ? raw.host === undefined && raw.commandFrom !== 'prompt'
    : raw.host === undefined || raw.hostFrom === 'path'
  const timed = time === undefined || raw.time !== undefined ? raw : { ...raw, time }
  return host !== undefined && weaker ? { ...timed, host, hostFrom: 'path', report: root } : timed
}

/** A blueprint is one document: nothing in it is a prompt, whatever its comments look like. */
function wholeText({ name, text }: Input): RawCapture {
  const lines = cleanLines(text)
  return { input: name, firstLine: 1, lastLine: lines.length, outputLine: 1, lines, filtered: false, omitted: false }
}

function readCapture(raw: RawCapture, picked: string | undefined): ReadCapture | undefined {
  const chosen = picked === undefined ? undefined : COMMANDS.find(({ title }) => title === picked)
  if (picked !== undefined && !chosen && raw.commandLine !== picked) {
    // One reader reads many commands: the one picked stands for the command line that was not pasted.
    if (COMMANDS.some((command) => command.matches(picked)))
      return readCapture({ ...raw, commandLine: picked }, undefined)
  }
  const { command, candidates } = chosen ? { command: chosen, candidates: [] } : recognise(raw, COMMANDS)
  if (command) {
    const host = hostOf(raw, command.scope)
    const reading = runCommand(raw, command, host)
    const certainty = command.scope === 'host' ? 'seen' : 'not-provided'
    if (host) reading.facts.nodes.push({ ref: host, props: { certainty }, line: raw.firstLine })
    return { raw, reading: inSource(reading, raw), host }
  }
  const blank = raw.lines.every((line) => line.trim() === '')
  if (blank && raw.commandLine !== undefined) return undefined
  return { raw, reading: inSource(unread(raw, candidates, blank), raw), host: heardOf(raw) }
}

/** A prompt proves that its host exists, whatever was typed there. */
function heardOf(raw: RawCapture): Ref | undefined {
  const told = raw.hostFrom === 'prompt' || raw.hostFrom === 'ssh' || raw.hostFrom === 'user'
  return told && raw.host !== undefined ? hostRef(raw.host) : undefined
}

function unread(raw: RawCapture, candidates: readonly Command[], blank: boolean): Reading {
  const collector = new FactCollector(raw.outputLine)
  const host = heardOf(raw)
  if (host) collector.facts.nodes.push({ ref: host, props: { certainty: 'not-provided' }, line: raw.firstLine })
  const titles = candidates.map(({ title }) => title).sort()
  const line = raw.firstLine
  if (titles.length > 1) {
    const names = titles.join(', ')
    const message = `could be the output of ${names}; pick one`
    const problems = [{ line, message, text: { key: 'problem.ambiguous', values: { names } } }]
    return { command: null, status: 'ambiguous', candidates: titles, problems, facts: collector.facts }
  }
  if (blank) return { command: null, status: 'empty', candidates: [], problems: [], facts: collector.facts }
  const command = raw.commandLine === undefined ? undefined : withoutSecrets(raw.commandLine)
  const aside = raw.commandLine === undefined ? asideByLooks(raw.lines) : asideTitle(raw.commandLine)
  if (aside !== undefined) {
    const message = `the output of ${aside} says nothing that the pictures show; it was left as it is`
    const problems = [{ line, message, text: { key: 'problem.asideCommand', values: { command: aside } } }]
    return { command: aside, status: 'empty', candidates: [], problems, facts: collector.facts }
  }
  const problem =
    command === undefined
      ? {
          message: 'no command output found here; paste it with its prompt line',
          text: { key: 'problem.unrecognized', values: {} }
        }
      : {
          message: `the output of ${command} is not read yet`,
          text: { key: 'problem.unreadCommand', values: { command } }
        }
  return {
    command: null,
    status: 'unrecognized',
    candidates: [],
    problems: [{ line, ...problem }],
    facts: collector.facts
  }
}

function notText(name: string, what: string): ReadCapture {
  const message = `this is a ${what}, not text; paste the command output itself`
  return notCapture(name, { message, text: { key: 'problem.binary', values: { what } } })
}

const DOCUMENT = {
  message:
    'a topology document that is damaged, or open beside others; open a whole one by itself, or what it was made from',
  text: { key: 'problem.document', values: {} }
}

function notCapture(name: string, problem: Omit<Problem, 'line'>): ReadCapture {
  const raw: RawCapture = {
    input: name,
    firstLine: 1,
    lastLine: 1,
    outputLine: 1,
    lines: [],
    filtered: false,
    omitted: false
  }
  const facts = new FactCollector(1).facts
  const problems = [{ line: 1, ...problem }]
  return { raw, reading: { command: null, status: 'unrecognized', candidates: [], problems, facts }, host: undefined }
}

function own(choices: { [key: string]: string } | undefined, key: string): string | undefined {
  return choices && Object.hasOwn(choices, key) ? choices[key] : undefined
}
