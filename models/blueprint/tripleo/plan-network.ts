import type { PlanWriter, PlannedInterface } from '../emit/writer.ts'
import { flagAt, items, lineOf, numberAt, textAt, words, at } from './tree.ts'
import type { YamlNode } from '../yaml-node.ts'
import { nodeValue, type FactValue, type Ref } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'

export interface NetworkConfig {
  tree: YamlNode | undefined
}

interface Context {
  host: Ref
  write: PlanWriter
}

type Device = 'nic' | 'bond' | 'linux-bridge' | 'vlan-interface'

const OVS_BRIDGES = new Set(['ovs_bridge', 'ovs_user_bridge'])
const OVS_BONDS = new Set(['ovs_bond', 'ovs_dpdk_bond'])
const DEVICES: { [type: string]: { kind: Device; deviceType?: string } } = {
  interface: { kind: 'nic', deviceType: 'physical' },
  sriov_pf: { kind: 'nic', deviceType: 'physical' },
  sriov_vf: { kind: 'nic' },
  ib_interface: { kind: 'nic', deviceType: 'physical' },
  ib_child_interface: { kind: 'nic' },
  linux_tap: { kind: 'nic', deviceType: 'tap' },
  linux_bond: { kind: 'bond', deviceType: 'bond' },
  team: { kind: 'nic' },
  linux_team: { kind: 'nic' },
  linux_bridge: { kind: 'linux-bridge' },
  vlan: { kind: 'vlan-interface' }
}

/** Claims what a `network_config` plans for its host. Names that a template was to fill in are left away. */
export function planNetwork(tree: YamlNode, host: Ref, write: PlanWriter): void {
  for (const entry of items(tree, 'network_config')) plan(entry, { host, write }, undefined)
}

/** One entry; `bridge` is the Open vSwitch bridge it is a member of. */
function plan(entry: YamlNode, context: Context, bridge: string | undefined): void {
  const type = textAt(entry, 'type') ?? ''
  const name = nameOf(entry, type)
  if (name === undefined) return
  if (OVS_BRIDGES.has(type)) planBridge(entry, name, type, context)
  else if (bridge !== undefined) planPort(entry, name, type, bridge, context)
  else if (Object.hasOwn(DEVICES, type)) {
    const device = planDevice(entry, name, DEVICES[type]!.kind, DEVICES[type]!.deviceType, context)
    planMembers(entry, device, name, context)
  }
}

/** A VLAN has no name of its own: os-net-config makes one of its tag. */
function nameOf(entry: YamlNode, type: string): string | undefined {
  const tag = numberAt(entry, 'vlan_id')
  const name = textAt(entry, 'name') ?? (type === 'vlan' && tag !== undefined ? `vlan${tag}` : undefined)
  if (name !== undefined) return /[{}]/.test(name) ? undefined : name
  const [parent, vf] = [textAt(entry, 'device'), numberAt(entry, 'vfid')]
  return type === 'sriov_vf' && parent !== undefined && vf !== undefined ? `${parent}_${vf}` : undefined
}

function planBridge(entry: YamlNode, name: string, type: string, context: Context): void {
  const { host, write } = context
  const datapathType = type === 'ovs_user_bridge' ? 'netdev' : undefined
  write.bridge(host, name, { datapathType, failMode: failMode(entry) }, lineOf(entry))
  planDevice(entry, name, 'nic', 'internal', context)
  for (const member of items(entry, 'members')) plan(member, context, name)
}

/** `ovs_extra` holds whole commands; the mode is often set by one of them. */
function failMode(entry: YamlNode): string | undefined {
  const own = textAt(entry, 'ovs_fail_mode')
  if (own !== undefined) return own
  const commands = [
    textAt(entry, 'ovs_extra') ?? '',
    ...items(entry, 'ovs_extra').flatMap((line) => textAt(line) ?? [])
  ]
  for (const command of commands) {
    const mode = /\bfail_mode=(standalone|secure)\b|\bset-fail-mode \S+ (standalone|secure)\b/.exec(command)
    if (mode) return mode[1] ?? mode[2]
  }
  return undefined
}

/** A member of an Open vSwitch bridge is a port of it. */
function planPort(entry: YamlNode, name: string, type: string, bridge: string, context: Context): void {
  const { host, write } = context
  const line = lineOf(entry)
  const port = (interfaces: PlannedInterface[], attributes: { [key: string]: FactValue } = {}): void =>
    write.port(host, bridge, name, interfaces, attributes, line)
  if (type === 'vlan') {
    port([{ name, type: 'internal' }], { tag: numberAt(entry, 'vlan_id') })
    planDevice(entry, name, 'nic', 'internal', context)
  } else if (OVS_BONDS.has(type)) {
    const members = items(entry, 'members').flatMap((member) => memberOfBond(member, context))
    if (members.length > 0)
      port(
        members.map((member) => ({ name: member })),
        { bondMode: bondMode(entry) }
      )
  } else if (type === 'ovs_patch_port') {
    const peer = textAt(entry, 'peer')
    port([{ name, type: 'patch', ...(peer === undefined ? {} : { options: { peer } }) }])
  } else if (type === 'ovs_interface') {
    port([{ name, type: 'internal' }])
    planDevice(entry, name, 'nic', 'internal', context)
  } else if (type === 'ovs_dpdk_port') {
    port([{ name }])
    for (const member of items(entry, 'members')) plan(member, context, undefined)
  } else if (Object.hasOwn(DEVICES, type)) {
    port([{ name }])
    plan(entry, context, undefined)
  }
}

/** Bonds of a userspace bridge have DPDK ports as members, others the devices themselves. */
function memberOfBond(member: YamlNode, context: Context): string[] {
  const type = textAt(member, 'type') ?? ''
  const name = nameOf(member, type)
  if (name === undefined) return []
  if (type === 'ovs_dpdk_port') for (const device of items(member, 'members')) plan(device, context, undefined)
  else plan(member, context, undefined)
  return [name]
}

function planDevice(
  entry: YamlNode,
  name: string,
  kind: Device,
  deviceType: string | undefined,
  { host, write }: Context
): Ref {
  const ref = refs.device(host, name, kind)
  const line = lineOf(entry)
  const addresses = items(entry, 'addresses').flatMap((address) => textAt(address, 'ip_netmask')?.toLowerCase() ?? [])
  const parent = kind === 'vlan-interface' ? textAt(entry, 'device') : undefined
  const dns = at(entry, 'dns_servers')
  const servers = dns ? words(dns) : []
  const attributes = {
    deviceType,
    addresses: addresses.length > 0 ? addresses : undefined,
    mtu: numberAt(entry, 'mtu'),
    vlanId: kind === 'vlan-interface' || deviceType === 'internal' ? numberAt(entry, 'vlan_id') : undefined,
    bondMode: kind === 'bond' ? bondMode(entry) : undefined,
    dhcp: flagAt(entry, 'use_dhcp'),
    primary: flagAt(entry, 'primary'),
    virtualFunctionCount: numberAt(entry, 'numvfs'),
    link: parent === undefined ? undefined : nodeValue(refs.device(host, parent), parent),
    dnsServers: servers.length > 0 ? servers : undefined
  }
  write.node(ref, name, host, attributes, line)
  for (const route of items(entry, 'routes')) planRoute(route, name, ref, { host, write })
  return ref
}

/** Members of Linux bonds and bridges. */
function planMembers(entry: YamlNode, master: Ref, name: string, context: Context): void {
  for (const member of items(entry, 'members')) {
    const type = textAt(member, 'type') ?? ''
    const own = nameOf(member, type)
    if (own === undefined || !Object.hasOwn(DEVICES, type)) continue
    plan(member, context, undefined)
    if (type === 'vlan') continue
    const device = refs.device(context.host, own, DEVICES[type]!.kind)
    context.write.node(device, own, context.host, { master: nodeValue(master, name) }, lineOf(member))
    if (master.kind !== 'nic') context.write.link('member', device, master, lineOf(member))
  }
}

/** Keyed as `ip route` prints it, so that the planned route and the one that is there are one. */
function planRoute(route: YamlNode, dev: string, device: Ref, { host, write }: Context): void {
  const isDefault = flagAt(route, 'default') === true
  const printed = textAt(route, 'ip_netmask') ?? textAt(route, 'destination')
  const destination = isDefault || /^(?:0\.0\.0\.0|::)\/0$/.test(printed ?? '') ? 'default' : printed?.toLowerCase()
  const via = (textAt(route, 'next_hop') ?? textAt(route, 'nexthop'))?.toLowerCase()
  if (destination === undefined || via === undefined || /[{}]/.test(destination + via)) return
  const six = via.includes(':')
  const table = textAt(route, 'table')
  const parts = [six && destination === 'default' ? '-6' : '', destination, `via ${via}`, `dev ${dev}`]
  if (table !== undefined) parts.push(`table ${table}`)
  const key = parts.filter((part) => part !== '').join(' ')
  const attributes = { destination, via, dev: nodeValue(device, dev), table, ipVersion: six ? 6 : 4 }
  write.node({ kind: 'route', keys: [`name:${key}`], within: host }, destination, host, attributes, lineOf(route))
}

const NUMBERED_MODES = [
  'balance-rr',
  'active-backup',
  'balance-xor',
  'broadcast',
  '802.3ad',
  'balance-tlb',
  'balance-alb'
]

/** From `bonding_options: mode=802.3ad lacp_rate=fast` or `ovs_options: bond_mode=balance-slb lacp=active`. */
function bondMode(entry: YamlNode): string | undefined {
  const options = `${textAt(entry, 'bonding_options') ?? ''} ${textAt(entry, 'ovs_options') ?? ''}`
  const mode = /(?:^|\s)(?:bond_)?mode=([\w.-]+)/.exec(options)?.[1]
  return mode === undefined ? undefined : (NUMBERED_MODES[/^\d$/.test(mode) ? Number(mode) : -1] ?? mode)
}
