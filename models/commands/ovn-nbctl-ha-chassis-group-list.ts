/**
 * `ovn-nbctl ha-chassis-group-list`, OVN 2.11 to 25.x: groups of chassis that stand in for each other, by row and name, each with
 * its chassis by row and name, and how much each is preferred:
 *
 *     8f8b2d0c-7a1b-4c56-9a55-3d8f0a4be901 (neutron-2d7e3f4a-51c6-4c8e-9c1f-0f6a7b8c9d0e)
 *         41e0a5d2-3c4b-4d1e-8f70-6a5b4c3d2e1f (6dc98890-03e2-42b6-86b2-f11112354dbf)
 *         priority 32767
 */
import { defineCommand } from './command.ts'
import { isElision } from '../text/elision.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { nodeValue } from '../topology/facts.ts'
import { ovnRefs, rowKey } from '../topology/ovn-refs.ts'

interface Member {
  row: string
  chassis: string
  priority?: number
  line: number
}

interface Group {
  row: string
  name: string
  members: Member[]
  line: number
  /** blanks in front */
  indent: number
}

interface GroupList {
  groups: Group[]
  failed: boolean
}

const NAMED = /^(\s*)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) \(([^()]*)\)(?:\s+priority (\d{1,5}))?\s*$/i
const PRIORITY = /^\s*priority (\d{1,5})\s*$/
/** Neutron's group for ports outside of OVN, which may be without chassis. */
const DEFAULT = 'default_ha_chassis_group'

export const ovnNbctlHaChassisGroupList = defineCommand<GroupList>({
  id: 'ovn-nbctl-ha-chassis-group-list',
  title: 'ovn-nbctl ha-chassis-group-list',
  scope: 'cloud',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.command === 'ha-chassis-group-list',
  looksLike(output) {
    const lines = output.filter((line) => line.trim() !== '').slice(0, 4)
    const [first = ''] = lines
    const named = NAMED.exec(first)
    if (!named) return false
    return named[3] === DEFAULT || lines.some((line) => PRIORITY.test(line) || NAMED.exec(line)?.[4] !== undefined)
  },
  read(ledger) {
    const groups: Group[] = []
    let member: Member | undefined
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      const named = NAMED.exec(line)
      const group = groups.at(-1)
      const preferred = member && PRIORITY.exec(line)
      if (named && isMember(ledger.at(index + 1), named, group)) {
        const [, , row = '', chassis = '', priority] = named
        member = { row, chassis, line: index, ...(priority === undefined ? {} : { priority: Number(priority) }) }
        group!.members.push(member)
      } else if (named) {
        member = undefined
        groups.push({ row: named[2]!, name: named[3]!, members: [], line: index, indent: named[1]!.length })
      } else if (preferred) member!.priority = Number(preferred[1])
      else {
        if (isElision(line)) {
          ledger.ignore(index, 'left out by whoever pasted')
          ledger.markIncomplete()
        }
        continue
      }
      ledger.take(index)
    }
    return { groups, failed: readToolErrors(ledger) }
  },
  contribute({ groups }, _source, facts) {
    for (const { row, name, members, line } of groups) {
      const group = ovnRefs.chassisGroup(row, name === '' ? undefined : name)
      const rows = members.map((member) => rowKey(member.row))
      facts.node({ ...group, keys: [...group.keys, ...rows] }, { name }, line)
      // ovn-northd names a group that it made itself after the port that it made it for.
      const port = name.startsWith('lrp-') ? ovnRefs.routerPort(name) : undefined
      for (const { chassis, priority, line: at } of members) {
        const host = nodeValue(ovnRefs.chassis(chassis), chassis)
        const gatewayChassis = [{ host, ...(priority === undefined ? {} : { priority }) }]
        facts.node(group, { attributes: { gatewayChassis } }, at)
        if (port) facts.node(port, { attributes: { gatewayChassis }, weak: true }, at)
      }
    }
  },
  isError: ({ groups, failed }) => failed && groups.length === 0,
  isEmpty: ({ groups }) => groups.length === 0
})

/** Moved to the right of its group, or, where the blanks in front were lost, with its priority below or beside it. */
function isMember(below: string, [, indent = '', , , priority]: RegExpExecArray, group: Group | undefined): boolean {
  return group !== undefined && (indent.length > group.indent || priority !== undefined || PRIORITY.test(below))
}
