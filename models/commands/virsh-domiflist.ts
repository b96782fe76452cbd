/**
 * `virsh domiflist DOMAIN` (libvirt 1 to 9): the interfaces of a guest, `-` for what has no device on the host.
 *
 *      Interface        Type     Source   Model    MAC
 *     -----------------------------------------------------------
 *      tap1b7d1880-bc   bridge   br-int   virtio   fa:16:3e:00:00:01
 *      vhu2c8e2991-cd   vhostuser   -     virtio   fa:16:3e:00:00:02
 */
import { readTyped } from '../text/typed.ts'
import { domainName, domainTyped } from '../text/virt/disks.ts'
import { contributeTaps, guestInterfacesOf } from '../text/virt/domain-facts.ts'
import type { DomainInterface } from '../text/virt/domain-xml.ts'
import { readVirshErrors, VIRSH_VALUED } from '../text/virt/virsh.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

const HEADING = /^\s*Interface\s+Type\s+Source\s+Model\s+MAC\s*$/
const MAC = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i

interface Interfaces {
  interfaces: DomainInterface[]
  domain: string | undefined
  failed: boolean
}

export const virshDomiflist = defineCommand<Interfaces>({
  id: 'virsh-domiflist',
  title: 'virsh domiflist',
  scope: 'host',
  matches: (commandLine) => readTyped(commandLine, ['virsh'], VIRSH_VALUED)?.words[0] === 'domiflist',
  looksLike: (output) => output.slice(0, 3).some((line) => HEADING.test(line)),
  read(ledger, commandLine) {
    const typed = readTyped(commandLine, ['virsh'], VIRSH_VALUED)
    const record: Interfaces = {
      interfaces: [],
      domain: typed?.options.get('domain')?.[0] ?? typed?.words[1],
      failed: readVirshErrors(ledger)
    }
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index).trim()
      if (ledger.isRead(index) || line === '') continue
      const cells = line.split(/\s+/)
      const [target = '-', , source = '-'] = cells
      const mac = cells.at(-1)!
      if (HEADING.test(line)) ledger.take(index)
      else if (/^-{5,}$/.test(line)) ledger.ignore(index, 'rule')
      else if (cells.length >= 4 && MAC.test(mac)) {
        const device = target === '-' ? {} : { target }
        const bridge = cells.length < 5 || source === '-' ? {} : { bridge: source }
        record.interfaces.push({ ...device, ...bridge, mac: mac.toLowerCase(), line: index })
        ledger.take(index)
      }
    }
    return record
  },
  contribute({ interfaces, domain }, { host }, facts) {
    contributeTaps(interfaces, host, facts)
    const server = domain === undefined ? undefined : domainTyped(domain, host)
    const [first] = interfaces
    if (!server || !first) return
    const attributes = known({ ...domainName(domain!), guestInterfaces: guestInterfacesOf(interfaces) })
    facts.node(server, { ...(host ? { parent: host } : {}), attributes }, first.line)
  },
  isError: ({ failed, interfaces }) => failed && interfaces.length === 0,
  isEmpty: ({ interfaces }) => interfaces.length === 0
})
