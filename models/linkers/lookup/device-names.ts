/** What a device's name tells by convention: udev, os-net-config, Open vSwitch, OVN, Neutron. */

/** `eth0`, `em1`, `eno2`, `ens1f0np0`, `enp3s0`, `p1p2`, `ib0`, os-net-config's `nic1`, DPDK's `dpdk0`. */
const PHYSICAL =
  /^(?:eth\d{1,4}|em\d{1,3}(?:_\d+)?|eno\d\w*|ens\d\w*|enp\d\w*|enP\d\w*|enx[0-9a-f]{12}|p\d{1,3}p\d\w*|ib\d{1,3}|ibs\w+|ibp\w+|nic\d{1,3}|dpdk\d{1,3})$/
/** The side of the card's own switch of a virtual function: `ens1f0_3` (os-net-config), `enp4s0f0npf0vf2`, `pf0sf1`. */
const REPRESENTOR = /^(?:eth|ens|enp|eno)\w*_\d+$|pf\d+[vs]f\d+$/
const BOND = /^(?:bond|team)[\w.-]*$/
const TUNNEL =
  /^(?:genev_sys_\d+|geneve_sys_\d+|vxlan_sys_\d+|gre_sys|gre0|gretap0|erspan0|ip6gre0|ip6gretap0|ip6tnl0|stt_sys_\d+|sit0|tunl0)$/
const VETH = /^(?:qvo|qvb)[0-9a-f]{8}-[0-9a-f]{2}$|^(?:rfp|fpr)-[0-9a-f]{8}-[0-9a-f]$|^veth\w+$/
const TAP = /^(?:tap[0-9a-f]{8}-[0-9a-f]{2}|vnet\d+|tap\d+)$/
const OVS_INTERNAL = /^(?:qr|qg|sg|ha|fg)-[0-9a-f]{8}-[0-9a-f]{2}$|^ovs-(?:system|netdev)$/

export function isPhysicalName(name: string): boolean {
  return PHYSICAL.test(name) && !isRepresentorName(name)
}

export function isRepresentorName(name: string): boolean {
  return REPRESENTOR.test(name)
}

export function isBondName(name: string): boolean {
  return BOND.test(name)
}

/** `deviceType` of TOPOLOGY.md that the name stands for, if it stands for one. */
export function deviceTypeByName(name: string): string | undefined {
  if (name === 'lo') return 'loopback'
  if (TUNNEL.test(name)) return 'tunnel'
  if (VETH.test(name)) return 'veth'
  if (OVS_INTERNAL.test(name)) return 'internal'
  if (TAP.test(name)) return 'tap'
  if (isPhysicalName(name)) return 'physical'
  return undefined
}

/** The beginning of a port's id in a device's name: Neutron's names are 14 characters, a prefix and as much of the id as fits. */
export function idStart(name: string): string | undefined {
  return /^(?:tap|qvo|vhu|qr-|qg-|sg-|ha-|fg-)([0-9a-f]{8}-[0-9a-f]{2})$/.exec(name)?.[1]
}
