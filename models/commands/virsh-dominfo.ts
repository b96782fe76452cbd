/**
 * `virsh dominfo DOMAIN` (libvirt 1 to 9): which server a domain is.
 *
 *     Id:             3
 *     Name:           instance-00000003
 *     UUID:           9d8c1c9e-1f0f-4c1e-8f5b-2a3d6c7b8e90
 *     OS Type:        hvm
 *     State:          running
 */
import { readTyped } from '../text/typed.ts'
import { domainRef } from '../text/virt/disks.ts'
import { readVirshErrors, VIRSH_VALUED } from '../text/virt/virsh.ts'
import { isUuid } from '../topology/ids.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

const FIELD = /^([A-Z][\w() ]{1,24}):(?:\s+(\S.*))?$/

interface Info {
  fields: Map<string, string>
  line: number
  failed: boolean
}

export const virshDominfo = defineCommand<Info>({
  id: 'virsh-dominfo',
  title: 'virsh dominfo',
  scope: 'host',
  matches: (commandLine) => readTyped(commandLine, ['virsh'], VIRSH_VALUED)?.words[0] === 'dominfo',
  looksLike([first = '', second = '', third = '']) {
    return /^Id: +(?:\d+|-)\s*$/.test(first) && /^Name: +\S/.test(second) && /^UUID: +[0-9a-f-]{36}/.test(third)
  },
  read(ledger) {
    const record: Info = { fields: new Map(), line: 0, failed: readVirshErrors(ledger) }
    for (let index = 0; index < ledger.length; index++) {
      const [, key, value] = FIELD.exec(ledger.at(index).trimEnd()) ?? []
      if (key === undefined) continue
      if (record.fields.size === 0) record.line = index
      if (value !== undefined) record.fields.set(key, value)
      ledger.take(index)
    }
    return record
  },
  contribute({ fields, line }, { host }, facts) {
    const name = fields.get('Name')
    const printed = fields.get('UUID')?.toLowerCase()
    const uuid = printed !== undefined && isUuid(printed) ? printed : undefined
    const id = /^\d{1,9}$/.test(fields.get('Id') ?? '') ? Number(fields.get('Id')) : undefined
    const server = domainRef(name, uuid, host, id)
    if (!server) return
    const attributes = known({ uuid, instanceName: name, libvirtState: fields.get('State'), domainId: id })
    facts.node(server, { ...(host ? { parent: host } : {}), attributes }, line)
  },
  isError: ({ failed, fields }) => failed && fields.size === 0,
  isEmpty: ({ fields }) => fields.size === 0
})
