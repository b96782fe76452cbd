import type { TopologyNode } from '../../topology/vocabulary.ts'
import { numberOf, stringOf } from '../facts/values.ts'
import type { Chain } from './facts/rule-set.ts'

/** Commands that prove hops, to be typed on the host of the hop. */

export function engineOf(container: TopologyNode): string {
  return stringOf(container, 'engine') ?? 'podman'
}

/** Shows a chain with its counters: they move with every connection. */
export function showChain({ name, form, table }: Chain): string {
  const chain = name.slice(name.lastIndexOf(' ') + 1)
  const plain = table.replace(/^ipv6 /, '')
  if (form === 'nft') {
    const family = plain === 'nat' || plain === 'filter' ? (name.startsWith('ipv6 ') ? 'ip6' : 'ip') : 'inet'
    return `nft list chain ${family} ${plain} ${chain}`
  }
  return `${name.startsWith('ipv6 ') ? 'ip6tables' : 'iptables'} -t ${plain} -L ${chain} -n -v`
}

/** Runs a command in the network namespace of a container: its image need not have the program. */
export function inside(container: TopologyNode, command: string): string {
  const pid = numberOf(container, 'pid')
  return pid === undefined
    ? `nsenter -t $(${engineOf(container)} inspect -f '{{.State.Pid}}' ${container.name}) -n ${command}`
    : `nsenter -t ${pid} -n ${command}`
}

export function inspect(container: TopologyNode): string {
  return `${engineOf(container)} inspect ${container.name}`
}

/** The translation as connection tracking remembers it. */
export function tracked(protocol: string, port: number | undefined): string {
  return `conntrack -L -p ${protocol}${port === undefined ? '' : ` --orig-port-dst ${port}`}`
}
