import { PROSE_WORDS } from './programs.ts'

/**
 * True for a paragraph that a person wrote: its first line starts at the margin and reads as a sentence. Tool output that
 * happens to be a sentence (an error message) is only asked about when something else stands before it.
 */
export function isProse(lines: readonly string[], from: number, to: number): boolean {
  const first = lines[from]!
  if (first.length > 2000 || !/^(?:[-*•>] +|\d+[.)] +|#{1,6} +)?[\p{Lu}\p{Ll}\p{Lo}"'“(*_`]/u.test(first)) return false
  let words = 0
  let plain = 0
  let telling = /^#{1,6} /.test(first) ? 1 : 0
  for (let index = from; index < to; index++) {
    const line = lines[index]!
    if (line.length > 2000 || /[|{}\t]|\S {3,}\S/.test(line) || /^[\w ]{1,40}:\s+\S+$/.test(line)) return false
    for (const word of line.trim().split(/\s+/)) {
      words++
      if (/^[("'“*_`]*[\p{L}\p{M}][\p{L}\p{M}'’-]*[)"'”*_`.,;:!?]*$/u.test(word)) plain++
      if (PROSE_WORDS.has(word.toLowerCase()) || /[가-힣](?:다|요|니다|세요|은|는|을|를|에서)[.,]?$/.test(word))
        telling++
    }
  }
  const ends = /[.!?:;)…]$/.test(lines[to - 1]!.trimEnd())
  return words >= 3 && plain * 10 >= words * 6 && (telling > 0 || (ends && words >= 5))
}
