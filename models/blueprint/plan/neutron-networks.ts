import { AddressBlock } from '../addresses.ts'
import { tenantMtu, type Underlay } from '../defaults.ts'
import type { Blueprint, ProviderEntry, SubnetEntry, TenantNetworkEntry } from '../schema.ts'
import { stableHex, stableNumber, stableUuid } from '../stable-id.ts'
import type { NeutronNetwork, NeutronSubnet, Project, Report } from './plan.ts'

/** Projects and their networks, and the networks on the wires outside. Names are unique within a project, as subnets' are. */
export class NeutronNetworks {
  readonly all: NeutronNetwork[] = []
  readonly projects: Project[] = []

  /** A network a project can use: its own, else one it shares or that is nobody's. */
  network(name: string, project: string): NeutronNetwork | undefined {
    return this.usable(project).find((network) => network.name === name)
  }

  /** A subnet, by its name or by its network's. */
  subnets(name: string, project: string): NeutronSubnet[] {
    const networks = this.usable(project)
    const named = networks.flatMap(({ subnets }) => subnets).filter((subnet) => subnet.name === name)
    return named.length > 0 ? named.slice(0, 1) : (this.network(name, project)?.subnets ?? [])
  }

  /** Its own networks first, so that they hide others of the same name. */
  usable(project: string): NeutronNetwork[] {
    const own = this.all.filter((network) => network.project === project)
    return [
      ...own,
      ...this.all.filter(
        (network) =>
          network.project !== project && (network.shared || network.external || network.project === undefined)
      )
    ]
  }

  project(name: string): Project | undefined {
    return this.projects.find((project) => project.name === name)
  }
}

/** All networks of Neutron, with their subnets. Tunnel keys are counted up, as northd does on an empty database. */
export function planNeutronNetworks(blueprint: Blueprint, underlay: Underlay, report: Report): NeutronNetworks {
  const networks = new NeutronNetworks()
  for (const project of blueprint.projects ?? []) {
    if (networks.project(project.name)) {
      report(project.$line, `two projects are called ${project.name}; names have to be unique`)
      continue
    }
    const uuid = stableHex(blueprint.cloud, 'project', project.name)
    networks.projects.push({
      name: project.name,
      uuid,
      ref: { kind: 'project', keys: [`uuid:${uuid}`] },
      line: project.$line
    })
  }
  for (const entry of blueprint.providerNetworks ?? []) addProvider(blueprint, entry, networks, report)
  for (const project of blueprint.projects ?? []) {
    for (const entry of project.networks ?? []) addTenant(blueprint, project.name, entry, underlay, networks, report)
  }
  return networks
}

function addProvider(blueprint: Blueprint, entry: ProviderEntry, networks: NeutronNetworks, report: Report): void {
  const { name, type, vlan, project, $line: line } = entry
  if (project !== undefined && !networks.project(project)) {
    report(line, `network ${name} belongs to project ${project}, which is not defined under projects`)
  }
  if (type === 'vlan' && vlan === undefined)
    report(line, `network ${name} is of type vlan, so it needs a vlan, like vlan: 101`)
  else if (type === 'flat' && vlan !== undefined)
    report(line, `network ${name} is flat, so it has no tag; leave vlan out or say type: vlan`)
  const network = newNetwork(blueprint, entry, project, networks, {
    ...{ type, external: entry.external ?? false, shared: entry.shared ?? false, mtu: entry.mtu ?? 1500 },
    physicalNetwork: entry.physicalNetwork ?? blueprint.physicalNetwork,
    segmentationId: type === 'vlan' ? vlan : undefined
  })
  if (network) addSubnets(blueprint, network, entry.subnets ?? [], report)
  else report(line, `two networks of one project are called ${name}; give one another name`)
}

function addTenant(
  blueprint: Blueprint,
  project: string,
  entry: TenantNetworkEntry,
  underlay: Underlay,
  networks: NeutronNetworks,
  report: Report
): void {
  const type = entry.type ?? (blueprint.driver === 'ovn' ? 'geneve' : 'vxlan')
  if (blueprint.driver === 'ovn' && (type === 'vxlan' || type === 'gre' || type === 'local')) {
    report(
      entry.$line,
      `network ${entry.name} is of type ${type}, which is not set up with OVN; it has geneve, vlan and flat`
    )
  }
  if (blueprint.driver === 'ovs' && type === 'geneve') {
    report(
      entry.$line,
      `network ${entry.name} is of type geneve, which ML2/OVS is not set up for; it has vxlan, gre, vlan and local`
    )
  }
  const drawn = stableNumber(65_535, blueprint.cloud, 'segment', project, entry.name) + 1
  const network = newNetwork(blueprint, entry, project, networks, {
    ...{ type, external: false, shared: false, mtu: entry.mtu ?? tenantMtu(type, underlay) },
    physicalNetwork: type === 'vlan' ? (entry.physicalNetwork ?? blueprint.physicalNetwork) : undefined,
    segmentationId: type === 'vlan' ? (entry.vlan ?? (drawn % 4094) + 1) : type === 'local' ? undefined : drawn
  })
  if (network) addSubnets(blueprint, network, entry.subnets ?? [], report)
  else report(entry.$line, `two networks of project ${project} are called ${entry.name}; give one another name`)
}

interface NetworkTraits {
  type: NeutronNetwork['type']
  external: boolean
  shared: boolean
  mtu: number
  physicalNetwork: string | undefined
  segmentationId: number | undefined
}

function newNetwork(
  blueprint: Blueprint,
  entry: { name: string; $line: number },
  project: string | undefined,
  networks: NeutronNetworks,
  { physicalNetwork, segmentationId, ...traits }: NetworkTraits
): NeutronNetwork | undefined {
  if (networks.all.some((known) => known.name === entry.name && known.project === project)) return undefined
  const names = [blueprint.cloud, 'network', project ?? '', entry.name]
  const uuid = stableUuid(...names)
  const wire = physicalNetwork !== undefined && blueprint.driver === 'ovn'
  const network: NeutronNetwork = {
    ...{ name: entry.name, uuid, line: entry.$line, subnets: [], ports: [], ...traits },
    ref: { kind: 'network', keys: [`uuid:${uuid}`] },
    tunnelKey: networks.all.length + 1,
    datapath: stableUuid(...names, 'datapath'),
    ...(project === undefined ? {} : { project }),
    ...(physicalNetwork === undefined ? {} : { physicalNetwork }),
    ...(segmentationId === undefined ? {} : { segmentationId }),
    ...(wire ? { localnet: `provnet-${stableUuid(...names, 'segment')}` } : {})
  }
  networks.all.push(network)
  return network
}

function addSubnets(
  blueprint: Blueprint,
  network: NeutronNetwork,
  entries: readonly SubnetEntry[],
  report: Report
): void {
  entries.forEach((entry, index) => {
    const name = entry.name ?? `${network.name}-subnet${entries.length > 1 ? index + 1 : ''}`
    const uuid = stableUuid(blueprint.cloud, 'subnet', network.uuid, name)
    const block = new AddressBlock(entry.cidr, entry.pool)
    const gateway = entry.gateway === false ? undefined : (entry.gateway ?? block.at(1))
    for (const address of [gateway, ...(entry.pool ?? [])]) {
      if (address === undefined || block.holds(address)) continue
      report(entry.$line, `${address} is not in subnet ${name}, which is ${block.cidr}`)
    }
    if (gateway !== undefined) block.keep(gateway)
    network.subnets.push({
      ...{ name, uuid, network, block, dhcp: entry.dhcp ?? true, dns: entry.dns ?? [], line: entry.$line },
      ref: { kind: 'subnet', keys: [`uuid:${uuid}`] },
      ...(gateway === undefined ? {} : { gateway }),
      ...(entry.pool === undefined ? {} : { pool: entry.pool })
    })
  })
}
