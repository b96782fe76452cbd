import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from './cloud.ts'
import { stringOf } from './values.ts'

/** Whether Neutron made the network or router. It alone calls what it makes in OVN by its own ids. */
export function isNeutrons({ driver }: Cloud, node: TopologyNode): boolean {
  return driver === 'ovs' || stringOf(node, 'uuid') !== undefined
}
