/**
 * `ovs-appctl bond/show [PORT]`, Open vSwitch 1.10 to 3.x; a member was a slave until 2.15:
 *
 *     ---- bond1 ----
 *     bond_mode: active-backup
 *     lacp_status: off
 *     active member mac: 52:54:00:d1:16:a3(eno2)
 *
 *     member eno2: enabled
 *       active member
 *       may_enable: true
 */
import { defineCommand } from './command.ts'
import { isElision } from '../text/elision.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import type { FactSink, Ref } from '../topology/facts.ts'
import { known, nodeValue } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'

interface BondMember {
  name: string
  enabled: boolean
  active: boolean
  mayEnable: boolean | undefined
  line: number
}

interface Bond {
  name: string
  /** what stands before the members, by the name the tool gives it */
  fields: Map<string, string>
  members: BondMember[]
  line: number
}

interface BondShow {
  bonds: Bond[]
  failed: boolean
}

const HEAD = /^---- (\S.*) ----$/
const MEMBER = /^(?:slave|member):? (\S+): (enabled|disabled)$/
const ACTIVE = /^active (?:slave|member)$/
const HASH = /^hash \d+: /

export const ovsAppctlBondShow = defineCommand<BondShow>({
  id: 'ovs-appctl-bond-show',
  title: 'ovs-appctl bond/show',
  scope: 'host',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovs-appctl'])?.command === 'bond/show',
  looksLike(output) {
    const [first = '', second = ''] = output.slice(0, 6).filter((line) => line.trim() !== '')
    return HEAD.test(first.trim()) && /^\s*bond_mode:/.test(second)
  },
  read: (ledger, commandLine) => ({ bonds: readBonds(ledger, commandLine), failed: readToolErrors(ledger) }),
  contribute({ bonds }, { host }, facts) {
    if (host) for (const bond of bonds) contributeBond(bond, host, facts)
  },
  isError: ({ bonds, failed }) => failed && bonds.length === 0,
  isEmpty: ({ bonds }) => bonds.length === 0
})

function readBonds(ledger: LineLedger, commandLine: string): Bond[] {
  const bonds: Bond[] = []
  // `grep` may have dropped the head; the command line may name the bond.
  const typed = parseOvsCommandLine(commandLine, ['ovs-appctl'])?.args[0]
  let bond: Bond | undefined
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index).trim()
    if (line === '') continue
    const name = HEAD.exec(line)?.[1]
    if (name !== undefined) {
      bonds.push((bond = { name, fields: new Map(), members: [], line: index }))
      ledger.take(index)
      continue
    }
    if (isElision(line)) {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
      continue
    }
    const isOurs = MEMBER.test(line) || /^(?:bond_mode|lacp_status): /.test(line)
    if (!bond && typed !== undefined && isOurs) {
      bonds.push((bond = { name: typed, fields: new Map(), members: [], line: index }))
    }
    if (bond && readLine(bond, line, index)) ledger.take(index)
  }
  return bonds
}

function readLine(bond: Bond, line: string, index: number): boolean {
  const member = MEMBER.exec(line)
  const open = bond.members.at(-1)
  if (member) {
    const [, name = '', state] = member
    bond.members.push({ name, enabled: state === 'enabled', active: false, mayEnable: undefined, line: index })
    return true
  }
  if (open && ACTIVE.test(line)) {
    open.active = true
    return true
  }
  if (HASH.test(line)) return true
  const colon = line.indexOf(':')
  const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
  const value = line.slice(colon + 1).trim()
  if (!/^[a-z][\w -]{1,40}$/.test(name) || name.startsWith('ovs-')) return false
  if (open && name === 'may_enable') open.mayEnable = value === 'true'
  else if (!open) bond.fields.set(name, value)
  return true
}

function contributeBond({ name, fields, members, line }: Bond, host: Ref, facts: FactSink): void {
  const printed = fields.get('active member mac') ?? fields.get('active slave mac') ?? ''
  // Without an active member the tool prints a MAC of zeroes.
  const active = /[1-9a-f]/i.test(printed.slice(0, 17)) ? /^([0-9a-f:]{17})(?:\((.+)\))?$/i.exec(printed) : undefined
  const attributes = known({
    bondMode: fields.get('bond_mode'),
    lacpStatus: fields.get('lacp_status') ?? (fields.get('lacp_negotiated') === 'true' ? 'negotiated' : undefined),
    bondActiveSlave: active?.[1]?.toLowerCase(),
    bondActiveMember: members.find((member) => member.active)?.name ?? active?.[2],
    bondMembers:
      members.length === 0
        ? undefined
        : members.map((member) => known({ name: member.name, enabled: member.enabled, mayEnable: member.mayEnable })),
    interfaces:
      members.length === 0
        ? undefined
        : members.map((member) => nodeValue(refs.ovsInterface(host, member.name), member.name))
  })
  facts.node(refs.ovsPort(host, name), { name, attributes }, line)
  for (const member of members) {
    const interfaceRef = refs.ovsInterface(host, member.name)
    facts.node(interfaceRef, { name: member.name, parent: host }, member.line)
  }
}
