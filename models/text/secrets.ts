/** A part of a line that looks like something nobody should be shown. Indexes count from 0. */
export interface Secret {
  line: number
  from: number
  to: number
  what: 'password' | 'token' | 'cookie' | 'transport-url' | 'private-key'
}

/** What masks a secret. */
export const MASK = '********'

interface Pattern {
  what: Secret['what']
  /** a word without which the pattern cannot match: lines are many */
  needs: RegExp
  /** its first group is the secret */
  pattern: RegExp
}

const VALUE = `["']?([^\\s"',;|}{<>]{4,512})`
const PATTERNS: readonly Pattern[] = [
  // scheme://user:secret@host
  {
    what: 'transport-url',
    needs: /:\/\//,
    pattern: /\b[a-z][a-z0-9+]{1,30}:\/\/[^\s:/@"']{1,128}:([^\s:/@"']{1,256})@/gi
  },
  {
    what: 'token',
    needs: /token|bearer|gAAAAA|secret/i,
    pattern: new RegExp(
      `(?:x-(?:auth|subject|service)-token["']?\\s{0,8}[:=]\\s{0,8}|\\bbearer\\s{1,8}|\\b(?:os_|auth_|admin_|access_)?token["']?\\s{0,8}[:=]\\s{0,8}|\\b(?:client_|shared_|metadata_proxy_shared_)?secret(?:_key)?["']?\\s{0,8}[:=]\\s{0,8})${VALUE}`,
      'gi'
    )
  },
  { what: 'token', needs: /gAAAAA/, pattern: /\b(gAAAAA[\w-]{40,2048}={0,2})/g },
  {
    what: 'password',
    needs: /pass|pwd/i,
    pattern: new RegExp(
      `\\b(?:\\w{0,64}[_-])?(?:password|passwd|passphrase|pwd|adminpass|admin_pass|userpassword)["']?\\s{0,8}[:=|]\\s{0,40}${VALUE}`,
      'gi'
    )
  },
  {
    what: 'cookie',
    needs: /cookie/i,
    pattern: new RegExp(`\\b(?:set-cookie|cookie|erlang_cookie|erlang\\.cookie)["']?\\s{0,8}[:=]\\s{0,8}${VALUE}`, 'gi')
  }
]

/** Already hidden, or a word that says there is none, or what kind of value it is. */
const NO_SECRET =
  /^(?:\*+|x+|redacted|<.*|\[.*|\$.*|%.*|none|null|nil|true|false|yes|no|n\/a|unset|required|optional|string|passwords?|secret|token|expires?|enabled|disabled|0x[0-9a-f]+(?:\/.*)?)$/i
const KEY_HEAD = /^\s{0,40}-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY-----/
const KEY_END = /-----END (?:[A-Z]+ ){0,3}PRIVATE KEY-----/

/** Passwords, tokens, cookies, credentials in URLs and private keys, in the order they stand. Linear in the text. */
export function findSecrets(lines: readonly string[]): Secret[] {
  const found: Secret[] = []
  let inKey = false
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line]!
    if (inKey || (text.includes('-----BEGIN') && KEY_HEAD.test(text))) {
      if (inKey && !KEY_END.test(text) && text !== '')
        found.push({ line, from: 0, to: text.length, what: 'private-key' })
      inKey = !KEY_END.test(text)
      continue
    }
    if (text.length > 100_000 || !/[:=|]/.test(text)) continue
    for (const secret of secretsIn(text)) found.push({ line, ...secret })
  }
  return found
}

function secretsIn(text: string): Omit<Secret, 'line'>[] {
  const found: Omit<Secret, 'line'>[] = []
  for (const { what, needs, pattern } of PATTERNS) {
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
