import type { LineLedger } from './line-ledger.ts'

/** One process as `ps` prints it. */
export interface ListedProcess {
  pid: number
  ppid: number | undefined
  user: string | undefined
  command: string
  line: number
}

const TITLES: { [field: string]: readonly string[] } = {
  pid: ['PID'],
  ppid: ['PPID'],
  user: ['UID', 'USER', 'EUSER', 'RUSER', 'EUID']
}
const COMMANDS = new Set(['CMD', 'COMMAND', 'ARGS'])
/** `-o lstart` prints `Sun Nov  1 10:10:10 2026` below one word. */
const DAY = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}(?= )/

/** Where the columns of `ps` stand among the words of a row. */
interface Titles {
  fields: ReadonlyMap<string, number>
  /** words before the command, and behind it: `comm,cgroup` */
  before: number
  behind: number
}

/** Where the fields of a `ps` heading stand among its words; undefined when a line is no such heading. */
function readTitles(line: string): Titles | undefined {
  // Asked of every row, and no row is one.
  if (!line.includes('PID')) return undefined
  const words = line.trim().split(/\s+/)
  if (words.length < 2 || words.length > 40 || !words.includes('PID')) return undefined
  const behind = words.at(-1) === 'CGROUP' ? 1 : 0
  const before = words.length - 1 - behind
  if (!COMMANDS.has(words[before]!)) return undefined
  const fields = new Map<string, number>()
  for (const field of Object.keys(TITLES)) {
    const place = words.findIndex((word) => TITLES[field]!.includes(word))
    if (place >= 0) fields.set(field, place)
  }
  return { fields, before, behind }
}

/** True for a line that stands over the columns of `ps`. */
export function isProcessHeading(line: string): boolean {
  return readTitles(line) !== undefined
}

/**
 * The processes below a heading that names PID and CMD or COMMAND, whatever else it names; `cut` is the heading where a filter
 * has cut it off. In a forest (`--forest`, `axf`) without PPID the parent is told by the branches.
 */
export function readProcesses(ledger: LineLedger, cut = ''): ListedProcess[] {
  const processes: ListedProcess[] = []
  const branch: { indent: number; pid: number }[] = []
  let titles = readTitles(cut)
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    const heading = readTitles(line)
    if (heading) {
      titles = heading
      ledger.take(index)
      continue
    }
    const process = titles && readRow(line, titles, index)
    if (process === 'thread') ledger.ignore(index, 'a thread of the process above')
    if (!process || process === 'thread') continue
    ledger.take(index)
    const indent = /^(?:[ |\\_]*\\_ )?/.exec(process.command)![0].length
    while (branch.length > 0 && branch.at(-1)!.indent >= indent) branch.pop()
    if (process.ppid === undefined && indent > 0) process.ppid = branch.at(-1)?.pid
    branch.push({ indent, pid: process.pid })
    process.command = process.command.slice(indent)
    processes.push(process)
  }
  // Where root is `0`, users are told by number; elsewhere a number is a user without a name.
  if (processes.some(({ user }) => user === '0')) for (const process of processes) process.user = undefined
  return processes
}

/** The process of a row; `thread` for the row of a thread (`ps auxm`), which has no id of its own. */
function readRow(line: string, titles: Titles, index: number): ListedProcess | 'thread' | undefined {
  const { fields, before, behind } = titles
  const cells: string[] = []
  let at = /\S/.exec(line)?.index ?? -1
  if (at < 0) return undefined
  for (let column = 0; column < before; column++) {
    const end = at + (DAY.exec(line.slice(at, at + 26))?.[0].length ?? nextBlank(line, at) - at)
    cells.push(line.slice(at, end))
    at = end
    while (at < line.length && line[at] === ' ') at++
  }
  const rest = line.slice(commandStart(line, at)).trimEnd()
  const command = behind === 0 ? rest : rest.slice(0, Math.max(0, rest.lastIndexOf(' '))).trimEnd()
  if (cells[fields.get('pid')!] === '-') return 'thread'
  const pid = Number(cells[fields.get('pid')!])
  if (!Number.isInteger(pid) || pid < 0 || command === '') return undefined
  const parent = fields.get('ppid')
  const ppid = parent === undefined ? undefined : Number(cells[parent])
  const user = fields.get('user')
  return {
    pid,
    ppid: ppid !== undefined && Number.isInteger(ppid) ? ppid : undefined,
    // `rabbitm+` is a name cut off
    user: user === undefined || cells[user]!.endsWith('+') ? undefined : cells[user],
    command,
    line: index
  }
}

function nextBlank(line: string, from: number): number {
  const end = line.indexOf(' ', from)
  return end < 0 ? line.length : end
}

/** A forest's branches begin with blanks: one blank parts the columns, the others belong to the tree. */
function commandStart(line: string, at: number): number {
  let start = at
  while (start > 0 && line[start - 1] === ' ') start--
  return /^ *(?:\\_|\|)/.test(line.slice(start)) ? start + 1 : at
}
