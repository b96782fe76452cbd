import type { FactValue, NodeValue, Ref } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { networkKey } from '../defaults.ts'
import type { IsolatedNetwork, Plan, PlannedHost } from '../plan/plan.ts'
import type { NicEntry, VlanEntry } from '../schema.ts'
import { MacPool } from '../stable-id.ts'
import type { PlanWriter } from './writer.ts'

/** KVM's MAC addresses; a blueprint's cards are nobody's in particular. */
const CARD_MAC = '52:54:00'

/** What a device has on it: an isolated network or any other, with the address and tag there. */
interface Attachment {
  network?: { name: string; ref: Ref; mtu: number; isolated?: IsolatedNetwork }
  address?: string
  tag?: number
}

/** Cards, bonds, bridges and VLANs of every host, and which network each is on. */
export function emitDevices(plan: Plan, write: PlanWriter): void {
  const macs = new MacPool()
  for (const host of plan.hosts) new HostDevices(plan, host, write, macs).emit()
}

class HostDevices {
  readonly #plan: Plan
  readonly #host: PlannedHost
  readonly #write: PlanWriter
  readonly #macs: MacPool

  constructor(plan: Plan, host: PlannedHost, write: PlanWriter, macs: MacPool) {
    this.#plan = plan
    this.#host = host
    this.#write = write
    this.#macs = macs
  }

  emit(): void {
    for (const entry of this.#host.nics) {
      if ('bridge' in entry) this.#bridge(entry)
      else if ('bond' in entry) {
        this.#linuxBond(entry.bond, entry.members, entry.mode, this.#attachment(entry), entry)
        this.#kernelVlans(entry, entry.bond)
      } else {
        this.#card(entry.nic, this.#attachment(entry), entry)
        this.#kernelVlans(entry, entry.nic)
      }
    }
  }

  #bridge(entry: Extract<NicEntry, { bridge: string }>): void {
    const { bridge: name, ports = [], vlans = [], linux, $line } = entry
    const host = this.#host.ref
    const on = this.#attachment(entry)
    if (linux === true) this.#device('linux-bridge', name, {}, on, $line)
    else {
      this.#write.bridge(host, name, { failMode: 'standalone' }, $line)
      this.#device('nic', name, { deviceType: 'internal' }, on, $line)
    }
    for (const port of ports) {
      if (typeof port === 'string') this.#card(port, {}, { $line }, linux === true ? name : undefined)
      else if (port.linux === true || linux === true) {
        this.#linuxBond(port.bond, port.members, port.mode, {}, port, linux === true ? name : undefined)
      } else for (const member of port.members) this.#card(member, {}, port)
      if (linux === true) continue
      const members = typeof port === 'string' || port.linux === true ? undefined : port.members
      const own = typeof port === 'string' ? port : port.bond
      const bondMode = members && typeof port === 'object' ? (port.mode ?? 'active-backup') : undefined
      const interfaces = (members ?? [own]).map((member) => ({ name: member }))
      this.#write.port(host, name, own, interfaces, { bondMode }, $line)
    }
    if (linux === true) this.#kernelVlans(entry, name)
    else for (const vlan of vlans) this.#internalVlan(name, vlan, $line)
  }

  /** os-net-config makes a VLAN of an Open vSwitch bridge an internal port with a tag. */
  #internalVlan(bridge: string, vlan: VlanEntry, line: number): void {
    const on = this.#tagged(vlan)
    if (on?.tag === undefined) return
    const name = (typeof vlan === 'object' ? vlan.name : undefined) ?? `vlan${on.tag}`
    this.#write.port(this.#host.ref, bridge, name, [{ name, type: 'internal' }], { tag: on.tag }, line)
    this.#device('nic', name, { deviceType: 'internal' }, on, line)
  }

  #kernelVlans(entry: { vlans?: VlanEntry[] | undefined; $line: number }, parent: string): void {
    for (const vlan of entry.vlans ?? []) {
      const on = this.#tagged(vlan)
      if (on?.tag === undefined) continue
      const name = (typeof vlan === 'object' ? vlan.name : undefined) ?? `vlan${on.tag}`
      const link = nodeValue(refs.device(this.#host.ref, parent), parent)
      this.#device('vlan-interface', name, { vlanId: on.tag, link }, on, entry.$line)
    }
  }

  #linuxBond(
    name: string,
    members: readonly string[],
    mode: string | undefined,
    on: Attachment,
    { $line }: { $line: number },
    master?: string
  ): void {
    const attributes = { deviceType: 'bond', bondMode: mode ?? 'active-backup', ...this.#masterOf(master) }
    const bond = this.#device('bond', name, attributes, on, $line)
    if (master !== undefined) this.#write.link('member', bond, this.#linuxBridge(master), $line)
    for (const member of members) {
      const card = this.#card(member, {}, { $line }, undefined, nodeValue(bond, name))
      this.#write.link('member', card, bond, $line)
    }
  }

  #card(name: string, on: Attachment, { $line }: { $line: number }, bridge?: string, bond?: NodeValue) {
    const attributes = { deviceType: 'physical', ...(bond ? { master: bond } : this.#masterOf(bridge)) }
    const card = this.#device('nic', name, attributes, on, $line)
    if (bridge !== undefined) this.#write.link('member', card, this.#linuxBridge(bridge), $line)
    return card
  }

  #linuxBridge(name: string): Ref {
    return refs.device(this.#host.ref, name, 'linux-bridge')
  }

  #masterOf(bridge: string | undefined) {
    return bridge === undefined ? {} : { master: nodeValue(this.#linuxBridge(bridge), bridge) }
  }

  #device(
    kind: 'nic' | 'bond' | 'linux-bridge' | 'vlan-interface',
    name: string,
    attributes: { [key: string]: FactValue },
    on: Attachment,
    line: number
  ): Ref {
    const ref = refs.device(this.#host.ref, name, kind)
    const addresses = on.address === undefined ? undefined : [on.address]
    const mac = this.#macs.take(CARD_MAC, this.#plan.blueprint.cloud, this.#host.name, name)
    this.#write.node(ref, name, this.#host.ref, { ...attributes, mac, addresses, mtu: on.network?.mtu }, line)
    if (on.network) this.#write.link('on-network', ref, on.network.ref, line, { address: on.address, vlanId: on.tag })
    return ref
  }

  /** The network on the device itself. Layouts are shared by roles: a network the host is not on leaves nothing. */
  #attachment(entry: { network?: string | undefined; address?: string | undefined }): Attachment {
    const network = entry.network === undefined ? undefined : this.#network(entry.network)
    const own = network?.isolated && this.#host.addresses.get(network.isolated.name)
    const address = entry.address ?? (own === undefined ? undefined : network!.isolated!.block.withLength(own))
    const on = network && (address !== undefined || !network.isolated)
    return { ...(on ? { network } : {}), ...(address === undefined ? {} : { address }) }
  }

  #tagged(vlan: VlanEntry): Attachment | undefined {
    if (typeof vlan === 'object') return { ...this.#attachment(vlan), tag: vlan.id }
    const network = this.#network(vlan)
    const on = this.#attachment({ network: vlan })
    const tag = network?.isolated?.vlan
    return on.network && tag !== undefined ? { ...on, tag } : undefined
  }

  #network(name: string): Attachment['network'] {
    const key = networkKey(name)
    const isolated = this.#plan.isolated.find((network) => networkKey(network.name) === key)
    if (isolated) return { name: isolated.name, ref: isolated.ref, mtu: isolated.mtu, isolated }
    return this.#plan.networks.find((network) => network.name === name && network.project === undefined)
  }
}
