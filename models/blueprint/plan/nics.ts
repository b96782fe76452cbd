import { preset, type LayoutHost } from '../layouts.ts'
import { LAYOUT_NAMES, type Blueprint, type NicEntry } from '../schema.ts'
import type { IsolatedNetworks } from './isolated-networks.ts'
import type { Report } from './plan.ts'

/** The NICs, bonds and bridges of a host: its own list, one of the blueprint's layouts, or a preset. */
export function planNics(
  blueprint: Blueprint,
  who: string,
  nics: string | NicEntry[],
  host: LayoutHost,
  networks: IsolatedNetworks,
  report: Report
): NicEntry[] {
  const found = typeof nics === 'string' ? (blueprint.layouts?.get(nics) ?? preset(nics, host)) : nics
  if (!found) {
    const known = [...LAYOUT_NAMES, ...(blueprint.layouts?.keys() ?? [])].join(', ')
    report(host.line, `${who} has the NIC layout ${String(nics)}, which is not defined; there are ${known}`)
    return []
  }
  checkNetworks(blueprint, found, networks, report)
  return found
}

/** Bridge mappings: physical network → the bridge that leads to it. */
export function mappingsOf(nics: readonly NicEntry[]): Map<string, string> {
  const mappings = new Map<string, string>()
  for (const entry of nics) {
    if ('bridge' in entry && entry.physicalNetwork !== undefined) mappings.set(entry.physicalNetwork, entry.bridge)
  }
  return mappings
}

/** Every network on a device has to exist, and one that is tagged there needs a tag. */
function checkNetworks(
  blueprint: Blueprint,
  nics: readonly NicEntry[],
  networks: IsolatedNetworks,
  report: Report
): void {
  const providers = new Set((blueprint.providerNetworks ?? []).map(({ name }) => name))
  const exists = (name: string, line: number): boolean => {
    if (networks.get(name) || providers.has(name)) return true
    const known = [...networks.all().map((network) => network.name), ...providers].join(', ')
    report(line, `network ${name} is not defined; there are ${known}`)
    return false
  }
  for (const { network, vlans = [], $line } of nics) {
    if (network !== undefined) exists(network, $line)
    for (const vlan of vlans) {
      if (typeof vlan === 'object') {
        if (vlan.network !== undefined) exists(vlan.network, vlan.$line)
      } else if (exists(vlan, $line) && networks.get(vlan)?.vlan === undefined) {
        report($line, `network ${vlan} is tagged here but has no vlan; give it one under networks, like vlan: 20`)
      }
    }
  }
}
