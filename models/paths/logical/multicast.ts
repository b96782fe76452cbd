import type { TopologyNode } from '../../topology/vocabulary.ts'
import { routingPlace } from '../facts/agents.ts'
import type { Cloud } from '../facts/cloud.ts'
import { addressOf, holds, versionOf } from '../facts/ip.ts'
import type { RouterPort } from '../facts/router-port.ts'
import { entryOf, stringOf } from '../facts/values.ts'
import { flowHop } from '../physical/guest.ts'
import { solicitsRouters } from '../physical/headers.ts'
import { say } from '../sentence.ts'
import type { Place, Step, Walk } from '../walk.ts'
import { dropped } from './deliver.ts'

type InNetwork = Extract<Place, { in: 'network' }>

export function isMulticast(address: string): boolean {
  return addressOf(address)?.version === 4 ? holds('224.0.0.0/4', address) : holds('ff00::/8', address)
}

/** Routers answer a solicitation; who else listens to a group only its members tell. */
export function toGroup(walk: Walk, place: InNetwork): Step {
  const { packet, cloud } = walk
  const { network } = place
  const values = { network: network.name, address: packet.target }
  if (!solicitsRouters(packet)) {
    return {
      end: { disposition: 'unknown', reason: say('path.multicast', values), next: ['ovn-sbctl list IGMP_Group'] }
    }
  }
  const ports = cloud
    .routerPortsIn(network)
    .filter(({ addresses }) => addresses.some(({ address }) => versionOf(address) === 6))
  const modes = ports.map((port) => modeOf(cloud, network, port))
  for (const [at, mode] of modes.entries())
    if (typeof mode === 'string') return advertised(walk, place, ports[at]!, mode)
  if (modes.includes(undefined) || !cloud.portsKnown) {
    const next = cloud.driver === 'ovs' ? ['openstack subnet show SUBNET'] : ['ovn-nbctl list Logical_Router_Port']
    return { end: { disposition: 'unknown', reason: say('path.raUnknown', values), next } }
  }
  return dropped(walk, place, say('path.noRa', values))
}

function advertised(walk: Walk, place: InNetwork, port: RouterPort, mode: string): Step {
  const { cloud, trail } = walk
  const routed = cloud.driver === 'ovs' ? routingPlace(cloud.lookup, port.router) : undefined
  const host = routed?.on === 'one' ? routed.host : place.host
  const values = { router: port.router.name, host: host?.name ?? '?', mode }
  const reason = say(cloud.driver === 'ovs' ? 'path.radvdAnswers' : 'path.raAnswered', values)
  trail.enter(port.router)
  trail.onHost(host)
  flowHop(walk, port.router, host, reason, [port.port])
  return { end: { disposition: 'answered', reason } }
}

/** The mode it advertises; false is none, `undefined` where no command told. */
function modeOf(cloud: Cloud, network: TopologyNode, { port }: RouterPort): string | false | undefined {
  const mode = port && entryOf(port, 'ipv6RaConfigs', 'address_mode')
  if (mode !== undefined) return mode
  const asked = cloud.segment(network).subnets.map(({ node }) => stringOf(node, 'ipv6RaMode'))
  const planned = asked.find((each) => each !== undefined)
  const listed = cloud.driver === 'ovn' && cloud.tables.has('Logical_Router_Port')
  return listed ? (cloud.tables.planned && planned) || false : planned
}
