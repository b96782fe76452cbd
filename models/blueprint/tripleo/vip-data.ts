import { nodeValue, type Ref } from '../../topology/facts.ts'
import { isolatedNetwork, OVERCLOUD } from './plan-refs.ts'
import { yamlFile } from './plan-file.ts'
import { lineOf, textAt } from './tree.ts'

const KEYS = new Set(['network', 'name', 'dns_name', 'ip_address', 'subnet'])

/**
 * `vip_data.yaml` (Wallaby): a virtual address a network; which one is said only where it is fixed.
 *
 *     - network: internal_api
 *       dns_name: overcloud
 *       ip_address: 172.16.2.240
 */
export const vipData = yamlFile({
  id: 'vip-data',
  title: 'vip_data.yaml',
  fits: ({ shape, keys }) => shape === 'list' && keys.has('network') && [...keys].every((key) => KEYS.has(key)),
  contribute(tree, write) {
    for (const vip of tree.list ?? []) {
      const network = textAt(vip, 'network')
      if (network === undefined) continue
      const address = textAt(vip, 'ip_address')?.toLowerCase()
      const name = textAt(vip, 'name')
      const on = isolatedNetwork(network)
      const label = name ?? `${network}_virtual_ip`
      const ref: Ref = { kind: 'vip', keys: address === undefined ? [`name:${label}`] : [`address:${address}`] }
      const attributes = {
        address,
        network: nodeValue(on, network),
        dnsName: textAt(vip, 'dns_name'),
        subnet: textAt(vip, 'subnet')
      }
      write.node(ref, label, OVERCLOUD, attributes, lineOf(vip))
      write.link('on-network', ref, on, lineOf(vip), { address })
    }
  }
})
