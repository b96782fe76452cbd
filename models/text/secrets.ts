import { HINT, SECRET_PATTERNS } from './secret-patterns.ts'

/** A part of a line that looks like something nobody should be shown. Indexes count from 0. */
export interface Secret {
  line: number
  from: number
  to: number
  what: 'password' | 'token' | 'cookie' | 'transport-url' | 'private-key'
}

/** What masks a secret. */
export const MASK = '********'

/** Already hidden, or a word that says there is none, or what kind of value it is. */
const NO_SECRET =
  /^(?:\*+|x+|redacted|<.*|\[.*|\$.*|%.*|none|null|nil|true|false|yes|no|n\/a|unset|required|optional|string|file|value|passwords?|secret|token|expires?|enabled|disabled|0x[0-9a-f]+(?:\/.*)?)$/i
/** True for a value that hides its secret already, or says that there is none. */
export function isNoSecret(value: string): boolean {
  return NO_SECRET.test(value)
}

/** In a list of arguments, one a line, the secret stands on the line after its option. */
const OPTION_ALONE = /^\s*"--[\w-]{0,40}(?:password|passwd|token|secret|cookie)",$/
const ALONE = /^(\s*")([^"]{4,512})",?$/

const KEY_HEAD = /^\s{0,40}-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY-----/
const KEY_END = /-----END (?:[A-Z]+ ){0,3}PRIVATE KEY-----/

/** Passwords, tokens, cookies, credentials in URLs and private keys, in the order they stand. Linear in the text. */
export function findSecrets(lines: readonly string[]): Secret[] {
  const found: Secret[] = []
  let inKey = false
  let option = false
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line]!
    if (inKey || (text.includes('-----BEGIN') && KEY_HEAD.test(text))) {
      if (inKey && !KEY_END.test(text) && text !== '')
        found.push({ line, from: 0, to: text.length, what: 'private-key' })
      inKey = !KEY_END.test(text)
      continue
    }
    if (text.length > 100_000) continue
    const value = option ? ALONE.exec(text) : null
    if (value) found.push({ line, from: value[1]!.length, to: value[1]!.length + value[2]!.length, what: 'password' })
    option = text.includes('--') && OPTION_ALONE.test(text)
    if (!value && HINT.test(text)) for (const secret of secretsIn(text)) found.push({ line, ...secret })
  }
  return found
}

function secretsIn(text: string): Omit<Secret, 'line'>[] {
  const found: Omit<Secret, 'line'>[] = []
  for (const { what, needs, pattern } of SECRET_PATTERNS) {
    if (!needs.test(text)) continue
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? ''
      if (NO_SECRET.test(value)) continue
      const from = match.index + match[0].lastIndexOf(value)
      if (found.some((other) => from < other.to && other.from < from + value.length)) continue
      found.push({ from, to: from + value.length, what })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

/** The text with every secret masked; line ends stay as they are. */
export function maskSecrets(text: string): string {
  const lines = text.split('\n')
  const byLine = new Map<number, Secret[]>()
  for (const secret of findSecrets(lines)) byLine.set(secret.line, [...(byLine.get(secret.line) ?? []), secret])
  if (byLine.size === 0) return text
  for (const [line, secrets] of byLine) {
    let masked = lines[line]!
    for (const { from, to } of secrets.toReversed()) masked = masked.slice(0, from) + MASK + masked.slice(to)
    lines[line] = masked
  }
  return lines.join('\n')
}
