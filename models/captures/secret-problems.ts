import { findSecrets, type Secret } from '../text/secrets.ts'
import type { Problem } from '../topology/vocabulary.ts'
import type { RawCapture } from './capture.ts'

/** Told one by one of one capture; whoever has more has seen enough. */
const MOST = 20

const SAYS: { readonly [what in Secret['what']]: { message: string; key: string } } = {
  password: { message: 'looks like a password', key: 'problem.secretPassword' },
  token: { message: 'looks like a token', key: 'problem.secretToken' },
  cookie: { message: 'looks like a cookie', key: 'problem.secretCookie' },
  'transport-url': { message: 'holds the credentials of a URL', key: 'problem.secretUrl' },
  'private-key': { message: 'is a private key', key: 'problem.secretKey' }
}

/** Warns of lines that hold something nobody should be shown, once a line. */
export function secretProblems({ lines, outputLine, lineOf = (line) => line }: RawCapture): Problem[] {
  const said = new Set<number>()
  const problems: Problem[] = []
  for (const { line, what } of findSecrets(lines)) {
    if (said.has(line) || problems.length === MOST) continue
    said.add(line)
    const { message, key } = SAYS[what]
    const advice = 'redact what you share (--redact), and change it if this was shared before'
    problems.push({ line: lineOf(outputLine + line), message: `${message}: ${advice}`, text: { key, values: {} } })
    if (what === 'private-key') break
  }
  return problems
}
