import type { FactSink, FactValue, Ref } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { withoutPrefix } from '../ip-address.ts'
import { isLocalAddress } from './address-words.ts'
import { classify, vlanOfName, type DeviceClass, type DeviceKind } from './device-kind.ts'
import type { IpDevice } from './ip-device.ts'

/** Where devices live: a host, or a namespace on it. */
export interface DeviceScope {
  host: Ref
  within: Ref
  inNamespace: boolean
}

/** A device and what it is. */
interface Listed {
  device: IpDevice
  is: DeviceClass
}

const PURPOSES: readonly [prefix: string, purpose: string][] = [
  ['ovnmeta-', 'ovnmeta'],
  ['qrouter-', 'qrouter'],
  ['qdhcp-', 'qdhcp'],
  ['snat-', 'snat'],
  ['fip-', 'fip'],
  ['cni-', 'container'],
  ['netns-', 'container']
]

/** What a namespace of this name is for, where its name follows a convention. */
export function namespacePurpose(name: string): string | undefined {
  return PURPOSES.find(([prefix]) => name.startsWith(prefix))?.[1]
}

/** The place a capture speaks of; claims the namespace when it speaks of one. Undefined when no host is known. */
export function deviceScope(
  host: Ref | undefined,
  namespace: string | undefined,
  facts: FactSink
): DeviceScope | undefined {
  if (!host) return undefined
  if (namespace === undefined || namespace === '') return { host, within: host, inNamespace: false }
  const props = { name: namespace, parent: host, attributes: { purpose: namespacePurpose(namespace) } }
  return { host, within: facts.node(refs.namespace(host, namespace), props, 0), inNamespace: true }
}

/** Claims devices, what is plugged into what, and the addresses that tell which host this is. */
export function contributeDevices(devices: readonly IpDevice[], scope: DeviceScope, facts: FactSink): void {
  const listed = new Map<string, Listed>()
  const all = devices.map((device) => {
    const entry = { device, is: classify(device, scope.inNamespace) }
    listed.set(device.name, entry)
    return entry
  })
  const refOf = (name: string): Ref => refs.device(scope.within, name, listed.get(name)?.is.kind ?? 'nic')
  for (const entry of all) {
    const { device } = entry
    claimDevice(entry, scope, refOf, facts)
    if (device.master !== undefined) claimMembership(device, device.master, scope, listed, refOf, facts)
    const other = device.lower === undefined ? undefined : listed.get(device.lower)?.device
    if (other?.lower === device.name) facts.link('veth', refOf(device.name), refOf(other.name), device.line)
    if (!scope.inNamespace) clueOfHost(device, scope.host, facts)
  }
}

function claimDevice(
  { device, is: { kind, type, why } }: Listed,
  scope: DeviceScope,
  refOf: (name: string) => Ref,
  facts: FactSink
): void {
  const inferred: { [attribute: string]: string } = why === undefined ? {} : { deviceType: why }
  const attributes: { [key: string]: FactValue } = { deviceType: type }
  if (device.addresses.length > 0) putAddresses(device, attributes)
  if (device.master !== undefined) attributes['master'] = nodeValue(refOf(device.master), device.master)
  if (device.lower !== undefined) attributes['link'] = linkOf(device, device.lower, kind, refOf)
  const vlanId = device.vlanId ?? (kind === 'vlan-interface' ? vlanOfName(device.name) : undefined)
  if (device.vlanId === undefined && vlanId !== undefined) inferred['vlanId'] = 'the name ends with it'
  if (vlanId !== undefined) attributes['vlanId'] = vlanId
  if (device.virtualFunctions.length > 0) {
    const functions = new Map(device.virtualFunctions.map((vf) => [vf.index, { name: `vf ${vf.index}`, ...vf }]))
    attributes['virtualFunctions'] = [...functions.values()]
  }
  // A device has few of the fields there are.
  for (const field of Object.keys(device))
    if (AS_PRINTED.has(field)) attributes[field] = device[field as keyof IpDevice] as FactValue
  Object.assign(attributes, device.counters)
  if (device.alternateNames.length > 0) attributes['alternateNames'] = device.alternateNames
  facts.node(refOf(device.name), { name: device.name, parent: scope.within, attributes, inferred }, device.line)
}

/** Each address once, however often it was printed. */
function putAddresses({ addresses }: IpDevice, attributes: { [key: string]: FactValue }): void {
  const own: string[] = []
  const peers: string[] = []
  for (const { address, peer } of addresses) {
    own.push(address)
    if (peer !== undefined) peers.push(peer)
  }
  attributes['addresses'] = own.length > 1 ? [...new Set(own)] : own
  if (peers.length > 0) attributes['peerAddresses'] = [...new Set(peers)]
}

/** Fields of a device that become attributes of the same name. */
const AS_PRINTED: ReadonlySet<string> = new Set([
  'index',
  'state',
  'mac',
  'mtu',
  'flags',
  'vlanProtocol',
  'linkKind',
  'linkType',
  'bondMode',
  'activeMember',
  'tunnelId',
  'tunnelRemote',
  'tunnelLocal',
  'destinationPort',
  'permanentMac',
  'busAddress',
  'portName',
  'alias',
  'peerIndex',
  'peerNamespace',
  'peerNamespaceId'
] satisfies (keyof IpDevice)[])

/** The parent of a VLAN or tunnel; the ends of a veth pair are a link of their own. */
function linkOf(device: IpDevice, lower: string, kind: DeviceKind, refOf: (name: string) => Ref): FactValue {
  if (device.linkKind === 'veth') return undefined
  return kind === 'vlan-interface' || device.linkKind !== undefined ? nodeValue(refOf(lower), lower) : undefined
}

/** What a member's own lines prove about its master, which may not be listed (`ip a s eth0`). */
function claimMembership(
  device: IpDevice,
  masterName: string,
  scope: DeviceScope,
  listed: ReadonlyMap<string, Listed>,
  refOf: (name: string) => Ref,
  facts: FactSink
): void {
  const kind = masterKind(device, masterName, listed)
  if (kind === undefined) return
  const master = refs.device(scope.within, masterName, kind)
  facts.node(master, { name: masterName, parent: scope.within }, device.line)
  facts.link('member', refOf(device.name), master, device.line)
}

/**
 * Only a bond sets SLAVE on its members. Of the rest only Open vSwitch, bridges, teams and VRFs take members; the first has one
 * device for all, the latter two are told by their names where `-d` does not say.
 */
function masterKind(
  device: IpDevice,
  master: string,
  listed: ReadonlyMap<string, Listed>
): 'bond' | 'linux-bridge' | undefined {
  const kind = device.masterKind ?? listed.get(master)?.device.linkKind
  if (kind !== undefined) return kind === 'bond' ? 'bond' : kind === 'bridge' ? 'linux-bridge' : undefined
  if (device.flags?.includes('SLAVE') === true || /^bond\d/.test(master)) return 'bond'
  return /^(?:ovs-system|ovs-netdev|team|vrf)/.test(master) ? undefined : 'linux-bridge'
}

/** Addresses by which others may know this host. Loopback, link-local and container addresses are everybody's. */
function clueOfHost(device: IpDevice, host: Ref, facts: FactSink): void {
  if (device.name === 'lo' || /^(?:docker|virbr|lxdbr|lxcbr|cni|podman)/.test(device.name)) return
  for (const { address, scope, line } of device.addresses) {
    if (isLocalAddress(address) || (scope !== undefined && scope !== 'global')) continue
    facts.clue({ type: 'local-address', host, address: withoutPrefix(address) }, line)
  }
}
