/**
 * `virsh dumpxml DOMAIN`, and the files of /etc/libvirt/qemu: what libvirt gives a guest (1 to 9, nova's metadata read).
 *
 *     <domain type='kvm' id='3'>
 *       <name>instance-00000003</name>
 *       <uuid>9d8c1c9e-1f0f-4c1e-8f5b-2a3d6c7b8e90</uuid>
 *       <devices>
 *         <interface type='bridge'><mac address='fa:16:3e:00:00:01'/><target dev='tap1b7d1880-bc'/></interface>
 */
import { readTyped } from '../captures/typed.ts'
import { diskRef, domainRef, ownerOf } from '../text/virt/disks.ts'
import { readDomains, type Domain, type DomainDisk } from '../text/virt/domain-xml.ts'
import { isUuid, refs } from '../topology/ids.ts'
import { known, type FactSink, type Ref } from '../topology/facts.ts'
import { defineCommand, type Source } from './command.ts'

const VALUED = new Set(['c', 'connect'])

export const virshDumpxml = defineCommand<{ domains: Domain[] }>({
  id: 'virsh-dumpxml',
  title: 'virsh dumpxml',
  scope: 'host',
  matches: (commandLine) =>
    readTyped(commandLine, ['virsh'], VALUED)?.words[0] === 'dumpxml' ||
    /^cat \/etc\/libvirt\/qemu\/\S+\.xml$/.test(commandLine),
  looksLike(output) {
    const lines = output.slice(0, 12).filter((line) => line.trim() !== '')
    return lines.some((line) => /^\s*<domain(?:\s[^>]*)?>/.test(line)) && /^\s*</.test(lines[0] ?? '')
  },
  read: (ledger) => ({ domains: readDomains(ledger) }),
  contribute({ domains }, source, facts) {
    for (const domain of domains) contributeDomain(domain, source, facts)
  },
  isEmpty: ({ domains }) => domains.length === 0
})

function contributeDomain(domain: Domain, { host }: Source, facts: FactSink): void {
  const server = domainRef(domain.name, domain.uuid, host)
  if (!server) return
  const attributes = known({ uuid: domain.uuid, instanceName: domain.name })
  facts.node(
    server,
    { name: domain.display ?? domain.name, ...(host ? { parent: host } : {}), attributes },
    domain.line
  )
  for (const { port, mac, target, bridge, line } of domain.interfaces) {
    if (port !== undefined && isUuid(port)) {
      const told = known({ uuid: port, mac, deviceId: domain.uuid })
      const ref = facts.node(refs.byUuid('port', port), { attributes: told }, line)
      facts.link('attached', server, ref, line)
    }
    if (host && target !== undefined) {
      const told = known({ guestMac: mac, guestBridge: bridge })
      facts.node(refs.device(host, target), { name: target, parent: host, attributes: told }, line)
    }
  }
  for (const disk of domain.disks) contributeDisk(disk, server, host, facts)
  if (domain.image !== undefined) facts.link('backs', refs.byUuid('image', domain.image), server, domain.line)
}

function contributeDisk(
  { source, target, format, serial, line }: DomainDisk,
  server: Ref,
  host: Ref | undefined,
  facts: FactSink
): void {
  const owner = source === undefined ? undefined : ownerOf(source)
  // Nova writes a volume's uuid as the disk's serial number, whatever the driver calls the device.
  const isVolume = owner?.kind !== 'server' && serial !== undefined && isUuid(serial)
  const ref = isVolume ? refs.byUuid('volume', serial) : source === undefined ? undefined : diskRef(source, host)
  if (!ref) return
  const named = ref.kind === 'image' && source !== undefined ? { name: source } : {}
  const attributes = known({ uuid: isVolume ? serial : undefined, diskFormat: format })
  facts.node(ref, { ...named, ...(ref.within && host ? { parent: host } : {}), attributes }, line)
  facts.link('backs', ref, server, line, { attributes: known({ format, device: target }) })
}
