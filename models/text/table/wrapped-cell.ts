/**
 * Cells that the tool wrapped inside their column. The OpenStack clients do it with Python's textwrap: words go to the next line
 * whole, what is longer than the column is cut at its width, or after a hyphen. Widths here count characters, as textwrap does.
 */

const UUID_START =
  /^[0-9a-f]{1,8}$|^[0-9a-f]{8}-[0-9a-f]{0,4}$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{0,4}$|^(?:[0-9a-f]{4,8}-){4}[0-9a-f]{0,11}$|^[0-9a-f]{8}-(?:[0-9a-f]{4}-){2}[0-9a-f]{0,4}$|^[0-9a-f]{9,31}$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$|^[0-9a-f]{32}$/

/** True when the id told so far is the beginning of a uuid and the column's width explains why it stops there. */
export function idGoesOn(sofar: string, last: string, width: number): boolean {
  return UUID_START.test(sofar) && (last.length >= width || last.endsWith('-'))
}

/** True for a whole uuid, with or without dashes. */
export function isWholeId(text: string): boolean {
  return UUID.test(text)
}

/** True when `next` can be the wrapped rest of `piece`: its first word did not fit. */
export function canGoOn(piece: string, next: string, width: number): boolean {
  if (piece.length >= width || piece.endsWith('-')) return true
  return piece.length + 1 + firstWord(next).length > width
}

/** True when the break between two lines can only be the column's: it cuts an id, a quotation or a hyphenated word. */
export function isCut(piece: string, next: string): boolean {
  const tail = lastWord(piece).replace(/^.*['"=(]/, '')
  if (tail.length < 36 && tail.length > 0 && isWholeId(tail + (/^[0-9a-f-]+/.exec(next)?.[0] ?? ''))) return true
  return /[0-9a-z]-$/i.test(piece) || oddQuotes(piece)
}

function oddQuotes(text: string): boolean {
  let count = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 0x27) count++
  return count % 2 === 1 && /[=[{(,:]\s*'/.test(text)
}

/** Puts a cell together: `\n` where the tool printed a line of its own, blank or nothing where the column made it break. */
export function joinCell(pieces: readonly string[], width: number, wrapped: boolean): string {
  let end = pieces.length
  while (end > 0 && pieces[end - 1] === '') end--
  let text = pieces[0] ?? ''
  for (let at = 1; at < end; at++) {
    const piece = pieces[at - 1]!
    const next = pieces[at]!
    text += separator(piece, next, width, wrapped) + next
  }
  return text
}

function separator(piece: string, next: string, width: number, wrapped: boolean): string {
  if (!wrapped || piece === '' || next === '' || !canGoOn(piece, next, width)) return '\n'
  const word = lastWord(piece)
  if (isWholeId(word.replace(/[',;]+$/, ''))) return /[,;]$/.test(word) ? ' ' : '\n'
  if (/[^\s-]-$/.test(piece)) return ''
  if (piece.length < width || /[,;]$/.test(piece)) return ' '
  return word.length + firstWord(next).length > width || word === piece ? '' : ' '
}

function firstWord(text: string): string {
  const blank = text.indexOf(' ')
  const word = blank < 0 ? text : text.slice(0, blank)
  const hyphen = /^[^-]*[a-z]{2}-(?=[a-z]{2})/i.exec(word)
  return hyphen ? hyphen[0] : word
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1)
}
