/**
 * Cells that the tool wrapped inside their column. The OpenStack clients do it with Python's textwrap: words go to the next line
 * whole, what is longer than the column is cut at its width, or after a hyphen. Widths here count characters, as textwrap does.
 */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$|^[0-9a-f]{32}$/
/** dashes stand at the ends of these many digits */
const DASHES = [8, 13, 18, 23]

/** The fewest characters to which the OpenStack clients narrow a column. */
const NARROWEST = 8

/** True when a cell that says `next` goes on with the id told `sofar`, whose last line is `last`. */
export function idGoesOn(sofar: string, last: string, next: string, width: number): boolean {
  if (isWholeId(sofar) || !startsId(sofar + next)) return false
  // Services have numbers for ids, and no client makes the column of a uuid as narrow as theirs.
  if (width < NARROWEST && /^\d+$/.test(sofar)) return false
  // With a dash in its place it is a uuid and cannot be whole; bare digits may be, unless they fill the column.
  return /^[0-9a-f]{8}-/.test(sofar) || last.length >= width || last.endsWith('-')
}

/** True for a uuid, with or without dashes, or the beginning of one. */
function startsId(text: string): boolean {
  if (!text.includes('-')) return text.length <= 32 && /^[0-9a-f]+$/.test(text)
  if (text.length > 36 || !/^[0-9a-f-]+$/.test(text)) return false
  for (let at = 0; at < text.length; at++) if ((text[at] === '-') !== DASHES.includes(at)) return false
  return true
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

/**
 * Puts a cell together: `\n` where the tool printed a line of its own, blank or nothing where the column made it break. A `solid`
 * value holds no blank.
 */
export function joinCell(pieces: readonly string[], width: number, wrapped: boolean, solid = false): string {
  let end = pieces.length
  while (end > 0 && pieces[end - 1] === '') end--
  if (!wrapped) return pieces.slice(0, end).join('\n')
  const words = wordsAhead(pieces.slice(0, end), width)
  const parts: string[] = []
  let tail = ''
  for (let at = 0; at < end; at++) {
    const piece = pieces[at]!
    const filled = solid && at > 0 && pieces[at - 1]!.length >= width
    const glue = at === 0 || filled ? '' : separator(pieces[at - 1]!, tail, words[at]!, width)
    parts.push(glue, piece)
    tail = glue === '' && !piece.includes(' ') ? (tail + piece).slice(-LONGEST_WORD) : lastWord(piece)
  }
  return parts.join('')
}

/** longer words are not told apart: every column is narrower */
const LONGEST_WORD = 500

/** The word that begins at each line, whole, over as many lines as it takes. */
function wordsAhead(pieces: readonly string[], width: number): string[] {
  const words = pieces.map(firstWord)
  for (let at = pieces.length - 2; at >= 0; at--) {
    const piece = pieces[at]!
    if (piece.includes(' ') || separator(piece, piece, words[at + 1]!, width) !== '') continue
    words[at] = (piece + words[at + 1]!).slice(0, LONGEST_WORD)
  }
  return words
}

/** A word without the quotes and commas about it. */
function bare(word: string): string {
  let end = word.length
  while (end > 0 && `'",;)`.includes(word[end - 1]!)) end--
  return word.slice(0, end).replace(/^.*['"(=]/, '')
}

/** What stood between a line of a wrapped cell, which ends in the word `tail`, and the word that begins the next. */
function separator(piece: string, tail: string, next: string, width: number): string {
  if (piece === '' || next === '' || !canGoOn(piece, next, width)) return '\n'
  if (isWholeId(bare(tail))) return piece.length < width || /[,;]$/.test(tail) ? ' ' : '\n'
  if (/[^\s-]-$/.test(piece)) return ''
  if (piece.length < width || /[,;]$/.test(piece)) return ' '
  // A word longer than the column is cut at its edge; plain words that fill the line exactly are likelier than such a one.
  const word = lastWord(piece)
  return word.length + next.length > width && !(/^\p{L}+$/u.test(word) && /^\p{L}+$/u.test(next)) ? '' : ' '
}

function firstWord(text: string): string {
  const blank = text.indexOf(' ')
  return blank < 0 ? text : text.slice(0, blank)
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1)
}
