import { isElision } from '../elision.ts'
import type { LineLedger } from '../line-ledger.ts'
import type { Noun } from './nouns.ts'

const LISTING = /^Listing (queues|exchanges|bindings|consumers|connections|channels)(?: (?:for|in|on) vhost (.*))?$/
/** The headings of `rabbitmqctl report` up to 3.6. */
const REPORTED = /^(Queues|Exchanges|Bindings|Consumers|Connections|Channels)(?: on (\S+))?:\s*$/
const REMARK =
  /^(?:Timeout: [\d.]+ ?s.*|\.\.\.done\.?|\d{1,2}:\d\d:\d\d\.\d+ \[(?:warning|info|notice)\].*|warning: .*|This command is DEPRECATED.*|Arguments given:|Interactive shell .*)$/i
const ERROR =
  /^(?:Error\b.*|\*\* \(\w+.*|\*\*\* .*|Command '.*' not found\.?.*|escript: .*|(?:sudo: |-?bash: |sh: )?(?:\S*\/)?rabbitmq\S*: (?:command )?not found|Only root (?:can|or rabbitmq).*|Failed to .*|Could not connect.*|Access refused.*|%Protocol\.UndefinedError.*|\{?(?:badrpc|error),.*)/

/** What stands about a list: which list it says it is, of which vhost, and whether the tool failed. */
export interface Surroundings {
  noun?: Noun
  vhost?: string
  failed: boolean
}

/** Does this line say that the broker's list of something follows? */
export function listingBanner(line: string): { noun: Noun; vhost?: string } | undefined {
  const text = line.trim()
  const match = text.startsWith('Listing ') ? LISTING.exec(text.replace(/\s?\.{3}$/, '')) : REPORTED.exec(line)
  if (!match) return undefined
  const [, word = '', vhost] = match
  const noun = word.toLowerCase() as Noun
  if (vhost === undefined) return { noun }
  // Only 3.6 leaves the dots away, and it names no vhost.
  if (text.startsWith('Listing ') && !text.endsWith('...')) return undefined
  return { noun, vhost: vhost.replaceAll('"', '').trim() }
}

/** True for what `rabbitmqctl` prints when it cannot answer. */
export function isBrokerError(line: string): boolean {
  return ERROR.test(line.trim())
}

/** Ignores what carries nothing and reports errors; after an error its explanation is no output either. */
export function readSurroundings(ledger: LineLedger, start = 0): Surroundings {
  const found: Surroundings = { failed: false }
  for (let index = start; index < ledger.length; index++) {
    const text = ledger.at(index).trim()
    const reported = ledger.isRead(index)
    if (reported && !isBrokerError(text)) continue
    const banner = listingBanner(text)
    if (banner) {
      found.noun ??= banner.noun
      if (banner.vhost !== undefined) found.vhost ??= banner.vhost
      ledger.take(index)
    } else if (REMARK.test(text)) ledger.ignore(index, 'remark of the tool')
    else if (isElision(text) && text !== '...') {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
    } else if (isBrokerError(text)) {
      found.failed = true
      if (!reported)
        ledger.report(index, `the broker's tool failed: ${text.slice(0, 200)}; paste the output of a run that succeeds`)
      for (let rest = index + 1; rest < ledger.length; rest++)
        if (!ledger.isRead(rest)) ledger.ignore(rest, 'explanation of the error')
      break
    }
  }
  return found
}
