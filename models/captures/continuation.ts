import { isKnownProgram } from './programs.ts'
import { readPrompt } from './prompt.ts'
import { isIncomplete } from './statements.ts'
import { tokenize } from '../text/shell-words.ts'

const MOST_LINES = 200
const SECOND_PROMPT = /^\s*>(?:\s|$)/

/**
 * What was typed, together with the lines it goes on in: after a backslash, behind the shell's `>`, up to `done` or to the end
 * of a here-document. `end` is the index of the first line that is output. A quote that nobody closes takes no output along.
 */
export function readTyped(lines: readonly string[], index: number, first: string): { typed: string; end: number } {
  let typed = first
  let end = index + 1
  while (end < lines.length && end - index < MOST_LINES && isIncomplete(typed)) {
    const line = lines[end]!
    if (line.length > 4000 || readPrompt(line)) break
    const secondary = SECOND_PROMPT.test(line)
    if (typed.endsWith('\\')) typed = `${typed.slice(0, -1)} ${secondary ? line.trim().slice(1).trim() : line.trim()}`
    else if (secondary) typed += `\n${line.trim().slice(1).trimStart()}`
    else if (belongs(typed, lines, end)) typed += `\n${line.trim()}`
    else break
    end++
  }
  return { typed, end }
}

/** An argument that was laid out over several lines: the quote that opens it ends the line, or an expression goes on. */
function opensQuote(typed: string): boolean {
  return /(?:^|\s)'$|(?:&&|\|\||,)\s*$/.test(typed) && tokenize(typed).open
}

/** Who lays an argument out does it in few lines, the last of which closes the quote. */
function isClosed(typed: string, lines: readonly string[], index: number): boolean {
  const limit = Math.min(lines.length, index + 20)
  let whole = typed
  for (let at = index; at < limit; at++) {
    const line = lines[at]!
    if (line.length > 400 || readPrompt(line)) return false
    whole += `\n${line.trim()}`
    if (line.includes("'") || line.includes('"')) {
      if (!tokenize(whole).open) return true
    }
  }
  return false
}

/** Lines of a loop or here-document that were copied without the shell's `>`. */
function belongs(typed: string, lines: readonly string[], index: number): boolean {
  const line = lines[index]!.trim()
  if (opensQuote(typed)) return isClosed(typed, lines, index)
  if (/(?:\||&&)\s*$/.test(typed)) return isKnownProgram(line.split(/\s/, 1)[0]!)
  const close =
    /<<-?\s*(['"]?)([A-Za-z_]\w*)\1/.exec(typed)?.[2] ??
    (/(?:^|[\s;])(?:for|while|until)\s/.test(typed) ? 'done' : 'fi')
  if (close === 'fi' && !/(?:^|[\s;])if\s/.test(typed)) return false
  const limit = Math.min(lines.length, index + 60)
  for (let at = index; at < limit; at++) {
    const text = lines[at]!.trim()
    if (text === close || text.startsWith(`${close} `) || text.startsWith(`${close};`)) return true
    if (text.length < 400 && readPrompt(text)) return false
  }
  return false
}
