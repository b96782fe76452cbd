/**
 * `brctl show` (bridge-utils 1.2 to 1.7): Linux bridges and their members, one member a line.
 *
 *     bridge name     bridge id               STP enabled     interfaces
 *     br0             8000.08002731ddfd       no              eth1
 *                                                             eth2
 *     qbr0e778df8-ca  8000.4e68291eed52       no              qvb0e778df8-ca
 *     docker0         8000.0242d4cf2112       no
 */
import { isElision } from '../text/elision.ts'
import { defineCommand } from './command.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { isIpError } from '../text/ip/ip-errors.ts'
import { firstRows } from '../text/first-rows.ts'
import { nodeValue } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'

export interface LinuxBridge {
  name: string
  line: number
  /** `8000.08002731ddfd`: priority and address, both hexadecimal */
  bridgeId?: string
  stp?: boolean
  members: { name: string; line: number }[]
}

export interface BrctlRecord {
  bridges: LinuxBridge[]
  errors: number
}

const HEADER = /^\s*bridge name\s+bridge id(?:\s+STP enabled(?:\s+interfaces)?)?\s*$/
const BRIDGE = /^\s*(\S+)\s+([0-9a-f]{4}\.[0-9a-f]{10,12})(?:\s+(yes|no)(?:\s+(\S+))?)?\s*$/
const MEMBER = /^\s+(\S+)\s*$/
const NONE = /^(?:can't get info|bridge .* does not exist!?|.*Operation not supported|.*brctl: .*|.*brctl'.*)/

export const brctlShow = defineCommand<BrctlRecord>({
  id: 'brctl-show',
  title: 'brctl show',
  scope: 'host',
  matches: (commandLine) => /^(?:\/\S*\/)?brctl\s+show(?:\s|$)/.test(commandLine.trim()),
  looksLike(output) {
    const rows = firstRows(output, 4)
    return HEADER.test(rows[0] ?? '') || (rows.length > 0 && BRIDGE.test(rows[0]!) && rows.every(isRow))
  },
  read(lines) {
    const record: BrctlRecord = { bridges: [], errors: 0 }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const bridge = BRIDGE.exec(line)
      const member = bridge ? null : MEMBER.exec(line)
      const last = record.bridges.at(-1)
      if (bridge) record.bridges.push(newBridge(bridge, index))
      else if (isElision(line)) lines.markIncomplete()
      else if (HEADER.test(line)) lines.ignore(index, 'table header')
      else if (member && last) last.members.push({ name: member[1]!, line: index })
      else if (isError(line)) record.errors++
      else continue
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (!scope) return
    for (const { name, line, bridgeId, stp, members } of record.bridges) {
      const bridge = refs.device(scope.within, name, 'linux-bridge')
      facts.node(bridge, { name, parent: scope.within, attributes: { bridgeId, stp } }, line)
      for (const member of members) {
        const device = refs.device(scope.within, member.name)
        const attributes = { master: nodeValue(bridge, name) }
        facts.node(device, { name: member.name, parent: scope.within, attributes }, member.line)
        facts.link('member', device, bridge, member.line)
      }
    }
  },
  isError: (record) => record.bridges.length === 0 && record.errors > 0,
  isEmpty: (record) => record.bridges.length === 0
})

function newBridge(match: RegExpExecArray, line: number): LinuxBridge {
  const bridge: LinuxBridge = { name: match[1]!, line, bridgeId: match[2]!, members: [] }
  if (match[3] !== undefined) bridge.stp = match[3] === 'yes'
  if (match[4] !== undefined) bridge.members.push({ name: match[4], line })
  return bridge
}

function isRow(line: string): boolean {
  return BRIDGE.test(line) || MEMBER.test(line)
}

function isError(line: string): boolean {
  return line.length < 300 && (NONE.test(line.trim()) || isIpError(line))
}
