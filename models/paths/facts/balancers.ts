import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from './cloud.ts'
import { sameAddress } from './ip.ts'
import { objectOf, stringIn, stringOf, stringsOf } from './values.ts'

/** A load balancer's virtual address on one port, or on all, and who serves it. */
export interface VirtualAddress {
  node: TopologyNode
  address: string
  /** absent: whatever the port, which backends then keep */
  port: number | undefined
  protocol: string
  backends: Backend[]
  checked: boolean
}

export interface Backend {
  address: string
  port: number | undefined
}

/** The load balancers that a switch or router lists, or has by a group; `whole` where each of them was pasted. */
export function balancersOf(cloud: Cloud, holder: TopologyNode): { nodes: TopologyNode[]; whole: boolean } {
  const nodes = new Map<string, TopologyNode>()
  let whole = isPasted(cloud, holder)
  for (const id of stringsOf(holder, 'loadBalancers')) {
    const node = cloud.lookup.node(id)
    const members =
      node?.kind === 'load-balancer' && stringOf(node, 'type') === 'group' ? stringsOf(node, 'members') : [id]
    for (const member of members) {
      const balancer = cloud.lookup.node(member)
      if (balancer?.kind === 'load-balancer' && balancer.attributes['vips'] !== undefined)
        nodes.set(balancer.id, balancer)
      // A row whose table was pasted has no virtual addresses; one that is nowhere may be a group's.
      else if (!balancer || !cloud.tables.has('Load_Balancer')) whole = false
    }
  }
  return { nodes: [...nodes.values()], whole }
}

/** Whether the row that lists them was pasted; a router's row is known by the rules it lists. */
function isPasted({ tables }: Cloud, holder: TopologyNode): boolean {
  if (holder.kind === 'router') return tables.has('Logical_Router') || Array.isArray(holder.attributes['nat'])
  return tables.has('Logical_Switch')
}

/** The virtual addresses of a switch's or router's load balancers that are this address. */
export function virtualAddresses(cloud: Cloud, holder: TopologyNode, address: string): VirtualAddress[] {
  return balancersOf(cloud, holder).nodes.flatMap((node) =>
    Object.entries(objectOf(node, 'vips')).flatMap(([vip, printed]) => {
      const end = endOf(vip)
      if (!end || !sameAddress(end.address, address)) return []
      const backends = (stringIn(printed) ?? '').split(',').flatMap((each) => endOf(each.trim()) ?? [])
      const protocol = stringOf(node, 'protocol') ?? 'tcp'
      return [{ node, ...end, protocol, backends, checked: node.attributes['healthCheck'] !== undefined }]
    })
  )
}

/** Whether any load balancer has the address, whoever lists it; `undefined` where they were not all pasted. */
export function isVirtual({ lookup, tables }: Cloud, address: string): boolean | undefined {
  for (const node of lookup.ofKind('load-balancer'))
    for (const vip of Object.keys(objectOf(node, 'vips')))
      if (sameAddress(endOf(vip)?.address ?? '', address)) return true
  return tables.has('Load_Balancer') ? false : undefined
}

/** `10.0.0.9:80`, `[fd00::9]:80`, or an address alone. */
function endOf(text: string): Backend | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([0-9.]+)):(\d{1,5})$/i.exec(text)
  if (match) return { address: (match[1] ?? match[2])!.toLowerCase(), port: Number(match[3]) }
  return /^[0-9a-f.:]+$/i.test(text) && text !== '' ? { address: text.toLowerCase(), port: undefined } : undefined
}

/** What OVN's health check says of a backend; `undefined` where no command told. */
export function isOffline(cloud: Cloud, { address, port }: Backend, protocol: string): boolean | undefined {
  for (const node of cloud.lookup.ofKind('health-monitor')) {
    const own = stringOf(node, 'backend')
    if (own === undefined || !sameAddress(own, address) || node.attributes['port'] !== port) continue
    if ((stringOf(node, 'protocol') ?? 'tcp') !== protocol) continue
    const status = stringOf(node, 'status')
    return status === undefined ? undefined : status !== 'online'
  }
  return undefined
}
