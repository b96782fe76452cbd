import { parseIp, parsePrefix, prefixHolds, withoutPrefix } from '../text/ip-address.ts'
import type { Draft } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { hostOf } from './lookup/places.ts'
import { asText, evidence, recordsOf, textOf, textsOf } from './lookup/values.ts'

/**
 * Container → the Linux bridge of each network it is in, by the network's name or by its block; network namespace → the
 * container it was made for, by the name the engine tells, by the process, or by the address in it.
 */
export const containerNetworks: Linker = {
  id: 'container-networks',
  run(draft) {
    const hosts = new Map<TopologyNode, TopologyNode[]>()
    for (const container of draft.ofKind('container')) {
      const host = hostOf(draft, container)
      if (!host) continue
      const list = hosts.get(host)
      if (list) list.push(container)
      else hosts.set(host, [container])
    }
    for (const [host, containers] of hosts) {
      const children = draft.childrenOf(host.id)
      const bridges = children.filter(({ kind }) => kind === 'linux-bridge')
      if (bridges.length > 0) for (const container of containers) joinBridges(draft, container, bridges)
      for (const namespace of children.filter(({ kind }) => kind === 'namespace')) {
        joinNamespace(draft, namespace, containers)
      }
    }
  }
}

function joinBridges(draft: Draft, container: TopologyNode, bridges: readonly TopologyNode[]): void {
  const endpoints = recordsOf(container, 'endpoints')
  const joins =
    endpoints.length > 0
      ? endpoints.map((endpoint) => ({ network: asText(endpoint['name']), address: asText(endpoint['address']) }))
      : textsOf(container, 'addresses').map((address) => ({ network: undefined, address }))
  for (const { network, address } of joins) {
    const named = bridges.filter((bridge) => network !== undefined && textOf(bridge, 'containerNetwork') === network)
    const around = bridges.filter((bridge) => address !== undefined && blocksOf(bridge).some(holds(address)))
    const [bridge, ...more] = named.length > 0 ? named : around
    if (!bridge || more.length > 0) continue
    draft.link('on-network', container.id, bridge.id, {
      attributes: { ...(network === undefined ? {} : { network }), ...(address === undefined ? {} : { address }) },
      ...(named.length > 0 ? {} : { certainty: 'inferred' as const }),
      sources: evidence(container, bridge)
    })
  }
}

function holds(address: string): (block: string) => boolean {
  const asked = parseIp(withoutPrefix(address))
  return (block) => {
    const prefix = parsePrefix(block)
    return prefix !== undefined && asked !== undefined && prefixHolds(prefix, asked)
  }
}

function blocksOf(bridge: TopologyNode): string[] {
  return [...textsOf(bridge, 'addresses'), ...textsOf(bridge, 'subnets')].filter((block) => block.includes('/'))
}

function joinNamespace(draft: Draft, namespace: TopologyNode, containers: readonly TopologyNode[]): void {
  const told = containers.filter(
    (container) =>
      textOf(container, 'networkNamespace') === namespace.name ||
      namespace.name === `pid:${textOf(container, 'pid')}` ||
      namespace.name === `container:${container.name}`
  )
  if (told.length > 0) {
    for (const container of told) join(draft, namespace, container)
    return
  }
  const inside = new Set(
    draft.childrenOf(namespace.id).flatMap((device) => textsOf(device, 'addresses').map(withoutPrefix))
  )
  const having = containers.filter((container) =>
    textsOf(container, 'addresses').some((address) => inside.has(withoutPrefix(address)))
  )
  if (having.length === 1) join(draft, namespace, having[0]!, 'the container has an address that is in this namespace')
}

function join(draft: Draft, namespace: TopologyNode, container: TopologyNode, reason?: string): void {
  draft.infer(namespace, 'purpose', 'container', 'it is the network namespace of a container')
  draft.link('serves', namespace.id, container.id, {
    ...(reason === undefined ? {} : { attributes: { reason }, certainty: 'inferred' as const }),
    sources: evidence(namespace, container)
  })
}
