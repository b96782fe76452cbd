import type { Blueprint } from '../schema.ts'
import { stableUuid } from '../stable-id.ts'
import { planContainers } from './containers.ts'
import { planHosts } from './hosts.ts'
import { planIsolatedNetworks, type IsolatedNetworks } from './isolated-networks.ts'
import { planNeutronNetworks, type NeutronNetworks } from './neutron-networks.ts'
import type { Plan, PlannedHost, ProvisioningDhcp, Report } from './plan.ts'
import { PortMaker } from './ports.ts'
import { planRouters } from './routers.ts'
import { planServers } from './servers.ts'
import { planServices } from './services.ts'
import { planStorage } from './storage.ts'
import { keepNamedAddresses, planUndercloudVips, planVips } from './vips.ts'

/** Resolves a blueprint to a whole cloud. The same blueprint gives the same cloud; what does not fit is told and left out. */
export function planCloud(blueprint: Blueprint, tell: Report): Plan {
  const report = once(tell)
  const isolated = planIsolatedNetworks(blueprint, report)
  keepNamedAddresses(blueprint, isolated)
  const vips = [...planUndercloudVips(blueprint, isolated, report), ...planVips(blueprint, isolated, report)]
  const hosts = planHosts(blueprint, isolated, report)
  const tenant = isolated.get('Tenant')
  const underlay = { mtu: tenant?.mtu ?? 1500, version: tenant?.block?.version ?? 4 }
  const networks = planNeutronNetworks(blueprint, underlay, report)
  keepServerAddresses(blueprint, networks)
  const ports = new PortMaker(blueprint)
  if (blueprint.driver === 'ovn') addMetadataPorts(networks, ports)
  else addDhcpPorts(networks, hosts, ports)
  const routers = planRouters(blueprint, networks, hosts, ports, report)
  const { servers, floatingIps } = planServers({ blueprint, networks, routers, hosts, ports, report })
  const running = planServices(blueprint, hosts, report)
  return {
    ...{ running, storage: planStorage(blueprint, servers, running.ceph, report) },
    ...{ blueprint, vips, hosts, routers, servers, floatingIps },
    isolated: isolated.all(),
    projects: networks.projects,
    networks: networks.all,
    containers: planContainers(blueprint, hosts, report),
    ...{ things: [], links: [] },
    ...provisioningDhcp(blueprint, isolated, hosts, ports)
  }
}

/** What is wrong in a layout is wrong for every host that has it; it is told once. */
function once(report: Report): Report {
  const told = new Set<string>()
  return (line, message) => {
    const key = `${line} ${message}`
    if (told.has(key)) return
    told.add(key)
    report(line, message)
  }
}

/** Keeps every address somebody asks for out of the pools. */
function keepServerAddresses(blueprint: Blueprint, networks: NeutronNetworks): void {
  const wanted: (string | undefined)[] = []
  for (const { routers, servers } of blueprint.projects ?? []) {
    for (const router of routers ?? []) wanted.push(router.address)
    for (const { networks: nics, floatingIp } of servers ?? []) {
      for (const nic of nics) if (typeof nic === 'object') wanted.push(nic.address)
      if (typeof floatingIp === 'string') wanted.push(floatingIp)
      else if (typeof floatingIp === 'object') wanted.push(floatingIp.address)
    }
  }
  for (const { subnets } of networks.all) {
    for (const { block } of subnets) {
      for (const address of wanted) if (address !== undefined && block.holds(address)) block.keep(address)
    }
  }
}

/** TripleO has a DHCP agent on every controller, and each serves every network. */
function addDhcpPorts(networks: NeutronNetworks, hosts: readonly PlannedHost[], ports: PortMaker): void {
  for (const network of networks.all) {
    const served = network.subnets.filter(({ dhcp }) => dhcp)
    for (const host of served.length > 0 ? hosts.filter(({ gateway, chassis }) => gateway && chassis) : []) {
      const port = ports.add(network, 'dhcp', ports.addressesIn(served) ?? [], network.line, host.name)
      port.host = host
    }
  }
}

function provisioningDhcp(
  blueprint: Blueprint,
  isolated: IsolatedNetworks,
  hosts: readonly PlannedHost[],
  ports: PortMaker
): { provisioning?: ProvisioningDhcp } {
  const host = hosts.find(({ cloud }) => cloud === 'undercloud')
  const network = isolated.get('ctlplane')
  const address = host && network?.block.take()
  if (!host || !network || address === undefined) return {}
  const uuid = stableUuid(blueprint.cloud, 'provisioning dhcp')
  return { provisioning: { host, network, address, uuid, mac: ports.macs.take('fa:16:3e', uuid) } }
}

/** OVN's metadata agent has a port in every network, with an address in each subnet that has DHCP. */
function addMetadataPorts(networks: NeutronNetworks, ports: PortMaker): void {
  for (const network of networks.all) {
    const served = network.subnets.filter(({ dhcp, block }) => dhcp && block.version === 4)
    const addresses = served.flatMap((subnet) => {
      const address = subnet.block.take()
      return address === undefined ? [] : [{ address, subnet }]
    })
    ports.add(network, 'metadata', addresses, network.line)
  }
}
