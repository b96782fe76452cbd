import type { TopologyNode } from '../../topology/vocabulary.ts'
import { blockOf, holds } from '../facts/ip.ts'
import { stringOf, stringsOf } from '../facts/values.ts'
import { deviceTowards } from '../physical/devices.ts'
import { captureFilter, tcpdump } from '../physical/verify.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import type { Journey } from './journey.ts'
import type { Kernel } from './kernel.ts'

/** Out of the host to somebody nobody pasted: the path ends on the wire. */
export function leaveHost(kernel: Kernel, host: TopologyNode, target: string | undefined, engine = 'podman'): Ending {
  const { journey } = kernel
  journey.change({ target: target ?? journey.packet.target })
  const device = deviceOut(journey, host, journey.packet.target)
  const closed = outThrough(kernel, host, device, engine)
  if (closed) return closed
  const { source } = journey.packet
  const values = { host: host.name, device: device?.name ?? '', source }
  return { disposition: 'provider', reason: say(device ? 'path.ctLeft' : 'path.ctLeftUnknown', values) }
}

/** Filters, translation of the source, and the device: the last the packet is at on this host. */
export function outThrough(
  kernel: Kernel,
  host: TopologyNode,
  device: TopologyNode | undefined,
  engine: string
): Ending | undefined {
  const { journey } = kernel
  const fromInside = kernel.device !== undefined
  if (fromInside) {
    const filtered = kernel.filter('forward', device?.name ?? '?')
    if ('end' in filtered) return filtered.end
    journey.change({ ttl: journey.packet.ttl - 1 })
  }
  const own = device && stringsOf(device, 'addresses')[0]?.replace(/\/.*/, '')
  if (!fromInside && journey.packet.source === '?') journey.change({ source: own ?? '?' })
  kernel.translateSource(device?.name ?? '?', own ?? '?', { masquerades: fromInside, engine })
  journey.change({ sourceMac: device && stringOf(device, 'mac'), targetMac: undefined })
  const values = { from: host.name, address: journey.packet.target, device: device?.name ?? '' }
  const unnamed = journey.packet.target === '?'
  journey.hop(device ?? host, say(device ? 'path.ctLeavesHost' : 'path.ctLeavesHostUnknown', values), {
    frame: device !== undefined,
    verify: [
      ...(unnamed ? [] : [`ip route get ${journey.packet.target}`]),
      tcpdump(device?.name ?? 'any', captureFilter(journey.packet))
    ]
  })
  return undefined
}

/** The device of the longest route to an address; by the block of a device where no route was pasted. */
export function deviceOut({ cloud, lookup }: Journey, host: TopologyNode, address: string): TopologyNode | undefined {
  const direct = address === '?' ? undefined : deviceTowards(cloud, host, address)
  if (direct) return direct
  const routes = lookup
    .childrenOf(host.id)
    .filter((node) => node.kind === 'route' && (stringOf(node, 'table') ?? 'main') === 'main')
    .flatMap((node) => {
      const to = stringOf(node, 'destination') ?? ''
      const fits = to === 'default' || (address !== '?' && holds(to, address))
      const length = to === 'default' ? -1 : (blockOf(to)?.length ?? 0)
      const device = deviceNamed(lookup.node(stringOf(node, 'dev') ?? ''), host, lookup.childrenOf(host.id), node)
      return fits && device ? [{ device, length, metric: Number(node.attributes['metric'] ?? 0) }] : []
    })
  routes.sort((a, b) => b.length - a.length || a.metric - b.metric)
  return routes[0]?.device ?? onlyDevice(lookup.childrenOf(host.id))
}

/** Where one card alone has an address, everything leaves by it. */
function onlyDevice(children: readonly TopologyNode[]): TopologyNode | undefined {
  const found = children.filter(
    (node) =>
      /^(?:nic|bond|vlan-interface)$/.test(node.kind) &&
      stringsOf(node, 'addresses').some((each) => !/^(?:127\.|::1|fe80:|169\.254\.)/.test(each))
  )
  return found.length === 1 ? found[0] : undefined
}

/** The attribute names the device's node, or holds its printed name. */
function deviceNamed(
  node: TopologyNode | undefined,
  host: TopologyNode,
  children: readonly TopologyNode[],
  route: TopologyNode
): TopologyNode | undefined {
  if (node) return node.parent === host.id ? node : undefined
  const name = stringOf(route, 'dev')
  return children.find((each) => each.name === name && /^(?:nic|bond|vlan-interface|linux-bridge)$/.test(each.kind))
}
