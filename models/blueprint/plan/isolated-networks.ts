import { AddressBlock } from '../addresses.ts'
import { ISOLATED_NETWORKS, networkKey, networksOfRole, type DefaultNetwork } from '../defaults.ts'
import type { Blueprint, NetworkEntry } from '../schema.ts'
import { stableUuid } from '../stable-id.ts'
import type { IsolatedNetwork, Report } from './plan.ts'

/** The isolated networks, found by any spelling of their name. */
export class IsolatedNetworks {
  readonly #byKey = new Map<string, IsolatedNetwork>()

  add(network: IsolatedNetwork): void {
    this.#byKey.set(networkKey(network.name), network)
  }

  get(name: string): IsolatedNetwork | undefined {
    return this.#byKey.get(networkKey(name))
  }

  /** In network_data.yaml's order, own ones behind. */
  all(): IsolatedNetwork[] {
    return [...this.#byKey.values()]
  }

  names(): string {
    return this.all()
      .map(({ name }) => name)
      .join(', ')
  }
}

/** The networks that `networks` lists, the provisioning network always; without a list those that the roles are on. */
export function planIsolatedNetworks(blueprint: Blueprint, report: Report): IsolatedNetworks {
  const given = new Map<string, NetworkEntry & { written: string }>()
  for (const [written, entry] of blueprint.networks ?? []) given.set(networkKey(written), { ...entry, written })
  const wanted = new Set(['ctlplane', ...given.keys()])
  if (!blueprint.networks) {
    for (const { role, networks } of blueprint.roles ?? []) {
      for (const name of networks ?? networksOfRole(role)) wanted.add(networkKey(name))
    }
  }
  const found = new IsolatedNetworks()
  for (const fallback of ISOLATED_NETWORKS) {
    const key = networkKey(fallback.name)
    if (wanted.has(key)) add(found, blueprint, fallback.name, given.get(key), fallback)
    given.delete(key)
  }
  for (const entry of given.values()) {
    if (entry.cidr === undefined) {
      report(
        entry.$line,
        `network ${entry.written} is none of director's, so it needs a cidr, like cidr: 172.20.0.0/24`
      )
    } else add(found, blueprint, entry.written, entry, undefined)
  }
  return found
}

function add(
  networks: IsolatedNetworks,
  blueprint: Blueprint,
  name: string,
  entry: NetworkEntry | undefined,
  fallback: DefaultNetwork | undefined
): void {
  const block = blockOf(entry, fallback)
  const uuid = stableUuid(blueprint.cloud, 'isolated network', name)
  const own = entry?.cidr !== undefined
  const gateway = entry?.gateway ?? (!own && fallback?.gateway !== undefined ? block.at(fallback.gateway) : undefined)
  if (gateway !== undefined) block.keep(gateway)
  const vlan = entry?.vlan ?? (own ? undefined : fallback?.vlan)
  networks.add({
    ...{ name, uuid, block, mtu: entry?.mtu ?? 1500, line: entry?.$line ?? blueprint.$line },
    ref: { kind: 'network', keys: [`uuid:${uuid}`] },
    ...(vlan === undefined ? {} : { vlan }),
    ...(gateway === undefined ? {} : { gateway })
  })
}

function blockOf(entry: NetworkEntry | undefined, fallback: DefaultNetwork | undefined): AddressBlock {
  const cidr = entry?.cidr ?? fallback!.cidr
  if (entry?.pool) return new AddressBlock(cidr, entry.pool)
  const whole = new AddressBlock(cidr)
  const [from, to] = fallback?.pool ?? [4, 250]
  const first = whole.at(from)
  const last = whole.at(to)
  return first !== undefined && last !== undefined ? new AddressBlock(cidr, [first, last]) : whole
}
