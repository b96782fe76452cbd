/**
 * `ovs-appctl bfd/show [INTERFACE]`, Open vSwitch 2.3 to 3.x: whether the far ends of tunnels answer.
 *
 *     ---- ovn-8d1f9d-0 ----
 *       Forwarding: true
 *       Local Session State: up
 *       Local Diagnostic: No Diagnostic
 *       Remote Session State: up
 */
import { defineCommand } from './command.ts'
import { isElision } from '../text/elision.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'

interface BfdShow {
  sessions: { name: string; fields: Map<string, string>; line: number }[]
  failed: boolean
}

const HEAD = /^---- (\S.*) ----$/

export const ovsAppctlBfdShow = defineCommand<BfdShow>({
  id: 'ovs-appctl-bfd-show',
  title: 'ovs-appctl bfd/show',
  scope: 'host',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovs-appctl'])?.command === 'bfd/show',
  looksLike(output) {
    const [first = '', second = ''] = output.slice(0, 6).filter((line) => line.trim() !== '')
    return HEAD.test(first.trim()) && /^\s*Forwarding: (?:true|false)\s*$/.test(second)
  },
  read(ledger, commandLine) {
    const sessions: BfdShow['sessions'] = []
    // Asked about one interface, the tool prints no head.
    const typed = parseOvsCommandLine(commandLine, ['ovs-appctl'])?.args[0]
    for (let index = 0; index < ledger.length; index++) {
      const text = ledger.at(index).trim()
      const name = HEAD.exec(text)?.[1]
      const colon = text.indexOf(': ')
      if (name !== undefined) {
        sessions.push({ name, fields: new Map(), line: index })
        ledger.take(index)
      } else if (/^[A-Z][A-Za-z ]{1,40}$/.test(text.slice(0, Math.max(colon, 0)))) {
        if (sessions.length === 0 && typed !== undefined) sessions.push({ name: typed, fields: new Map(), line: index })
        const open = sessions.at(-1)
        if (!open) continue
        open.fields.set(text.slice(0, colon), text.slice(colon + 2).trim())
        ledger.take(index)
      } else if (isElision(text)) {
        ledger.ignore(index, 'left out by whoever pasted')
        ledger.markIncomplete()
      }
    }
    return { sessions, failed: readToolErrors(ledger) }
  },
  // The database calls the same by other names: `bfd_status` of the interface.
  contribute({ sessions }, { host }, facts) {
    if (!host) return
    for (const { name, fields, line } of sessions) {
      const bfdStatus = known({
        forwarding: fields.get('Forwarding'),
        state: fields.get('Local Session State'),
        diagnostic: fields.get('Local Diagnostic'),
        remote_state: fields.get('Remote Session State'),
        remote_diagnostic: fields.get('Remote Diagnostic')
      })
      facts.node(refs.ovsInterface(host, name), { name, parent: host, attributes: { bfdStatus } }, line)
    }
  },
  isError: ({ sessions, failed }) => failed && sessions.length === 0,
  isEmpty: ({ sessions }) => sessions.length === 0
})
