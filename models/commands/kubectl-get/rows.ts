import { readColumnRows, readHeading, type ColumnRow } from '../../text/columns.ts'
import { firstRows } from '../../text/first-rows.ts'
import { isElision } from '../../text/elision.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import type { Typed } from '../../text/typed.ts'

const NODES = ['NAME', 'STATUS', 'ROLES', 'AGE', 'VERSION']
const WIDE_NODES = ['INTERNAL-IP', 'EXTERNAL-IP', 'OS-IMAGE', 'KERNEL-VERSION', 'CONTAINER-RUNTIME']
const PODS = ['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE']
const WIDE_PODS = ['IP', 'NODE', 'NOMINATED NODE', 'READINESS GATES']

/** True for the titles of nodes or pods, however far apart they stand. */
export function isListHeading(line: string): boolean {
  const names = line.length < 1000 && line.includes('AGE') ? titlesIn(line) : []
  const has = (titles: readonly string[]): boolean => titles.every((title) => names.includes(title))
  return has(NODES) || has(PODS)
}

/** True for a row of pods that a search left, with the node each runs on. */
export function isPodRow(line: string): boolean {
  return line.length < 1000 && cellsUnder(titlesOfRow(line) ?? [''], line) !== undefined
}

/**
 * The rows of nodes or pods. Where a page left one blank between columns, and where a search left no titles, the words decide: they
 * are read when there are as many as titles.
 */
export function readRows(ledger: LineLedger, typed: Typed | undefined): ColumnRow[] {
  const at = ledger.lines.findIndex(isListHeading)
  const heading = ledger.at(at)
  const collapsed = at >= 0 && readHeading(heading).names.length === 1
  const titles =
    at < 0
      ? (titlesAsked(typed) ?? titlesOfRow(firstRows(ledger.lines, 1)[0] ?? ''))
      : collapsed
        ? titlesIn(heading)
        : undefined
  if (!titles) return readColumnRows(ledger, isListHeading)
  const rows: ColumnRow[] = []
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (line.trim() === '' || line.length > 2000 || ledger.isRead(index)) continue
    const cells = isListHeading(line) ? undefined : cellsUnder(titles, line)
    if (isElision(line)) ledger.markIncomplete()
    else if (cells) rows.push({ cells, line: index })
    else if (!isListHeading(line)) continue
    ledger.take(index)
  }
  return rows
}

function titlesIn(line: string): string[] {
  return line.match(/NOMINATED NODE|READINESS GATES|[A-Z][A-Z-]+/g) ?? []
}

/** What would stand over the rows; undefined where the command line does not tell. */
function titlesAsked(typed: Typed | undefined): string[] | undefined {
  const kind = typed?.words[1]
  if (typed === undefined || kind === undefined) return undefined
  if (['show-labels', 'L', 'label-columns'].some((option) => typed.options.has(option))) return undefined
  const wide = typed.options.has('o') || typed.options.has('output')
  if (kind.startsWith('no')) return wide ? [...NODES, ...WIDE_NODES] : NODES
  const all = typed.options.has('A') || typed.options.has('all-namespaces')
  return [...(all ? ['NAMESPACE'] : []), ...PODS, ...(wide ? WIDE_PODS : [])]
}

/** Rows with the node are known by how many cells they have. */
function titlesOfRow(line: string): string[] | undefined {
  const count = line.trim().split(/\s{2,}|\t/).length - PODS.length - WIDE_PODS.length
  return count === 0 ? [...PODS, ...WIDE_PODS] : count === 1 ? ['NAMESPACE', ...PODS, ...WIDE_PODS] : undefined
}

function cellsUnder(titles: readonly string[], line: string): Map<string, string> | undefined {
  const gaps = line.trim().split(/\s{2,}|\t/)
  const cells = gaps.length === titles.length ? gaps : wordsUnder(titles, line)
  if (cells.length !== titles.length) return undefined
  const found = new Map(titles.map((title, column) => [title, cells[column]!]))
  // A pod that restarted says when; what else has no such cell is no row.
  const fits = found.has('READY')
    ? /^\d+\/\d+$/.test(found.get('READY')!)
    : /^(?:Not)?Ready\b/.test(found.get('STATUS') ?? '')
  return fits ? found : undefined
}

/** Only when it restarted, and what system it is, has blanks in it. */
function wordsUnder(titles: readonly string[], line: string): string[] {
  const words = line
    .trim()
    .replace(/ \(\S{1,20} ago\)/, '')
    .split(/\s+/)
  const system = titles.indexOf('OS-IMAGE')
  if (system < 0 || words.length <= titles.length) return words
  const length = words.length - titles.length + 1
  return [...words.slice(0, system), words.slice(system, system + length).join(' '), ...words.slice(system + length)]
}
