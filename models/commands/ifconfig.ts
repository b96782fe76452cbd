/**
 * `ifconfig`, `ifconfig -a` (net-tools 1.60 with `Link encap:`, 2.10 with `flags=`).
 *
 *     eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500
 *             inet 10.0.0.12  netmask 255.255.255.0  broadcast 10.0.0.255
 *             ether 52:54:00:e2:28:a3  txqueuelen 1000  (Ethernet)
 *     eth1      Link encap:Ethernet  HWaddr 52:54:00:E2:28:A4
 *               inet addr:10.0.1.12  Bcast:10.0.1.255  Mask:255.255.255.0
 */
import { count } from '../text/counters.ts'
import { notesRemark } from '../text/remark.ts'
import { firstRows } from '../text/first-rows.ts'
import { isIpAddress, isLocalAddress } from '../text/ip/address-words.ts'
import { contributeDevices, deviceScope } from '../text/ip/device-facts.ts'
import type { IpRecord } from '../text/ip/ip-blocks.ts'
import { isHardwareAddress, newDevice, type IpDevice } from '../text/ip/ip-device.ts'
import { defineCommand } from './command.ts'

const NEW = /^(\S+?): flags=\d+<([^>]*)>(?:\s+mtu (\d+))?/
const OLD = /^(\S+)\s+Link encap:(\S.*)$/

interface IfconfigRecord extends IpRecord {
  /** what `| grep inet` leaves: addresses of nobody knows which device */
  loose: IpDevice
}

export const ifconfig = defineCommand<IfconfigRecord>({
  id: 'ifconfig',
  title: 'ifconfig',
  scope: 'host',
  matches: (commandLine) => /^(?:\/\S*\/)?ifconfig(?: -[av])*(?: [A-Za-z][\w.:@-]*)?$/.test(commandLine.trim()),
  looksLike(output) {
    const first = (firstRows(output, 1)[0] ?? '').slice(0, 400)
    return NEW.test(first) || OLD.test(first)
  },
  read(lines) {
    const record: IfconfigRecord = { devices: [], errors: 0, loose: newDevice('', 0) }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const header = line.length < 1000 ? (NEW.exec(line) ?? OLD.exec(line)) : null
      const last = record.devices.at(-1)
      if (header) {
        const device = newDevice(header[1]!, index)
        if (line.includes(': flags=')) setFlags(device, header[2]!.split(','), header[3])
        else setMac(device, /HWaddr (\S+)/.exec(header[2]!)?.[1])
        record.devices.push(device)
      } else if (last && /^\s/.test(line) && line.trim() !== '' && line.length < 1000)
        readBelow(last, line.trim(), index)
      else if (!last && /^\s+inet6? /.test(line) && line.length < 1000) readBelow(record.loose, line.trim(), index)
      else if (/^Infiniband hardware address can be incorrect/.test(line)) {
        lines.ignore(index, 'remark of the tool about the line below')
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
    for (const { address, line } of record.loose.addresses) {
      if (scope.inNamespace || isLocalAddress(address)) continue
      facts.node(scope.host, { attributes: { addresses: [address] } }, line)
    }
  },
  isError: (record) => record.devices.length === 0 && record.errors > 0,
  isEmpty: (record) => record.devices.length + record.loose.addresses.length === 0
})

function readBelow(device: IpDevice, text: string, line: number): void {
  const family = /^inet6? /i.exec(text)?.[0].toLowerCase()
  if (family === 'inet6 ') {
    const six = /^inet6 (?:addr: ?)?([0-9a-f:]+)(?:\/(\d+)|\s+prefixlen (\d+))/i.exec(text)
    if (six) add(device, `${six[1]!.toLowerCase()}/${six[2] ?? six[3]}`, line)
  } else if (family === 'inet ') {
    const four = /^inet (?:addr:)?(\S+)/.exec(text)?.[1]
    const mask = /(?:netmask |Mask:)(\S+)/.exec(text)?.[1]
    if (four !== undefined) add(device, withLength(four, mask), line)
  } else if (text.startsWith('ether ')) setMac(device, text.split(/\s+/, 2)[1])
  else if (/^[RT]X\b/.test(text)) readCounters(device, text)
  else {
    const flags = /^((?:[A-Z]+ )+)\s*MTU:(\d+)/.exec(text)
    if (flags) setFlags(device, flags[1]!.trim().split(' '), flags[2])
  }
}

/** `RX errors 0  dropped 12`, and `RX packets:6 errors:0 dropped:12` of older versions. */
function readCounters(device: IpDevice, text: string): void {
  const way = text.startsWith('RX') ? 'rx' : 'tx'
  for (const [, word = '', number] of text.matchAll(/\b([a-z]+)[: ](\d+)\b/g))
    count((device.counters ??= {}), way, word, number)
}

function add(device: IpDevice, address: string, line: number): void {
  if (isIpAddress(address)) device.addresses.push({ address, line })
}

function setMac(device: IpDevice, text: string | undefined): void {
  const mac = text?.toLowerCase()
  if (mac !== undefined && isHardwareAddress(mac)) device.mac = mac
}

function setFlags(device: IpDevice, flags: string[], mtu: string | undefined): void {
  // `ip` calls the carrier LOWER_UP: RUNNING is the same with another name.
  device.flags = flags.filter((flag) => flag !== '').map((flag) => (flag === 'RUNNING' ? 'LOWER_UP' : flag))
  if (mtu !== undefined) device.mtu = Number(mtu)
}

/** A netmask's ones; a mask that has holes is none. */
function withLength(address: string, mask: string | undefined): string {
  const parts = mask?.split('.').map(Number)
  if (parts?.length !== 4 || !parts.every((part) => part >= 0 && part <= 255)) return address
  const zeros = ~parts.reduce((bits, part) => (bits << 8) | part, 0)
  return (zeros & (zeros + 1)) === 0 ? `${address}/${Math.clz32(zeros)}` : address
}
