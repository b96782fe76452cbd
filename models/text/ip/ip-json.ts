import { count } from '../counters.ts'
import type { LineLedger } from '../line-ledger.ts'
import { isIpAddress } from './address-words.ts'
import { isHardwareAddress, newDevice, type IpAddress, type IpDevice } from './ip-device.ts'
import type { IpRecord } from './ip-blocks.ts'

type Field = { [key: string]: unknown }

/** `bridge -j` lists devices, too: by their MACs, with the VLANs or with the state of a port. */
const BRIDGE =
  /^\[\s*\{\s*"(?:mac"|ifname"\s*:\s*"[^"]{1,15}"\s*,\s*"vlans")\s*:|"state"\s*:\s*"(?:disabled|listening|learning|forwarding|blocking)"/

/** True when the output is what `ip -j` prints for `key`: a JSON list of objects, on one line or laid out by `-p`. */
export function isIpJson(lines: readonly string[], key: 'ifname' | 'dst'): boolean {
  const head = lines.slice(0, 12).join('\n').trimStart()
  if (BRIDGE.test(head.slice(0, 400))) return false
  return /^\[\s*(?:\{\s*\}\s*,\s*)*\{/.test(head.slice(0, 400)) && new RegExp(`"${key}"\\s*:`).test(head.slice(0, 4000))
}

/** The objects of a JSON list and the line each begins on, as told by its `key`. Reports text that is no whole JSON. */
export function readJsonList(lines: LineLedger, key: 'ifname' | 'dst'): { fields: Field; line: number }[] {
  const places: number[] = []
  const mark = `"${key}"`
  lines.lines.forEach((line, index) => {
    for (let at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1)) places.push(index)
  })
  let list: unknown
  try {
    list = JSON.parse(lines.lines.join('\n'))
  } catch {
    lines.report(0, 'The JSON is not whole; paste the output of ip -j from its first bracket to its last.')
    for (let index = 1; index < lines.length; index++) lines.ignore(index, 'part of JSON that cannot be read')
    return []
  }
  for (let index = 0; index < lines.length; index++) lines.take(index)
  const objects = (Array.isArray(list) ? list : []).filter(isObject).filter((entry) => typeof entry[key] === 'string')
  return objects.map((fields, index) => ({ fields, line: places[index] ?? 0 }))
}

/** Reads `ip -j address` and `ip -j link`. */
export function readIpJson(lines: LineLedger): IpRecord {
  return { devices: readJsonList(lines, 'ifname').map(({ fields, line }) => readDevice(fields, line)), errors: 0 }
}

function readDevice(fields: Field, line: number): IpDevice {
  const device = newDevice('', line)
  device.name = fields['ifname'] as string
  copyText(fields, 'master', (value) => (device.master = value))
  copyText(fields, 'link_type', (value) => (device.linkType = value))
  copyText(fields, 'operstate', (value) => (device.state = value))
  copyText(fields, 'link', (value) => (device.lower = value))
  copyText(fields, 'link_netns', (value) => (device.peerNamespace = value))
  copyText(fields, 'ifalias', (value) => (device.alias = value))
  copyText(fields, 'parentdev', (value) => (device.busAddress = value))
  copyText(fields, 'phys_port_name', (value) => (device.portName = value))
  copyNumber(fields, 'ifindex', (value) => (device.index = value))
  copyNumber(fields, 'mtu', (value) => (device.mtu = value))
  copyNumber(fields, 'link_index', (value) => (device.peerIndex = value))
  copyNumber(fields, 'link_netnsid', (value) => (device.peerNamespaceId = value))
  copyMac(fields, 'address', (value) => (device.mac = value))
  copyMac(fields, 'permaddr', (value) => (device.permanentMac = value))
  if (Array.isArray(fields['flags'])) device.flags = fields['flags'].filter(isText)
  if (Array.isArray(fields['altnames'])) device.alternateNames = fields['altnames'].filter(isText)
  if ('promiscuity' in fields) device.detailed = true
  if (isObject(fields['linkinfo'])) readLinkInfo(device, fields['linkinfo'])
  readAddresses(device, fields['addr_info'], line)
  const statistics = fields['stats64'] ?? fields['stats']
  if (isObject(statistics)) readStatistics(device, statistics)
  if (Array.isArray(fields['vfinfo_list'])) fields['vfinfo_list'].filter(isObject).forEach((vf) => readVf(device, vf))
  return device
}

function readLinkInfo(device: IpDevice, info: Field): void {
  copyText(info, 'info_kind', (value) => (device.linkKind = value))
  copyText(info, 'info_slave_kind', (value) => (device.masterKind = value))
  const data = info['info_data']
  if (!isObject(data)) return
  copyNumber(data, 'id', (value) => {
    if (device.linkKind === 'vlan') device.vlanId = value
    else if (data['external'] !== true) device.tunnelId = value
  })
  copyText(data, 'protocol', (value) => (device.vlanProtocol = value))
  copyText(data, 'mode', (value) => (device.bondMode = value))
  copyText(data, 'active_slave', (value) => (device.activeMember = value))
  copyText(data, 'remote', (value) => (device.tunnelRemote = value))
  copyText(data, 'local', (value) => (device.tunnelLocal = value))
  copyNumber(data, 'port', (value) => (device.destinationPort = value))
}

function readAddresses(device: IpDevice, list: unknown, line: number): void {
  for (const entry of Array.isArray(list) ? list.filter(isObject) : []) {
    const local = entry['local']
    if (typeof local !== 'string') continue
    const length = `/${String(entry['prefixlen'])}`
    const peer = entry['address']
    const address: IpAddress = { address: local.toLowerCase() + (isText(peer) ? '' : length), line }
    if (isText(peer)) address.peer = peer.toLowerCase() + length
    if (isText(entry['scope'])) address.scope = entry['scope']
    if (isIpAddress(address.address)) device.addresses.push(address)
  }
}

function readStatistics(device: IpDevice, statistics: Field): void {
  for (const way of ['rx', 'tx'] as const) {
    const counted = statistics[way]
    if (!isObject(counted)) continue
    for (const word of ['errors', 'dropped'])
      copyNumber(counted, word, (value) => count((device.counters ??= {}), way, word, value))
  }
}

function readVf(device: IpDevice, fields: Field): void {
  if (typeof fields['vf'] !== 'number') return
  const vf: IpDevice['virtualFunctions'][number] = { index: fields['vf'] }
  copyMac(fields, 'address', (value) => (vf.mac = value))
  copyMac(fields, 'mac', (value) => (vf.mac = value))
  const tag = Array.isArray(fields['vlan_list']) ? fields['vlan_list'].filter(isObject)[0] : undefined
  if (tag) copyNumber(tag, 'vlan', (value) => (vf.vlan = value))
  device.virtualFunctions.push(vf)
}

function isObject(value: unknown): value is Field {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function copyText(fields: Field, key: string, set: (value: string) => void): void {
  const value = Object.hasOwn(fields, key) ? fields[key] : undefined
  if (typeof value === 'string' && value !== '') set(value)
}

function copyNumber(fields: Field, key: string, set: (value: number) => void): void {
  const value = Object.hasOwn(fields, key) ? fields[key] : undefined
  if (typeof value === 'number') set(value)
}

function copyMac(fields: Field, key: string, set: (value: string) => void): void {
  copyText(fields, key, (value) => {
    if (isHardwareAddress(value.toLowerCase())) set(value.toLowerCase())
  })
}
