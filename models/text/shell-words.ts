/** A word or an operator of a shell line, as typed and without its quotes. */
export interface Token {
  raw: string
  value: string
  operator: boolean
  /** where it starts in the line */
  at: number
}

export interface Tokens {
  tokens: Token[]
  /** the line ends inside a quote or a substitution, or with a backslash: more is to come */
  open: boolean
}

const SPACE = new Set([' ', '\t', '\n', '\r', '\u00a0'])
const BREAKS = new Set([...SPACE, ';', '|', '&', '(', ')', '<', '>'])
const OPERATORS = ['<<<', '<<-', '&>>', ';;', '&&', '||', '|&', '<<', '>>', '<&', '>&', '&>', '>|']
const REDIRECTS = new Set(['<', '>', '<<', '<<-', '<<<', '>>', '<&', '>&', '&>', '&>>', '>|'])

/**
 * Cuts a typed line as a POSIX shell would: quotes, backslashes, `$(…)` and backticks kept in one word, operators apart,
 * comments dropped, newlines as `;`. Linear; an unclosed quote runs to the end.
 */
export function tokenize(line: string): Tokens {
  const tokens: Token[] = []
  let at = 0
  let open = false
  while (at < line.length) {
    const char = line[at]!
    if (char === '\n') {
      if (tokens.length > 0) tokens.push(operator(';', at))
      at++
    } else if (SPACE.has(char)) {
      at++
    } else if (char === '#') {
      const end = line.indexOf('\n', at)
      at = end < 0 ? line.length : end
    } else if (BREAKS.has(char)) {
      const found = OPERATORS.find((candidate) => line.startsWith(candidate, at)) ?? char
      tokens.push(operator(found, at))
      at += found.length
    } else {
      const word = readWord(line, at)
      tokens.push({ raw: line.slice(at, word.end), value: word.value, operator: false, at })
      open ||= word.open
      at = word.end
    }
  }
  return { tokens, open }
}

/** The words of a command line without their quotes, redirections and operators included as words of their own. */
export function words(line: string): readonly string[] {
  if (line !== last.line) last = { line, words: tokenize(line).tokens.map((token) => token.value) }
  return last.words
}

/** Every command asks about the same line in turn. */
let last: { line: string; words: readonly string[] } = { line: '', words: [] }

/** True for `>`, `2>&1`'s `>&` and their kin; the word after one is its target. */
export function isRedirect(token: Token | undefined): boolean {
  return token !== undefined && token.operator && REDIRECTS.has(token.raw)
}

function operator(raw: string, at: number): Token {
  return { raw, value: raw, operator: true, at }
}

function readWord(line: string, start: number): { end: number; value: string; open: boolean } {
  const parts: string[] = []
  let at = start
  let plain = start
  const flush = (): void => {
    if (at > plain) parts.push(line.slice(plain, at))
  }
  while (at < line.length && !BREAKS.has(line[at]!)) {
    const char = line[at]!
    if (char === '\\') {
      flush()
      if (at + 1 >= line.length) return { end: line.length, value: parts.join(''), open: true }
      if (line[at + 1] !== '\n') parts.push(line[at + 1]!)
      at = plain = at + 2
    } else if (char === "'" || char === '"') {
      flush()
      const close = char === "'" ? line.indexOf("'", at + 1) : closingQuote(line, at + 1)
      const end = close < 0 ? line.length : close
      const inner = line.slice(at + 1, end)
      parts.push(
        char === "'" ? inner : inner.replace(/\\(["\\$`\n])/g, (_, kept: string) => (kept === '\n' ? '' : kept))
      )
      if (close < 0) return { end, value: parts.join(''), open: true }
      at = plain = end + 1
    } else if (char === '`' || (char === '$' && line[at + 1] === '(')) {
      const end = char === '`' ? line.indexOf('`', at + 1) : closingParenthesis(line, at + 1)
      at = end < 0 ? line.length : end + 1
      if (end < 0) {
        flush()
        return { end: at, value: parts.join(''), open: true }
      }
    } else {
      at++
    }
  }
  flush()
  return { end: at, value: parts.join(''), open: false }
}

function closingQuote(line: string, start: number): number {
  for (let at = start; at < line.length; at++) {
    if (line[at] === '\\') at++
    else if (line[at] === '"') return at
  }
  return -1
}

/** `start` stands on the opening parenthesis. Quotes inside hide parentheses. */
function closingParenthesis(line: string, start: number): number {
  let depth = 0
  for (let at = start; at < line.length; at++) {
    const char = line[at]
    if (char === '\\') at++
    else if (char === "'" || char === '"') {
      const close = char === "'" ? line.indexOf("'", at + 1) : closingQuote(line, at + 1)
      if (close < 0) return -1
      at = close
    } else if (char === '(') depth++
    else if (char === ')' && --depth === 0) return at
  }
  return -1
}
