import type { PlanWriter } from '../emit/writer.ts'
import type { YamlNode } from '../yaml-node.ts'
import { readIni } from './ini.ts'
import { deploymentRole, isolatedNetwork, plannedHost } from './plan-refs.ts'
import { planFile, yamlFile } from './plan-file.ts'
import { entries, items, lineOf, textAt } from './tree.ts'

/** Groups that are no role: what a group of groups, or of all hosts, is called. */
const NO_ROLE = /^(?:all|overcloud|allovercloud|ungrouped|_meta|localhost|.*_?(?:hosts|group)|[a-z0-9_]+)$/

const VARIABLE = /\b(?:ansible_(?:host|user|ssh_user|connection)|tripleo_role_name)\b["']?\s*:/

/**
 * `tripleo-ansible-inventory.yaml`: the hosts of each role, with their addresses.
 *
 *     Controller:
 *       hosts:
 *         controller-0: {ansible_host: 192.168.24.10, internal_api_ip: 172.16.2.20}
 *       vars: {tripleo_role_name: Controller}
 *
 * What the dynamic inventory prints (`--list`) is the same in JSON, with names instead of hosts.
 */
export const inventory = yamlFile({
  id: 'ansible-inventory',
  title: 'tripleo-ansible-inventory.yaml',
  fits: ({ shape, inner, lines }) =>
    (shape === 'json' || (shape === 'map' && (inner.has('hosts') || inner.has('children')))) &&
    lines.some((line) => VARIABLE.test(line.slice(0, 2000))),
  contribute(tree, write) {
    for (const [group, value] of entries(tree)) {
      const role = textAt(value, 'vars', 'tripleo_role_name') ?? (NO_ROLE.test(group) ? undefined : group)
      const hosts = entries(value, 'hosts')
      for (const entry of items(value, 'hosts')) {
        const name = textAt(entry)
        if (name !== undefined) contributeHost(name, role, new Map(), lineOf(entry), write)
      }
      if (role !== undefined && hosts.length > 0 && role !== 'Undercloud')
        write.node(deploymentRole(role), role, undefined, { inventoryCount: hosts.length }, lineOf(value))
      for (const [name, host] of hosts) contributeHost(name, role, yamlVariables(host), lineOf(host), write)
    }
    for (const [name, host] of entries(tree, '_meta', 'hostvars'))
      contributeHost(name, undefined, yamlVariables(host), lineOf(host), write)
  }
})

/**
 * The same as an INI file, as people write it by hand.
 *
 *     [Compute]
 *     compute-0 ansible_host=192.168.24.15 ansible_user=tripleo-admin
 */
export const inventoryIni = planFile({
  id: 'ansible-inventory-ini',
  title: 'inventory.ini',
  fits: ({ shape, lines }) =>
    shape === 'ini' && lines.some((line) => /\bansible_(?:host|user|ssh_user|connection|ssh_host)\s*=/.test(line)),
  read(ledger) {
    const { sections, settings } = readIni(ledger)
    return { sections, settings, line: (index: number) => ledger.at(index) }
  },
  contribute({ settings, line }, write) {
    for (const { section, line: index } of settings) {
      if (section.includes(':')) continue
      const [name = '', ...rest] = line(index).trim().split(/\s+/)
      if (name === '' || name.includes('=') || name === 'localhost') continue
      const variables = new Map<string, string>()
      for (const word of rest) {
        const equals = word.indexOf('=')
        if (equals > 0) variables.set(word.slice(0, equals), word.slice(equals + 1))
      }
      contributeHost(name, NO_ROLE.test(section) ? undefined : section, variables, index, write)
    }
  }
})

function yamlVariables(host: YamlNode): ReadonlyMap<string, string> {
  const variables = new Map<string, string>()
  for (const [name, value] of host.map ?? []) {
    const text = textAt(value)
    if (text !== undefined) variables.set(name, text)
  }
  return variables
}

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]+)$/i

/** `internal_api_ip: 172.16.2.20` puts the host on that network; users and keys are left away. */
function contributeHost(
  name: string,
  role: string | undefined,
  variables: ReadonlyMap<string, string>,
  line: number,
  write: PlanWriter
): void {
  if (name === 'localhost') return
  const host = plannedHost(name, variables.get('cloud_domain'))
  const addresses = new Set<string>()
  for (const [key, value] of variables) {
    const network = /^([a-z]\w*)_ip$/.exec(key)?.[1]
    const address = value.toLowerCase()
    if (!ADDRESS.test(value) || (network === undefined && key !== 'ansible_host' && key !== 'ansible_ssh_host'))
      continue
    addresses.add(address)
    if (network === undefined || network === 'ansible') continue
    const ref = isolatedNetwork(network)
    write.node(ref, network, undefined, { isolated: true, nameLower: network }, line)
    write.link('on-network', host, ref, line, { address })
  }
  const attributes = { role: role, addresses: addresses.size > 0 ? [...addresses].sort() : undefined }
  write.node(host, name, undefined, attributes, line)
}
