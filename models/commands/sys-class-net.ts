/**
 * `cat /sys/class/net/IFACE/ATTRIBUTE` (kernel 3 to 6): one value of one device, and `grep . /sys/class/net/IFACE/ATTRIBUTE …`, which prints the
 * file in front of each. The file tells whose it is: without one the value is nobody's.
 *
 *     /sys/class/net/ens1f0/device/sriov_numvfs:8
 *     /sys/class/net/ens1f0/mtu:9000
 *     /sys/class/net/bond1/bonding/mode:802.3ad 4
 *     /sys/class/net/bond1/bonding/slaves:eno1 eno2
 */
import { firstRows } from '../text/first-rows.ts'
import { deviceScope, type DeviceScope } from '../text/ip/device-facts.ts'
import { isHardwareAddress } from '../text/ip/ip-device.ts'
import { notesRemark } from '../text/remark.ts'
import { words } from '../text/shell-words.ts'
import { nodeValue, type FactSink, type FactValue } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

interface Values {
  values: { device: string; file: string; value: string; line: number }[]
  errors: number
}

const FILE = /^\/sys\/class\/net\/([\w.@-]{1,15})\/((?:device|bonding|statistics)\/\w+|[a-z_]+)$/
const NAMED = /^(\/sys\/class\/net\/[^\s:*]{1,80}):(.{0,200})$/

export const sysClassNet = defineCommand<Values>({
  id: 'sys-class-net',
  title: 'cat /sys/class/net',
  scope: 'host',
  matches: (commandLine) => filesOf(commandLine).length > 0,
  looksLike(output) {
    const rows = firstRows(output, 3)
    return rows.length > 0 && rows.every((row) => FILE.test(NAMED.exec(row.slice(0, 300))?.[1] ?? ''))
  },
  read(ledger, commandLine) {
    const record: Values = { values: [], errors: 0 }
    const files = filesOf(commandLine)
    const bare: { value: string; line: number }[] = []
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      const [, path = '', value = ''] = line.length < 300 ? (NAMED.exec(line) ?? []) : []
      const [, device, file] = FILE.exec(path) ?? []
      if (line.trim() === '') continue
      if (device !== undefined) record.values.push({ device, file: file!, value: value.trim(), line: index })
      else if (!notesRemark(ledger, line, record)) {
        if (files.length === 0 || line.length > 300) continue
        bare.push({ value: line.trim(), line: index })
      }
      ledger.take(index)
    }
    // As many lines as files: each file here holds one.
    if (bare.length === files.length) {
      for (const [at, { value, line }] of bare.entries()) {
        const [, device, file] = FILE.exec(files[at]!) ?? []
        if (device !== undefined) record.values.push({ device, file: file!, value, line })
      }
    }
    return record
  },
  contribute({ values }, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (scope) for (const told of values) contributeValue(told, scope, facts)
  },
  isError: ({ values, errors }) => values.length === 0 && errors > 0,
  isEmpty: ({ values }) => values.length === 0
})

/** Files of the one directory that were printed, in their order; none where a pattern or a variable stands for them. */
function filesOf(commandLine: string): string[] {
  if (!commandLine.includes('/sys/class/net/')) return []
  const [program = '', ...rest] = words(commandLine.slice(0, 4000))
  if (!/^(?:\S*\/)?(?:cat|head|tail|more|less|grep)$/.test(program)) return []
  const files = rest.filter((word) => word.startsWith('/'))
  return files.every((file) => FILE.test(file) || (program.endsWith('grep') && file.startsWith('/sys/class/net/')))
    ? files
    : []
}

function contributeValue(
  { device, file, value, line }: Values['values'][number],
  scope: DeviceScope,
  facts: FactSink
): void {
  const [field, told] = attributeOf(file, value)
  const isBond = file.startsWith('bonding/')
  const ref = refs.device(scope.within, device, isBond ? 'bond' : 'nic')
  if (file === 'bonding/slaves') {
    facts.node(ref, { name: device, parent: scope.within }, line)
    for (const member of value.split(/\s+/).filter((name) => name !== '')) {
      const card = refs.device(scope.within, member)
      const attributes = { master: nodeValue(ref, device) }
      facts.node(card, { name: member, parent: scope.within, attributes }, line)
      facts.link('member', card, ref, line)
    }
  } else if (field !== undefined && told !== undefined)
    facts.node(ref, { name: device, parent: scope.within, attributes: { [field]: told } }, line)
}

/** The attribute of a file, and its value as other commands tell it. */
function attributeOf(file: string, value: string): [field?: string, told?: FactValue] {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : undefined
  switch (file) {
    case 'mtu':
      return ['mtu', number]
    case 'ifindex':
      return ['index', number]
    case 'operstate':
      return ['state', /^[a-z]+$/.test(value) ? value.toUpperCase() : undefined]
    case 'address':
      return ['mac', isHardwareAddress(value) ? value : undefined]
    case 'device/sriov_numvfs':
      return ['virtualFunctionCount', number]
    case 'bonding/mode':
      return ['bondMode', /^[\w.-]+(?= \d+$)/.exec(value)?.[0]]
    case 'bonding/active_slave':
      return ['activeMember', value === '' ? undefined : value]
  }
  return []
}
