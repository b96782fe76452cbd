import type { Ref } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { hostNamePattern, isComputeRole, isGatewayRole, networksOfRole } from '../defaults.ts'
import { MAX_COUNT, type Blueprint, type HostEntry, type NicEntry, type RoleEntry } from '../schema.ts'
import { stableUuid } from '../stable-id.ts'
import type { IsolatedNetworks } from './isolated-networks.ts'
import type { IsolatedNetwork, PlannedHost, Report } from './plan.ts'
import { mappingsOf, planNics } from './nics.ts'
import { claim } from './vips.ts'

/** What a host entry may say, with the role's part filled in. */
interface Seat {
  name: string
  number?: number
  addresses: ReadonlyMap<string, string>
  nics: string | NicEntry[]
  domain?: string | undefined
  line: number
}

/** All hosts: the undercloud's, each role's, and machines outside. Host names are unique; the second of a name is left out. */
export function planHosts(blueprint: Blueprint, networks: IsolatedNetworks, report: Report): PlannedHost[] {
  const hosts = new Map<string, PlannedHost>()
  let left = 0
  const add = (name: string, line: number, plan: () => PlannedHost): void => {
    if (hosts.has(name.toLowerCase()))
      report(line, `two hosts are called ${name.toLowerCase()}; names have to be unique`)
    else if (hosts.size >= MAX_COUNT) left++
    else hosts.set(name.toLowerCase(), plan())
  }
  const { undercloud } = blueprint
  if (undercloud) {
    const line = undercloud.$line
    const local = networks.get('ctlplane')?.block.at(1)
    const addresses = new Map([
      ...(local === undefined ? [] : [['ctlplane', local] as const]),
      ...(undercloud.addresses ?? [])
    ])
    const seat: Seat = {
      name: undercloud.name ?? 'undercloud',
      addresses,
      nics: undercloud.nics ?? 'undercloud',
      domain: undercloud.domain,
      line
    }
    if (undercloud.number !== undefined) seat.number = undercloud.number
    const role = { role: 'Undercloud', networks: undercloud.networks ?? [...addresses.keys()], $line: line }
    add(seat.name, line, () => planHost(blueprint, 'undercloud', role, seat, networks, report))
  }
  for (const role of blueprint.roles ?? []) {
    for (const seat of seatsOf(blueprint, role, report)) {
      add(seat.name, seat.line, () => planHost(blueprint, 'overcloud', role, seat, networks, report))
    }
  }
  for (const machine of blueprint.machines ?? []) {
    add(machine.name, machine.$line, () => planMachine(blueprint, machine, networks, report))
  }
  if (left > 0) report(blueprint.$line, `${left} hosts are left out; a blueprint has ${MAX_COUNT} at most`)
  return [...hosts.values()]
}

/** One seat for each host of a role: named one by one, or counted. */
function seatsOf(blueprint: Blueprint, role: RoleEntry, report: Report): Seat[] {
  const { hosts, count, nics = 'bond-with-vlans', $line } = role
  const seat = (entry: HostEntry): Seat => {
    if (typeof entry === 'string') return { name: entry, addresses: new Map(), nics, line: $line }
    const { name, number, addresses = new Map(), $line: line } = entry
    return { name, addresses, nics: entry.nics ?? nics, line, ...(number === undefined ? {} : { number }) }
  }
  if (Array.isArray(hosts)) {
    if (count !== undefined && count !== hosts.length) {
      report(
        $line,
        `role ${role.role} has count ${count} but names ${hosts.length} hosts; leave count out or make them agree`
      )
    }
    return hosts.map(seat)
  }
  const pattern = hosts ?? hostNamePattern(blueprint.cloud, role.role)
  return Array.from({ length: count ?? 1 }, (_, index) => seat(pattern.replaceAll('%index%', String(index))))
}

function planHost(
  blueprint: Blueprint,
  cloud: 'undercloud' | 'overcloud',
  role: RoleEntry,
  seat: Seat,
  networks: IsolatedNetworks,
  report: Report
): PlannedHost {
  const compute = role.compute ?? isComputeRole(role.role)
  const gateway = role.gateway ?? isGatewayRole(role.role)
  const on = networksOf(role, networks, blueprint.networks !== undefined, report)
  const addresses = addressesOf(seat, on, networks, report)
  const address = addresses.get('Tenant') ?? addresses.get('ctlplane') ?? [...addresses.values()][0]
  const works = cloud === 'overcloud' && (compute || gateway) && address !== undefined
  const chassis = works ? { name: stableUuid(blueprint.cloud, 'chassis', seat.name), address } : undefined
  const mapped = gateway || blueprint.distributedFloatingIps
  const nics = planNics(
    blueprint,
    seat.name,
    seat.nics,
    {
      ...{ role: role.role, networks: on.map(({ name }) => name), chassis: works, line: seat.line },
      physicalNetwork: mapped ? blueprint.physicalNetwork : undefined
    },
    networks,
    report
  )
  return {
    ...names(seat.name, seat.domain ?? blueprint.domain, chassis?.name),
    ...{ role: role.role, cloud, line: seat.line, addresses, nics, compute, gateway, attributes: {} },
    mappings: mappingsOf(nics),
    ...(chassis ? { chassis } : {})
  }
}

function networksOf(role: RoleEntry, networks: IsolatedNetworks, listed: boolean, report: Report): IsolatedNetwork[] {
  const wanted = new Set<IsolatedNetwork>()
  for (const name of role.networks ?? networksOfRole(role.role)) {
    const network = networks.get(name)
    if (network) wanted.add(network)
    else if (role.networks || !listed) {
      report(role.$line, `role ${role.role} is on network ${name}, which is not defined; there are ${networks.names()}`)
    }
  }
  return networks.all().filter((network) => wanted.has(network))
}

/** An address in each network: the one named, else the host's number, else the next of the pool. */
function addressesOf(
  seat: Seat,
  on: readonly IsolatedNetwork[],
  networks: IsolatedNetworks,
  report: Report
): Map<string, string> {
  const addresses = new Map<string, string>()
  for (const [name, address] of seat.addresses) {
    const network = networks.get(name)
    if (!network)
      report(seat.line, `${seat.name} has an address in ${name}, which is not defined; there are ${networks.names()}`)
    else if (claim(network, address, report, seat.line)) addresses.set(network.name, address)
  }
  for (const network of on) {
    if (addresses.has(network.name)) continue
    const numbered = seat.number === undefined ? undefined : network.block.at(seat.number)
    const address = numbered ?? network.block.take()
    if (address === undefined)
      report(seat.line, `network ${network.name} has no free address for ${seat.name}; make its pool larger`)
    else if (numbered === undefined || claim(network, address, report, seat.line)) addresses.set(network.name, address)
  }
  return addresses
}

/** A machine without `nics` has a card for each of its addresses. */
function planMachine(
  blueprint: Blueprint,
  machine: NonNullable<Blueprint['machines']>[number],
  networks: IsolatedNetworks,
  report: Report
): PlannedHost {
  const { name, role, description, serves, $line: line, addresses = new Map<string, string>() } = machine
  const seat: Seat = { name, addresses, nics: [], line }
  const own =
    machine.nics ?? [...addresses.keys()].map((network, at): NicEntry => ({ nic: `eth${at}`, network, $line: line }))
  const nics = planNics(
    blueprint,
    name,
    own,
    { role: role ?? '', networks: [], chassis: false, line, physicalNetwork: undefined },
    networks,
    report
  )
  const english = typeof description === 'object' ? description.en : description
  return {
    ...names(name, machine.domain ?? blueprint.domain, undefined),
    ...{ line, nics, compute: false, gateway: false, mappings: new Map() },
    addresses: addressesOf(seat, [], networks, report),
    attributes: {
      ...(english === undefined ? {} : { description: english }),
      ...(serves === undefined ? {} : { serves })
    },
    ...(role === undefined ? {} : { role })
  }
}

function names(name: string, domain: string, chassis: string | undefined): { name: string; fqdn: string; ref: Ref } {
  const fqdn = `${name}.${domain}`.toLowerCase()
  const keys = [...refs.host(name).keys, ...refs.host(fqdn).keys]
  if (chassis !== undefined) keys.push(...refs.chassis(chassis).keys)
  return { name: name.toLowerCase(), fqdn, ref: { kind: 'host', keys } }
}
