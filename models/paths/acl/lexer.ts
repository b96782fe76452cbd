/** A word of OVN's match language. */
export interface Token {
  kind: 'field' | 'constant' | 'string' | 'set' | 'group' | 'sign'
  text: string
}

const SIGNS = ['&&', '||', '==', '!=', '<=', '>=', '..', '<', '>', '!', '(', ')', '{', '}', '[', ']', ','] as const
const MOST = 100_000

/** Splits a match into words; `undefined` where a character belongs to no word. */
export function lex(match: string): Token[] | undefined {
  if (match.length > MOST) return undefined
  const tokens: Token[] = []
  let at = 0
  while (at < match.length) {
    const rest = match[at]!
    if (/\s/.test(rest)) {
      at++
      continue
    }
    if (rest === '"') {
      const end = closingQuote(match, at + 1)
      if (end < 0) return undefined
      tokens.push({ kind: 'string', text: match.slice(at + 1, end).replaceAll(/\\(.)/g, '$1') })
      at = end + 1
      continue
    }
    const sign = SIGNS.find((each) => match.startsWith(each, at))
    if (sign) {
      tokens.push({ kind: 'sign', text: sign })
      at += sign.length
      continue
    }
    let end = at + 1
    while (end < match.length && isWord(match, end)) end++
    const word = match.slice(at, end)
    if (!/^[$@\w:./-]+$/.test(word)) return undefined
    tokens.push(tokenOf(word))
    at = end
  }
  return tokens
}

function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return -1
}

function isWord(text: string, at: number): boolean {
  if (text[at] === '.' && text[at + 1] === '.') return false
  return /[\w:./-]/.test(text[at]!)
}

function tokenOf(word: string): Token {
  if (word.startsWith('$')) return { kind: 'set', text: word.slice(1) }
  if (word.startsWith('@')) return { kind: 'group', text: word.slice(1) }
  return { kind: /^\d|:/.test(word) ? 'constant' : 'field', text: word }
}
