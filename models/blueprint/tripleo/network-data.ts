import type { Ref } from '../../topology/facts.ts'
import { parsePrefix } from '../../text/ip-address.ts'
import type { Json } from '../../topology/vocabulary.ts'
import type { PlanWriter } from '../emit/writer.ts'
import type { YamlNode } from '../yaml-node.ts'
import { isolatedNetwork, subnetOf } from './plan-refs.ts'
import { yamlFile } from './plan-file.ts'
import { at, entries, flagAt, items, lineOf, numberAt, textAt } from './tree.ts'

/**
 * `network_data.yaml`, version 1 (Train: one subnet beside the name, more below `subnets`) and version 2 (Wallaby: all of them
 * below `subnets`).
 *
 *     - name: InternalApi
 *       name_lower: internal_api
 *       vip: true
 *       subnets:
 *         internal_api_subnet: {ip_subnet: 172.16.2.0/24, vlan: 20}
 */
export const networkData = yamlFile({
  id: 'network-data',
  title: 'network_data.yaml',
  fits: ({ shape, keys }) =>
    shape === 'list' &&
    keys.has('name') &&
    (keys.has('name_lower') || keys.has('ip_subnet') || keys.has('subnets')) &&
    !keys.has('ServicesDefault'),
  contribute(tree, write) {
    for (const network of tree.list ?? []) contributeNetwork(network, write)
  }
})

function contributeNetwork(network: YamlNode, write: PlanWriter): void {
  const name = textAt(network, 'name')
  if (name === undefined || flagAt(network, 'enabled') === false) return
  const lower = textAt(network, 'name_lower') ?? name.toLowerCase()
  const ref = isolatedNetwork(name)
  const attributes = {
    isolated: true,
    nameLower: lower,
    vip: flagAt(network, 'vip'),
    vlanId: numberAt(network, 'vlan'),
    mtu: numberAt(network, 'mtu'),
    dnsDomain: textAt(network, 'dns_domain'),
    ipv6: flagAt(network, 'ipv6'),
    serviceNetMapReplace: textAt(network, 'service_net_map_replace')
  }
  write.node(ref, name, undefined, attributes, lineOf(network))
  const own = textAt(network, 'ip_subnet') ?? textAt(network, 'ipv6_subnet')
  if (own !== undefined) contributeSubnet(ref, `${lower}_subnet`, network, write)
  for (const [called, subnet] of entries(network, 'subnets')) contributeSubnet(ref, called, subnet, write)
}

function contributeSubnet(network: Ref, name: string, subnet: YamlNode, write: PlanWriter): void {
  const cidr = (textAt(subnet, 'ip_subnet') ?? textAt(subnet, 'ipv6_subnet'))?.toLowerCase()
  const pools = poolsOf(at(subnet, 'allocation_pools') ?? at(subnet, 'ipv6_allocation_pools'))
  const prefix = cidr === undefined ? undefined : parsePrefix(cidr)
  const attributes = {
    cidr,
    gateway: (textAt(subnet, 'gateway_ip') ?? textAt(subnet, 'gateway_ipv6'))?.toLowerCase(),
    ipVersion: prefix === undefined ? undefined : cidr!.includes(':') ? 6 : 4,
    allocationPools: pools.length > 0 ? pools : undefined,
    vlanId: numberAt(subnet, 'vlan'),
    physicalNetwork: textAt(subnet, 'physical_network'),
    dhcp: flagAt(subnet, 'enable_dhcp')
  }
  write.node(subnetOf(network, name), name, network, attributes, lineOf(subnet))
}

function poolsOf(node: YamlNode | undefined): Json[] {
  return items(node).flatMap((pool): Json[] => {
    const start = textAt(pool, 'start')
    const end = textAt(pool, 'end')
    return start === undefined || end === undefined ? [] : [{ start: start.toLowerCase(), end: end.toLowerCase() }]
  })
}
