/**
 * `bridge link` (iproute2 3 to 6), with `-d` and `-s`: the devices that are ports of a Linux bridge.
 *
 *     5: eth1: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 master br0 state forwarding priority 32 cost 4
 *         hairpin off guard off root_block off fastleave off learning on flood on mcast_flood on
 *     7: tap1@if6: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 master br0 state disabled priority 32 cost 2
 *     2: eth0 state UP : <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 master br0 state forwarding priority 32 cost 19
 *     9: vxlan-3: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1450 master brq3 state forwarding priority 32 cost 100
 */
import { notesRemark } from '../text/remark.ts'
import { bridgeObject } from '../text/bridge-command-line.ts'
import { firstRows } from '../text/first-rows.ts'
import { readJsonObjects } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { contributeDevices, deviceScope } from '../text/ip/device-facts.ts'
import { newDevice, type IpDevice } from '../text/ip/ip-device.ts'
import { readHeader } from '../text/ip/ip-header.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

export interface BridgeLinkRecord {
  devices: (IpDevice & { portState?: string })[]
  errors: number
}

/** Older versions print the state first, and what the port stands on behind it: `state UP @eth1: <`. */
const PORT = /^\s*(\d+): (\S+?):? (?:state (\w+) (@\S+)?: ?)?<([^>]*>.*)$/
const PORT_STATE = /\sstate (disabled|listening|learning|forwarding|blocking)\b/

export const bridgeLink = defineCommand<BridgeLinkRecord>({
  id: 'bridge-link',
  title: 'bridge link',
  scope: 'host',
  matches: (commandLine) => bridgeObject(commandLine) === 'link',
  looksLike(output) {
    const first = (firstRows(output, 1)[0] ?? '').slice(0, 400)
    // `ip -j link` has the state of the link, in capitals.
    if (first.startsWith('[{"ifindex"'))
      return /"state"\s*:\s*"(?:disabled|listening|learning|forwarding|blocking)"/.test(first)
    return PORT.test(first) && PORT_STATE.test(first)
  },
  read(lines) {
    const record: BridgeLinkRecord = { devices: [], errors: 0 }
    if (firstRows(lines.lines, 1)[0]?.startsWith('[') === true) {
      record.devices.push(...jsonDevices(lines))
      return record
    }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const match = line.length < 1000 ? PORT.exec(line) : null
      if (match) {
        const device: BridgeLinkRecord['devices'][number] = newDevice(
          match[2]! + (match[4]?.replace(/:$/, '') ?? ''),
          index
        )
        device.index = Number(match[1])
        readHeader(device, match[5]!)
        if (match[3] !== undefined && match[3] === match[3].toUpperCase()) device.state = match[3]
        const state = PORT_STATE.exec(match[5]!)?.[1]
        if (state !== undefined) device.portState = state
        // A bridge's port names itself as master where the port is the bridge's own device.
        if (device.master === device.name) delete device.master
        else if (device.master !== undefined) device.masterKind = 'bridge'
        record.devices.push(device)
      } else if (/^\s{4}|^\t/.test(line) && record.devices.length > 0) {
        lines.ignore(index, 'switches of the port')
        continue
      } else if (!notesRemark(lines, line, record)) continue
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (!scope) return
    contributeDevices(record.devices, scope, facts)
    for (const { name, portState, line } of record.devices) {
      if (portState !== undefined)
        facts.node(refs.device(scope.within, name), { name, attributes: { portState } }, line)
    }
  },
  isError: (record) => record.devices.length === 0 && record.errors > 0,
  isEmpty: (record) => record.devices.length === 0
})

/** `bridge -j link` */
function jsonDevices(lines: LineLedger): BridgeLinkRecord['devices'] {
  const start = lines.lines.findIndex((line) => line.trimStart().startsWith('['))
  return readJsonObjects(lines, start).objects.flatMap(({ value, line }) => {
    const { ifname, ifindex, flags, mtu, master, state } = value
    if (typeof ifname !== 'string') return []
    const device: BridgeLinkRecord['devices'][number] = newDevice(ifname, line)
    if (typeof ifindex === 'number') device.index = ifindex
    if (Array.isArray(flags)) device.flags = flags.filter((flag) => typeof flag === 'string')
    if (typeof mtu === 'number') device.mtu = mtu
    if (typeof master === 'string' && master !== ifname) {
      device.master = master
      device.masterKind = 'bridge'
    }
    if (typeof state === 'string') device.portState = state
    return device
  })
}
