/**
 * `ovn-nbctl acl-list SWITCH|PORT_GROUP`, all versions; some add `log(…)`, a label, a tier or a pipeline:
 *
 *     from-lport  1002 (inport == @pg_a && ip4) allow-related
 *       to-lport  1001 (outport == @neutron_pg_drop && ip) drop log(name=deny,severity=info)
 */
import { defineCommand } from './command.ts'
import { isElision } from '../text/elision.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import type { Ref } from '../topology/facts.ts'
import { known } from '../topology/facts.ts'
import { aclRefs } from '../topology/ovn-acl.ts'

interface ListedAcl {
  direction: string
  priority: number
  match: string
  action: string
  /** what stands behind the action, as printed */
  rest: string
  line: number
}

interface AclList {
  /** as typed: a switch or a port group */
  of: string | undefined
  acls: ListedAcl[]
  failed: boolean
}

export const ovnNbctlAclList = defineCommand<AclList>({
  id: 'ovn-nbctl-acl-list',
  title: 'ovn-nbctl acl-list',
  scope: 'cloud',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.command === 'acl-list',
  looksLike: (output) => aclOf(output.slice(0, 5).find((line) => line.trim() !== '') ?? '', 0) !== undefined,
  read(ledger, commandLine) {
    const acls: ListedAcl[] = []
    for (let index = 0; index < ledger.length; index++) {
      const acl = aclOf(ledger.at(index), index)
      if (acl) {
        acls.push(acl)
        ledger.take(index)
      } else if (isElision(ledger.at(index))) {
        ledger.ignore(index, 'left out by whoever pasted')
        ledger.markIncomplete()
      }
    }
    const of = parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.args[0]
    return { of, acls, failed: readToolErrors(ledger) }
  },
  contribute({ of, acls }, _source, facts) {
    // Neutron's port groups are named so; anything else may be a switch as well.
    const group: Ref | undefined =
      of !== undefined && /^(?:pg_|neutron_pg_)/.test(of) ? { kind: 'port-group', keys: [`name:${of}`] } : undefined
    aclRefs(acls).forEach((ref, index) => {
      const { direction, priority, match, action, rest, line } = acls[index]!
      const log = rest.includes('log(') ? true : undefined
      const attributes = known({ direction, priority, match, action, log })
      facts.node(ref, { name: '', parent: group, attributes }, line)
    })
    if (group && acls[0]) facts.node(group, { name: of }, acls[0].line)
  },
  canonical: (_commandLine, { of }) => (of === undefined ? 'ovn-nbctl acl-list' : `ovn-nbctl acl-list ${of}`),
  isError: ({ acls, failed }) => failed && acls.length === 0,
  isEmpty: ({ acls }) => acls.length === 0
})

const START = /^\s*(from-lport|to-lport)\s+(\d{1,5}) \(/
const ACTION = /^\) (allow|allow-related|allow-stateless|drop|reject|pass)(?: (.*))?$/

/** The match may hold brackets of its own: the last one before an action ends it. */
function aclOf(text: string, line: number): ListedAcl | undefined {
  const start = START.exec(text)
  if (!start) return undefined
  const trimmed = text.trimEnd()
  for (let at = trimmed.lastIndexOf(') '); at > start[0].length; at = trimmed.lastIndexOf(') ', at - 1)) {
    const end = ACTION.exec(trimmed.slice(at))
    if (!end) continue
    const [, direction = '', priority] = start
    const [, action = '', rest = ''] = end
    return { direction, priority: Number(priority), match: trimmed.slice(start[0].length, at), action, rest, line }
  }
  return undefined
}
