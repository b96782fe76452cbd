import type { Json } from '../../topology/vocabulary.ts'
import { dict, word } from '../json-lookup.ts'
import { readJsonObjects } from '../json-objects.ts'
import type { LineLedger } from '../line-ledger.ts'
import { cephCells, cephHeading, cephNumber, cephSize } from './cells.ts'

/** A pool; sizes and large counts as printed. */
export interface Pool {
  name: string
  id?: number | undefined
  pgs?: number | undefined
  /** copies */
  size?: number | undefined
  application?: string | undefined
  stored?: string | undefined
  used?: string | undefined
  percentUsed?: number | undefined
  available?: string | undefined
  line: number
}

const HEADING = /^\s*(?:POOL|NAME)\s+ID\s+(?:PGS|USED|CATEGORY|QUOTA|STORED)\b/
const DETAIL = /^pool (\d+) '([^']+)' (?:replicated|erasure)\b/

/** Reads the pools of `ceph df`, `ceph osd pool ls` and `ceph osd lspools`; `names`: the output is nothing but names. */
export function readPools(ledger: LineLedger, names: boolean): Pool[] {
  const pools: Pool[] = []
  let columns: string[] | undefined
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (ledger.isRead(index) || line.trim() === '') continue
    const detail = DETAIL.exec(line)
    if (/^\s*[[{]/.test(line) && pools.length === 0 && !columns) {
      readJson(ledger, index, names, pools)
      break
    }
    if (HEADING.test(line)) columns = cephHeading(line)
    else if (detail) pools.push(fromDetail(line, detail[2]!, Number(detail[1]), index))
    else if (names) {
      const listed = namesOf(line, index)
      if (listed.length === 0) continue
      pools.push(...listed)
    } else if (columns && !/^(?:---|\S+:\s*$)/.test(line)) {
      const pool = fromRow(columns, cephCells(line), index)
      if (!pool) continue
      pools.push(pool)
    } else {
      ledger.ignore(index, 'totals of the cluster, snapshots of a pool')
      continue
    }
    ledger.take(index)
  }
  return pools
}

function fromRow(columns: readonly string[], cells: readonly string[], line: number): Pool | undefined {
  const cell = (...titles: string[]): string | undefined => {
    for (const title of titles) {
      const at = columns.indexOf(title)
      if (at >= 0 && at < cells.length) return cells[at]
    }
    return undefined
  }
  const name = cells[0]
  const id = cephNumber(cells[1])
  if (name === undefined || id === undefined || !Number.isInteger(id)) return undefined
  return {
    ...{ name, id, line, pgs: cephNumber(cell('PGS')), stored: cephSize(cell('STORED')) },
    ...{ used: cephSize(cell('USED')), percentUsed: cephNumber(cell('%USED')), available: cephSize(cell('MAX AVAIL')) }
  }
}

function fromDetail(line: string, name: string, id: number, at: number): Pool {
  const number = (field: RegExp): number | undefined => cephNumber(field.exec(line)?.[1])
  const application = / application (\S+)/.exec(line)?.[1]
  return { name, id, line: at, pgs: number(/ pg_num (\d+)/), size: number(/ size (\d+)/), application }
}

/** `images`, `1 images`, and all on one line as of old: `0 rbd,1 images,`. */
function namesOf(line: string, at: number): Pool[] {
  const pools: Pool[] = []
  for (const part of line.trim().split(',')) {
    const [, id, name] = /^(?:(\d+) )?([\w.-]+)$/.exec(part.trim()) ?? []
    if (name !== undefined) pools.push({ name, id: cephNumber(id), line: at })
  }
  return pools
}

function readJson(ledger: LineLedger, start: number, names: boolean, pools: Pool[]): void {
  const { objects } = readJsonObjects(ledger, start)
  if (objects.length === 0 && names)
    for (let index = start; index < ledger.length; index++)
      for (const [, name = ''] of ledger.at(index).matchAll(/"([\w.-]+)"/g)) pools.push({ name, line: index })
  for (const { value, line } of objects) {
    const listed = Array.isArray(value['pools']) ? value['pools'] : [value]
    for (const each of listed) {
      const pool = poolFromJson(each, line)
      if (pool) pools.push(pool)
    }
  }
}

/** A pool as JSON of `ceph df`, `osd pool ls detail`, `osd lspools` or `osd dump` tells it. */
export function poolFromJson(value: Json, line: number): Pool | undefined {
  const told = dict(value)
  const name = word(told['name']) ?? word(told['pool_name']) ?? word(told['poolname'])
  if (name === undefined) return undefined
  const stats = dict(told['stats'])
  const percent = cephNumber(stats['percent_used'])
  return {
    ...{ name, line, id: cephNumber(told['id'] ?? told['pool_id'] ?? told['pool'] ?? told['poolnum']) },
    ...{ pgs: cephNumber(told['pg_num']), size: cephNumber(told['size']) },
    application: Object.keys(dict(told['application_metadata']))[0],
    // JSON tells a share, the table a percentage.
    percentUsed: percent === undefined ? undefined : Math.round(percent * 10000) / 100
  }
}
