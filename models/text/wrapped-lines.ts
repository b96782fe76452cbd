/** One line as the tool printed it, put together again from the `count` lines of the paste that begin at `index`. */
export interface WholeLine {
  text: string
  index: number
  count: number
}

const USUAL_WIDTHS = new Set([80, 100, 120, 132, 160, 200])
/** a line shorter than this was not broken by a terminal */
const NARROWEST = 40

/**
 * Undoes hard wraps: a terminal or pager breaks long lines at its width, anywhere in a word, and loses the blank at the break.
 * `isWhole` tells the lines that begin something; any other one that follows a long line is taken for its continuation.
 */
export function joinWrapped(lines: readonly string[], isWhole: (line: string) => boolean): WholeLine[] {
  let width = 0
  for (const line of lines) if (line.length > width) width = line.length
  const whole: WholeLine[] = []
  let before = ''
  lines.forEach((line, index) => {
    if (before.length >= NARROWEST && line.trim() !== '' && !isWhole(line)) {
      const last = whole.at(-1)!
      const exact = before.length === width && !USUAL_WIDTHS.has(width + 1)
      last.text += exact || /\s$/.test(before) || /^\s/.test(line) ? line : ` ${line}`
      last.count++
    } else whole.push({ text: line, index, count: 1 })
    before = line
  })
  return whole
}
