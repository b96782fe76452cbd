/** A piece of a lesson's sentence: plain words, words of a command or file, or a term of the glossary. */
export type Piece = { text: string; code?: true; term?: string }

/** Cuts a sentence at its `code` and its [[term]] or [[term|words]]. A mark that is never closed is text. */
export function pieces(sentence: string): Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const match of sentence.matchAll(/`[^`\n]+`|\[\[[^[\]\n]+\]\]/g)) {
    if (match.index > from) found.push({ text: sentence.slice(from, match.index) })
    found.push(marked(match[0]))
    from = match.index + match[0].length
  }
  if (from < sentence.length) found.push({ text: sentence.slice(from) })
  return found
}

/** Ids of the glossary that a sentence links to. */
export function termsOf(sentence: string): string[] {
  return pieces(sentence).flatMap(({ term }) => (term === undefined ? [] : [term]))
}

function marked(mark: string): Piece {
  if (mark.startsWith('`')) return { text: mark.slice(1, -1), code: true }
  const inner = mark.slice(2, -2)
  const bar = inner.indexOf('|')
  return bar === -1 ? { text: inner, term: inner } : { text: inner.slice(bar + 1), term: inner.slice(0, bar) }
}
