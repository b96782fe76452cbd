import { isIpAddress } from '../../text/ip/address-words.ts'
import { isHardwareAddress } from '../../text/ip/ip-device.ts'
import type { Device } from './record.ts'

const HEAD =
  /^([^\s:]{1,15}): ((?:connected|connecting|disconnected|unmanaged|unavailable|deactivating)(?: \([^()]*\))?)(?: to (\S.*))?$/
const REST =
  /^\s+(?:"|inet6? |route[46] |ip[46] default|domains: |servers: |interface: |master |team |bond |\d+ connections? available)|^(?:DNS configuration:|Use "nmcli |"nmcli |Consult nmcli)/

/** True for the head of a device in what `nmcli` alone prints: `br-ex: connected to System br-ex`. */
export function isOverviewHead(line: string): boolean {
  return HEAD.test(line.slice(0, 300).trimEnd())
}

/** Takes a line of the overview; true when it is one. */
export function takeOverview(devices: Device[], line: string, index: number): boolean {
  const [, name, state = '', connection] = HEAD.exec(line.slice(0, 300).trimEnd()) ?? []
  if (name !== undefined) {
    const told = { state: state.replace(/ \(.*/, ''), ...(connection === undefined ? {} : { connection }) }
    devices.push({ name, line: index, ...told, addresses: [] })
    return true
  }
  const last = devices.at(-1)
  const address = /^\s+inet[46] (\S+)\s*$/.exec(line)?.[1]?.toLowerCase()
  if (last && address !== undefined && isIpAddress(address)) last.addresses.push(address)
  // `ethernet (virtio_net), 52:54:00:E2:28:A3, hw, mtu 1500`
  const [type = '', ...facts] = line.trim().split(', ')
  const mtu = facts.find((fact) => /^mtu \d{1,6}$/.test(fact))
  if (last && /^\s/.test(line) && mtu !== undefined) {
    last.type = type.replace(/ \(.*/, '')
    last.mtu = Number(mtu.slice(4))
    const mac = facts[0]!.toLowerCase()
    if (isHardwareAddress(mac)) last.mac = mac
    return true
  }
  return REST.test(line) || (last !== undefined && address !== undefined)
}
