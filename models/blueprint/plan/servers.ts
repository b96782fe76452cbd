import { MAX_COUNT, type Blueprint, type ServerEntry } from '../schema.ts'
import { stableUuid } from '../stable-id.ts'
import type { NeutronNetworks } from './neutron-networks.ts'
import type { FloatingIp, NeutronNetwork, NeutronPort, PlannedHost, Report, Router, Server } from './plan.ts'
import type { PortMaker } from './ports.ts'
import { noAddress } from './routers.ts'

/** What the planning of servers and their floating IPs looks at. */
export interface ServerPlanning {
  blueprint: Blueprint
  networks: NeutronNetworks
  routers: readonly Router[]
  hosts: readonly PlannedHost[]
  ports: PortMaker
  report: Report
}

/** Servers with their ports and floating IPs. Those that name no host go round over the computes. */
export function planServers(planning: ServerPlanning): { servers: Server[]; floatingIps: FloatingIp[] } {
  const { blueprint, hosts, report } = planning
  const computes = hosts.filter((host) => host.compute && host.chassis)
  const servers: Server[] = []
  const floatingIps: FloatingIp[] = []
  let turn = 0
  for (const project of blueprint.projects ?? []) {
    for (const entry of project.servers ?? []) {
      const wanted = computes.find((host) => host.name === entry.host?.toLowerCase())
      if (computes.length === 0 || (entry.host !== undefined && !wanted)) {
        const there = computes.map(({ name }) => name).join(', ')
        const why = entry.host === undefined ? 'no role runs servers' : `${entry.host} is no host that runs servers`
        report(entry.$line, `server ${entry.name} has no place: ${why}${there === '' ? '' : `; there are ${there}`}`)
        continue
      }
      for (const name of namesOf(entry)) {
        if (servers.length >= MAX_COUNT * 10) {
          report(entry.$line, `${name} is one server too many; a blueprint has ${MAX_COUNT * 10} at most`)
          break
        }
        const server = planServer(planning, project.name, entry, name, wanted ?? computes[turn++ % computes.length]!)
        servers.push(server)
        const floating = entry.floatingIp === undefined ? undefined : planFloatingIp(planning, server, entry)
        if (floating) floatingIps.push(floating)
      }
    }
  }
  return { servers, floatingIps }
}

/** `web` three times is web-1, web-2, web-3, as Nova names them; `web-%index%` counts from 0. */
function namesOf({ name, count = 1 }: ServerEntry): string[] {
  const numbers = Array.from({ length: count }, (_, index) => index)
  if (name.includes('%index%')) return numbers.map((index) => name.replaceAll('%index%', String(index)))
  return count === 1 ? [name] : numbers.map((index) => `${name}-${index + 1}`)
}

function planServer(
  { blueprint, networks, ports, report }: ServerPlanning,
  project: string,
  entry: ServerEntry,
  name: string,
  host: PlannedHost
): Server {
  const uuid = stableUuid(blueprint.cloud, 'server', project, name)
  const server: Server = {
    ...{ name, uuid, project, host, ports: [], line: entry.$line },
    ref: { kind: 'server', keys: [`uuid:${uuid}`] },
    ...(entry.flavor === undefined ? {} : { flavor: entry.flavor }),
    ...(entry.image === undefined ? {} : { image: entry.image })
  }
  entry.networks.forEach((nic, index) => {
    const wanted: { network: string; address?: string | undefined } = typeof nic === 'string' ? { network: nic } : nic
    const network = networks.network(wanted.network, project)
    if (!network) {
      const there = networks.usable(project).map((usable) => usable.name)
      report(
        entry.$line,
        `server ${name} is in network ${wanted.network}, which project ${project} does not have; it has ${there.join(', ')}`
      )
      return
    }
    const addresses = ports.addressesIn(network.subnets, wanted.address)
    if (!addresses || addresses.length === 0) report(entry.$line, noAddress(`server ${name}`, network, wanted.address))
    const port = ports.add(network, 'server', addresses ?? [], entry.$line, uuid, String(index))
    port.server = server
    port.host = host
    server.ports.push(port)
  })
  return server
}

interface FloatingWish {
  address?: string | undefined
  network?: string | undefined
  mode?: 'distributed' | 'centralized' | undefined
}

function wishOf(wish: string | true | FloatingWish): FloatingWish {
  if (wish === true) return {}
  return typeof wish === 'string' ? { address: wish } : wish
}

/** The floating IP of a server's first port that a router connects with an external network. */
function planFloatingIp(
  { blueprint, networks, routers, ports, report }: ServerPlanning,
  server: Server,
  entry: ServerEntry
): FloatingIp | undefined {
  const wish = entry.floatingIp
  if (wish === undefined || wish === false) return undefined
  const { address: wanted, network: via, mode } = wishOf(wish)
  for (const port of server.ports) {
    const router = routerOf(port, routers, via)
    const network = router?.gateway?.network
    if (!router || !network) continue
    const given = ports.addressesIn(network.subnets, wanted)?.[0]
    if (!given) {
      report(entry.$line, noAddress(`the floating IP of ${server.name}`, network, wanted))
      return undefined
    }
    const uuid = stableUuid(blueprint.cloud, 'floating ip', network.uuid, given.address)
    return {
      ...{ address: given.address, uuid, network, router, port, project: server.project, line: entry.$line },
      mode: modeOf(blueprint, server, network, mode, report, entry.$line),
      mac: ports.macs.take('fa:16:3e', uuid)
    }
  }
  const external = networks.all.filter((network) => network.external).map(({ name }) => name)
  const where = via ?? (external.length > 0 ? external.join(' or ') : 'an external network')
  report(entry.$line, `server ${server.name} can have no floating IP: no router leads from its networks to ${where}`)
  return undefined
}

/** Distributed where the server's own host leads to the external network, unless the blueprint wants it on the gateway. */
function modeOf(
  blueprint: Blueprint,
  server: Server,
  network: NeutronNetwork,
  wanted: FloatingIp['mode'] | undefined,
  report: Report,
  line: number
): FloatingIp['mode'] {
  const who = `the floating IP of ${server.name} cannot be distributed`
  const physical = network.physicalNetwork ?? ''
  if (blueprint.driver === 'ovs') {
    if (wanted === 'distributed') report(line, `${who}: routers of ML2/OVS are planned on one host each`)
    return 'centralized'
  }
  if (!server.host.mappings.has(physical)) {
    if (wanted === 'distributed')
      report(line, `${who}: ${server.host.name} has no bridge for physical network ${physical}`)
    return 'centralized'
  }
  return wanted ?? (blueprint.distributedFloatingIps ? 'distributed' : 'centralized')
}

function routerOf(port: NeutronPort, routers: readonly Router[], network: string | undefined): Router | undefined {
  const subnets = new Set(port.addresses.map(({ subnet }) => subnet))
  return routers.find(
    (router) =>
      router.gateway !== undefined &&
      (network === undefined || router.gateway.network.name === network) &&
      router.interfaces.some(({ addresses }) => addresses.some(({ subnet }) => subnets.has(subnet)))
  )
}
