/**
 * `ceph df [detail]` and `ceph osd pool ls [detail]` (Jewel to Reef): the pools.
 *
 *     --- POOLS ---
 *     POOL     ID  PGS  STORED  OBJECTS  USED    %USED  MAX AVAIL
 *     images    1   32  18 GiB    2.34k  54 GiB   4.10    420 GiB
 */
import { cephCommand, readCephErrors } from '../text/ceph/command-line.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

interface Pool {
  name: string
  id: number | undefined
  pgs: number | undefined
  size: number | undefined
  application: string | undefined
  line: number
}
interface Pools {
  pools: Pool[]
  failed: boolean
}

const HEADING = /^\s*(?:POOL|NAME)\s+ID\s+(?:PGS|USED|CATEGORY|QUOTA|STORED)\b/
const ROW = /^\s*(\S+)\s+(\d+)\s+(?:(\d+)\s+)?(?=[\dN])\S/
const DETAIL = /^pool (\d+) '([^']+)' (?:replicated|erasure)\b.*$/

export const cephDf = defineCommand<Pools>({
  id: 'ceph-df',
  title: 'ceph df',
  scope: 'cloud',
  matches: (commandLine) =>
    /^(?:df(?: detail)?|osd pool ls(?: detail)?|osd lspools)$/.test(cephCommand(commandLine) ?? ''),
  looksLike: (output) =>
    output
      .slice(0, 4)
      .some((line) => /^(?:GLOBAL:|--- RAW STORAGE ---|RAW STORAGE:)\s*$/.test(line) || DETAIL.test(line)),
  read(ledger, commandLine) {
    const record: Pools = { pools: [], failed: readCephErrors(ledger) }
    const names = /^osd (?:pool ls$|lspools)/.test(cephCommand(commandLine) ?? '')
    let inPools = false
    let hasPgs = false
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      if (ledger.isRead(index) || line.trim() === '') continue
      const detail = DETAIL.exec(line)
      const row = inPools ? ROW.exec(line) : null
      const listed = names ? /^\s*(?:(\d+) )?([\w.-]+),?$/.exec(line) : null
      if (HEADING.test(line)) {
        inPools = true
        hasPgs = /\bID\s+PGS\b/.test(line)
      } else if (detail) {
        const size = numberOf(/ size (\d+)/.exec(line)?.[1])
        const application = / application (\S+)/.exec(line)?.[1]
        const pgs = numberOf(/ pg_num (\d+)/.exec(line)?.[1])
        record.pools.push({ name: detail[2]!, id: Number(detail[1]), pgs, size, application, line: index })
      } else if (row) {
        const pgs = hasPgs ? numberOf(row[3]) : undefined
        record.pools.push({
          name: row[1]!,
          id: Number(row[2]),
          pgs,
          size: undefined,
          application: undefined,
          line: index
        })
      } else if (listed)
        record.pools.push({
          ...{ name: listed[2]!, id: numberOf(listed[1]), pgs: undefined, size: undefined, application: undefined },
          line: index
        })
      else if (!inPools || /^(?:POOLS:|\s*removed_snaps|---)/.test(line)) {
        ledger.ignore(index, 'totals of the cluster')
        continue
      } else continue
      ledger.take(index)
    }
    return record
  },
  contribute({ pools }, _, facts) {
    for (const { name, line, ...told } of pools)
      facts.node(refs.byName('ceph-pool', name), { name, attributes: known(told) }, line)
  },
  isError: ({ failed, pools }) => failed && pools.length === 0,
  isEmpty: ({ pools }) => pools.length === 0
})

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}
