import type { LineLedger } from '../../text/line-ledger.ts'

/** What a line is when it is no output: noise to skip, or a message that says why there is none. */
type Kind = 'warning' | 'error'

/** Printed beside good output; says nothing about the cloud. */
const WARNINGS = [
  /Warning: |Warning\)$|DeprecationWarning|InsecureRequestWarning|SubjectAltNameWarning|is deprecated|DEPRECATED/,
  /^(?:WARNING|WARN|INFO|DEBUG|NOTICE)\b[: ]/,
  /^Failed to discover available identity versions when contacting /,
  /^(?:START with options|command: |Auth plugin|auth_config_hook|defaults: |cloud cfg|compute API version|REQ: |RESP|END return value)/,
  /^(?:Instantiating|Using parameters|Get auth_ref|take_action\(|Making authentication request|curl -g)/,
  /^Connection to .* closed\.?$/,
  /^Starting new HTTPS? connection/,
  // `usage list` says above its table what time it is about
  /^Usage from .{1,60}:$/
]

const ERRORS = [
  /\(HTTP \d{3}\)/,
  /^HTTP (?:Error )?\d{3}\b/,
  /^(?:ERROR|Error|error)\b[: (]/,
  /^\w*(?:Exception|Error): /,
  /^\w+Exception: \d{3}/,
  /^No .{1,80} (?:found for|with a name or ID of|exists? with)/,
  /^No \w+ (?:with id|found)\b/,
  /^(?:Unable to|Could not|Cannot|Can't|Failed to|Missing |Invalid |Unknown |Unsupported |Unauthorized|Forbidden|Not Found|Conflict)/,
  /^(?:public|internal|admin) endpoint for .* not found$/i,
  /^More than one \w+ exists with the name/,
  /^Policy doesn't allow|^Access was denied|is disallowed by policy|not authorized to|requires authentication|requires authorization/i,
  /^No password entered|^Set a username with|^Missing value .* required|auth plugin|Authorization [Ff]ailed|credentials/,
  /(?:not found|does not exist|could not be found)(?::|\.|$)/i,
  /is not an? .{1,60} command\.|is not a valid command|^Did you mean one of these\?|command not found$/,
  /^--os-[\w-]+-api-version .* required/,
  /^Field names must be unique|^No recognized column names|^Undefined column|^Column\(s\) \[/,
  /^(?:Service Unavailable|Gateway Time-?out|Bad Gateway|Internal Server Error|Bad Request|Proxy Error)/,
  /SSL exception|certificate verify failed|Connection (?:refused|timed out|aborted)|Max retries exceeded|Name or service not known/,
  /^'?\w+'? object has no attribute |^__init__\(\) |^list index out of range|unexpected keyword argument/,
  /^[\w./-]+(?: [\w-]+)*: error: /,
  /^The (?:requested|resource|request|server|plugin) .*(?:could|not|require)/
]

/** Takes the warnings at the start of an output, and returns the index of the first line that may be output. */
export function skipWarnings(ledger: LineLedger): number {
  let index = 0
  for (; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (line.trim() === '') continue
    if (kindOf(line) !== 'warning') break
    ledger.ignore(index, 'a warning of the client')
    // Python shows the line of code that warned, indented, below.
    if (/^\s+\S/.test(ledger.at(index + 1)) && /Warning: /.test(line)) ledger.ignore(++index, 'a warning of the client')
  }
  return index
}

/** Reads messages among the lines that nobody took yet: errors are reported in their own words. Returns how many there are. */
export function readMessages(ledger: LineLedger, onlyMessages: boolean): number {
  let errors = 0
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (ledger.isRead(index) || line.trim() === '') continue
    if (/^Traceback \(most recent call last\):/.test(line)) {
      index = readTraceback(ledger, index)
      errors++
    } else if (/^usage: /i.test(line)) {
      index = readUsage(ledger, index)
      errors++
    } else if (kindOf(line) === 'error') {
      ledger.report(index, `the client says: ${short(line)}`)
      errors++
      index = skipSuggestions(ledger, index)
    } else if (kindOf(line) === 'warning') {
      ledger.ignore(index, 'a warning of the client')
    } else if (onlyMessages && errors === 0 && isSentence(line)) {
      ledger.report(index, `the client says: ${short(line)}`)
      errors++
    }
  }
  return errors
}

/** True for a line that is a message of the client, not output. */
export function isMessage(line: string): boolean {
  return /^(?:Traceback \(most recent|usage: )/i.test(line) || kindOf(line) !== undefined
}

function kindOf(line: string): Kind | undefined {
  if (line.length > 5000) return undefined
  const text = line.trim()
  if (WARNINGS.some((pattern) => pattern.test(text))) return 'warning'
  return ERRORS.some((pattern) => pattern.test(text)) ? 'error' : undefined
}

/** The last line of a stack trace says what happened. */
function readTraceback(ledger: LineLedger, start: number): number {
  let index = start
  while (index + 1 < ledger.length && (/^\s/.test(ledger.at(index + 1)) || ledger.at(index + 1) === '')) index++
  const last = index + 1 < ledger.length ? index + 1 : index
  for (let at = start; at < last; at++) ledger.ignore(at, 'stack trace')
  ledger.report(last, `the client failed: ${short(ledger.at(last))}`)
  return last
}

/** argparse prints how the command is used, then what was wrong. */
function readUsage(ledger: LineLedger, start: number): number {
  let index = start
  while (index + 1 < ledger.length && /^\s+\S/.test(ledger.at(index + 1))) index++
  const told = / error: /.test(ledger.at(index + 1)) ? index + 1 : start
  for (let at = start; at <= index; at++) ledger.ignore(at, 'usage')
  ledger.report(told, `the client says: ${short(ledger.at(told))}`)
  return Math.max(index, told)
}

/** `Did you mean one of these?` and the commands below it. */
function skipSuggestions(ledger: LineLedger, start: number): number {
  let index = start
  if (/^Did you mean/.test(ledger.at(index + 1))) ledger.ignore(++index, 'suggestions')
  if (!/^Did you mean/.test(ledger.at(index))) return index
  while (index + 1 < ledger.length && /^\s+\S/.test(ledger.at(index + 1))) ledger.ignore(++index, 'suggestions')
  return index
}

/** Words with blanks, as messages are made of; no columns, no assignments. */
function isSentence(line: string): boolean {
  return /^[A-Z'"<(]/.test(line) && line.includes(' ') && !/ {3,}|[\t|]/.test(line.trim()) && line.length < 600
}

function short(line: string): string {
  const text = line.trim()
  return text.length > 300 ? `${text.slice(0, 299)}…` : text
}
