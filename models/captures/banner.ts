import { parseIp } from '../text/ip-address.ts'
import { isHostName, namespaceNamed } from './host-words.ts'
import { isKnownProgram, looksTyped } from './programs.ts'
import { readTime } from './time.ts'

/** A line that somebody's script (or `head`, `ansible`, `clush`, `watch`) printed to tell what follows. */
export interface Banner {
  /** how many lines it takes */
  length: number
  host?: string
  /** a host is named by a bare `name:` line: believed only where several hosts are expected */
  weak?: boolean
  command?: string
  /** a file name, as `head -n 99 *` prints it */
  file?: string
  namespace?: string
  time?: string
  /** `#` signs of a Markdown heading */
  level?: number
}

const LONGEST = 240
/** a command with all its arguments, as a shell tells what it runs */
const LONGEST_TRACED = 2000
const ANSIBLE = /^(\S+) \| (?:CHANGED|SUCCESS|FAILED!?|UNREACHABLE!?)(?: \| rc=-?\d+)? (?:>>|=> \{)\s*$/
const PSSH = /^\[\d+\] \d\d:\d\d:\d\d \[(?:SUCCESS|FAILURE)\] (\S+)/
const WATCH = /^Every (\d+(?:[.,]\d+)?)s: (\S+(?: \S+)*) {2,}(?:([\w.-]+): )?(\S.*)$/
const LABEL_HOST = /^(?:host(?:name)?|node|server|machine|target)\s*(?:name)?\s*[:=]?\s+/i
/** How people lead from one host to the next; roles alone name none. */
const ON_HOST =
  /^(?:[Oo]n|[Ff]rom|[Aa]t|[Ii]n) (?:the )?(?:node |host |server |machine )?([\w.-]+)(?: node| host| server)? ?:$/
const LABEL_NAMESPACE = /^(?:net(?:work)?[ -]?)?(?:ns|namespaces?)\s*[:=]?\s+/i
const LABEL_COMMAND = /^(?:command|cmd|running|executing|execute|exec|run|output of|output from|output)\s*:?\s+/i

const LABEL_WORDS = new Set(
  'host hostname node server machine target command cmd running executing execute exec run output'.split(' ')
)

/** Reads the banner that starts at `lines[index]`, or undefined. */
export function readBanner(lines: readonly string[], index: number): Banner | undefined {
  const line = lines[index]!
  if (line.length > (line.startsWith('+ ') ? LONGEST_TRACED : LONGEST)) return undefined
  let at = 0
  while (line[at] === ' ') at++
  const ink = line[at]
  if (at > 3 || ink === undefined) return undefined
  switch (ink) {
    case '|':
    case '{':
    case '"':
      return undefined
    case '=':
    case '#':
    case '*':
    case '~':
    case '_':
    case '+':
    case '<':
    case '>':
    case '!':
    case '-':
      return isToolHead(lines, index) ? undefined : (ruled(lines, index) ?? decorated(line.slice(at)))
    case ':':
      return /^:{6,}$/.test(line) ? moreHeader(lines, index) : undefined
    case '[':
      return hostOnly(PSSH.exec(line)?.[1])
  }
  switch (line[line.length - 1]) {
    case '>':
    case '{':
      return hostOnly(ANSIBLE.exec(line)?.[1])
    case ':':
      if (isHostName(line.slice(0, -1))) return { length: 1, host: line.slice(0, -1), weak: true }
  }
  if (ink === 'E' && line.startsWith('Every ')) return watched(line)
  if (ink === 'n' && line.startsWith('netns: ')) return { length: 1, namespace: line.slice(7).trim() }
  return LABELS.includes(ink) ? labelled(line) : undefined
}

/** `---- bond1 ----`, as `ovs-appctl bond/show`, `bfd/show` and `lacp/show` head what they tell of one port. */
function isToolHead(lines: readonly string[], index: number): boolean {
  if (!/^---- \S{1,60} ----\s*$/.test(lines[index]!)) return false
  return /^\s*(?:bond_mode|Forwarding|status|sys_id|mpid)\s*:/.test(lines[index + 1] ?? '')
}

/** First letters of `Host:`, `Node:`, `Server:`, `Command:`, `Running:`, `Executing:`, `Output of`. */
const LABELS = 'hHnNsScCrReEoOfFaAiI'

function hostOnly(host: string | undefined): Banner | undefined {
  return host === undefined ? undefined : { length: 1, host }
}

/** `Host: compute-0`, `Command: ovs-vsctl show` without any decoration. */
function labelled(line: string): Banner | undefined {
  const place = ON_HOST.exec(line)?.[1]
  if (place !== undefined && /[\d.]/.test(place) && isHostName(place)) return { length: 1, host: place }
  if (!/^(?:[Hh]ost|[Nn]ode|[Ss]erver|[Cc]ommand|[Cc]md|[Rr]unning|[Ee]xecuting|[Oo]utput of)/.test(line))
    return undefined
  const colon = line.indexOf(':')
  if (colon < 0 || colon > 12) return undefined
  const value = unquoted(line.slice(colon + 1))
  if (LABEL_HOST.test(line) && isHostName(value)) return { length: 1, host: value, weak: true }
  return LABEL_COMMAND.test(line) && looksTyped(value) ? { length: 1, command: value } : undefined
}

/** A host between two rules, as `clush -b` and `dshbak -c` print it. */
function ruled(lines: readonly string[], index: number): Banner | undefined {
  const line = lines[index]!
  if (line[2] !== line[0] || line[3] !== line[0] || lines[index + 2]?.trim() !== line.trim()) return undefined
  if (!/^(?:-{4,}|={4,}|\*{4,}|#{4,})\s*$/.test(line)) return undefined
  const text = lines[index + 1]!.trim()
  if (text.length > LONGEST) return undefined
  const group = /^([\w.[\],-]+) \(\d+\)$/.exec(text)
  const inner = group ? { host: group[1]! } : told(undecorated(text))
  return inner && { ...inner, length: 3 }
}

function moreHeader(lines: readonly string[], index: number): Banner | undefined {
  const name = lines[index + 1]
  return name !== undefined && lines[index + 2] === lines[index] && /^\S.{0,200}$/.test(name)
    ? { length: 3, file: name.trim() }
    : undefined
}

function watched(line: string): Banner | undefined {
  const found = WATCH.exec(line)
  if (!found) return undefined
  const time = readTime(found[4]!)
  const banner: Banner = { length: 1, command: found[2]! }
  if (found[3] !== undefined && !/^localhost/.test(found[3])) banner.host = found[3]
  return time === undefined ? banner : { ...banner, time }
}

/** `=== compute-0 ===`, `### ovs-vsctl show`, `==> file <==`, and a shell's trace (`+ command`). */
function decorated(line: string): Banner | undefined {
  if (line[0] === '+' && '-=+ '.includes(line[1] ?? '-')) {
    const trace = /^(\++) (\S.*)$/.exec(line)
    if (!trace || !looksTyped(trace[2]!)) return undefined
    // What one prints inside another's line, `$(hostname)`, is on no screen.
    return { length: 1, command: trace[1]!.length > 1 ? 'true' : trace[2]! }
  }
  let from = 0
  while (SIGNS.has(line[from]!)) from++
  const signs = line.slice(0, from)
  const text = undecorated(line)
  if (text === '' || (from < 2 && !(signs === '#' && line[1] === ' '))) return undefined
  const file = signs === '==>' || (signs[0] === '=' && /^\S+\.\w{2,4}$/.test(text))
  if (file && !/\s\S+\s/.test(text)) return { length: 1, file: text }
  const inner = told(text)
  if (!inner) return undefined
  return signs[0] === '#' ? { ...inner, length: 1, level: from } : { ...inner, length: 1 }
}

/** The words between the signs that a banner is drawn with. */
function undecorated(line: string): string {
  let from = 0
  let to = line.length
  while (SIGNS.has(line[from]!) || line[from] === ' ') from++
  while (to > from && (SIGNS.has(line[to - 1]!) || line[to - 1] === ' ')) to--
  return line.slice(from, to)
}

const SIGNS = new Set('=#*~_+<>!-')

/** What the words of a banner say: a host, a command, or both. */
function told(text: string): Omit<Banner, 'length'> | undefined {
  const namespace = namespaceNamed(unquoted(text.replace(LABEL_NAMESPACE, '')))
  if (namespace !== undefined) return { namespace }
  if (parseIp(text)) return { host: text }
  const first = /^[`"'[(<$#\s]*([\w./-]*)/.exec(text)![1]!.replace(/:$/, '')
  if (!isKnownProgram(first) && !isHostName(first) && !LABEL_WORDS.has(first.toLowerCase())) return undefined
  const inner = unquoted(text.replace(LABEL_HOST, ''))
  const bare = inner.replace(/:$/, '')
  if (isHostName(bare)) return { host: bare }
  const command = unquoted(inner.replace(LABEL_COMMAND, '').replace(/:$/, ''))
  const split = /^\[?([\w.-]+)\]?(?:\s*[:>|/]\s*|\s+-+>?\s+|\s+)(\S.*)$/.exec(command)
  if (split && isHostName(split[1]!) && looksTyped(unquoted(split[2]!)))
    return { host: split[1]!, command: unquoted(split[2]!) }
  const tail = /^(\S+(?: \S+)*) (?:[@(] ?|on |from |at )([\w.-]+)\)?$/.exec(command)
  if (tail && isHostName(tail[2]!) && looksTyped(unquoted(tail[1]!)))
    return { host: tail[2]!, command: unquoted(tail[1]!) }
  return looksTyped(command) ? { command } : undefined
}

function unquoted(text: string): string {
  const inner = text.trim()
  const first = inner[0]
  const pairs: { [open: string]: string } = { '`': '`', '"': '"', "'": "'", '[': ']', '(': ')', '<': '>' }
  const close = first === undefined ? undefined : pairs[first]
  const stripped = close && inner.endsWith(close) && inner.length > 2 ? inner.slice(1, -1).trim() : inner
  return stripped.replace(/^[$#] +/, '')
}
