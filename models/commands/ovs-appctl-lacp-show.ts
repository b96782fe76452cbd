/**
 * `ovs-appctl lacp/show [PORT]`, Open vSwitch 1.10 to 3.x; a member was a slave until 2.15: whether a bond's members agree with the
 * switch, and on which switch.
 *
 *     ---- bond1 ----
 *       status: active negotiated
 *       sys_id: 52:54:00:11:22:33
 *     member: eno1: current attached
 *       partner sys_id: 00:1c:73:aa:bb:01
 */
import { isElision } from '../text/elision.ts'
import { firstRows } from '../text/first-rows.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

interface LacpMember {
  name: string
  state: string
  attached: boolean
  partner: string | undefined
}
interface LacpShow {
  bonds: { name: string; fields: Map<string, string>; members: LacpMember[]; line: number }[]
  failed: boolean
}

const HEAD = /^---- (\S.*) ----$/
const MEMBER = /^(?:slave|member): (\S+): (\w+) (attached|detached)$/
const FIELD = /^([a-z][\w ]{1,40}):(.*)$/

export const ovsAppctlLacpShow = defineCommand<LacpShow>({
  id: 'ovs-appctl-lacp-show',
  title: 'ovs-appctl lacp/show',
  scope: 'host',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovs-appctl'])?.command === 'lacp/show',
  looksLike(output) {
    const [first = '', second = ''] = firstRows(output, 2)
    return HEAD.test(first.trim()) && /^\s*status: (?:active|passive|off)/.test(second)
  },
  read(ledger) {
    const bonds: LacpShow['bonds'] = []
    for (let index = 0; index < ledger.length; index++) {
      const text = ledger.at(index).trim()
      const name = HEAD.exec(text)?.[1]
      const [, member, state = '', attached] = MEMBER.exec(text) ?? []
      const [, key = '', value = ''] = FIELD.exec(text) ?? []
      const open = bonds.at(-1)
      const last = open?.members.at(-1)
      if (name !== undefined) bonds.push({ name, fields: new Map(), members: [], line: index })
      else if (isElision(text)) ledger.markIncomplete()
      else if (!open || key === '') continue
      else if (member !== undefined)
        open.members.push({ name: member, state, attached: attached === 'attached', partner: undefined })
      else if (last && key === 'partner sys_id') last.partner = value.trim().toLowerCase()
      else if (!last) open.fields.set(key, value.trim())
      ledger.take(index)
    }
    return { bonds, failed: readToolErrors(ledger) }
  },
  contribute({ bonds }, { host }, facts) {
    if (!host) return
    for (const { name, fields, members, line } of bonds) {
      const told = members.map(({ partner, ...member }) =>
        known({ ...member, partner: partner === undefined || /^[0:]*$/.test(partner) ? undefined : partner })
      )
      const lacp = known({
        ...{ status: fields.get('status'), time: fields.get('lacp_time') },
        members: told.length > 0 ? told : undefined
      })
      facts.node(refs.ovsPort(host, name), { name, attributes: { lacp } }, line)
    }
  },
  isError: ({ bonds, failed }) => failed && bonds.length === 0,
  isEmpty: ({ bonds }) => bonds.length === 0
})
