/**
 * `teamdctl TEAM state` (libteam 1.27 to 1.32; also `state dump`, JSON, as sosreports have it): the runner of a team, its ports and
 * whether they have a link.
 *
 *     setup:
 *       runner: lacp
 *     ports:
 *       eno1
 *         link watches:
 *           link summary: up
 */
import { firstRows } from '../text/first-rows.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { dict, own, word } from '../text/json-lookup.ts'
import { readJsonObjects } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { notesRemark } from '../text/remark.ts'
import { readTyped } from '../text/typed.ts'
import { known, nodeValue } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

interface Team {
  name: string | undefined
  runner: string | undefined
  active: string | undefined
  ports: { name: string; link: string | undefined; selected: string | undefined; line: number }[]
  line: number
  errors: number
}

export const teamdctl = defineCommand<Team>({
  id: 'teamdctl',
  title: 'teamdctl state',
  scope: 'host',
  matches(commandLine) {
    const [, verb, what = 'view'] = readTyped(commandLine, ['teamdctl'])?.words ?? []
    return verb === 'state' && /^(?:dump|view)$/.test(what)
  },
  looksLike(output) {
    const [first = '', second = '', third = ''] = firstRows(output, 3)
    return first === 'setup:' && /^ {2}runner: \w+$/.test(second) && /^(?:ports|runner):$/.test(third)
  },
  read(ledger, commandLine) {
    const name = readTyped(commandLine, ['teamdctl'])?.words[0]
    const team: Team = { name, runner: undefined, active: undefined, ports: [], line: 0, errors: 0 }
    const start = ledger.lines.findIndex((line) => line.trim() !== '')
    if (start >= 0 && ledger.at(start).startsWith('{')) readJson(ledger, start, team)
    else readText(ledger, team)
    return team
  },
  contribute({ name, runner, active, ports, line }, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (!scope || name === undefined || (runner === undefined && ports.length === 0)) return
    const master = refs.device(scope.within, name, 'bond')
    const attributes = known({ bondMode: runner, activeMember: active })
    facts.node(master, { name, parent: scope.within, attributes }, line)
    // Two states of one team, pasted one below the other: the later one counts.
    const latest = new Map(ports.map((port) => [port.name, port]))
    for (const { name: port, link, selected, line: at } of latest.values()) {
      const ref = refs.device(scope.within, port)
      const told = known({ teamLink: link, lacpSelected: selected, master: nodeValue(master, name) })
      facts.node(ref, { name: port, parent: scope.within, attributes: told }, at)
      facts.link('member', ref, master, at)
    }
  },
  isError: ({ errors, ports }) => errors > 0 && ports.length === 0,
  isEmpty: ({ runner, ports }) => runner === undefined && ports.length === 0
})

function readText(ledger: LineLedger, team: Team): void {
  let section = ''
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index).trimEnd()
    const [, indent = '', key = '', spaced = ''] = /^( *)([A-Za-z][\w .@[\]-]{0,60})(?::(.*))?$/.exec(line) ?? []
    const depth = indent.length
    const value = spaced.trim()
    const port = team.ports.at(-1)
    if (depth === 0 && notesRemark(ledger, line, team)) {
      ledger.take(index)
      continue
    }
    if (key === '') continue
    if (depth === 0) section = key
    else if (section === 'setup' && key === 'runner') team.runner = value
    else if (section === 'ports' && depth === 2)
      team.ports.push({ name: key, link: undefined, selected: undefined, line: index })
    else if (section === 'ports' && port && key === 'link summary') port.link = value
    else if (section === 'ports' && port && key === 'selected') port.selected = value
    else if (section === 'runner' && key === 'active port') team.active = value
    else {
      ledger.ignore(index, 'how the link is watched')
      continue
    }
    ledger.take(index)
  }
}

function readJson(ledger: LineLedger, start: number, team: Team): void {
  for (const { value, line } of readJsonObjects(ledger, start).objects) {
    team.line = line
    team.name ??= word(own(value, 'team_device', 'ifinfo', 'ifname'))
    team.runner = word(own(value, 'setup', 'runner_name'))
    team.active = word(own(value, 'runner', 'active_port'))
    for (const [name, told] of Object.entries(dict(value['ports']))) {
      const up = own(told, 'link_watches', 'up')
      const selected = own(told, 'runner', 'selected')
      const says = (is: unknown, yes: string, no: string): string | undefined =>
        typeof is === 'boolean' ? (is ? yes : no) : undefined
      team.ports.push({ name, link: says(up, 'up', 'down'), selected: says(selected, 'yes', 'no'), line })
    }
  }
}
