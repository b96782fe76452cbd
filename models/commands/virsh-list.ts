/**
 * `virsh list [--all]` (libvirt 1 to 9): the domains of a host.
 *
 *      Id   Name                State
 *     -----------------------------------
 *      1    instance-00000003   running
 *      -    instance-0000000a   shut off
 */
import { known } from '../topology/facts.ts'
import { isUuid } from '../topology/ids.ts'
import { readTyped } from '../text/typed.ts'
import { domainRef } from '../text/virt/disks.ts'
import { defineCommand } from './command.ts'

interface Domain {
  id?: number | undefined
  uuid?: string | undefined
  name?: string | undefined
  state?: string | undefined
  line: number
}
interface Domains {
  domains: Domain[]
  failed: boolean
}

const HEADING = /^\s*Id\s+Name\s+State(?:\s+Title)?\s*$/
const ROW =
  /^\s*(\d+|-)\s+(\S+(?: \S+)*?)\s+(no state|running|idle|paused|in shutdown|shut off|crashed|pmsuspended|dying|saved)(?:\s{2,}\S.*|\s*)$/
const VALUED = new Set(['c', 'connect'])

export const virshList = defineCommand<Domains>({
  id: 'virsh-list',
  title: 'virsh list',
  scope: 'host',
  matches: (commandLine) => readTyped(commandLine, ['virsh'], VALUED)?.words[0] === 'list',
  looksLike: (output) => output.slice(0, 3).some((line) => HEADING.test(line)),
  read(ledger, commandLine) {
    const bare = bareReader(commandLine)
    const record: Domains = { domains: [], failed: false }
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      const row = ROW.exec(line)
      if (row) {
        const [, id = '', name = '', state = ''] = row
        record.domains.push({ id: id === '-' ? undefined : Number(id), name, state, line: index })
        ledger.take(index)
      } else if (bare && /^\s*\S+(?:\s\S+)*\s*$/.test(line) && !line.startsWith('error: ')) {
        record.domains.push({ ...bare(line.trim()), line: index })
        ledger.take(index)
      } else if (HEADING.test(line)) ledger.take(index)
      else if (/^-{5,}\s*$/.test(line.trim())) ledger.ignore(index, 'rule')
      else if (/^error: /.test(line)) {
        record.failed = true
        ledger.report(
          index,
          `virsh failed: ${line.slice(7, 200)}; run it where libvirt runs (nova_libvirt, nova_virtqemud)`
        )
      }
    }
    return record
  },
  contribute({ domains }, { host }, facts) {
    for (const { id, uuid, name, state, line } of domains) {
      const attributes = known({ uuid, instanceName: name, libvirtState: state, domainId: id })
      const ref = domainRef(name, uuid, host, id)
      if (ref) facts.node(ref, { ...(host ? { parent: host } : {}), attributes }, line)
    }
  },
  isError: ({ failed, domains }) => failed && domains.length === 0,
  isEmpty: ({ domains }) => domains.length === 0
})

/** `--name`, `--uuid` or both: a domain a line, and nothing about it. */
function bareReader(commandLine: string): ((line: string) => Omit<Domain, 'line'>) | undefined {
  const names = /\s--name\b/.test(commandLine)
  if (!/\s--uuid\b/.test(commandLine)) return names ? (name) => ({ name }) : undefined
  return (line) => {
    const [first = '', ...name] = line.split(/\s+/)
    const uuid = isUuid(first.toLowerCase()) ? first.toLowerCase() : undefined
    return names && name.length > 0 ? { uuid, name: name.join(' ') } : { uuid }
  }
}
