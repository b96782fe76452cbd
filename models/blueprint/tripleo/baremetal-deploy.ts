import type { FactValue } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import type { PlanWriter } from '../emit/writer.ts'
import type { YamlNode } from '../yaml-node.ts'
import { deploymentRole, isolatedNetwork, plannedHost } from './plan-refs.ts'
import { yamlFile } from './plan-file.ts'
import { at, flagAt, items, lineOf, numberAt, textAt, words } from './tree.ts'

/**
 * `overcloud-baremetal-deploy.yaml`: how many hosts a role gets, what they are called, and which machines they become.
 *
 *     - name: Controller
 *       count: 3
 *       hostname_format: controller-%index%
 *       defaults: {networks: [{network: ctlplane, vif: true}, {network: internal_api, subnet: internal_api_subnet}]}
 *       instances: [{hostname: controller-0, name: node00}]
 */
export const baremetalDeploy = yamlFile({
  id: 'baremetal-deploy',
  title: 'overcloud-baremetal-deploy.yaml',
  fits: ({ shape, keys }) =>
    shape === 'list' &&
    keys.has('name') &&
    ['count', 'hostname_format', 'instances', 'defaults'].some((key) => keys.has(key)) &&
    !['ServicesDefault', 'subnets', 'name_lower', 'hosts', 'tasks', 'ip_subnet'].some((key) => keys.has(key)),
  contribute(tree, write) {
    for (const role of tree.list ?? []) contributeRole(role, write)
  }
})

function contributeRole(role: YamlNode, write: PlanWriter): void {
  const name = textAt(role, 'name')
  if (name === undefined) return
  const defaults = at(role, 'defaults')
  const deployed = networksOf(defaults)
  const attributes = {
    count: numberAt(role, 'count') ?? 1,
    hostnameFormat: textAt(role, 'hostname_format'),
    deployedNetworks: deployed.length > 0 ? deployed : undefined,
    profile: textAt(defaults, 'profile'),
    networkTemplate: textAt(defaults, 'network_config', 'template'),
    physicalBridge: textAt(defaults, 'network_config', 'physical_bridge_name')
  }
  const ref = write.node(deploymentRole(name), name, undefined, attributes, lineOf(role))
  for (const instance of items(role, 'instances')) {
    const hostname = textAt(instance, 'hostname')
    if (hostname === undefined || flagAt(instance, 'provisioned') === false) continue
    const machine = textAt(instance, 'name')
    const own = networksOf(instance)
    const host = plannedHost(hostname)
    const told = {
      role: name,
      deploymentRole: nodeValue(ref, name),
      baremetalNode:
        machine === undefined ? undefined : nodeValue({ kind: 'baremetal-node', keys: [`called:${machine}`] }, machine)
    }
    write.node(host, hostname, undefined, told, lineOf(instance))
    for (const network of own) {
      const { name: called, address } = network as { name: string; address?: string }
      write.link('on-network', host, isolatedNetwork(called), lineOf(instance), { address })
    }
  }
}

/** The networks of an instance, or of all of a role; `fixed_ip` where an address is fixed. */
function networksOf(node: YamlNode | undefined): FactValue[] {
  const list = items(node, 'networks')
  const nics = list.length > 0 ? list : items(node, 'nics')
  return nics.flatMap((entry): FactValue[] => {
    const name = textAt(entry, 'network')
    if (name === undefined) return []
    const subnet = textAt(entry, 'subnet')
    const address = (textAt(entry, 'fixed_ip') ?? words(at(entry, 'fixed_ips'))[0])?.toLowerCase()
    return [
      {
        name,
        network: nodeValue(isolatedNetwork(name), name),
        ...(subnet === undefined ? {} : { subnet }),
        ...(address === undefined ? {} : { address })
      }
    ]
  })
}
