/**
 * `netstat -i`, `ifconfig -s`, `-ia`, `-in` (net-tools 1.60 to 2.10): devices with what they counted. Errors and drops are kept.
 *
 *     Kernel Interface table
 *     Iface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg
 *     eno1      1500   123456      0     12 0         54321      0      0      0 BMRU
 *     lo       65536     1000      0      0 0          1000      0      0      0 LRU
 */
import { readHeading } from '../text/columns.ts'
import { count, type Counters } from '../text/counters.ts'
import { firstRows } from '../text/first-rows.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { notesRemark } from '../text/remark.ts'
import { hasShortOption } from '../text/short-options.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

interface Interfaces {
  devices: { name: string; mtu: number | undefined; counters: Counters; line: number }[]
  errors: number
}

const TITLE = /^Kernel Interface table\s*$/
const COLUMNS = /^Iface\s+MTU\s(?:.*\s)?RX-OK\s+RX-ERR\s+RX-DRP\s/

export const netstatInterfaces = defineCommand<Interfaces>({
  id: 'netstat-interfaces',
  title: 'netstat -i',
  scope: 'host',
  matches: (commandLine) =>
    /^(?:\/\S*\/)?ifconfig\s(?:-a\s+)?-s\b/.test(commandLine.trim()) ||
    (/^(?:\/\S*\/)?netstat\s/.test(commandLine.trim()) &&
      hasShortOption(commandLine, 'i') &&
      !hasShortOption(commandLine, 'rsgMe')),
  looksLike: (output) => firstRows(output, 2).some((row) => COLUMNS.test(row)),
  read(lines) {
    const record: Interfaces = { devices: [], errors: 0 }
    let columns: string[] | undefined
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      if (TITLE.test(line) || COLUMNS.test(line)) {
        if (!TITLE.test(line)) columns = readHeading(line).names.flatMap((name) => name.split(' '))
        lines.ignore(index, 'titles')
        continue
      }
      const cells = line.trim().split(/\s+/)
      // A device that counts nothing has its own word in place of the numbers.
      if (columns && cells.length === columns.length) record.devices.push(deviceOf(columns, cells, index))
      else if (!notesRemark(lines, line, record) && !/^\S+\s+\d+(?:\s+\d+)? - no statistics available -/.test(line))
        continue
      lines.take(index)
    }
    return record
  },
  contribute({ devices }, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (!scope) return
    for (const { name, mtu, counters, line } of devices) {
      const attributes = { ...(mtu === undefined ? {} : { mtu }), ...counters }
      facts.node(refs.device(scope.within, name), { name, parent: scope.within, attributes }, line)
    }
  },
  isError: ({ devices, errors }) => devices.length === 0 && errors > 0,
  isEmpty: ({ devices }) => devices.length === 0
})

const WORDS: readonly [title: string, way: 'rx' | 'tx', word: string][] = [
  ['RX-ERR', 'rx', 'errors'],
  ['RX-DRP', 'rx', 'dropped'],
  ['TX-ERR', 'tx', 'errors'],
  ['TX-DRP', 'tx', 'dropped']
]

function deviceOf(columns: readonly string[], cells: readonly string[], line: number): Interfaces['devices'][number] {
  const cell = (title: string): string | undefined => cells[columns.indexOf(title)]
  const counters: Counters = {}
  for (const [title, way, word] of WORDS) count(counters, way, word, cell(title))
  const mtu = cell('MTU') ?? ''
  return { name: cells[0]!, mtu: /^\d{1,6}$/.test(mtu) ? Number(mtu) : undefined, counters, line }
}
