/**
 * `systemctl list-units ['tripleo_*'] [--all]`, `-o json`, systemd 219 to 256: the units that are loaded. Those of a cloud, and those that
 * failed, are kept; the others are only counted.
 *
 *       UNIT                              LOAD   ACTIVE SUB     DESCRIPTION
 *       tripleo_nova_compute.service      loaded active running nova_compute container
 *     ● tripleo_nova_libvirt.service      loaded failed failed  nova_libvirt container
 *       tripleo_nova_compute_healthcheck.timer loaded active waiting nova_compute container healthcheck
 */
import { firstRows } from '../text/first-rows.ts'
import { word } from '../text/json-lookup.ts'
import { readJsonObjects } from '../text/json-objects.ts'
import { readTyped } from '../text/typed.ts'
import { isElision } from '../text/elision.ts'
import { isCloudUnit } from '../text/host-programs.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { unitRef } from '../topology/container-refs.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

interface Unit {
  name: string
  load: string
  active: string
  sub: string
  description: string | undefined
  line: number
}
interface Units {
  units: Unit[]
  filtered: boolean
  failed: boolean
}

const VALUED = new Set(['type', 't', 'state', 'H', 'host', 'M', 'machine', 'o', 'output', 'n', 'lines'])
const UNIT =
  /^\s*(?:[●*○×↻x]\s+)?(\S+\.(?:service|timer|socket|target|mount|automount|scope|slice|path|device|swap)|[^\s.…]+(?:\.{3}|…)\S*)\s+(loaded|not-found|masked|bad-setting|error|merged|stub)\s+(active|inactive|failed|activating|deactivating|reloading|maintenance|refreshing)\s+(\S+)(\s.*)?$/
const HEADING = /^\s*UNIT\s+LOAD\s+ACTIVE\s+SUB\b/
const LEGEND =
  /^\s*(?:(?:LOAD|ACTIVE|SUB|JOB)\s+[=→]\s|\d+ loaded units listed|To show all installed unit files|Pass --all to see|Legend: )/

export const systemctlListUnits = defineCommand<Units>({
  id: 'systemctl-list-units',
  title: 'systemctl list-units',
  scope: 'host',
  matches(commandLine) {
    const typed = readTyped(commandLine, ['systemctl'], VALUED)
    if (!typed) return false
    return typed.words[0] === 'list-units' || (typed.words.length === 0 && !typed.options.has('version'))
  },
  looksLike(output) {
    const [first = '', second = ''] = output.slice(0, 6).filter((line) => line.trim() !== '')
    if (first.startsWith('['))
      return /^\[\s*\{\s*"unit"\s*:\s*"[^"]+",\s*"load"\s*:/.test(firstRows(output, 4).join('').slice(0, 600))
    return UNIT.test(first) || (HEADING.test(first) && UNIT.test(second))
  },
  read(ledger, commandLine) {
    const typed = readTyped(commandLine, ['systemctl'], VALUED)
    const asked =
      typed !== undefined && (typed.words.length > 1 || typed.options.has('state') || typed.options.has('failed'))
    return { ...readUnits(ledger), filtered: asked }
  },
  contribute({ units }, { host }, facts) {
    if (!host) return
    for (const { name, line, ...attributes } of units) {
      if (!isCloudUnit(name) && attributes.active !== 'failed') continue
      facts.node(unitRef(host, name), { name, parent: host, attributes: known(attributes) }, line)
    }
  },
  isError: ({ units, failed }) => failed && units.length === 0,
  isFiltered: ({ filtered }) => filtered,
  isEmpty: ({ units }) => units.length === 0
})

function readUnits(ledger: LineLedger): Omit<Units, 'filtered'> {
  const start = ledger.lines.findIndex((line) => line.trim() !== '')
  if (start >= 0 && ledger.at(start).trimStart().startsWith('['))
    return { units: readJson(ledger, start), failed: false }
  const units: Unit[] = []
  let failed = false
  /** where descriptions begin, below a heading with jobs before them */
  let described = 0
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    const match = UNIT.exec(line)
    if (match) {
      const [, name, load, active, sub, text] = match
      units.push({
        name: name!,
        load: load!,
        active: active!,
        sub: sub!,
        description: (line[described - 1] === ' ' ? line.slice(described) : text)?.trim() || undefined,
        line: index
      })
      ledger.take(index)
    } else if (HEADING.test(line)) {
      described = / JOB +DESCRIPTION/.test(line) ? line.indexOf('DESCRIPTION') : 0
      ledger.ignore(index, 'heading')
    } else if (LEGEND.test(line)) ledger.ignore(index, 'legend')
    else if (isElision(line) || /^lines \d+-\d+/.test(line)) {
      ledger.ignore(index, 'pager')
      ledger.markIncomplete()
    } else if (/^Failed to |^System has not been booted with systemd/.test(line)) {
      failed = true
      ledger.report(index, `the tool failed: ${line.trim().slice(0, 200)}; paste the output of a run that succeeds`)
    }
  }
  return { units, failed }
}

function readJson(ledger: LineLedger, start: number): Unit[] {
  return readJsonObjects(ledger, start).objects.flatMap(({ value, line }) => {
    const [name, load, active, sub] = [value['unit'], value['load'], value['active'], value['sub']].map(word)
    if (name === undefined || load === undefined || active === undefined || sub === undefined) return []
    return { name, load, active, sub, description: word(value['description']), line }
  })
}
