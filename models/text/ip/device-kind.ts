import type { NodeKind } from '../../topology/vocabulary.ts'
import { DEVICE_KINDS } from '../../topology/vocabulary.ts'
import type { IpDevice } from './ip-device.ts'

export type DeviceKind = (typeof DEVICE_KINDS)[number] & NodeKind
export type DeviceType = 'physical' | 'bond' | 'tap' | 'veth' | 'internal' | 'tunnel' | 'loopback'

/** What a device is. `why` is set where only its name, or what was not printed, says so. */
export interface DeviceClass {
  kind: DeviceKind
  type?: DeviceType
  why?: string
}

const TUNNELS =
  /^(?:bareudp|erspan|geneve|gre|gretap|ip6erspan|ip6gre|ip6gretap|ip6tnl|ipip|sit|vti6?|vxlan|wireguard)$/
/** Link layers of point-to-point tunnels, as `link/…` prints them without `-d`. */
const TUNNEL_LAYERS = /^(?:gre6?|ipip|sit|tunnel6?)$/
/** iproute2's kinds that are none of the types Atlas tells apart. */
const OTHER = /^(?:vlan|bridge|dummy|macvlan|macvtap|ipvlan|team|vrf|ifb|can|hsr|nlmon)$/

/** Tells a device's kind and type: from what is printed first, from names whose convention leaves no doubt second. */
export function classify(device: IpDevice, inNamespace: boolean): DeviceClass {
  if (device.linkKind === 'bond' || isBondByFlag(device)) return { kind: 'bond', type: 'bond' }
  if (device.linkKind === 'bridge') return { kind: 'linux-bridge' }
  if (device.linkKind === 'vlan') return { kind: 'vlan-interface' }
  // The switch inside a card shows its side of each virtual function as a device: none of the types there are.
  if (device.portName !== undefined && /^(?:c\d+)?pf\d+(?:vf|sf)\d+$/.test(device.portName)) return { kind: 'nic' }
  const proven = provenType(device)
  if (proven) return { kind: 'nic', type: proven }
  if (device.linkKind !== undefined && OTHER.test(device.linkKind)) return { kind: 'nic' }
  if (isVlanByName(device)) return { kind: 'vlan-interface' }
  if (/^(?:qbr|brq)[0-9a-f]{8}-[0-9a-f]{2}$/.test(device.name)) return { kind: 'linux-bridge' }
  return { kind: 'nic', ...likelyType(device, inNamespace) }
}

/** The tag that `eth0.100` or `vlan100` carries in its name. */
export function vlanOfName(name: string): number | undefined {
  const match = /(?:\.|^vlan)(\d{1,4})$/.exec(name)
  const id = match ? Number(match[1]) : 0
  return id >= 1 && id <= 4094 ? id : undefined
}

/** VLAN devices on a bond inherit its MASTER flag. */
function isBondByFlag(device: IpDevice): boolean {
  return device.linkKind === undefined && device.lower === undefined && device.flags?.includes('MASTER') === true
}

function isVlanByName(device: IpDevice): boolean {
  return device.linkKind === undefined && device.lower !== undefined && vlanOfName(device.name) !== undefined
}

function provenType(device: IpDevice): DeviceType | undefined {
  if (device.linkType === 'loopback' || device.flags?.includes('LOOPBACK') === true) return 'loopback'
  if (device.linkKind === 'veth') return 'veth'
  if (device.linkKind === 'openvswitch') return 'internal'
  if (device.linkKind !== undefined && TUNNELS.test(device.linkKind)) return 'tunnel'
  if (device.linkType !== undefined && TUNNEL_LAYERS.test(device.linkType)) return 'tunnel'
  // Open vSwitch's userspace datapath makes its internal ports and bridges of tun devices too.
  if (device.linkKind === 'tun' && /^(?:tap|vnet|macvtap)/.test(device.name)) return 'tap'
  if (device.virtualFunctions.length > 0 || device.busAddress !== undefined) return 'physical'
  return undefined
}

/** Names by kernel, systemd, Open vSwitch and Neutron convention. The first that fits counts. */
const CONVENTIONS: readonly { name: RegExp; type: DeviceType; why: string }[] = [
  { name: /^lo$/, type: 'loopback', why: 'lo is the loopback device' },
  { name: /^(?:genev|vxlan|gre|erspan)_sys/, type: 'tunnel', why: 'Open vSwitch names its tunnel devices so' },
  { name: /^(?:ovs-system|ovs-netdev|br-int|br-tun)$/, type: 'internal', why: 'Open vSwitch names its own devices so' },
  { name: /^(?:qvo|qvb)[0-9a-f]{8}-/, type: 'veth', why: 'Neutron names the ends of its veth pairs so' },
  { name: /^vnet\d+$/, type: 'tap', why: 'libvirt names tap devices so' },
  { name: /^bond\d+$/, type: 'bond', why: 'the name is that of a bond' },
  {
    name: /^(?!e(?:n[ops]|th)\w*_\d+$|\w*pf\d+[sv]f\d+$)(?:eno\d|ens\d|enp\d|enP\d|enx[0-9a-f]{12}|eth\d|em\d|p\d+p\d|ib\d|ibp\d|nic\d)[\w]*$/,
    type: 'physical',
    why: 'the name is that of a network card'
  }
]

function likelyType(device: IpDevice, inNamespace: boolean): { type?: DeviceType; why?: string } {
  const pair = device.peerIndex !== undefined || device.lower !== undefined
  if (pair && vlanOfName(device.name) === undefined) {
    return { type: 'veth', why: 'another device stands behind its @, and it is no VLAN' }
  }
  if (inNamespace && /^(?:tap|qr-|qg-|sg-|ha-|fg-)/.test(device.name)) {
    return { type: 'internal', why: 'Neutron moves internal ports of Open vSwitch into its namespaces' }
  }
  if (/^tap[0-9a-f]{8}-[0-9a-f]{2}$/.test(device.name)) return { type: 'tap', why: 'Neutron names tap devices so' }
  if (!pair && /^vlan\d+$/.test(device.name)) {
    return { type: 'internal', why: 'a kernel VLAN would name its parent after @; this is a port of Open vSwitch' }
  }
  const convention = CONVENTIONS.find(({ name }) => name.test(device.name))
  if (convention) return { type: convention.type, why: convention.why }
  if (device.detailed === true && device.linkKind === undefined && device.linkType === 'ether') {
    return { type: 'physical', why: 'ip -d prints no link kind, as it does for every virtual device' }
  }
  return {}
}
