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

/** The load balancers that a switch or router lists; `whole` where each of them was pasted. */
export function balancersOf(cloud: Cloud, holder: TopologyNode): { nodes: TopologyNode[]; whole: boolean } {
  const named = stringsOf(holder, 'loadBalancers')
  const nodes = named.flatMap((id) => {
    const node = cloud.lookup.node(id)
    return node?.kind === 'load-balancer' && node.attributes['vips'] !== undefined ? [node] : []
  })
  const empty = cloud.tables.has('Load_Balancer')
  return { nodes, whole: empty || nodes.length === named.length }
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
