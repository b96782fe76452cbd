import { eastAsianWidth } from 'get-east-asian-width'

/** Columns that a text takes on a terminal: wide characters (Korean, Chinese, Japanese) two, combining marks none. */
export function displayWidth(text: string): number {
  if (isPlain(text)) return text.length
  let width = 0
  for (const char of text) width += charWidth(char)
  return width
}

/** Columns that one character takes on a terminal. */
export function charWidth(char: string): number {
  const code = char.codePointAt(0)!
  if (code < 0x300) return 1
  return INVISIBLE.has(code) || MARK.test(char) ? 0 : eastAsianWidth(code)
}

/** True where every character takes one column, so that columns are indexes. */
export function isPlain(text: string): boolean {
  return !BEYOND_LATIN.test(text)
}

const BEYOND_LATIN = /[^\u0000-\u02ff\u2500-\u257f]/
const MARK = /^(?:\p{Mn}|\p{Me})$/u
/** zero-width space, non-joiner, joiner and the byte order mark */
const INVISIBLE = new Set([0x200b, 0x200c, 0x200d, 0xfeff])
