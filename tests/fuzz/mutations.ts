import fc from 'fast-check'
import { MOST_CHARACTERS, type Sample } from './corpus.ts'

type Edit = (lines: string[]) => string[]

/** What happens to text between a terminal and a paste, and what nobody would believe. */
const NASTY = [
  '\u001b[1;31m',
  '\u00a0',
  '\t',
  '\r',
  '\u200b',
  '“',
  '”',
  '—',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '"',
  "'",
  '\\',
  '|',
  '+--',
  '<',
  '&amp;',
  ',',
  ':',
  '=',
  '#',
  '$',
  '%',
  '-1',
  '0x',
  '1e999',
  'NaN',
  'null',
  'None',
  '__proto__',
  'constructor',
  'toString',
  '이름',
  '\ud800',
  '😀',
  '...output omitted...',
  '--More--',
  '[root@x ~]# ',
  '> '
]

const at = fc.nat(4096)
/** Halves of characters too. Not `fc.string`, whose table of all characters takes a second to make. */
const anything = fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units))
const nasty = fc.oneof(fc.constantFrom(...NASTY), anything)
const line = (lines: string[], index: number): number => (lines.length === 0 ? 0 : index % lines.length)
const inLine =
  (index: number, change: (line: string) => string): Edit =>
  (lines) =>
    lines.map((each, position) => (position === line(lines, index) ? change(each) : each))

const edit: fc.Arbitrary<Edit> = fc.oneof(
  at.map(
    (index): Edit =>
      (lines) =>
        lines.filter((_, position) => position !== line(lines, index))
  ),
  at.map(
    (index): Edit =>
      (lines) =>
        lines.flatMap((each, position) => (position === line(lines, index) ? [each, each] : each))
  ),
  fc.tuple(at, at).map(([a, b]): Edit => (lines) => {
    const copy = [...lines]
    const [from, to] = [line(lines, a), line(lines, b)]
    if (copy.length > 0) [copy[from], copy[to]] = [copy[to]!, copy[from]!]
    return copy
  }),
  fc.tuple(at, at).map(([index, column]) => inLine(index, (each) => each.slice(0, column % (each.length + 1)))),
  fc.tuple(at, at, nasty).map(([index, column, text]) =>
    inLine(index, (each) => {
      const place = column % (each.length + 1)
      return each.slice(0, place) + text + each.slice(place)
    })
  ),
  fc.tuple(at, at, fc.nat(12), nasty).map(([index, column, count, text]) =>
    inLine(index, (each) => {
      const place = column % (each.length + 1)
      return each.slice(0, place) + text + each.slice(place + count)
    })
  ),
  fc.tuple(at, nasty).map(
    ([index, text]): Edit =>
      (lines) =>
        lines.toSpliced(line(lines, index), 0, text)
  ),
  fc
    .tuple(at, fc.constantFrom(...NASTY, ' ', 'a', '1'), fc.nat(1500))
    .map(([index, text, count]) => inLine(index, (each) => each + text.repeat(Math.ceil(count / text.length)))),
  fc.tuple(at, fc.nat(100)).map(([index, indent]) => inLine(index, (each) => ' '.repeat(indent) + each.trimStart())),
  at.map(
    (count): Edit =>
      (lines) =>
        lines.slice(0, count % (lines.length + 1))
  ),
  at.map(
    (count): Edit =>
      (lines) =>
        lines.slice(count % (lines.length + 1))
  ),
  fc.constantFrom(20, 40, 80).map(
    (width): Edit =>
      (lines) =>
        lines.flatMap((each) => wrap(each, width))
  ),
  fc.constant<Edit>((lines) => lines.map((each) => each.replaceAll(/ {2,}/g, '\t'))),
  fc.constant<Edit>((lines) => lines.map((each) => each.trimStart()))
)

function wrap(text: string, width: number): string[] {
  const parts: string[] = []
  for (let from = 0; from < text.length; from += width) parts.push(text.slice(from, from + width))
  return parts.length > 0 ? parts : ['']
}

/** One input of a fuzzing run. */
export interface Mutated {
  sample: Sample
  text: string
}

/** Mutated outputs of at most 4 KB: a few edits, now and then a piece of another output among the lines. */
export function mutated(samples: readonly Sample[]): fc.Arbitrary<Mutated> {
  const sample = fc.constantFrom(...samples)
  const foreign = fc.option(fc.tuple(sample, at, fc.nat(6)), { freq: 4 })
  return fc
    .tuple(sample, fc.array(edit, { minLength: 1, maxLength: 5 }), foreign, at)
    .map(([own, edits, other, place]) => {
      let lines = own.text.split('\n')
      for (const change of edits) lines = change(lines)
      if (other) {
        const [{ text }, from, count] = other
        const strange = text.split('\n')
        const start = line(strange, from)
        lines = lines.toSpliced(place % (lines.length + 1), 0, ...strange.slice(start, start + count))
      }
      return { sample: own, text: lines.join('\n').slice(0, MOST_CHARACTERS) }
    })
}
