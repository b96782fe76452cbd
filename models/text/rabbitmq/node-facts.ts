import { known, type FactSink, type FactValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { hostOfNode } from './broker-refs.ts'

/** Claims what is known of one node of the broker: the service `rabbitmq` on the host that the node's name names. */
export function brokerNode(
  node: string,
  attributes: { [key: string]: FactValue },
  line: number,
  facts: FactSink,
  host = hostOfNode(node)
): void {
  if (host === undefined) return
  const parent = facts.node(refs.host(host), { name: host }, line)
  const told = known({ node, binary: 'rabbitmq', ...attributes })
  facts.node(refs.byName('service', 'rabbitmq', parent), { name: 'rabbitmq', parent, attributes: told }, line)
}
