/**
 * `systemctl status [UNIT…]` and `systemd-cgls`, systemd 219 to 256: how units are, and the processes in their groups.
 *
 *     ● tripleo_nova_compute.service - nova_compute container
 *        Loaded: loaded (/etc/systemd/system/tripleo_nova_compute.service; enabled; vendor preset: disabled)
 *        Active: active (running) since Sat 2026-11-21 09:12:00 UTC; 2h ago
 *      Main PID: 4332 (conmon)
 *        CGroup: /system.slice/tripleo_nova_compute.service
 *                └─4332 /usr/bin/conmon --api-version 1 -c 1cd7dfd644ea -n nova_compute
 */
import { readTyped } from '../captures/typed.ts'
import { isCloudProgram, isCloudUnit, programOf, withoutSecrets } from '../text/host-programs.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { containerRef, processRef, unitRef } from '../topology/container-refs.ts'
import { known, type FactSink, type Ref } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

interface UnitStatus {
  name: string
  description: string | undefined
  fields: Map<string, string>
  line: number
}
interface GroupProcess {
  pid: number
  command: string
  /** the unit, slice or scope above it */
  group: string | undefined
  line: number
}
interface Status {
  units: UnitStatus[]
  processes: GroupProcess[]
  failed: boolean
}

const UNIT =
  /^\s{0,2}[●*○×↻x]\s(\S+\.(?:service|timer|socket|target|mount|automount|scope|slice|path|device|swap))(?: - (.*\S))?\s*$/
const FIELD =
  /^\s{1,16}(Loaded|Active|Main PID|Docs|Status|Tasks|Memory|CPU|CGroup|Process|Drop-In|Trigger|Triggers|TriggeredBy|Until|IP|IO|State|Jobs|Failed|Since|Units|What|Where|Invocation|Device|Follow|Error|FD Store)\s?: ?(.*)$/
const PROCESS = /^[\s│|]*[├└|`](?:─|-)\s*(\d{1,8}) (\S.*)$/
const GROUP = /^[\s│|]*[├└|`](?:─|-)\s*(\S+\.(?:slice|scope|service)|libpod\S*|user\S*)(?: .*)?$/

export const systemctlStatus = defineCommand<Status>({
  id: 'systemctl-status',
  title: 'systemctl status',
  scope: 'host',
  matches(commandLine) {
    const typed = readTyped(
      commandLine,
      ['systemctl', 'systemd-cgls'],
      new Set(['n', 'lines', 'o', 'type', 't', 'u', 'unit'])
    )
    return typed !== undefined && (typed.program === 'systemd-cgls' || typed.words[0] === 'status')
  },
  looksLike(output) {
    const [first = '', second = ''] = output.slice(0, 8).filter((line) => line.trim() !== '')
    if (
      /^(?:Control group |Working directory \/sys\/fs\/cgroup)/.test(first) &&
      /^[├└|`]|^-?\.slice|CGroup/.test(second.trim())
    )
      return true
    return UNIT.test(first) && /^\s+(?:Loaded|Follow):/.test(second)
  },
  read: readStatus,
  contribute({ units, processes }, { host }, facts) {
    if (!host) return
    for (const unit of units) contributeUnit(unit, host, facts)
    for (const process of processes) contributeProcess(process, host, facts)
  },
  isError: ({ units, processes, failed }) => failed && units.length === 0 && processes.length === 0,
  isEmpty: ({ units, processes }) => units.length === 0 && processes.length === 0
})

function readStatus(ledger: LineLedger): Status {
  const status: Status = { units: [], processes: [], failed: false }
  let group: string | undefined
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    const unit = UNIT.exec(line)
    const field = FIELD.exec(line)
    const process = PROCESS.exec(line)
    const below = GROUP.exec(line)
    if (unit) {
      group = unit[1]
      status.units.push({ name: unit[1]!, description: unit[2], fields: new Map(), line: index })
    } else if (process) status.processes.push({ pid: Number(process[1]), command: process[2]!, group, line: index })
    else if (below) group = below[1]
    else if (field) status.units.at(-1)?.fields.set(field[1]!, field[2]!)
    else if (/^Unit \S+ could not be found|^Failed to /.test(line)) {
      status.failed = true
      ledger.report(index, `the tool failed: ${line.trim().slice(0, 200)}; paste the output of a run that succeeds`)
      continue
    }
    // Between the fields stand log lines and what goes on from the line above.
    ledger.take(index)
  }
  return status
}

function contributeUnit({ name, description, fields, line }: UnitStatus, host: Ref, facts: FactSink): void {
  const active = /^(\w+)(?: \(([\w-]+)\))?/.exec(fields.get('Active') ?? '')
  if (!isCloudUnit(name) && active?.[1] !== 'failed') return
  const load = /^([\w-]+)/.exec(fields.get('Loaded') ?? '')?.[1]
  const mainPid = /^(\d+)/.exec(fields.get('Main PID') ?? '')?.[1]
  const enabled = /;\s*(enabled|disabled|static|masked|generated|transient|indirect)\b/.exec(
    fields.get('Loaded') ?? ''
  )?.[1]
  const attributes = known({
    load,
    active: active?.[1],
    sub: active?.[2],
    description,
    enabled,
    mainPid: mainPid === undefined ? undefined : Number(mainPid)
  })
  facts.node(unitRef(host, name), { name, parent: host, attributes }, line)
}

function contributeProcess({ pid, command, group, line }: GroupProcess, host: Ref, facts: FactSink): void {
  const program = programOf(command)
  if (!isCloudProgram(program)) return
  const libpod = /^libpod-([0-9a-f]{64})/.exec(group ?? '')?.[1]
  const inside = libpod === undefined ? undefined : containerRef(host, { id: libpod })
  if (inside) facts.node(inside, { parent: host }, line)
  const attributes = { pid, command: withoutSecrets(command).slice(0, 2000) }
  facts.node(processRef(host, pid), { name: program, parent: inside ?? host, attributes }, line)
  const id = program === 'conmon' ? /\s(?:-c|--cid)[ =]([0-9a-f]{12,64})\b/.exec(command)?.[1] : undefined
  const name = program === 'conmon' ? /\s(?:-n|--name)[ =]([\w][\w.-]*)/.exec(command)?.[1] : undefined
  const held = containerRef(host, { id, name })
  if (held) facts.node(held, { name, parent: host, attributes: { conmonPid: pid } }, line)
}
