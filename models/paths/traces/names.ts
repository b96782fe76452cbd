import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { stringOf } from '../facts/values.ts'

/** The network or router that a trace names: by name, by OVN's own name, or by the first digits of its uuid. */
export function datapathNamed(cloud: Cloud, printed: string, kind: 'network' | 'router'): TopologyNode | undefined {
  const plain = printed.replace(/^neutron-/, '')
  const all = cloud.lookup.ofKind(kind)
  const exact = all.filter(({ name }) => name === printed || name === plain)
  return only(exact.length > 0 ? exact : all.filter((node) => begins(node, plain)))
}

/** The port that a trace names, among those of the network or router it is in. Uuids are cut after six digits. */
export function portNamed(
  cloud: Cloud,
  printed: string | undefined,
  datapath: TopologyNode | undefined
): TopologyNode | undefined {
  if (printed === undefined || printed === '' || !datapath) return undefined
  const ports =
    datapath.kind === 'router'
      ? cloud.routerPorts(datapath).flatMap(({ port }) => (port ? [port] : []))
      : cloud.lookup.childrenOf(datapath.id).filter(({ kind }) => kind === 'port')
  const plain = printed.replace(/^(?:cr-)?lrp-/, '')
  const exact = ports.filter((port) => [port.name, port.id, stringOf(port, 'portName')].includes(printed))
  if (exact.length > 0) return only(exact)
  const named = printed.startsWith('provnet-') || printed.length < 4 ? printed : plain
  return only(ports.filter((port) => begins(port, named) || port.name.startsWith(named)))
}

function begins(node: TopologyNode, digits: string): boolean {
  if (digits.length < 4) return false
  const id = node.id.slice(node.id.indexOf(':') + 1)
  return id.startsWith(digits) || (stringOf(node, 'uuid') ?? '').startsWith(digits)
}

function only(nodes: readonly TopologyNode[]): TopologyNode | undefined {
  return nodes.length === 1 ? nodes[0] : undefined
}
