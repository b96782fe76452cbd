import type { Blueprint, RouterEntry } from '../schema.ts'
import { stableUuid } from '../stable-id.ts'
import type { NeutronNetworks } from './neutron-networks.ts'
import type { NeutronNetwork, NeutronPort, PlannedHost, Report, Router } from './plan.ts'
import type { PortMaker } from './ports.ts'

/** OVN schedules a gateway on at most so many chassis. */
const MAX_CHASSIS = 5

/** Routers with their ports; gateways are spread over the hosts that can reach the external network. */
export function planRouters(
  blueprint: Blueprint,
  networks: NeutronNetworks,
  hosts: readonly PlannedHost[],
  ports: PortMaker,
  report: Report
): Router[] {
  const routers: Router[] = []
  for (const project of blueprint.projects ?? []) {
    for (const entry of project.routers ?? []) {
      const uuid = stableUuid(blueprint.cloud, 'router', project.name, entry.name)
      if (routers.some((router) => router.uuid === uuid)) {
        report(entry.$line, `two routers of project ${project.name} are called ${entry.name}; give one another name`)
        continue
      }
      const router: Router = {
        ...{ name: entry.name, uuid, project: project.name, snat: entry.snat ?? true, line: entry.$line },
        ref: { kind: 'router', keys: [`uuid:${uuid}`] },
        ...{ gatewayHosts: [], interfaces: [], tunnelKey: networks.all.length + routers.length + 1 }
      }
      setGateway(router, entry, networks, hosts, ports, routers.length, report)
      addInterfaces(router, entry, networks, ports, report)
      routers.push(router)
    }
  }
  return routers
}

function setGateway(
  router: Router,
  entry: RouterEntry,
  networks: NeutronNetworks,
  hosts: readonly PlannedHost[],
  ports: PortMaker,
  order: number,
  report: Report
): void {
  if (entry.gateway === undefined) return
  const network = networks.network(entry.gateway, router.project)
  if (!network?.external) {
    const known = networks.all.filter(({ external }) => external).map(({ name }) => name)
    const there =
      known.length > 0 ? `there are ${known.join(', ')}` : 'a provider network is when it says external: true'
    report(
      entry.$line,
      `router ${router.name} has its gateway in ${entry.gateway}, which is no external network; ${there}`
    )
    return
  }
  const addresses = ports.addressesIn(network.subnets, entry.address)
  if (!addresses || addresses.length === 0) {
    report(entry.$line, noAddress(`router ${router.name}`, network, entry.address))
    return
  }
  const port = ports.add(network, 'router-gateway', addresses, entry.$line, router.uuid)
  port.router = router
  router.gateway = port
  const able = hosts.filter((host) => host.gateway && host.mappings.has(network.physicalNetwork ?? ''))
  const from = able.length === 0 ? 0 : order % able.length
  router.gatewayHosts = [...able.slice(from), ...able.slice(0, from)].slice(0, MAX_CHASSIS)
  if (able.length === 0) {
    report(
      entry.$line,
      `no host can be gateway of router ${router.name}: none has a bridge for physical network ${network.physicalNetwork}`
    )
  }
}

function addInterfaces(
  router: Router,
  entry: RouterEntry,
  networks: NeutronNetworks,
  ports: PortMaker,
  report: Report
): void {
  for (const name of entry.interfaces ?? []) {
    const subnets = networks.subnets(name, router.project)
    if (subnets.length === 0) {
      report(
        entry.$line,
        `router ${router.name} has an interface in ${name}, which is no network or subnet that project ${router.project} can use`
      )
    }
    for (const subnet of subnets) {
      const own = subnet.gateway !== undefined && subnet.block.reserve(subnet.gateway)
      const address = own ? subnet.gateway : subnet.block.take()
      if (address === undefined) {
        report(entry.$line, noAddress(`router ${router.name}`, subnet.network, undefined))
        continue
      }
      const addresses = [{ address, subnet }]
      const port: NeutronPort = ports.add(
        subnet.network,
        'router-interface',
        addresses,
        entry.$line,
        router.uuid,
        subnet.uuid
      )
      port.router = router
      router.interfaces.push(port)
    }
  }
}

/** Why somebody gets no address in a network. */
export function noAddress(who: string, network: NeutronNetwork, wanted: string | undefined): string {
  if (network.subnets.length === 0) return `${who} gets no address: network ${network.name} has no subnets`
  if (wanted === undefined) return `${who} gets no address: the subnets of ${network.name} have none left`
  const blocks = network.subnets.map(({ block }) => block.cidr).join(', ')
  return `${who} cannot have ${wanted}: network ${network.name} has ${blocks}, and every address can be given once`
}
