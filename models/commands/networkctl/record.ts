import { newDevice, type IpDevice } from '../../text/ip/ip-device.ts'

/** Without prefix length: networkctl prints none. */
export interface Address {
  address: string
  /** the link that has it */
  on: string
  line: number
}

/** A link as systemd-networkd knows it. */
export interface Link {
  device: IpDevice
  /** `routable (configured)`: what it is good for, and how far networkd is with it */
  state?: string
  driver?: string
  speed?: string
  addresses: Address[]
  /** who is at the other end of the cable, and the port there */
  neighbor?: { name: string; port: string }
}

export interface NetworkctlRecord {
  links: Link[]
  /** addresses of the host, printed without their links' details */
  addresses: Address[]
  errors: number
}

/** What netdevs are made as; all others name the layer below, as `ether` does. */
const MADE = /^(?:bond|bridge|vlan|vxlan|geneve|veth|dummy|macvlan|ipvlan|vrf|team|gre|gretap|sit|wireguard)$/

/** A link by its number and name. */
export function newLink(index: string, name: string, line: number): Link {
  const device = newDevice(name, line)
  device.index = Number(index)
  return { device, addresses: [] }
}

/** Says what sort a link is of, in networkd's words. */
export function setType({ device }: Link, type: string): void {
  if (MADE.test(type)) device.linkKind = type
  else if (/^[a-z]\w*$/.test(type) && type !== 'none') device.linkType = type
}
