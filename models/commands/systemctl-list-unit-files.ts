/**
 * `systemctl list-unit-files` (systemd 219 to 256): which units start with the host. Those of a cloud are kept.
 *
 *     UNIT FILE                          STATE           VENDOR PRESET
 *     tripleo_nova_compute.service       enabled         disabled
 *     tripleo_nova_compute_healthcheck.timer enabled     disabled
 *
 *     2 unit files listed.
 */
import { firstRows } from '../text/first-rows.ts'
import { readTyped } from '../text/typed.ts'
import { isElision } from '../text/elision.ts'
import { isCloudUnit } from '../text/host-programs.ts'
import { unitRef } from '../topology/container-refs.ts'
import { defineCommand } from './command.ts'

interface UnitFiles {
  files: { name: string; enabled: string; line: number }[]
  filtered: boolean
  failed: boolean
}

const HEADING = /^\s*UNIT FILE\s{2,}STATE\b/
const ROW = /^\s*(\S+\.[a-z]{4,9})\s+([a-z]+(?:-runtime)?)(?:\s+(?:enabled|disabled|ignored|static|-|n\/a))?\s*$/
const STATES = new Set(
  'enabled disabled static masked indirect generated transient alias linked bad invalid enabled-runtime masked-runtime linked-runtime'.split(
    ' '
  )
)

export const systemctlListUnitFiles = defineCommand<UnitFiles>({
  id: 'systemctl-list-unit-files',
  title: 'systemctl list-unit-files',
  scope: 'host',
  matches: (commandLine) => words(commandLine)[0] === 'list-unit-files',
  looksLike(output) {
    const rows = firstRows(output, 3)
    return HEADING.test(rows[0] ?? '') || (rows.length > 0 && rows.every(isRow))
  },
  read(ledger, commandLine) {
    const record: UnitFiles = { files: [], filtered: words(commandLine).length > 1, failed: false }
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      const [, name, state] = ROW.exec(line) ?? []
      if (HEADING.test(line)) ledger.ignore(index, 'heading')
      else if (/^\s*\d+ unit files? listed\.?\s*$/.test(line)) ledger.ignore(index, 'count')
      else if (name !== undefined && STATES.has(state!)) {
        record.files.push({ name, enabled: state!, line: index })
        ledger.take(index)
      } else if (/^Failed to /.test(line)) {
        record.failed = true
        ledger.report(index, `the tool failed: ${line.trim().slice(0, 200)}; paste the output of a run that succeeds`)
      } else if (isElision(line) || /^lines \d+-\d+/.test(line)) {
        ledger.ignore(index, 'pager')
        ledger.markIncomplete()
      }
    }
    return record
  },
  contribute({ files }, { host }, facts) {
    if (!host) return
    for (const { name, enabled, line } of files)
      if (isCloudUnit(name)) facts.node(unitRef(host, name), { name, parent: host, attributes: { enabled } }, line)
  },
  isError: ({ files, failed }) => failed && files.length === 0,
  isFiltered: ({ filtered }) => filtered,
  isEmpty: ({ files }) => files.length === 0
})

/** What a search left: a unit and a state that only files of units have. */
function isRow(line: string): boolean {
  const [, name = '', state = ''] = ROW.exec(line.slice(0, 300)) ?? []
  return STATES.has(state) && /\.(?:service|timer|socket|target|path|mount|slice)$/.test(name)
}

function words(commandLine: string): string[] {
  return (
    readTyped(commandLine, ['systemctl'], new Set(['type', 't', 'state', 'H', 'host', 'M', 'machine']))?.words ?? []
  )
}
