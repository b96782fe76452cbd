import type { TopologyNode } from '../../topology/vocabulary.ts'
import { routingPlace } from '../facts/agents.ts'
import type { Cloud } from '../facts/cloud.ts'
import type { NatRule } from '../facts/nat.ts'
import type { RouterPort } from '../facts/router-port.ts'
import type { Owner } from '../packet.ts'
import { flagOf, stringOf } from '../facts/values.ts'

/** Where something answers: on every host, on one, on none, or nobody told. */
export type Residence =
  { on: 'every' } | { on: 'one'; host: TopologyNode } | { on: 'none' } | { on: 'unknown'; next: string[] }

export const TELLS_GATEWAY = ['ovn-sbctl show']
export const TELLS_BINDING = ['ovn-sbctl show']
export const TELLS_NAT = ['ovn-nbctl list NAT']

/** What tells on which host an agent's router works: whether it is one of several, and which of them is active. */
export function tellsRouter(router: TopologyNode): string[] {
  const uuid = stringOf(router, 'uuid')
  const name = uuid ?? (router.name === '' ? 'ROUTER' : router.name)
  const purpose = flagOf(router, 'distributed') === true ? 'snat' : 'qrouter'
  return [
    'openstack router list --long',
    `openstack network agent list --router ${name} --long`,
    'ip netns',
    ...(uuid === undefined ? [] : [`ip netns exec ${purpose}-${uuid} ip a`])
  ]
}

/** The hosts on which a router takes frames for its port's MAC: every one, unless the port meets a wire from one chassis. */
export function residenceOfRouterPort(cloud: Cloud, port: RouterPort): Residence {
  if (cloud.driver === 'ovs') {
    if (port.gateway) return residenceOfGateway(cloud, port)
    const place = routingPlace(cloud.lookup, port.router)
    return place.on === 'unknown' ? { on: 'unknown', next: tellsRouter(port.router) } : place
  }
  if (port.gateway) return residenceOfGateway(cloud, port)
  if (!optionsKnown(cloud, port)) return { on: 'unknown', next: ['ovn-nbctl list Logical_Router_Port'] }
  if (!port.centralized || !port.network || cloud.segment(port.network).localnets.length === 0) return { on: 'every' }
  const gateway = cloud.gatewayPort(port.router)
  return gateway ? residenceOfGateway(cloud, gateway) : { on: 'every' }
}

/** In a network with a wire an option of the port decides, which only its own table prints. */
function optionsKnown(cloud: Cloud, { network, router }: RouterPort): boolean {
  if (cloud.tables.planned || cloud.tables.has('Logical_Router_Port')) return true
  return !network || cloud.segment(network).localnets.length === 0 || !cloud.gatewayPort(router)
}

export function residenceOfGateway(cloud: Cloud, port: RouterPort): Residence {
  const place = cloud.gatewayPlace(port)
  if (place.state === 'active') return { on: 'one', host: place.host }
  return place.state === 'none'
    ? { on: 'none' }
    : { on: 'unknown', next: cloud.driver === 'ovs' ? tellsRouter(port.router) : TELLS_GATEWAY }
}

/** Where a floating IP is translated: on the host of its port, or on the gateway chassis. */
export function residenceOfRule(cloud: Cloud, rule: NatRule, via: RouterPort): Residence {
  if (rule.distributed === undefined) return { on: 'unknown', next: TELLS_NAT }
  if (!rule.distributed || !rule.port) return residenceOfGateway(cloud, via)
  const binding = cloud.binding(rule.port)
  if (binding.state === 'bound') return { on: 'one', host: binding.host }
  return binding.state === 'unbound' ? { on: 'none' } : { on: 'unknown', next: TELLS_BINDING }
}

/** Whether it answers on this host; `undefined` where nobody told. */
export function residesOn(residence: Residence, host: TopologyNode | undefined): boolean | undefined {
  if (residence.on === 'every') return true
  if (residence.on === 'none') return false
  if (residence.on === 'unknown' || !host) return undefined
  return residence.host.id === host.id
}

/** Where whoever has a MAC takes its frames. */
export function residenceOf(cloud: Cloud, owner: Owner): Residence {
  if (owner.kind === 'router') return residenceOfRouterPort(cloud, owner.port)
  if (owner.kind === 'nat') return residenceOfRule(cloud, owner.rule, owner.via)
  const binding = cloud.binding(owner.port)
  if (binding.state === 'bound') return { on: 'one', host: binding.host }
  return binding.state === 'unbound' ? { on: 'none' } : { on: 'unknown', next: TELLS_BINDING }
}
