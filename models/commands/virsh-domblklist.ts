/**
 * `virsh domblklist DOMAIN [--details]` (libvirt 1 to 9): the disks of a guest, `-` for an empty drive.
 *
 *      Target   Source
 *     ------------------------------------------------------------
 *      vda      vms/9d8c1c9e-1f0f-4c1e-8f5b-2a3d6c7b8e90_disk
 *      vdb      volumes/volume-0a1b2c3d-0000-4000-8000-00000000000a
 */
import { readTyped } from '../text/typed.ts'
import { diskName, diskRef, domainName, domainTyped, ownerOf } from '../text/virt/disks.ts'
import { contributeDisk, diskUuid, placeOf } from '../text/virt/domain-facts.ts'
import { readVirshErrors, VIRSH_VALUED } from '../text/virt/virsh.ts'
import { known, type Ref } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

const HEADING = /^\s*(?:Type\s+Device\s+)?Target\s+Source\s*$/
const ROW = /^(\S+)\s+(\S.*)$/
const DETAILED_ROW = /^\S+\s+(?:disk|cdrom|floppy|lun)\s+(\S+)\s+(\S.*)$/

interface Disks {
  disks: { target: string; source: string; line: number }[]
  domain: string | undefined
  failed: boolean
}

export const virshDomblklist = defineCommand<Disks>({
  id: 'virsh-domblklist',
  title: 'virsh domblklist',
  scope: 'host',
  matches: (commandLine) => readTyped(commandLine, ['virsh'], VIRSH_VALUED)?.words[0] === 'domblklist',
  looksLike: (output) => {
    const at = output.slice(0, 3).findIndex((line) => HEADING.test(line))
    return at >= 0 && /^-{5,}\s*$/.test(output[at + 1]?.trim() ?? '')
  },
  read(ledger, commandLine) {
    const typed = readTyped(commandLine, ['virsh'], VIRSH_VALUED)
    const record: Disks = {
      disks: [],
      domain: typed?.options.get('domain')?.[0] ?? typed?.words[1],
      failed: readVirshErrors(ledger)
    }
    let row = ROW
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index).trim()
      if (ledger.isRead(index) || line === '') continue
      const [, target, source] = row.exec(line) ?? []
      if (HEADING.test(line)) {
        row = /^Type/.test(line) ? DETAILED_ROW : ROW
        ledger.take(index)
      } else if (/^-{5,}$/.test(line)) ledger.ignore(index, 'rule')
      else if (target !== undefined && source !== undefined) {
        if (source !== '-') record.disks.push({ target, source, line: index })
        ledger.take(index)
      }
    }
    return record
  },
  contribute({ disks, domain }, { host }, facts) {
    const [first] = disks
    if (!first) return
    const server = domain === undefined ? serverOf(disks) : domainTyped(domain, host)
    if (server && domain !== undefined)
      facts.node(server, { ...(host ? { parent: host } : {}), attributes: domainName(domain) }, first.line)
    for (const disk of disks) {
      const { target, source, line } = disk
      if (server) contributeDisk({ target, source, line, backing: [] }, server, host, facts)
      else {
        const name = diskName(disk.source)
        const ref = diskRef(name, host)
        facts.node(ref, { ...placeOf(ref, name, host), attributes: known({ uuid: diskUuid(ref) }) }, disk.line)
      }
    }
  },
  isError: ({ failed, disks }) => failed && disks.length === 0,
  isEmpty: ({ disks }) => disks.length === 0
})

/** Without the command line a server is known by its own disk. */
function serverOf(disks: Disks['disks']): Ref | undefined {
  for (const { source } of disks) {
    const owner = ownerOf(source)
    if (owner?.kind === 'server') return refs.byUuid('server', owner.uuid)
  }
  return undefined
}
