import type { TopologyNode } from '../../topology/vocabulary.ts'
import { sameAddress } from '../facts/ip.ts'
import { stringOf } from '../facts/values.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import { engineOf } from './commands.ts'
import { dwellingOf, gatewayOn, type Endpoint } from './facts/dwelling.ts'
import { containersOf, type Publisher } from './facts/ports.ts'
import { intoContainer, stopped } from './into.ts'
import { unknown, type Journey } from './journey.ts'
import { isLoopback, type Kernel } from './kernel.ts'

/** The kernel of the host sends the packet, whose target is a container's address by now, into the container's bridge. */
export function forwardTo(kernel: Kernel, publishers: readonly Publisher[]): Ending {
  const { journey, host, device } = kernel
  const { target } = journey.packet
  const place = dwellerAt(journey, host, target) ?? guessed(journey, publishers)
  if (!place) {
    const next = ['podman inspect $(podman ps -q)', 'podman network inspect $(podman network ls -q)']
    return unknown(say('path.ctPlaceUnknown', { address: target }), ...next)
  }
  const { container, endpoint } = place
  const gone = stopped(container)
  if (gone) return gone
  const { bridge } = endpoint
  const name = bridge?.name ?? '?'
  const filtered = device === undefined ? undefined : kernel.filter('forward', name)
  if (filtered && 'end' in filtered) return filtered.end
  if (device !== undefined) journey.change({ ttl: journey.packet.ttl - 1 })
  const values = { host: host.name, address: target, bridge: bridge?.name ?? endpoint.network ?? '', in: device ?? '' }
  const chains = filtered && 'through' in filtered ? filtered.through.join(' > ') : ''
  const sentence =
    device === undefined
      ? say('path.ctRoutes', values)
      : chains === ''
        ? say('path.ctForwards', values)
        : say('path.ctForwardsRule', { ...values, chains })
  const verify = [
    `ip route get ${target}`,
    ...(device === undefined && isLoopback(journey.packet.source)
      ? [`sysctl net.ipv4.conf.${bridge?.name ?? 'all'}.route_localnet`]
      : []),
    ...(device === undefined ? [] : ['sysctl net.ipv4.ip_forward'])
  ]
  journey.hop(host, sentence, { verify, proof: [bridge] })
  const gateway = (bridge && gatewayOn(bridge, target)) ?? endpoint.gateway
  const hairpin = device !== undefined && device === bridge?.name
  kernel.translateSource(name, gateway, {
    masquerades: isLoopback(journey.packet.source) || hairpin,
    engine: engineOf(container)
  })
  return intoContainer(journey, container, endpoint, bridge && stringOf(bridge, 'mac'))
}

interface Place {
  container: TopologyNode
  endpoint: Endpoint
}

/** The container of a host that has the address; of several that were never there together, one that runs. */
export function dwellerAt({ lookup }: Pick<Journey, 'lookup'>, host: TopologyNode, address: string): Place | undefined {
  const found = containersOf(lookup, host).flatMap((container): Place[] => {
    const dwelling = dwellingOf(lookup, container)
    const endpoint =
      dwelling.kind === 'bridge' ? dwelling.endpoints.find((each) => sameAddress(each.address, address)) : undefined
    return endpoint ? [{ container, endpoint }] : []
  })
  return found.find(({ container }) => stringOf(container, 'state') === 'running') ?? found[0]
}

/** Whoever publishes the port, where its own address was not pasted: the rule tells it. */
function guessed({ packet, lookup }: Journey, publishers: readonly Publisher[]): Place | undefined {
  const fitting = publishers.filter(({ container, inner }) => {
    const { kind } = dwellingOf(lookup, container)
    return inner === packet.targetPort && kind === 'unknown'
  })
  const [only, ...more] = fitting
  if (!only || more.length > 0) return undefined
  const bridge = lookup
    .childrenOf(only.container.parent ?? '')
    .find((node) => node.kind === 'linux-bridge' && gatewayOn(node, packet.target) !== undefined)
  const nothing = { network: undefined, mac: undefined, outer: undefined, namespace: undefined, inner: undefined }
  const gateway = bridge && gatewayOn(bridge, packet.target)
  return { container: only.container, endpoint: { ...nothing, address: packet.target, gateway, dnsNames: [], bridge } }
}
