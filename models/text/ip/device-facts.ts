import type { FactSink, FactValue, Ref } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { isLocalAddress } from './address-words.ts'
import { classify, vlanOfName, type DeviceKind } from './device-kind.ts'
import type { IpDevice } from './ip-device.ts'

/** Where devices live: a host, or a namespace on it. */
export interface DeviceScope {
  host: Ref
  within: Ref
  inNamespace: boolean
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
  const listed = new Map(devices.map((device) => [device.name, device]))
  const classes = devices.map((device) => classify(device, scope.inNamespace))
  const kinds = new Map(devices.map(({ name }, index) => [name, classes[index]!.kind]))
  const refOf = (name: string): Ref => refs.device(scope.within, name, kinds.get(name) ?? 'nic')
  for (const [index, device] of devices.entries()) {
    claimDevice(device, classes[index]!, scope, refOf, facts)
    claimMembership(device, scope, listed, refOf, facts)
    const other = device.lower === undefined ? undefined : listed.get(device.lower)
    if (other?.lower === device.name) facts.link('veth', refOf(device.name), refOf(other.name), device.line)
    if (!scope.inNamespace) clueOfHost(device, scope.host, facts)
  }
}

function claimDevice(
  device: IpDevice,
  { kind, type, why }: ReturnType<typeof classify>,
  scope: DeviceScope,
  refOf: (name: string) => Ref,
  facts: FactSink
): void {
  const inferred: { [attribute: string]: string } = {}
  const attributes: { [key: string]: FactValue } = {}
  const put = (key: string, value: FactValue): void => {
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) attributes[key] = value
  }
  if (why !== undefined) inferred['deviceType'] = why
  put('deviceType', type)
  if (device.addresses.length > 0) {
    put('addresses', [...new Set(device.addresses.map(({ address }) => address))])
    put('peerAddresses', [...new Set(device.addresses.flatMap(({ peer }) => (peer === undefined ? [] : [peer])))])
  }
  put('master', device.master === undefined ? undefined : nodeValue(refOf(device.master), device.master))
  put('link', linkOf(device, kind, refOf))
  const vlanId = device.vlanId ?? (kind === 'vlan-interface' ? vlanOfName(device.name) : undefined)
  if (device.vlanId === undefined && vlanId !== undefined) inferred['vlanId'] = 'the name ends with it'
  put('vlanId', vlanId)
  if (device.virtualFunctions.length > 0) {
    const functions = new Map(device.virtualFunctions.map((vf) => [vf.index, { name: `vf ${vf.index}`, ...vf }]))
    put('virtualFunctions', [...functions.values()])
  }
  for (const field of AS_PRINTED) if (device[field] !== undefined) put(field, device[field])
  facts.node(refOf(device.name), { name: device.name, parent: scope.within, attributes, inferred }, device.line)
}

/** Fields of a device that become attributes of the same name. */
const AS_PRINTED = [
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
  'alias',
  'alternateNames',
  'peerIndex',
  'peerNamespace',
  'peerNamespaceId'
] as const satisfies readonly (keyof IpDevice)[]

/** The parent of a VLAN or tunnel; the ends of a veth pair are a link of their own. */
function linkOf(device: IpDevice, kind: DeviceKind, refOf: (name: string) => Ref): FactValue {
  if (device.lower === undefined || device.linkKind === 'veth') return undefined
  return kind === 'vlan-interface' || device.linkKind !== undefined
    ? nodeValue(refOf(device.lower), device.lower)
    : undefined
}

/** What a member's own lines prove about its master, which may not be listed (`ip a s eth0`). */
function claimMembership(
  device: IpDevice,
  scope: DeviceScope,
  listed: ReadonlyMap<string, IpDevice>,
  refOf: (name: string) => Ref,
  facts: FactSink
): void {
  const kind = masterKind(device, listed)
  if (device.master === undefined || kind === undefined) return
  const master = refs.device(scope.within, device.master, kind)
  facts.node(master, { name: device.master, parent: scope.within }, device.line)
  facts.link('member', refOf(device.name), master, device.line)
}

/**
 * Only a bond sets SLAVE on its members. Of the rest only Open vSwitch, bridges, teams and VRFs take members; the first has one
 * device for all, the latter two are told by their names where `-d` does not say.
 */
function masterKind(device: IpDevice, listed: ReadonlyMap<string, IpDevice>): 'bond' | 'linux-bridge' | undefined {
  const { master } = device
  if (master === undefined) return undefined
  const kind = device.masterKind ?? listed.get(master)?.linkKind
  if (kind !== undefined) return kind === 'bond' ? 'bond' : kind === 'bridge' ? 'linux-bridge' : undefined
  if (device.flags?.includes('SLAVE') === true) return 'bond'
  return /^(?:ovs-system|ovs-netdev|team|vrf)/.test(master) ? undefined : 'linux-bridge'
}

/** Addresses by which others may know this host. Loopback, link-local and container addresses are everybody's. */
function clueOfHost(device: IpDevice, host: Ref, facts: FactSink): void {
  if (device.name === 'lo' || /^(?:docker|virbr|lxdbr|lxcbr|cni|podman)/.test(device.name)) return
  for (const { address, scope, line } of device.addresses) {
    if (isLocalAddress(address) || (scope !== undefined && scope !== 'global')) continue
    facts.clue({ type: 'local-address', host, address: address.split('/')[0]! }, line)
  }
}
