import { cellsOf, type Columns } from '../../text/columns.ts'
import { isElision } from '../../text/elision.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import { isToolRefusal } from '../../text/refusal.ts'
import type { LldpNeighbors } from './read.ts'

const TITLES = /^\s*(?:INDEX +)?LINK +CHASSIS[ -]ID +SYSTEM[ -]NAME +CAPS +PORT[ -]ID +PORT[ -]DESCRIPTION\b/
const TITLE = /INDEX|LINK|CHASSIS[ -]ID|SYSTEM[ -]NAME|CAPS|PORT[ -]ID|PORT[ -]DESCRIPTION/g
/** what the letters under CAPS mean, and how many rows there are */
const LEGEND = /^\s*(?:Capability Flags:|[a-z] - [A-Z]|\d+ neighbors? listed\.)/

/** True for the titles of `networkctl lldp`, which nobody else prints. */
export function isNetworkctlTitle(line: string): boolean {
  return line.length < 1000 && TITLES.test(line)
}

/** The table of `networkctl lldp` (systemd 219 to 257): columns stand under their titles, one blank or more apart. */
export function readNetworkctl(ledger: LineLedger): LldpNeighbors {
  const out: LldpNeighbors = { neighbors: [], failed: false }
  let columns: Columns | undefined
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (line.trim() === '') continue
    if (isNetworkctlTitle(line)) {
      columns = titlesOf(line)
      ledger.ignore(index, 'titles')
    } else if (LEGEND.test(line)) ledger.ignore(index, 'legend')
    else if (isElision(line)) {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
    } else if (isToolRefusal(line)) {
      out.failed = true
      ledger.take(index)
    } else if (takeRow(out, cellsUnder(columns, line), index)) ledger.take(index)
  }
  return out
}

function titlesOf(line: string): Columns {
  const columns: Columns = { names: [], starts: [] }
  for (const { 0: title, index } of line.matchAll(TITLE)) {
    columns.names.push(title.replace('-', ' '))
    columns.starts.push(index)
  }
  return columns
}

/** Without titles, and where a page lost the columns, the order tells: only the last cell has blanks in it. */
function cellsUnder(columns: Columns | undefined, line: string): ReadonlyMap<string, string> | undefined {
  const cells = columns && cellsOf(columns, line)
  if (cells?.has('LINK') === true && cells.has('PORT ID')) return cells
  const row = /^\s*(?:\d+\s+)?(\S+)\s+(\S+)\s+(\S+)\s+([a-z.]{7,14})\s+(\S+)(?:\s+(\S.*))?$/.exec(line)
  if (!row) return undefined
  const names = ['LINK', 'CHASSIS ID', 'SYSTEM NAME', 'CAPS', 'PORT ID', 'PORT DESCRIPTION']
  return new Map(names.map((name, at): [string, string] => [name, row[at + 1]?.trim() ?? '']))
}

function takeRow(out: LldpNeighbors, cells: ReadonlyMap<string, string> | undefined, line: number): boolean {
  const device = cells?.get('LINK')
  if (!cells || device === undefined || /\s/.test(device)) return false
  const told = (title: string): string | undefined => {
    const text = cells.get(title) ?? ''
    // A cell that was too long ends in dots: half a name names nobody.
    return text === '' || text === 'n/a' || text === '-' || /…|\.{3}$/.test(text) ? undefined : text
  }
  out.neighbors.push({
    device,
    name: told('SYSTEM NAME'),
    chassisId: told('CHASSIS ID'),
    port: told('PORT ID'),
    portDescription: told('PORT DESCRIPTION'),
    line
  })
  return true
}
