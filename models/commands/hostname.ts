/**
 * `hostname`, `hostname -f`, `hostname -s`, `hostname -I`, `hostnamectl`, `uname -n`, `uname -a`, `cat /etc/hostname`: what a
 * host is called. A prompt may be short, or made up; this is not.
 *
 *     compute-0.localdomain
 *     172.17.1.12 172.17.2.12 192.168.24.12
 *     Linux compute-0.localdomain 5.14.0-284.el9.x86_64 #1 SMP Thu Feb 2 12:00:00 EST 2023 x86_64 GNU/Linux
 *      Static hostname: compute-0.localdomain
 *     Operating System: Red Hat Enterprise Linux 9.2 (Plow)
 */
import { firstRows } from '../text/first-rows.ts'
import { isIpAddress, isLocalAddress } from '../text/ip/address-words.ts'
import { hasShortOption } from '../text/short-options.ts'
import { isToolRefusal } from '../text/refusal.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

export interface HostnameRecord {
  name?: { text: string; line: number }
  addresses: { text: string; line: number }[]
  /** attribute → printed value */
  facts: { [attribute: string]: { text: string; line: number } }
  errors: number
}

const NAME = /^[A-Za-z0-9][\w-]{0,62}(?:\.[\w-]{1,63}){0,10}\.?$/
const UNAME = /^Linux (\S+) (\d\S*)(?: .*)?$/
const FIELD = /^\s*([A-Z][\w ]{1,30}): ?(.*)$/
/** `hostnamectl`'s titles that tell of the machine; its ids stay away. */
const FIELDS: { [title: string]: string } = {
  'Operating System': 'operatingSystem',
  Kernel: 'kernel',
  Architecture: 'architecture',
  Virtualization: 'virtualization',
  'Hardware Vendor': 'hardwareVendor',
  'Hardware Model': 'hardwareModel'
}
const TITLES = /^\s*(?:Static hostname|Transient hostname|Pretty hostname): /

export const hostname = defineCommand<HostnameRecord>({
  id: 'hostname',
  title: 'hostname',
  scope: 'host',
  matches(commandLine) {
    const line = commandLine.trim().replace(/^\/\S*\//, '')
    return (
      /^hostname(?: -(?:[fsAIi]|-fqdn|-long|-short|-all-fqdns|-all-ip-addresses|-ip-address))*$/.test(line) ||
      /^hostnamectl(?: (?:status|--static))?$/.test(line) ||
      (line.startsWith('uname ') && (hasShortOption(line, 'an') || /^uname --(?:all|nodename)$/.test(line))) ||
      /^cat \/etc\/hostname$/.test(line)
    )
  },
  // A bare word is a name of anything.
  looksLike(output) {
    const [first = ''] = firstRows(output, 1)
    return first.length < 300 && (UNAME.test(first) || TITLES.test(first))
  },
  read(lines) {
    const record: HostnameRecord = { addresses: [], facts: {}, errors: 0 }
    for (let index = 0; index < lines.length; index++) {
      const text = lines.at(index).trim()
      if (text === '' || text.length > 1000) continue
      const field = FIELD.exec(text)
      const words = text.split(/\s+/)
      const uname = UNAME.exec(text)
      if (isToolRefusal(text)) record.errors++
      else if (uname) {
        record.name ??= { text: uname[1]!, line: index }
        record.facts['kernel'] = { text: uname[2]!, line: index }
      } else if (TITLES.test(text)) {
        const name = field?.[2] ?? ''
        if (NAME.test(name) && name.includes('.')) record.name = { text: name, line: index }
        else if (NAME.test(name)) record.name ??= { text: name, line: index }
      } else if (field) {
        const attribute = Object.hasOwn(FIELDS, field[1]!) ? FIELDS[field[1]!]! : undefined
        if (attribute !== undefined && field[2] !== '')
          // hostnamectl names the system before its kernel's release, uname does not.
          record.facts[attribute] = { text: field[2]!.trim().replace(/^Linux (?=\d)/, ''), line: index }
      } else if (words.every((word) => isIpAddress(word.toLowerCase()))) {
        for (const word of words) record.addresses.push({ text: word.toLowerCase(), line: index })
      } else if (words.every((word) => NAME.test(word))) record.name ??= { text: words[0]!, line: index }
      else continue
      lines.take(index)
    }
    return record
  },
  contribute({ name, addresses, facts: told }, source, facts) {
    if (!source.host) return
    // A container that has a name of its own is named by its id; that is not the host's.
    const own = name && !/^localhost\b/.test(name.text) && !/^[0-9a-f]{12}$/.test(name.text) ? name : undefined
    const text = own?.text.replace(/\.$/, '')
    if (own && text !== undefined) {
      const host = { ...source.host, keys: [...new Set([...source.host.keys, ...refs.host(text).keys])] }
      facts.node(host, { attributes: { fqdn: text.includes('.') ? text.toLowerCase() : undefined } }, own.line)
    }
    for (const [attribute, { text: value, line }] of Object.entries(told)) {
      facts.node(source.host, { attributes: { [attribute]: value } }, line)
    }
    for (const { text: address, line } of addresses) {
      if (!isLocalAddress(address)) facts.clue({ type: 'local-address', host: source.host, address }, line)
    }
  },
  isError: (record) => record.name === undefined && record.addresses.length === 0 && record.errors > 0,
  isEmpty: (record) =>
    record.name === undefined && record.addresses.length === 0 && Object.keys(record.facts).length === 0
})
