import { isElision } from '../elision.ts'
import type { LineLedger } from '../line-ledger.ts'
import { cephCells, cephHeading, cephNumber, cephSize } from './cells.ts'

/** An OSD as a tree or a table of use tells it; sizes as printed. */
export interface Osd {
  id: number
  host?: string | undefined
  deviceClass?: string | undefined
  crushWeight?: number | undefined
  reweight?: number | undefined
  state?: string | undefined
  size?: string | undefined
  used?: string | undefined
  available?: string | undefined
  percentUsed?: number | undefined
  pgs?: number | undefined
  line: number
}

export interface OsdTable {
  osds: Osd[]
  hosts: { name: string; line: number }[]
}

const HEADING = /^\s*ID\s+(?:CLASS\s+)?WEIGHT\s/
const TOTAL = /^\s*(?:TOTAL\s|MIN\/MAX VAR|STDDEV)/
const ROW = /^\s*-?\d+\s/
/** Buckets have none, and what follows stands in its place. */
const STATUS = /^(?:up|down|dne|new|destroyed|in|out)$/i

/** Reads `ceph osd tree` and `ceph osd df [tree]`: an OSD is below the host that it stands deeper than. */
export function readOsdTable(ledger: LineLedger): OsdTable {
  const table: OsdTable = { osds: [], hosts: [] }
  let columns: string[] = []
  let host: { name: string; depth: number } | undefined
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (ledger.isRead(index) || line.trim() === '') continue
    if (isElision(line)) {
      ledger.ignore(index, 'lines left out by hand')
      ledger.markIncomplete()
      host = undefined
    } else if (HEADING.test(line)) {
      columns = cephHeading(line)
      host = undefined
      ledger.take(index)
    } else if (TOTAL.test(line)) ledger.ignore(index, 'totals')
    else if (columns.length > 0 && ROW.test(line)) {
      const row = alignRow(columns, cephCells(line))
      const name = row.get('TYPE NAME') ?? `osd.${row.get('ID')}`
      const depth = line.lastIndexOf(name)
      const osd = /^osd\.(\d{1,9})$/.exec(name)?.[1]
      if (osd === undefined) {
        const bucket = /^host ([^\s~]+)/.exec(name)?.[1]
        host = bucket === undefined ? undefined : { name: bucket, depth }
        if (bucket !== undefined) table.hosts.push({ name: bucket, line: index })
      } else if (Number(row.get('ID')) >= 0) {
        // An OSD that stands no deeper than the host is not in it.
        const inside = host !== undefined && depth > host.depth ? host.name : undefined
        table.osds.push(osdOf(Number(osd), row, inside, index))
      } else continue
      ledger.take(index)
    }
  }
  return table
}

/** Cells by column: a class may be missing, and `host ceph-0` is one cell where a heading says TYPE NAME. */
function alignRow(columns: readonly string[], cells: readonly string[]): Map<string, string> {
  const row = new Map<string, string>()
  let at = 0
  for (let column = 0; column < columns.length && at < cells.length; column++) {
    const name = columns[column]!
    const cell = cells[at]!
    if (name === 'CLASS' && !/^[a-z][\w.-]*$/i.test(cell)) continue
    if (name === 'STATUS' && !STATUS.test(cell)) continue
    const isPair = name === 'TYPE NAME' && !/^osd\.\d+$/.test(cell)
    row.set(name, isPair ? `${cell} ${cells[at + 1] ?? ''}` : cell)
    at += isPair ? 2 : 1
  }
  return row
}

function osdOf(id: number, row: ReadonlyMap<string, string>, host: string | undefined, at: number): Osd {
  const state = row.get('STATUS') ?? row.get('UP/DOWN')
  return {
    ...{ id, host, line: at },
    ...{ deviceClass: row.get('CLASS'), crushWeight: cephNumber(row.get('WEIGHT')) },
    ...{ reweight: cephNumber(row.get('REWEIGHT')), pgs: cephNumber(row.get('PGS')) },
    state: state?.toLowerCase(),
    ...{ size: cephSize(row.get('SIZE')), used: cephSize(row.get('RAW USE') ?? row.get('USE')) },
    ...{ available: cephSize(row.get('AVAIL')), percentUsed: cephNumber(row.get('%USE')) }
  }
}
