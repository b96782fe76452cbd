import { CHOMPING_MODE, EVENT_ID, floatCoreTag, getScalarValue, intCoreTag, NOT_RESOLVED, SCALAR_STYLE } from 'js-yaml'

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const)
])
const LONGEST_WORD = 5

/** What a text without quotes means: a number, a boolean, nothing, or itself. */
export function plainScalar(text: string): unknown {
  if (text.length <= LONGEST_WORD) {
    const word = WORDS.get(text)
    if (word !== undefined) return word
  }
  const code = text.charCodeAt(0)
  // Numbers begin with a digit, a sign or a dot, all of which stand before the colon.
  if (code > 0x39) return text
  for (const tag of [intCoreTag, floatCoreTag]) {
    const number = tag.resolve(text, false, tag.tagName)
    if (number !== NOT_RESOLVED) return number
  }
  return text
}

/** A text in quotes, as it stands with them; undefined for what only the whole language reads. */
export function quotedScalar(text: string): string | undefined {
  const inner = text.slice(1, -1)
  if (text.startsWith("'")) return inner.includes("'") ? inner.replaceAll("''", "'") : inner
  if (!inner.includes('\\')) return inner
  try {
    return JSON.parse(text) as string
  } catch {
    return undefined
  }
}

const NONE = { anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 }

/** A text without quotes that goes on over lines: each break is a space. */
export function foldedScalar(text: string, valueStart: number, valueEnd: number): string {
  const { PLAIN } = SCALAR_STYLE
  const range = { valueStart, valueEnd, style: PLAIN, chomping: CHOMPING_MODE.CLIP, indent: -1, fast: false }
  return getScalarValue(text, { type: EVENT_ID.SCALAR, ...NONE, ...range })
}

/** The lines below `|`, `>-` and so on. */
export function blockScalar(
  text: string,
  header: string,
  { start: valueStart, end: valueEnd, indent }: { start: number; end: number; indent: number }
): string {
  const style = header.startsWith('|') ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK
  const { STRIP, KEEP, CLIP } = CHOMPING_MODE
  const chomping = header.endsWith('-') ? STRIP : header.endsWith('+') ? KEEP : CLIP
  const range = { valueStart, valueEnd, style, chomping, indent, fast: false }
  return getScalarValue(text, { type: EVENT_ID.SCALAR, ...NONE, ...range })
}
