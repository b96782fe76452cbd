import type { FactValue, Ref } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import type { NodeKind } from '../../topology/vocabulary.ts'
import type { Fields } from './fields.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'

/**
 * `openstack role assignment list [--names]`: who may what where. Each user or group is linked to the project or domain it has
 * roles in, with all of them; a role over the whole system has no other end, and becomes `systemRoles`.
 */
export const roleAssignment: Resource = {
  words: 'role assignment',
  lists: [
    headings('Role | User | Group | Project | Domain | System | Inherited'),
    headings('Role | User | Group | Project | Domain | Inherited')
  ],
  signs: [['role', 'user', 'group', 'inherited']],
  contribute(row, { facts, rows }) {
    const who = holderOf(row)
    const same = groupsOf(rows).get(spell(row)) ?? []
    if (!who || same[0] !== row) return
    const roles = same.flatMap(roleOf)
    const target = end(row, 'project') ?? end(row, 'domain')
    if (target) facts.link('assigned', who, target.ref, row.line, { attributes: { roles } })
    else if (row.text('system') !== undefined) facts.node(who, { attributes: { systemRoles: roles } }, row.line)
  }
}

const GROUPS = new WeakMap<readonly Fields[], Map<string, Fields[]>>()

/** The rows of each holder and target. */
function groupsOf(rows: readonly Fields[]): Map<string, Fields[]> {
  const known = GROUPS.get(rows)
  if (known) return known
  const groups = new Map<string, Fields[]>()
  for (const row of rows) {
    const group = groups.get(spell(row))
    if (group) group.push(row)
    else groups.set(spell(row), [row])
  }
  GROUPS.set(rows, groups)
  return groups
}

function spell(row: Fields): string {
  return JSON.stringify(['user', 'group', 'project', 'domain', 'system'].map((key) => row.text(key)))
}

function holderOf(row: Fields): Ref | undefined {
  return (end(row, 'user') ?? end(row, 'group'))?.ref
}

function roleOf(row: Fields): FactValue[] {
  const role = end(row, 'role')
  return role ? [nodeValue(role.ref, role.text)] : []
}

/** `--names` prints `name@domain`; a user of a directory may have an @ of its own. */
function end(row: Fields, kind: NodeKind & ('user' | 'group' | 'project' | 'domain' | 'role')): End | undefined {
  const printed = row.name(kind)
  if (printed === undefined) return undefined
  if (/^(?:[0-9a-f]{32}|[0-9a-f]{64}|default)$/.test(printed))
    return { ref: { kind, keys: [`uuid:${printed}`] }, text: printed }
  const at = kind === 'domain' ? -1 : printed.lastIndexOf('@')
  const name = at > 0 ? printed.slice(0, at) : printed
  return { ref: { kind, keys: [`called:${name}`] }, text: name }
}

interface End {
  ref: Ref
  text: string
}
