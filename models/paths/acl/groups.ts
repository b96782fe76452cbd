import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { versionOf } from '../facts/ip.ts'
import { stringOf, stringsOf } from '../facts/values.ts'
import type { Names, Verdict } from './evaluate.ts'

interface Group {
  node: TopologyNode
  members: ReadonlySet<string>
  /** whether every member is a port that is known */
  whole: boolean
}

/** Port groups and address sets of a cloud by name; who is in them, as far as the facts go. */
export class Groups implements Names {
  readonly #groups = new Map<string, Group>()
  readonly #onNetwork = new Map<string, { node: TopologyNode; sure: boolean }[]>()
  readonly #sets = new Map<string, readonly string[]>()
  readonly #computed = new Map<string, readonly string[] | undefined>()

  constructor(readonly cloud: Cloud) {
    for (const node of cloud.lookup.ofKind('port-group')) {
      const ports = stringsOf(node, 'ports')
      const whole = ports.every((port) => cloud.lookup.node(port)?.kind === 'port')
      this.#groups.set(node.name, { node, members: new Set(ports), whole })
    }
    for (const node of cloud.lookup.ofKind('address-set')) this.#sets.set(node.name, stringsOf(node, 'addresses'))
  }

  /** Whether every group was listed, and there are some: Neutron always has the one that drops. */
  get told(): boolean {
    return this.cloud.tables.has('Port_Group') && this.#groups.size > 0
  }

  /** Groups the port is in, or may be in. */
  of(port: TopologyNode): TopologyNode[] {
    return [...this.#groups].flatMap(([name, { node }]) => (this.inGroup(port.id, name) === false ? [] : [node]))
  }

  /** Groups the port is in for certain. */
  sure(port: TopologyNode): TopologyNode[] {
    return [...this.#groups].flatMap(([name, { node }]) => (this.inGroup(port.id, name) === true ? [node] : []))
  }

  /** Groups that have a port in the network, or may have one. */
  on(network: TopologyNode): { node: TopologyNode; sure: boolean }[] {
    const known = this.#onNetwork.get(network.id)
    if (known) return known
    const found = [...this.#groups.values()].flatMap(({ node, members, whole }) => {
      const sure = [...members].some((member) => this.cloud.lookup.node(member)?.parent === network.id)
      return sure || !whole ? [{ node, sure }] : []
    })
    this.#onNetwork.set(network.id, found)
    return found
  }

  inGroup(portId: string, name: string): Verdict {
    const group = this.#groups.get(name)
    const port = this.cloud.lookup.node(portId)
    if (group?.members.has(portId)) return true
    if (group?.whole) return false
    if (!group && this.cloud.tables.has('Port_Group')) return false
    return port && this.#bySecurityGroup(port, name)
  }

  /** Neutron calls the group of a security group `pg_<id>`, and puts every port with port security into `neutron_pg_drop`. */
  #bySecurityGroup(port: TopologyNode, name: string): Verdict {
    const groups = securityGroupsOf(port)
    const listed = this.cloud.tables.has('Logical_Switch_Port', 'Port_Binding')
    if (groups.length === 0 && !listed) return undefined
    if (name === 'neutron_pg_drop') return groups.length > 0 ? true : undefined
    if (!/^pg_[0-9a-f_]{36}$/.test(name)) return undefined
    return groups.includes(name.slice(3).replaceAll('_', '-'))
  }

  /** Whether there is such a set or group; `undefined` where the tables that would list it were not pasted. */
  exists(kind: 'set' | 'group', name: string): Verdict {
    const { tables } = this.cloud
    if (kind === 'group' ? this.#groups.has(name) : this.#sets.has(name)) return true
    const group = kind === 'group' ? name : /^(.+)_ip[46]$/.exec(name)?.[1]
    if (kind === 'set' && group !== undefined && this.#groups.has(group)) return true
    return tables.has('Port_Group') && (kind === 'group' || tables.has('Address_Set')) ? false : undefined
  }

  addressSet(name: string): readonly string[] | undefined {
    const listed = this.#sets.get(name)
    if (listed) return listed
    if (!this.#computed.has(name)) this.#computed.set(name, this.#ofGroup(name))
    return this.#computed.get(name)
  }

  /** OVN keeps `<group>_ip4` and `<group>_ip6` for every port group. */
  #ofGroup(name: string): readonly string[] | undefined {
    const split = /^(.+)_ip([46])$/.exec(name)
    if (!split) return undefined
    const [, group, version] = split as unknown as [string, string, string]
    const known = this.#groups.get(group)
    const ports = known?.whole
      ? [...known.members].flatMap((id) => this.cloud.lookup.node(id) ?? [])
      : this.#membersBySecurityGroup(group)
    return ports
      ?.flatMap((port) => stringsOf(port, 'addresses').map((each) => each.replace(/\/.*/, '')))
      .filter((address) => versionOf(address) === Number(version))
  }

  #membersBySecurityGroup(group: string): TopologyNode[] | undefined {
    if (!this.cloud.tables.has('Logical_Switch_Port', 'Port_Binding')) return undefined
    const members: TopologyNode[] = []
    for (const port of this.cloud.lookup.ofKind('port')) {
      const verdict = this.#bySecurityGroup(port, group)
      if (verdict === undefined) return undefined
      if (verdict) members.push(port)
    }
    return members
  }
}

/** Ids of the security groups that the port says it is in. */
export function securityGroupsOf(port: TopologyNode): string[] {
  return stringsOf(port, 'securityGroups').map((group) => group.replace(/^security-group:/, ''))
}

/** Every name a match may call the port by, its id first. */
export function namesOf(port: TopologyNode | undefined): string[] {
  if (!port) return []
  return [
    port.id,
    ...[stringOf(port, 'uuid'), port.name].filter((name) => name !== undefined && name !== '')
  ] as string[]
}
