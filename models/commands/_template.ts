/**
 * `systemctl list-units` (systemd 219 to 252): units with their states, a legend and a count below.
 * A command to copy: it compiles and is tested, but stands in no registry. CONTRIBUTING.md says how.
 *
 *       UNIT                              LOAD   ACTIVE SUB     DESCRIPTION
 *       openvswitch.service               loaded active exited  Open vSwitch
 *     ● tripleo_nova_compute.service      loaded failed failed  nova_compute container
 *
 *     2 loaded units listed.
 */
import { defineCommand } from './command.ts'
import { refs } from '../topology/ids.ts'

/** What the text says, before anybody asks what it means. Each row remembers its line: it is the evidence. */
export interface UnitRecord {
  units: { name: string; load: string; active: string; sub: string; description: string; line: number }[]
}

// Two words never share a character class that could trade characters: a pattern must stay linear on any line.
const HEADER = /^\s*UNIT\s+LOAD\s+ACTIVE\s+SUB\b/
const UNIT = /^(?:[●*×○]\s|\s\s)\s*(\S+\.[a-z]+)\s+(\S+)\s+(\S+)\s+(\S+)(?:\s+(\S.*))?$/
const LEGEND = /^(?:LOAD|ACTIVE|SUB)\s+=|^\d+ loaded units listed|^To show all installed unit files/

export const systemctlListUnits = defineCommand<UnitRecord>({
  id: '_template',
  title: 'systemctl list-units',
  scope: 'host',

  // The command line comes without sudo, ssh, podman exec and pipes; options may stand anywhere.
  matches: (commandLine) => /^systemctl(?:\s+-\S+)*\s+list-units(?:\s|$)/.test(commandLine),

  // Strict: another tool's output must not pass. A header nobody else prints is best.
  looksLike: (output) => output.slice(0, 3).some((line) => HEADER.test(line)),

  // Take what was understood, ignore what carries nothing (and say why), report what is wrong. The rest is left over,
  // and the pipeline tells the user its line.
  read(lines) {
    const record: UnitRecord = { units: [] }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const unit = UNIT.exec(line)
      if (HEADER.test(line)) lines.ignore(index, 'header')
      else if (LEGEND.test(line)) lines.ignore(index, 'legend')
      else if (unit) {
        const [, name = '', load = '', active = '', sub = '', description = ''] = unit
        record.units.push({ name, load, active, sub, description, line: index })
        lines.take(index)
      }
    }
    return record
  },

  // Claims, never nodes: a kind, the keys this output knows, what holds it, and the line that says so. Unknown is absent.
  contribute(record, source, facts) {
    if (!source.host) return
    for (const { name, load, active, sub, description, line } of record.units) {
      const attributes = { load, state: active, sub, description: description === '' ? undefined : description }
      facts.node(refs.byName('systemd-unit', name, source.host), { name, parent: source.host, attributes }, line)
    }
  },

  isEmpty: (record) => record.units.length === 0
})
