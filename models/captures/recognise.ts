import type { Command } from '../commands/command.ts'
import { asideTitle } from './aside.ts'
import type { RawCapture } from './capture.ts'
import { isHostName } from './host-words.ts'
import { isKnownProgram, programName } from './programs.ts'

/** Which command reads a capture, and how that is known. */
export interface Recognition {
  /** null when none does, or when several could */
  command: Command | null
  /** those that could, when there are several */
  candidates: Command[]
  by: 'prompt' | 'file-name' | 'shape' | 'user' | null
}

/** Programs whose output is what somebody saved before, or another program's. */
const VIEWERS = new Set(['cat', 'less', 'more', 'head', 'tail', 'grep', 'zcat', 'bat', 'view', 'service'])

/**
 * Names the command whose output a capture is. A typed command line decides; its program unknown (an alias, a script, `cat`
 * of a saved output), the shape does. A file name is believed unless the output certainly is something else; in a report, where
 * a program named the files, always.
 */
export function recognise(capture: RawCapture, commands: readonly Command[]): Recognition {
  const { commandLine } = capture
  if (commandLine === undefined) return byShape(capture, commands)
  const matching = matchingOf(commandLine, commands)
  const from = capture.commandFrom === 'file-name' ? 'file-name' : 'prompt'
  const exact = from === 'prompt' || isInReport(capture.input)
  if (matching.length > 1) return { command: null, candidates: matching, by: from }
  const [match] = matching
  if (match && (exact || claims(match, capture.lines))) return { command: match, candidates: [], by: from }
  if (!match && (isAside(capture) || !mayBeAnything(commandLine, from)))
    return { command: null, candidates: [], by: null }
  const shape = byShape(capture, commands)
  const strong = shape.command !== null && !capture.lines.every((line) => !/\s/.test(line.trim()))
  if (match && !strong) return { command: match, candidates: [], by: from }
  return strong ? shape : { command: null, candidates: [], by: null }
}

/** The same lines are typed over and over, on every host: each is taken apart once. */
const known = new WeakMap<readonly Command[], Map<string, Command[]>>()
const MOST_KNOWN = 2000

function matchingOf(commandLine: string, commands: readonly Command[]): Command[] {
  let lines = known.get(commands)
  if (!lines || lines.size > MOST_KNOWN) known.set(commands, (lines = new Map<string, Command[]>()))
  let matching = lines.get(commandLine)
  if (!matching) lines.set(commandLine, (matching = commands.filter((command) => command.matches(commandLine))))
  return matching
}

function byShape(capture: RawCapture, commands: readonly Command[]): Recognition {
  if (capture.lines.every((line) => line.trim() === '')) return { command: null, candidates: [], by: null }
  const fitting = commands.filter((command) => claims(command, capture.lines))
  const [only] = fitting
  if (fitting.length === 1) return { command: only!, candidates: [], by: 'shape' }
  return { command: null, candidates: fitting, by: fitting.length > 1 ? 'shape' : null }
}

/** True for a file that a report named after the command it holds: it is that one's output, whatever it looks like. */
export function isInReport(input: string): boolean {
  return /(?:^|\/)sos_(?:commands|containers)\//.test(input)
}

/**
 * True for the output of a command of which nothing is drawn, so that it is nobody else's. What people call a file may begin
 * with a program's name and go on about anything: there an option, or a word that only the program knows, is wanted.
 */
export function isAside(capture: RawCapture): boolean {
  const { commandLine, commandFrom, input } = capture
  const title = commandLine === undefined ? undefined : asideTitle(commandLine)
  if (title === undefined) return false
  if (commandFrom !== 'file-name' || isInReport(input)) return true
  const [, ...words] = commandLine!.split(' ')
  const [, verb = ''] = title.split(' ')
  return (
    words.length === 0 || words.some((word) => word.startsWith('-')) || (/\w[-/]\w/.test(verb) && !isHostName(verb))
  )
}

/** A tool that Atlas knows by name prints its own output; an unread subcommand of it is nobody else's. */
function mayBeAnything(commandLine: string, from: 'prompt' | 'file-name'): boolean {
  const program = programName(commandLine.split(' ', 1)[0]!)
  return from === 'file-name' || VIEWERS.has(program) || !isKnownProgram(program)
}

/** The same lines are asked about when outputs are found and again when they are read. */
const claimed = new WeakMap<readonly string[], Map<Command, boolean>>()

/** Whether the command says that these lines are its output. A command that fails over them does not: the others still read. */
export function claims(command: Command, lines: readonly string[]): boolean {
  let answers = claimed.get(lines)
  if (!answers) claimed.set(lines, (answers = new Map<Command, boolean>()))
  let answer = answers.get(command)
  if (answer === undefined) answers.set(command, (answer = looksLike(command, lines)))
  return answer
}

function looksLike(command: Command, lines: readonly string[]): boolean {
  try {
    return command.looksLike(lines)
  } catch {
    return false
  }
}
