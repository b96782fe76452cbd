import type { GroupedProcess } from '../../text/cgroup-facts.ts'
import { readCgroupLine } from '../../text/cgroup-tree.ts'
import { isElision } from '../../text/elision.ts'
import type { LineLedger } from '../../text/line-ledger.ts'

/** One unit as `systemctl status` tells it. */
export interface UnitStatus {
  name: string
  description?: string
  load?: string
  enabled?: string
  active?: string
  sub?: string
  mainPid?: number
  line: number
}

export interface StatusRecord {
  units: UnitStatus[]
  processes: GroupedProcess[]
  /** `systemctl status` without a unit heads its tree with the host */
  hostSeen: boolean
  failed: boolean
}

/** The line that begins a block: a mark, the unit or host, and what it is. */
export const HEADING = /^[●*○×↻x] (\S+)(?: - (.*\S))?\s*$/
const UNIT_NAME = /\.(?:service|timer|socket|target|mount|automount|scope|slice|path|device|swap)$/
const FIELD =
  /^\s*(Loaded|Active|Main PID|CGroup|State|Jobs|Failed|Since|systemd|Docs|Process|Tasks|Memory|CPU|Status|Drop-In|Trigger|Triggers|TriggeredBy|IO|IP|Where|What|Invocation|Device|Follow|Listen|Accepted|Control PID|Error|Tainted|Units|FD Store|Condition|Until|Control|Names|Extension Images|Device Allow|Mem peak):(?: (.*))?$/
const LOG = /^(?:[A-Z][a-z]{2} \d{2} \d{2}:\d{2}:\d{2} |-- |Hint: Some lines|Warning: )/

/** `service NAME status` hands on to systemd, or to a script that tells of programs in words of its own. */
const SERVICE = /^(?:Redirecting to \S*systemctl |\s*\S.{0,100} is (?:not )?running\b)/

/** Reads every block; text that goes on from one line to the next is part of the field above. */
export function readStatus(ledger: LineLedger): StatusRecord {
  const record: StatusRecord = { units: [], processes: [], hostSeen: false, failed: false }
  let unit: UnitStatus | undefined
  let groups: { depth: number; name: string }[] = []
  let inBlock = false
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    const [, name, description] = HEADING.exec(line) ?? []
    const [, field, value = ''] = inBlock ? (FIELD.exec(line) ?? []) : []
    if (name !== undefined) {
      inBlock = true
      groups = []
      unit = UNIT_NAME.test(name)
        ? { name, ...(description === undefined ? {} : { description }), line: index }
        : undefined
      if (unit) record.units.push(unit)
      else record.hostSeen = true
      ledger.take(index)
    } else if (field !== undefined) {
      if (unit) readField(unit, field, value)
      if (field === 'CGroup') groups = [{ depth: -1, name: value.slice(value.lastIndexOf('/') + 1) }]
      ledger.take(index)
    } else if (LOG.test(line)) ledger.ignore(index, 'log')
    else if (SERVICE.test(line)) ledger.ignore(index, 'what service says itself, or a script of its own')
    else if (/^Unit \S+ could not be found|^Failed to /.test(line)) {
      record.failed = true
      ledger.report(index, `the tool failed: ${line.trim().slice(0, 200)}; paste the output of a run that succeeds`)
    } else if (isElision(line) || /^lines \d+-\d+/.test(line)) {
      ledger.ignore(index, 'pager')
      ledger.markIncomplete()
    } else if (inBlock && /^\s/.test(line) && line.trim() !== '') {
      ledger.take(index)
      if (groups.length > 0) readTree(line, index, groups, record.processes)
    }
  }
  return record
}

function readField(unit: UnitStatus, field: string, value: string): void {
  if (field === 'Loaded') {
    const [, load, detail = ''] = /^(\S+)(?: \((.*)\))?/.exec(value) ?? []
    if (load !== undefined) unit.load = load
    const enabled = detail
      .split('; ')
      .find((part) => /^(?:enabled|disabled|static|masked|indirect|generated|transient)/.test(part))
    if (enabled !== undefined) unit.enabled = enabled
  } else if (field === 'Active') {
    const [, active, sub] = /^(\S+)(?: \(([^)]*)\))?/.exec(value) ?? []
    if (active !== undefined) unit.active = active
    // Where only the reason of a failure stands in brackets, both states are called alike.
    if (sub !== undefined) unit.sub = sub.startsWith('Result:') ? active! : sub.split(':')[0]!
  } else if (field === 'Main PID') {
    const pid = /^(\d{1,10})(?: |$)/.exec(value)?.[1]
    if (pid !== undefined && !value.includes('code=')) unit.mainPid = Number(pid)
  }
}

function readTree(
  line: string,
  index: number,
  groups: { depth: number; name: string }[],
  processes: GroupedProcess[]
): void {
  const node = readCgroupLine(line)
  if (!node) return
  while (groups.length > 1 && groups.at(-1)!.depth >= node.depth) groups.pop()
  if ('group' in node) groups.push({ depth: node.depth, name: node.group })
  else
    processes.push({
      pid: node.pid,
      command: node.command,
      groups: groups.slice(-8).map(({ name }) => name),
      line: index
    })
}
