import { isHostName } from './host-words.ts'
import { looksTyped } from './programs.ts'
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
const DECORATED = /^\s{0,3}([=#*~_+<>!-]{2,}|#(?=\s)|\*(?=\*)|>{2,})\s*(\S.*?)\s*[=#*~_+<>!-]*\s*$/
const ANSIBLE = /^(\S+) \| (?:CHANGED|SUCCESS|FAILED!?|UNREACHABLE!?)(?: \| rc=-?\d+)? (?:>>|=> \{)\s*$/
const PSSH = /^\[\d+\] \d\d:\d\d:\d\d \[(?:SUCCESS|FAILURE)\] (\S+)/
const WATCH = /^Every (\d+(?:[.,]\d+)?)s: (.+?)\s{2,}(?:([\w.-]+): )?(\S.*)$/
const LABEL_HOST = /^(?:host(?:name)?|node|server|machine|target)\s*(?:name)?\s*[:=]?\s+/i
const LABEL_COMMAND = /^(?:command|cmd|running|executing|execute|exec|run|output of|output from|output)\s*:?\s+/i

/** Reads the banner that starts at `lines[index]`, or undefined. */
export function readBanner(lines: readonly string[], index: number): Banner | undefined {
  const line = lines[index]!
  const ink = line.charCodeAt(0) === 32 ? line.trimStart()[0] : line[0]
  if (ink === undefined || line.length > LONGEST) return undefined
  if ('=#*~_+<>!-'.includes(ink)) return ruled(lines, index) ?? decorated(line, ink)
  if (ink === ':' && /^:{6,}$/.test(line)) return moreHeader(lines, index)
  if (ink === '[') return hostOnly(PSSH.exec(line)?.[1])
  if (ink === 'E' && line.startsWith('Every ')) return watched(line)
  if (ink === 'n' && line.startsWith('netns: ')) return { length: 1, namespace: line.slice(7).trim() }
  if (line.endsWith('>>') || line.endsWith('{')) return hostOnly(ANSIBLE.exec(line)?.[1])
  if (line.endsWith(':') && isHostName(line.slice(0, -1))) return { length: 1, host: line.slice(0, -1), weak: true }
  return labelled(line)
}

function hostOnly(host: string | undefined): Banner | undefined {
  return host === undefined ? undefined : { length: 1, host }
}

/** `Host: compute-0`, `Command: ovs-vsctl show` without any decoration. */
function labelled(line: string): Banner | undefined {
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
  const rule = lines[index]!.trim()
  if (!/^(?:-{4,}|={4,}|\*{4,}|#{4,})$/.test(rule) || lines[index + 2]?.trim() !== rule) return undefined
  const text = lines[index + 1]!.trim()
  if (text.length > LONGEST) return undefined
  const group = /^([\w.[\],-]+) \(\d+\)$/.exec(text)
  const inner = group ? { host: group[1]! } : told(text.replace(/^[#*=|-]+\s*|\s*[#*=|-]+$/g, ''))
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

function decorated(line: string, ink: string): Banner | undefined {
  if (ink === '+' && /^\s*\++[-=+]/.test(line)) return undefined
  const trace = /^(\++) (\S.*)$/.exec(line)
  if (trace) return looksTyped(trace[2]!) ? { length: 1, command: trace[2]! } : undefined
  const found = DECORATED.exec(line)
  if (!found) return undefined
  const [, signs, text] = found
  const file = signs === '==>' || (signs!.startsWith('=') && /\.\w{2,4}$/.test(text!) && /^\S+$/.test(text!))
  if (file && !/\s\S+\s/.test(text!)) return { length: 1, file: text! }
  const inner = told(text!)
  if (!inner) return undefined
  return signs!.startsWith('#') ? { ...inner, length: 1, level: signs!.length } : { ...inner, length: 1 }
}

/** What the words of a banner say: a host, a command, or both. */
function told(text: string): Omit<Banner, 'length'> | undefined {
  const inner = unquoted(text.replace(LABEL_HOST, ''))
  const bare = inner.replace(/:$/, '')
  if (isHostName(bare)) return { host: bare }
  const command = unquoted(inner.replace(LABEL_COMMAND, '').replace(/:$/, ''))
  const split = /^\[?([\w.-]+)\]?(?:\s*[:>|/]\s*|\s+-+>?\s+|\s+)(\S.*)$/.exec(command)
  if (split && isHostName(split[1]!) && looksTyped(unquoted(split[2]!)))
    return { host: split[1]!, command: unquoted(split[2]!) }
  const tail = /^(\S.*?)\s+(?:[@(]\s*|on\s+|from\s+|at\s+)([\w.-]+)\)?$/.exec(command)
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
