/**
 * `systemctl show [UNIT…] [-p …]` (systemd 219 to 256): properties, one a line, units parted by blank lines. What a unit is given
 * as environment or arguments may hold secrets and is left behind.
 *
 *     Id=tripleo_nova_compute.service
 *     ActiveState=failed
 *     SubState=failed
 *     Result=exit-code
 *     NRestarts=5
 */
import { firstRows } from '../text/first-rows.ts'
import { isCloudUnit } from '../text/host-programs.ts'
import { isElision } from '../text/elision.ts'
import { readTyped } from '../text/typed.ts'
import { unitRef } from '../topology/container-refs.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

interface Shown {
  units: { properties: Map<string, string>; line: number }[]
  /** the unit that was typed; who asks for one property is not told its name */
  asked: string | undefined
  /** asked for some properties only */
  filtered: boolean
  failed: boolean
}

const VALUED = new Set(['p', 'property', 'P', 'H', 'host', 'M', 'machine', 't', 'type'])
const PROPERTY = /^([A-Z][A-Za-z0-9]{1,60})=(.*)$/
const UNIT = /^Id=\S+\.(?:service|timer|socket|target|mount|scope|slice|path)$/
const KEPT = new Set(
  'Id LoadState ActiveState SubState UnitFileState Description MainPID Result NRestarts ExecMainStatus'.split(' ')
)

export const systemctlShow = defineCommand<Shown>({
  id: 'systemctl-show',
  title: 'systemctl show',
  scope: 'host',
  matches: (commandLine) => readTyped(commandLine, ['systemctl'], VALUED)?.words[0] === 'show',
  looksLike(output) {
    const rows = firstRows(output, 8)
    const [first = '', second = ''] = rows
    if (/^Type=(?:simple|forking|oneshot|dbus|notify|notify-reload|idle|exec)$/.test(first))
      return /^(?:ExitType|Restart)=/.test(second)
    return rows.length > 1 && rows.every((row) => PROPERTY.test(row)) && rows.some((row) => UNIT.test(row))
  },
  read(ledger, commandLine) {
    const typed = readTyped(commandLine, ['systemctl'], VALUED)
    const names = typed?.words.slice(1) ?? []
    const filtered = ['p', 'property', 'P'].some((option) => typed?.options.has(option) === true)
    const record: Shown = { units: [], asked: names.length === 1 ? names[0] : undefined, filtered, failed: false }
    let open: Shown['units'][number] | undefined
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      const [, key, value = ''] = PROPERTY.exec(line) ?? []
      if (line.trim() === '') open = undefined
      else if (key !== undefined && KEPT.has(key)) {
        if (!open) record.units.push((open = { properties: new Map(), line: index }))
        open.properties.set(key, value.trim())
        if (key === 'Id') open.line = index
        ledger.take(index)
      } else if (key !== undefined) {
        if (!open) record.units.push((open = { properties: new Map(), line: index }))
        ledger.ignore(index, 'says nothing of how the unit is, or may hold a secret')
      } else if (isElision(line)) ledger.markIncomplete()
      else if (/^Failed to |^System has not been booted/.test(line)) {
        record.failed = true
        ledger.report(index, `the tool failed: ${line.trim().slice(0, 200)}; paste the output of a run that succeeds`)
      }
    }
    return record
  },
  contribute({ units, asked }, { host }, facts) {
    if (!host) return
    for (const { properties, line } of units) {
      const told = (key: string): string | undefined => properties.get(key) || undefined
      const name = told('Id') ?? (units.length === 1 ? unitName(asked) : undefined)
      const active = told('ActiveState')
      // A unit that nobody installed is shown as well, as not found.
      if (name === undefined || (!isCloudUnit(name) && active !== 'failed') || told('LoadState') === 'not-found')
        continue
      const [mainPid, restarts] = ['MainPID', 'NRestarts'].map((key) => Number(told(key) ?? 0))
      const result = told('Result')
      const attributes = known({
        ...{ load: told('LoadState'), active, sub: told('SubState'), enabled: told('UnitFileState') },
        ...{ description: told('Description'), mainPid: mainPid || undefined, restarts: restarts || undefined },
        result: result === 'success' ? undefined : result
      })
      if (Object.keys(attributes).length > 0) facts.node(unitRef(host, name), { name, parent: host, attributes }, line)
    }
  },
  isError: ({ units, failed }) => failed && units.length === 0,
  isFiltered: ({ filtered }) => filtered,
  isEmpty: ({ units }) => units.length === 0
})

function unitName(typed: string | undefined): string | undefined {
  if (typed === undefined || /[*?[]/.test(typed)) return undefined
  return /\.[a-z]+$/.test(typed) ? typed : `${typed}.service`
}
