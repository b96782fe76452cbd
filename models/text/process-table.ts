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
const LAST = new Set(['CMD', 'COMMAND', 'ARGS'])

/** Where the fields of a `ps` heading stand among its words; undefined when a line is no such heading. */
function readTitles(line: string): Map<string, number> | undefined {
  const words = line.trim().split(/\s+/)
  if (words.length < 2 || words.length > 40 || !LAST.has(words.at(-1)!) || !words.includes('PID')) return undefined
  const places = new Map<string, number>()
  for (const field of Object.keys(TITLES)) {
    const place = words.findIndex((word) => TITLES[field]!.includes(word))
    if (place >= 0) places.set(field, place)
  }
  return places.set('command', words.length - 1)
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
    if (!process) continue
    ledger.take(index)
    const indent = /^(?:[ |\\_]*\\_ )?/.exec(process.command)![0].length
    while (branch.length > 0 && branch.at(-1)!.indent >= indent) branch.pop()
    if (process.ppid === undefined && indent > 0) process.ppid = branch.at(-1)?.pid
    branch.push({ indent, pid: process.pid })
    process.command = process.command.slice(indent)
    processes.push(process)
  }
  return processes
}

function readRow(line: string, titles: ReadonlyMap<string, number>, index: number): ListedProcess | undefined {
  const last = titles.get('command')!
  const cells: string[] = []
  let at = /\S/.exec(line)?.index ?? -1
  if (at < 0) return undefined
  for (let column = 0; column < last; column++) {
    const end = nextBlank(line, at)
    cells.push(line.slice(at, end))
    at = end
    while (at < line.length && line[at] === ' ') at++
  }
  const command = line.slice(commandStart(line, at)).trimEnd()
  const pid = Number(cells[titles.get('pid')!])
  if (!Number.isInteger(pid) || pid < 0 || command === '') return undefined
  const parent = titles.get('ppid')
  const ppid = parent === undefined ? undefined : Number(cells[parent])
  const user = titles.get('user')
  return {
    pid,
    ppid: ppid !== undefined && Number.isInteger(ppid) ? ppid : undefined,
    user: user === undefined ? undefined : cells[user],
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
