import type { TopologyNode } from '../../topology/vocabulary.ts'
import { say } from '../sentence.ts'
import type { Walk } from '../walk.ts'
import { hostOf } from './devices.ts'

/** What follows in the namespace: HTTP to the agent and on to nova. No part of the packet's own way. */
export function metadataAgent({ cloud, trail, reached }: Walk): void {
  const host = cloud.lookup.node(trail.hosts.at(-1) ?? '')
  const network = reached && cloud.networkOf(reached)
  if (!host || !network) return
  const namespace = namespaceOf(
    cloud.lookup.linksOf(network.id).flatMap(({ kind, from }) => (kind === 'serves' ? [from] : []))
  )
  trail.hop(namespace ?? host, say('path.metadataAgent'), {
    verify: namespace ? [`ip netns exec ${namespace.name} ss -lnt`] : ['ip netns']
  })
  trail.hop(host, say('path.metadataNova'), { verify: ['podman logs --tail 20 ovn_metadata_agent'] })

  function namespaceOf(ids: readonly string[]): TopologyNode | undefined {
    return ids.map((id) => cloud.lookup.node(id)).find((node) => node && hostOf(cloud, node)?.id === host!.id)
  }
}
