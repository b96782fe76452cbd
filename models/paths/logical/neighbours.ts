import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { virtualAddresses } from '../facts/balancers.ts'
import { sameAddress } from '../facts/ip.ts'
import type { NatRule } from '../facts/nat.ts'
import type { RouterPort } from '../facts/router-port.ts'
import { addressKey } from '../facts/segment.ts'
import { stringOf, stringsOf } from '../facts/values.ts'
import type { Owner } from '../packet.ts'

/** Who has the address in this network: a port, a router's port, or a router for a floating IP. */
export function whoHas(cloud: Cloud, network: TopologyNode, address: string): Owner | undefined {
  const routerPorts = cloud.routerPortsIn(network)
  // A router answers for the virtual addresses of its load balancers; the port that Neutron keeps for one is on no host.
  const balancing = routerPorts.find(({ router }) => virtualAddresses(cloud, router, address).length > 0)
  if (balancing) return { kind: 'router', port: balancing }
  const segment = cloud.segment(network)
  const port = segment.byAddress.get(addressKey(address))
  if (port) return { kind: 'port', port }
  for (const candidate of routerPorts) {
    if (candidate.addresses.some((each) => sameAddress(each.address, address)))
      return { kind: 'router', port: candidate }
  }
  for (const via of routerPorts) {
    const rule = externalRule(cloud, via, address)
    if (rule) return rule.type === 'snat' ? { kind: 'router', port: via } : { kind: 'nat', rule, via }
  }
  return undefined
}

/** The rule by which the router answers for the address on this port. */
function externalRule(cloud: Cloud, via: RouterPort, address: string): NatRule | undefined {
  if (!via.gateway) return undefined
  return cloud
    .natRules(via.router)
    .find((rule) => sameAddress(rule.externalIp, address) && (rule.gatewayPort ?? via.id) === via.id)
}

/** Who has the MAC in this network. */
export function whoIs(cloud: Cloud, network: TopologyNode, mac: string): Owner | undefined {
  const port = cloud.segment(network).byMac.get(mac)
  if (port) return { kind: 'port', port }
  const routerPorts = cloud.routerPortsIn(network)
  const own = routerPorts.find((candidate) => candidate.mac === mac)
  if (own) return { kind: 'router', port: own }
  for (const via of routerPorts) {
    const rule = via.gateway ? cloud.natRules(via.router).find(({ externalMac }) => externalMac === mac) : undefined
    if (rule) return { kind: 'nat', rule, via }
  }
  return undefined
}

/** The MAC that ARP gives for what `whoHas` found. A floating IP without a MAC of its own has its router's. */
export function macOf(owner: Owner | undefined): string | undefined {
  switch (owner?.kind) {
    case 'port':
      return stringOf(owner.port, 'mac')?.toLowerCase()
    case 'router':
      return owner.port.mac
    case 'nat':
      return owner.rule.distributed ? owner.rule.externalMac : owner.via.mac
    case undefined:
      return undefined
  }
}

/** Ports that may use the address by an allowed address pair, though it is not theirs. */
export function mayUse(cloud: Cloud, network: TopologyNode, address: string): TopologyNode[] {
  return cloud
    .segment(network)
    .ports.filter((port) =>
      stringsOf(port, 'portSecurity').some((entry) => entry.split(/[\s,]+/).some((word) => sameAddress(word, address)))
    )
}

/** A floating IP of Neutron's agents that some router answers for, which was not pasted. */
export function isSomewhere(cloud: Cloud, address: string): boolean {
  return cloud.driver === 'ovs' && cloud.unplaced.some(({ externalIp }) => sameAddress(externalIp, address))
}
