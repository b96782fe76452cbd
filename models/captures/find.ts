import type { Command } from '../commands/command.ts'
import type { RawCapture } from './capture.ts'
import { splitChain } from './chain.ts'
import { isRemark } from './prose.ts'
import { claims, isAside, isInReport, recognise } from './recognise.ts'
import { segmentBare, segmentTyped } from './segment.ts'
import { splitCaptures } from './split.ts'
import { untangled } from './typed-ahead.ts'

/**
 * All captures of one text, in order: those that prompts, banners and headers delimit, and the outputs found by shape in what
 * stands between. Prose around them is dropped; a text in which nothing is found is one capture, so that it can be said.
 */
export function findCaptures(name: string, text: string, commands: readonly Command[]): RawCapture[] {
  const raws = untangled(splitCaptures(name, text), commands)
  const found: { capture: RawCapture; known: boolean }[] = []
  for (const raw of raws) {
    if (raw.chain) for (const capture of splitChain(raw, commands)) found.push({ capture, known: true })
    else if (raw.commandLine === undefined) for (const capture of bare(raw, commands)) found.push(capture)
    else for (const capture of typed(raw, commands)) found.push(capture)
  }
  if (found.every(({ known }) => !known)) return whole(name, raws)
  return found.filter(({ capture, known }) => known || !isRemark(capture.lines)).map(({ capture }) => capture)
}

function bare(raw: RawCapture, commands: readonly Command[]): { capture: RawCapture; known: boolean }[] {
  return segmentBare(raw, commands).map(({ capture, fitting }) => ({ capture, known: fitting.length > 0 }))
}

/** A second output below a typed command's own was pasted without its prompt; whose it is, the prompt does not tell. */
function typed(printed: RawCapture, commands: readonly Command[]): { capture: RawCapture; known: boolean }[] {
  const { command } = recognise(printed, commands)
  const raw = command ? movedBack(printed, command) : printed
  const gathers = command?.gathers === true && !command.looksLike(raw.lines)
  const named = raw.commandFrom === 'file-name'
  const aside = !command && isAside(raw)
  if (aside || (named && command && command.gathers !== true && isInReport(raw.input)))
    return [{ capture: raw, known: true }]
  if (!command || gathers) {
    if (!named && !gathers) return [{ capture: raw, known: true }]
    const { commandLine: _, commandFrom: _from, ...unnamed } = raw
    const parts = bare(unnamed, commands)
    return parts.some(({ known }) => known) ? parts : [{ capture: raw, known: true }]
  }
  const parts = segmentTyped(raw, commands, command).map(({ capture, fitting }) => ({
    capture,
    known: fitting.length > 0
  }))
  // A file that is named after its command holds that command's output: what looks like nobody's is still its own.
  const alone = named && parts.slice(1).every(({ known }) => !known)
  return alone ? [{ capture: raw, known: true }] : parts
}

/** An output that was moved in below its prompt, where the command knows it by its looks only as it was printed. */
function movedBack(raw: RawCapture, command: Command): RawCapture {
  const from = raw.lines.findIndex((line) => line.trim() !== '')
  const indent = /^[ \t]*/.exec(raw.lines[from] ?? '')![0]
  if (indent === '' || claims(command, raw.lines.slice(from))) return raw
  const lines = raw.lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
  return claims(command, lines.slice(from)) ? { ...raw, lines } : raw
}

/** One capture for the whole text, blank or not. */
function whole(name: string, raws: readonly RawCapture[]): RawCapture[] {
  const [first] = raws
  const last = raws.at(-1)
  if (!first || !last) {
    return [{ input: name, firstLine: 1, lastLine: 1, outputLine: 1, lines: [], filtered: false, omitted: false }]
  }
  if (raws.length === 1) return [first]
  const { firstLine: _, lastLine: _last, lines: _lines, outputLine: _output, ...told } = first
  const lines: string[] = []
  for (const raw of raws) {
    while (lines.length < raw.outputLine - first.outputLine) lines.push('')
    for (const line of raw.lines) lines.push(line)
  }
  return [{ ...told, firstLine: first.firstLine, outputLine: first.outputLine, lastLine: last.lastLine, lines }]
}
