import type { TopologyNode } from '../../topology/vocabulary.ts'
import { hostsServing, routingPlace } from '../facts/agents.ts'
import { stringOf } from '../facts/values.ts'
import { carry } from '../physical/carry.ts'
import { callPort } from '../physical/guest.ts'
import { say, type Sentence } from '../sentence.ts'
import type { Place, Step, Walk } from '../walk.ts'
import { tellsRouter } from './residence.ts'

type InNetwork = Extract<Place, { in: 'network' }>

/** DHCP of Neutron's agents: dnsmasq in qdhcp, on each host whose agent serves the network; the question is flooded to all. */
export function askAgentDhcp(walk: Walk, place: InNetwork, port: TopologyNode): Step {
  const { network, host } = place
  const servers = hostsServing(walk.cloud.lookup, network, 'qdhcp')
  const server = nearest(servers, host)
  if (!server) {
    if (walk.cloud.tables.planned) return stop(walk, network, say('path.noDhcpAgent', { network: network.name }))
    return {
      end: {
        disposition: 'unknown',
        reason: say('path.dhcpUnknown', { port: callPort(walk, port) }),
        next: ['ip netns']
      }
    }
  }
  const lost = host && carry(walk, { network, from: host, to: server })
  if (lost) return { end: lost }
  walk.trail.onHost(server)
  const namespace = namespaceOf(walk, network, server, 'qdhcp')
  const reason = say('path.qdhcpAnswers', {
    namespace: namespace?.name ?? 'qdhcp',
    host: server.name,
    port: callPort(walk, port)
  })
  walk.trail.hop(namespace ?? server, reason, {
    verify: namespace ? [`ip netns exec ${namespace.name} ss -lnu`] : ['ip netns']
  })
  return { end: { disposition: 'answered', reason } }
}

/** Metadata of Neutron's agents: in the router where the network has one, else in qdhcp. */
export function askAgentMetadata(walk: Walk, place: InNetwork): Step {
  const { cloud, trail } = walk
  const { network, host } = place
  const router = cloud.routerPortsIn(network).find(({ gateway }) => !gateway)?.router
  const routed = router && routingPlace(cloud.lookup, router)
  const at =
    routed?.on === 'one'
      ? routed.host
      : routed?.on === 'every'
        ? host
        : routed
          ? undefined
          : nearest(hostsServing(cloud.lookup, network, 'qdhcp'), host)
  if (!at || (!router && mayBeRouted(walk, network)))
    return {
      end: {
        disposition: 'unknown',
        reason: say('path.placeUnknown', { router: router?.name ?? 'qdhcp' }),
        next: router ? tellsRouter(router) : ['openstack router list --long', 'openstack port list --long', 'ip netns']
      }
    }
  const lost = host && carry(walk, { network, from: host, to: at })
  if (lost) return { end: lost }
  trail.onHost(at)
  if (router) trail.enter(router)
  const namespace = namespaceOf(walk, router ?? network, at, router ? 'qrouter' : 'qdhcp')
  trail.hop(namespace ?? at, say(router ? 'path.metadataInRouter' : 'path.metadataInDhcp', { host: at.name }), {
    verify: namespace ? [`ip netns exec ${namespace.name} ss -lnt`] : ['ip netns']
  })
  return { end: { disposition: 'delivered' } }
}

/** A port of a router that was not pasted stands in the network, or may: then the router answers instead of qdhcp. */
function mayBeRouted({ cloud }: Walk, network: TopologyNode): boolean {
  const owners = cloud.segment(network).ports.map((port) => stringOf(port, 'deviceOwner') ?? '')
  return !cloud.portsKnown || owners.some((owner) => /^network:(?:ha_)?router_/.test(owner))
}

/** A host that does it itself is asked first; else they all hear it, and the first of them stands for all. */
function nearest(hosts: readonly TopologyNode[], host: TopologyNode | undefined): TopologyNode | undefined {
  return hosts.find(({ id }) => id === host?.id) ?? [...hosts].sort((a, b) => (a.id < b.id ? -1 : 1))[0]
}

function namespaceOf({ cloud }: Walk, of: TopologyNode, host: TopologyNode, purpose: string): TopologyNode | undefined {
  for (const { kind, from, to } of cloud.lookup.linksOf(of.id)) {
    const node = kind === 'serves' && to === of.id ? cloud.lookup.node(from) : undefined
    if (node?.parent === host.id && stringOf(node, 'purpose') === purpose) return node
  }
  return undefined
}

function stop(walk: Walk, network: TopologyNode, reason: Sentence): Step {
  walk.trail.hop(network, reason)
  return { end: { disposition: 'dropped', reason } }
}
