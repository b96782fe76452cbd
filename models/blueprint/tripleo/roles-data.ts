import { nodeValue } from '../../topology/facts.ts'
import type { FactValue } from '../../topology/facts.ts'
import type { YamlNode } from '../yaml-node.ts'
import { deploymentRole, isolatedNetwork } from './plan-refs.ts'
import { yamlFile } from './plan-file.ts'
import { entries, flagAt, items, lineOf, numberAt, at, textAt, words } from './tree.ts'

/**
 * `roles_data.yaml` of every release: roles with their networks, services and host names.
 *
 *     - name: Networker
 *       networks: {InternalApi: {subnet: internal_api_subnet}}
 *       HostnameFormatDefault: '%stackname%-networker-%index%'
 *       ServicesDefault:
 *         - OS::TripleO::Services::OVNController
 */
export const rolesData = yamlFile({
  id: 'roles-data',
  title: 'roles_data.yaml',
  fits: ({ shape, keys }) =>
    shape === 'list' &&
    keys.has('name') &&
    ['ServicesDefault', 'HostnameFormatDefault', 'CountDefault', 'ImageDefault', 'FlavorDefault'].some((key) =>
      keys.has(key)
    ),
  contribute(tree, write) {
    for (const role of tree.list ?? []) {
      const name = textAt(role, 'name')
      if (name === undefined) continue
      const networks = networksOf(at(role, 'networks'))
      const services = words(at(role, 'ServicesDefault')).map((service) =>
        service.replace(/^OS::TripleO::Services::/, '')
      )
      const attributes = {
        description: textAt(role, 'description')?.replace(/\s+/g, ' '),
        networks: networks.length > 0 ? networks : undefined,
        defaultRouteNetworks: words(at(role, 'default_route_networks')),
        tags: words(at(role, 'tags')),
        countDefault: numberAt(role, 'CountDefault'),
        hostnameFormatDefault: textAt(role, 'HostnameFormatDefault'),
        services,
        disableConstraints: flagAt(role, 'disable_constraints')
      }
      write.node(deploymentRole(name), name, undefined, withoutEmpty(attributes), lineOf(role))
    }
  }
})

/** `[InternalApi, Tenant]` of Queens, and `{InternalApi: {subnet: internal_api_subnet}}` of Train and later. */
function networksOf(node: YamlNode | undefined): FactValue[] {
  const named = entries(node).map(([name, value]): [string, string | undefined] => [name, textAt(value, 'subnet')])
  const listed = items(node).flatMap((entry): [string, string | undefined][] => {
    const name = textAt(entry)
    return name === undefined ? [] : [[name, undefined]]
  })
  return [...named, ...listed].map(([name, subnet]) => ({
    name,
    network: nodeValue(isolatedNetwork(name), name),
    ...(subnet === undefined ? {} : { subnet })
  }))
}

function withoutEmpty(attributes: { [key: string]: FactValue }): { [key: string]: FactValue } {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)
    )
  )
}
