import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { holds, sameAddress } from '../facts/ip.ts'
import { numberOf, stringOf, stringsOf } from '../facts/values.ts'
import type { Packet } from '../packet.ts'
import type { Verdict } from './evaluate.ts'
import { securityGroupsOf } from './groups.ts'

/** What Neutron's rules say: a rule lets it pass, none does, or nobody told. */
export type GroupRuling =
  { kind: 'allow'; rule: TopologyNode | undefined } | { kind: 'closed'; groups: TopologyNode[] } | undefined

const LISTS = ['openstack security group rule list', 'openstack security group rule list --long'] as const

const GROUPS_OF_PORTS = 'openstack port list --long'

/** The lists of Neutron's that tell its rules, as far as they were not pasted; else those of OVN. */
export function tellsGroups({ tables, driver }: Cloud): string[] {
  const missing = [LISTS[1], GROUPS_OF_PORTS].filter((command) => !tables.ran(command))
  if (missing.length > 0) return missing
  return driver === 'ovs' ? [LISTS[1]] : ['ovn-nbctl list ACL', 'ovn-nbctl list Port_Group']
}

/**
 * The rules of a port's security groups as Neutron lists them; OVN's rules and the agents' are made from these. What no rule
 * lets pass is dropped. DHCP of a port's own, ARP and answers always pass.
 */
export function ruleByGroups(
  cloud: Cloud,
  port: TopologyNode,
  direction: 'ingress' | 'egress',
  packet: Packet
): GroupRuling {
  if (packet.protocol === 'arp' || packet.reply || isDhcp(packet)) return { kind: 'allow', rule: undefined }
  const ids = securityGroupsOf(port)
  if (ids.length === 0) return undefined
  const groups = ids.flatMap((id) => cloud.lookup.node(`security-group:${id}`) ?? [])
  let open = groups.length < ids.length
  for (const group of groups) {
    const rules = cloud.lookup.childrenOf(group.id).filter(({ kind }) => kind === 'security-group-rule')
    if (rules.length === 0 && !cloud.tables.ran(...LISTS)) open = true
    for (const rule of rules) {
      const verdict = matches(cloud, rule, direction, packet)
      if (verdict) return { kind: 'allow', rule }
      if (verdict === undefined) open = true
    }
  }
  return open ? undefined : { kind: 'closed', groups }
}

function isDhcp({ protocol, sourcePort, targetPort }: Packet): boolean {
  return protocol === 'udp' && ((sourcePort === 68 && targetPort === 67) || (sourcePort === 546 && targetPort === 547))
}

function matches(cloud: Cloud, rule: TopologyNode, direction: string, packet: Packet): Verdict {
  if (stringOf(rule, 'direction') !== direction) return stringOf(rule, 'direction') === undefined ? undefined : false
  const family = stringOf(rule, 'ethertype')
  if (family !== undefined && family !== `IPv${packet.version}`) return false
  if (!isProtocol(rule, packet)) return false
  const remote = direction === 'ingress' ? packet.source : packet.target
  const prefix = stringOf(rule, 'remoteIpPrefix')
  if (prefix !== undefined && !holds(prefix, remote)) return false
  const inPorts = isPort(rule, packet)
  if (inPorts === false) return false
  const group = stringOf(rule, 'remoteGroup') ?? stringOf(rule, 'remoteGroupId')
  const member = group === undefined || isMember(cloud, group.replace(/^security-group:/, ''), remote)
  return member === false ? false : member === undefined || inPorts === undefined ? undefined : true
}

const NAMES: { readonly [protocol: string]: readonly string[] } = {
  tcp: ['tcp', '6'],
  udp: ['udp', '17'],
  icmp4: ['icmp', '1'],
  icmp6: ['ipv6-icmp', 'icmpv6', 'icmp', '58']
}

function isProtocol(rule: TopologyNode, { protocol, version }: Packet): boolean {
  const named = rule.attributes['protocol']
  if (named === undefined || named === 'any') return true
  return (NAMES[protocol === 'icmp' ? `icmp${version}` : protocol] ?? []).includes(String(named).toLowerCase())
}

/** Of ICMP the range is type and code: an echo request is type 8, or 128. */
function isPort(rule: TopologyNode, { protocol, targetPort, version }: Packet): Verdict {
  const [from, to] = [numberOf(rule, 'portRangeMin'), numberOf(rule, 'portRangeMax')]
  if (from === undefined && to === undefined) return true
  if (protocol === 'icmp') return from === (version === 4 ? 8 : 128)
  return targetPort === undefined ? undefined : targetPort >= (from ?? 0) && targetPort <= (to ?? 65535)
}

/** Whether the address is of a port in the group; nobody can tell of a port whose groups were not printed. */
function isMember(cloud: Cloud, group: string, address: string): Verdict {
  let unknown = false
  for (const port of cloud.lookup.ofKind('port')) {
    if (!stringsOf(port, 'addresses').some((each) => sameAddress(each.replace(/\/.*/, ''), address))) continue
    const groups = securityGroupsOf(port)
    if (groups.includes(group)) return true
    if (groups.length === 0) unknown = true
  }
  return unknown ? undefined : false
}
