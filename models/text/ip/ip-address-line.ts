import { isIpAddress } from './address-words.ts'
import type { IpAddress, IpDevice } from './ip-device.ts'

/** Reads `inet 10.0.0.1/24 brd … scope global eth0`, with `peer` too. False when the line is nothing of the kind. */
export function readAddressLine(device: IpDevice, text: string, line: number): boolean {
  const words = text.split(/\s+/)
  if (words[0] !== 'inet' && words[0] !== 'inet6') return false
  const printed = (words[1] ?? '').toLowerCase()
  if (!isIpAddress(printed)) return false
  const address: IpAddress = { address: printed, line }
  const scope = words.indexOf('scope')
  if (scope > 0 && words[scope + 1] !== undefined) address.scope = words[scope + 1]!
  const peer = (words[2] === 'peer' ? (words[3] ?? '') : '').toLowerCase()
  if (isIpAddress(peer)) address.peer = peer
  device.addresses.push(address)
  return true
}

/** The device a lone IPv4 line names in its label (`… scope global eth0`, `eth0:1`): all that `grep inet` leaves. */
export function readLabelledAddress(text: string): string | undefined {
  const words = text.split(/\s+/)
  const scope = words.indexOf('scope')
  if (words[0] !== 'inet' || scope < 0 || scope + 2 >= words.length) return undefined
  return words.at(-1)!.split(':')[0]
}
