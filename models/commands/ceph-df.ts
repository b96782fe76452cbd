/**
 * `ceph df [detail]`, `ceph osd pool ls [detail]`, `ceph osd lspools`, also `-f json` (Jewel to Reef): the pools.
 *
 *     --- POOLS ---
 *     POOL     ID  PGS  STORED  OBJECTS  USED    %USED  MAX AVAIL
 *     images    1   32  18 GiB    2.34k  54 GiB   4.10    420 GiB
 */
import { cephCommand, readCephErrors } from '../text/ceph/command-line.ts'
import { readPools, type Pool } from '../text/ceph/pools.ts'
import { firstRows } from '../text/first-rows.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

const START = /^(?:GLOBAL:|--- RAW STORAGE ---|RAW STORAGE:)\s*$|^pool \d+ '[^']+' (?:replicated|erasure)\b/
const VERB = /^(?:df(?: detail)?|osd pool ls(?: detail)?|osd lspools)$/

export const cephDf = defineCommand<{ pools: Pool[]; failed: boolean }>({
  id: 'ceph-df',
  title: 'ceph df',
  scope: 'cloud',
  matches: (commandLine) => VERB.test(cephCommand(commandLine) ?? ''),
  canonical: (commandLine) => `ceph ${VERB.exec(cephCommand(commandLine) ?? '')?.[0] ?? 'df'}`,
  looksLike(output) {
    if (firstRows(output, 3).some((line) => START.test(line))) return true
    const start = firstRows(output, 4)
      .map((line) => line.slice(0, 200))
      .join('')
    return /^\s*(?:\{\s*"stats":\s*\{\s*"total_bytes"|\[\s*\{\s*"(?:(?:pool|pool_id|poolnum)":\s*\d|pool_name":))/.test(
      start
    )
  },
  read(ledger, commandLine) {
    const failed = readCephErrors(ledger)
    return { pools: readPools(ledger, /^osd (?:pool ls$|lspools)/.test(cephCommand(commandLine) ?? '')), failed }
  },
  contribute({ pools }, _, facts) {
    for (const { name, line, ...told } of pools)
      facts.node(refs.byName('ceph-pool', name), { name, attributes: known(told) }, line)
  },
  isError: ({ failed, pools }) => failed && pools.length === 0,
  isEmpty: ({ pools }) => pools.length === 0
})
