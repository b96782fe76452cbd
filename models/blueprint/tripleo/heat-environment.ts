import type { PlanWriter } from '../emit/writer.ts'
import { parseBridgeMappings } from '../../text/bridge-mappings.ts'
import type { YamlNode } from '../yaml-node.ts'
import { contributeDeployed } from './deployed-ports.ts'
import { deploymentRole, OVERCLOUD } from './plan-refs.ts'
import { yamlFile } from './plan-file.ts'
import { at, entries, lineOf, numberAt, textAt, words } from './tree.ts'

/**
 * Environments of Heat: the ones people write (`network-environment.yaml`, `node-info.yaml`) and those that the provisioning
 * commands write (`overcloud-baremetal-deployed.yaml`, `overcloud-networks-deployed.yaml`, `overcloud-vip-deployed.yaml`).
 * Only the parameters that shape the cloud are read; the others may be secrets.
 *
 *     parameter_defaults:
 *       ControllerCount: 3
 *       NeutronBridgeMappings: 'datacentre:br-ex,tenant:br-isolated'
 */
export const heatEnvironment = yamlFile({
  id: 'heat-environment',
  title: 'Heat environment',
  fits: ({ shape, keys }) =>
    shape === 'map' &&
    (keys.has('parameter_defaults') || (keys.has('resource_registry') && !keys.has('heat_template_version'))),
  contribute(tree, write) {
    const parameters = at(tree, 'parameter_defaults')
    for (const [name, value] of entries(parameters)) contributeRoleParameter(name, value, write)
    contributeCloud(parameters, write)
    contributeDeployed(parameters, write)
  }
})

const OF_ROLE = /^([A-Z]\w*?)(Count|HostnameFormat|Parameters|NetworkConfigTemplate)$/
/** Roles that Heat's parameters name by their old name. */
const OLD_NAMES: ReadonlyMap<string, string> = new Map([['NovaCompute', 'Compute']])

function contributeRoleParameter(name: string, value: YamlNode, write: PlanWriter): void {
  const [, printed, what] = OF_ROLE.exec(name) ?? []
  if (printed === undefined || printed === 'Default') return
  const role = OLD_NAMES.get(printed) ?? printed
  const attributes = {
    count: what === 'Count' ? numberAt(value) : undefined,
    hostnameFormat: what === 'HostnameFormat' ? textAt(value) : undefined,
    networkTemplate: what === 'NetworkConfigTemplate' ? textAt(value) : undefined,
    bridgeMappings: what === 'Parameters' ? mappingsOf(at(value, 'NeutronBridgeMappings')) : undefined
  }
  if (Object.values(attributes).some((each) => each !== undefined))
    write.node(deploymentRole(role), role, undefined, attributes, lineOf(value))
}

/** What the parameters say of the whole cloud. */
function contributeCloud(parameters: YamlNode | undefined, write: PlanWriter): void {
  const list = (name: string): string[] | undefined => {
    const found = words(at(parameters, name))
    return found.length > 0 ? found : undefined
  }
  const attributes = {
    domain: textAt(parameters, 'CloudDomain'),
    bridgeMappings: mappingsOf(at(parameters, 'NeutronBridgeMappings')),
    networkVlanRanges: list('NeutronNetworkVLANRanges'),
    flatNetworks: list('NeutronFlatNetworks'),
    tunnelTypes: list('NeutronTunnelTypes'),
    networkTypes: list('NeutronNetworkType'),
    mechanismDrivers: list('NeutronMechanismDrivers'),
    publicName: textAt(parameters, 'CloudName'),
    dnsServers: list('DnsServers'),
    ntpServers: list('NtpServer'),
    hostnameMap: mapOf(at(parameters, 'HostnameMap'))
  }
  if (Object.values(attributes).some((each) => each !== undefined))
    write.node(OVERCLOUD, 'overcloud', undefined, { role: 'overcloud', ...attributes }, lineOf(parameters!))
}

/** `datacentre:br-ex,tenant:br-isolated`, as text or as a list. */
function mappingsOf(node: YamlNode | undefined): { [physicalNetwork: string]: string } | undefined {
  const printed = words(node).join(',')
  return printed === '' ? undefined : parseBridgeMappings(printed)
}

function mapOf(node: YamlNode | undefined): { [key: string]: string } | undefined {
  const pairs = entries(node).flatMap(([name, value]) => {
    const text = textAt(value)
    return text === undefined ? [] : [[name, text] as const]
  })
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined
}
