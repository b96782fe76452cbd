import type { Counters } from '../counters.ts'

/** One address line of a device. */
export interface IpAddress {
  /** with prefix length, unless a peer is printed behind it; lower case */
  address: string
  /** far end of a point-to-point address, with the prefix length of both */
  peer?: string
  /** `global`, `link`, `host` …; absent where the format does not print it (`-br`) */
  scope?: string
  line: number
}

/** An SR-IOV virtual function as its physical function lists it. */
export interface VirtualFunction {
  index: number
  mac?: string
  vlan?: number
}

/** Titles over the counters that come next. */
interface Counting {
  way: 'rx' | 'tx'
  titles: string[]
}

/** One network device, as far as a form of `ip` printed it. Line numbers are indexes into the ledger. */
export interface IpDevice {
  name: string
  line: number
  index?: number
  /** device after `@` in this namespace: VLAN's parent, or the other end of a veth pair */
  lower?: string
  /** index after `@if`: a device in another namespace */
  peerIndex?: number
  peerNamespace?: string
  peerNamespaceId?: number
  flags?: string[]
  mtu?: number
  state?: string
  master?: string
  /** what follows `link/` */
  linkType?: string
  mac?: string
  permanentMac?: string
  /** `bond`, `vlan`, `veth` …: what `-d` or JSON says the device is */
  linkKind?: string
  /** `bond`, `bridge`, `openvswitch` …: what `-d` says its master is */
  masterKind?: string
  vlanId?: number
  vlanProtocol?: string
  bondMode?: string
  activeMember?: string
  /** tunnel key of a vxlan or geneve device with a fixed one */
  tunnelId?: number
  tunnelRemote?: string
  tunnelLocal?: string
  destinationPort?: number
  /** the device has a bus address of its own: hardware, real or emulated */
  busAddress?: string
  /** which port of its card or of the switch in it this is: `p0`, `pf0vf2` */
  portName?: string
  /** `-d` was given: a device without `linkKind` has none */
  detailed?: boolean
  counters?: Counters
  /** while it is read: what the next numbers mean */
  counting?: Counting
  alternateNames: string[]
  alias?: string
  addresses: IpAddress[]
  virtualFunctions: VirtualFunction[]
}

/** Splits `eth0.100@eth0`, `tap1@if17`, `gre0@NONE` into the device and what stands behind it. */
export function newDevice(printed: string, line: number): IpDevice {
  const device: IpDevice = { name: printed, line, alternateNames: [], addresses: [], virtualFunctions: [] }
  const at = printed.lastIndexOf('@')
  if (at <= 0) return device
  device.name = printed.slice(0, at)
  const behind = printed.slice(at + 1)
  const index = /^if(\d+)$/.exec(behind)
  if (index) device.peerIndex = Number(index[1])
  else if (behind !== 'NONE' && behind !== '') device.lower = behind
  return device
}

/** The states the kernel knows (RFC 2863), as `ip` prints them. */
export const OPERATIONAL_STATES: ReadonlySet<string> = new Set([
  'UNKNOWN',
  'NOTPRESENT',
  'DOWN',
  'LOWERLAYERDOWN',
  'TESTING',
  'DORMANT',
  'UP'
])

const MAC = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5,19}$/

/** True for an Ethernet or InfiniBand hardware address, in lower case. */
export function isHardwareAddress(text: string): boolean {
  return MAC.test(text)
}
