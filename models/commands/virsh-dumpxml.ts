/**
 * `virsh dumpxml DOMAIN`, and the files of /etc/libvirt/qemu: what libvirt gives a guest (1 to 9, nova's metadata read).
 *
 *     <domain type='kvm' id='3'>
 *       <name>instance-00000003</name>
 *       <uuid>9d8c1c9e-1f0f-4c1e-8f5b-2a3d6c7b8e90</uuid>
 *       <devices>
 *         <interface type='bridge'><mac address='fa:16:3e:00:00:01'/><target dev='tap1b7d1880-bc'/></interface>
 */
import { readTyped } from '../text/typed.ts'
import { contributeDisk, contributeTaps, guestInterfacesOf } from '../text/virt/domain-facts.ts'
import { domainName, domainRef, domainTyped } from '../text/virt/disks.ts'
import { readDomains, type Domain } from '../text/virt/domain-xml.ts'
import { isUuid, refs } from '../topology/ids.ts'
import { known, type FactSink } from '../topology/facts.ts'
import { defineCommand, type Source } from './command.ts'

const VALUED = new Set(['c', 'connect'])

export const virshDumpxml = defineCommand<{ domains: Domain[] }>({
  id: 'virsh-dumpxml',
  title: 'virsh dumpxml',
  scope: 'host',
  matches: (commandLine) =>
    readTyped(commandLine, ['virsh'], VALUED)?.words[0] === 'dumpxml' ||
    /^cat \/(?:etc|run|var\/run)\/libvirt\/qemu\/\S+\.xml$/.test(commandLine),
  looksLike(output) {
    const lines = output.slice(0, 12).filter((line) => line.trim() !== '')
    if (isOwnRemark(lines)) return true
    if (/^\s*<interface type='(?:bridge|ethernet|hostdev|network|vhostuser)'>\s*$/.test(lines[0] ?? '')) return true
    return lines.some((line) => /^\s*<dom(?:ain|status)(?:\s[^>]*)?>/.test(line)) && /^\s*</.test(lines[0] ?? '')
  },
  read(ledger) {
    const domains = readDomains(ledger)
    for (let index = 0; index < ledger.length; index++)
      if (ledger.at(index).trim() === '--') ledger.ignore(index, 'lines that grep left out')
    return { domains }
  },
  contribute({ domains }, source, facts) {
    for (const domain of domains) contributeDomain(domain, source, facts)
  },
  isEmpty: ({ domains }) => domains.length === 0
})

/** What libvirt writes above the domain in its own files, a blank line between. */
function isOwnRemark([first = '', second = '']: readonly string[]): boolean {
  return first.trim() === '<!--' && second.trim().startsWith('WARNING: THIS IS AN AUTO-GENERATED FILE.')
}

function contributeDomain(domain: Domain, { host, commandLine }: Source, facts: FactSink): void {
  const asked = readTyped(commandLine, ['virsh'], VALUED)?.words[1]
  const told = domainRef(domain.name, domain.uuid, host, domain.id)
  const server = told ?? (asked === undefined ? undefined : domainTyped(asked, host))
  if (!server) return contributeTaps(domain.interfaces, host, facts)
  const guestInterfaces = guestInterfacesOf(domain.interfaces)
  const name = told || asked === undefined ? { instanceName: domain.name } : domainName(asked)
  const attributes = known({ uuid: domain.uuid, ...name, guestInterfaces })
  const props = {
    ...(domain.display === undefined ? {} : { name: domain.display }),
    ...(host ? { parent: host } : {}),
    attributes
  }
  facts.node(server, props, domain.line)
  for (const { port, mac, line } of domain.interfaces) {
    if (port === undefined || !isUuid(port)) continue
    const told = known({ uuid: port, mac, deviceId: domain.uuid })
    facts.link('attached', server, facts.node(refs.byUuid('port', port), { attributes: told }, line), line)
  }
  for (const { uuid, line } of domain.ports) {
    const told = known({ uuid, deviceId: domain.uuid })
    if (isUuid(uuid))
      facts.link('attached', server, facts.node(refs.byUuid('port', uuid), { attributes: told }, line), line)
  }
  contributeTaps(domain.interfaces, host, facts)
  for (const disk of domain.disks) contributeDisk(disk, server, host, facts)
  if (domain.image !== undefined) facts.link('backs', refs.byUuid('image', domain.image), server, domain.line)
}
