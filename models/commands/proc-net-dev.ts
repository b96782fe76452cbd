/**
 * `cat /proc/net/dev` (Linux 2.6 on): the devices of a host or namespace, and what they counted. Errors and drops are kept.
 *
 *     Inter-|   Receive                            |  Transmit
 *      face |bytes packets errs drop fifo frame compressed multicast|bytes packets errs drop fifo colls carrier compressed
 *         lo:    3210      40    0    0    0     0          0         0     3210      40    0    0    0     0       0          0
 *       eth0:  123456    1200    0    5    0     0          0         0   654321    2400    0    0    0     0       0          0
 */
import { isElision } from '../text/elision.ts'
import { firstRows } from '../text/first-rows.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { isToolRefusal } from '../text/refusal.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

interface NetDev {
  devices: { name: string; counters: number[]; line: number }[]
  errors: number
}

const TITLE = /^Inter-\|\s+Receive\s+\|\s+Transmit\s*$/
const COLUMNS = /^\s*face \|bytes\s/
const ROW = /^\s*([^\s:]+(?::\d+)?):\s*(\d[\d\s]*)$/

export const procNetDev = defineCommand<NetDev>({
  id: 'proc-net-dev',
  title: 'cat /proc/net/dev',
  scope: 'host',
  matches: (commandLine) => /^(?:cat|less|more|head|tail) \/proc\/(?:\d+\/)?net\/dev$/.test(commandLine.trim()),
  looksLike: (output) => firstRows(output, 2).some((line) => TITLE.test(line) || COLUMNS.test(line)),
  read(lines) {
    const record: NetDev = { devices: [], errors: 0 }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const [, name, numbers = ''] = ROW.exec(line) ?? []
      const counters = numbers.trim().split(/\s+/).map(Number)
      if (TITLE.test(line) || COLUMNS.test(line)) lines.ignore(index, 'titles')
      else if (name !== undefined && counters.length >= 12) {
        record.devices.push({ name, counters, line: index })
        lines.take(index)
      } else if (isElision(line)) {
        lines.ignore(index, 'left out by whoever pasted')
        lines.markIncomplete()
      } else if (isToolRefusal(line)) {
        record.errors++
        lines.take(index)
      }
    }
    return record
  },
  contribute({ devices }, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (!scope) return
    for (const { name, counters, line } of devices) {
      const [, , receiveErrors, receiveDrops, , , , , , , transmitErrors, transmitDrops] = counters
      const counted = { receiveErrors, receiveDrops, transmitErrors, transmitDrops }
      const attributes = known(Object.fromEntries(Object.entries(counted).filter(([, count]) => count !== 0)))
      facts.node(refs.device(scope.within, name), { name, parent: scope.within, attributes }, line)
    }
  },
  isError: ({ devices, errors }) => devices.length === 0 && errors > 0,
  isEmpty: ({ devices }) => devices.length === 0
})
