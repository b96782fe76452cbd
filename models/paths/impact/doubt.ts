import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import type { Leg, Path } from '../path.ts'
import { bridgeUnder, deviceWith, hostOf, tunnelAddress, uplinkOf } from '../physical/devices.ts'
import { mappingOf } from '../physical/mapping.ts'

const PARTS: ReadonlySet<string> = new Set(['nic', 'bond', 'vlan-interface', 'linux-bridge', 'ovs-port', 'ovs-bridge'])

/** Whether facts are missing that would tell if a path crosses the wire by this card, port or bridge of its host. */
export function isDoubtful(cloud: Cloud, node: TopologyNode, path: Path): boolean {
  const host = hostOf(cloud, node)
  if (!host || cloud.tables.planned || !PARTS.has(node.kind)) return false
  return path.legs.some((leg) => (leg.from === host.id || leg.to === host.id) && !isTold(cloud, host, path, leg))
}

function isTold(cloud: Cloud, host: TopologyNode, path: Path, { encapsulation }: Leg): boolean {
  if (encapsulation === 'vlan' || encapsulation === 'flat') return path.logical.some((id) => wireTold(cloud, host, id))
  const address = tunnelAddress(host)
  const device = address === undefined ? undefined : deviceWith(cloud, host, address)
  if (!device) return false
  const under = bridgeUnder(cloud, device)
  return under ? uplinkOf(cloud, under.bridge) !== undefined : cloud.tables.ranOn(host.name, 'ovs-vsctl show')
}

function wireTold(cloud: Cloud, host: TopologyNode, id: string): boolean {
  const network = cloud.lookup.node(id)
  const mapping = network?.kind === 'network' ? mappingOf(cloud, host, network) : undefined
  return mapping?.state === 'mapped' && mapping.bridge !== undefined && uplinkOf(cloud, mapping.bridge) !== undefined
}
