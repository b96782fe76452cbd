import { isControllerRole, ISOLATED_NETWORKS, networkKey } from '../defaults.ts'
import type { Blueprint } from '../schema.ts'
import type { IsolatedNetworks } from './isolated-networks.ts'
import type { IsolatedNetwork, Report, Vip } from './plan.ts'

const PURPOSES: { readonly [network: string]: string } = {
  ctlplane: 'control',
  external: 'public',
  internalapi: 'internal API',
  storage: 'storage',
  storagemgmt: 'storage management'
}

/**
 * The overcloud's VIPs: one on each network that has one, and on InternalApi one for Redis and, while Pacemaker runs OVN's
 * databases (16), one for them. Clouds without controllers have none. Tenant never has one.
 */
export function planVips(blueprint: Blueprint, networks: IsolatedNetworks, report: Report): Vip[] {
  const vips: Vip[] = []
  const give = (network: IsolatedNetwork, wanted: string | undefined, purpose: string): void => {
    const address = wanted ?? network.block.take()
    if (address === undefined)
      report(network.line, `network ${network.name} has no free address for its ${purpose} VIP`)
    else {
      if (wanted !== undefined && !claim(network, wanted, report)) return
      vips.push({ address, network, cloud: 'overcloud', purpose, line: network.line })
    }
  }
  const controllers = (blueprint.roles ?? []).some(({ role, count }) => isControllerRole(role) && count !== 0)
  for (const network of networks.all()) {
    const key = networkKey(network.name)
    const entry = [...(blueprint.networks ?? [])].find(([name]) => networkKey(name) === key)?.[1]
    const usual = controllers && ISOLATED_NETWORKS.some((known) => networkKey(known.name) === key && known.vip)
    const vip = entry?.vip ?? usual
    if (vip !== false) give(network, typeof vip === 'string' ? vip : undefined, PURPOSES[key] ?? network.name)
    if (key !== 'internalapi' || vip === false) continue
    give(network, entry?.redisVip, 'Redis')
    if (blueprint.driver === 'ovn' && blueprint.release !== '17.1') give(network, entry?.ovnDbsVip, 'OVN databases')
  }
  return vips
}

/** The director's own two VIPs, where the blueprint names them. */
export function planUndercloudVips(blueprint: Blueprint, networks: IsolatedNetworks, report: Report): Vip[] {
  const { undercloud } = blueprint
  const network = networks.get('ctlplane')
  if (!undercloud || !network) return []
  const line = undercloud.$line
  const named = [
    { address: undercloud.publicVip, purpose: 'public' },
    { address: undercloud.adminVip, purpose: 'internal and admin' }
  ]
  return named.flatMap(({ address, purpose }) =>
    address !== undefined && claim(network, address, report)
      ? [{ address, network, cloud: 'undercloud' as const, purpose, line }]
      : []
  )
}

/** Keeps every address that the blueprint gives to somebody out of the pools, before anybody takes from them. */
export function keepNamedAddresses(blueprint: Blueprint, networks: IsolatedNetworks): void {
  const keep = (addresses: ReadonlyMap<string, string> | undefined): void => {
    for (const [name, address] of addresses ?? []) networks.get(name)?.block.keep(address)
  }
  const keepNumber = (number: number | undefined): void => {
    for (const { block } of networks.all()) {
      const address = number === undefined ? undefined : block.at(number)
      if (address !== undefined) block.keep(address)
    }
  }
  keep(blueprint.undercloud?.addresses)
  keepNumber(blueprint.undercloud?.number)
  const local = blueprint.undercloud ? networks.get('ctlplane')?.block.at(1) : undefined
  if (local !== undefined) networks.get('ctlplane')!.block.keep(local)
  for (const machine of blueprint.machines ?? []) keep(machine.addresses)
  for (const { hosts } of blueprint.roles ?? []) {
    for (const host of Array.isArray(hosts) ? hosts : []) {
      if (typeof host === 'string') continue
      keep(host.addresses)
      keepNumber(host.number)
    }
  }
}

/** Marks an address that the blueprint names; tells when it is outside the network or somebody's already. */
export function claim(network: IsolatedNetwork, address: string, report: Report, line = network.line): boolean {
  if (!network.block.holds(address)) {
    report(line, `${address} is not in network ${network.name}, which is ${network.block.cidr}`)
    return false
  }
  if (!network.block.reserve(address)) {
    report(line, `${address} in network ${network.name} is given twice; every address can be given once`)
    return false
  }
  return true
}
