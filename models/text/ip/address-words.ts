import { parsePrefix } from '../ip-address.ts'

/** True for a whole IPv4 or IPv6 address, with or without prefix length. */
export function isIpAddress(text: string): boolean {
  return parsePrefix(text) !== undefined
}

/** True for addresses that say nothing outside the machine: loopback and link-local. */
export function isLocalAddress(address: string): boolean {
  return /^(?:127\.|169\.254\.|fe[89ab][0-9a-f]:|::1(?:\/|$))/.test(address)
}
