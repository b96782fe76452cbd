/**
 * Puts a value together again that a terminal or an editor broke over two lines. A terminal breaks at its width, anywhere in
 * a word, and loses the blank at the break; whoever wraps by hand indents, or breaks behind a comma.
 */
export function joinBroken(value: string, before: string, line: string, width: number): string {
  const soft = /^\s/.test(line) || before.endsWith(',') || before.length < width || isFilled(before, line, width)
  return soft ? `${value} ${line.trim()}` : value + line
}

/** Few terminals are narrower; mails are filled before it, and between words. */
const NARROWEST = 79

function isFilled(before: string, line: string, width: number): boolean {
  return width < NARROWEST && /[a-z]$/i.test(before) && /^[a-z]/i.test(line)
}

/** Length of the longest line: where a terminal breaks, if it broke any. */
export function widthOf(lines: readonly string[]): number {
  let width = 0
  for (const line of lines) if (line.length > width) width = line.length
  return width
}

/** True for the rest of a word that filled the terminal's width: at the left edge, no blanks. */
export function isRestOfWord(before: string, line: string, width: number): boolean {
  return before.length === width && width >= 60 && line !== '' && !/\s/.test(line)
}

/** more lines than any value is broken into */
export const MOST_CONTINUATIONS = 40
