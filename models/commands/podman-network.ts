/**
 * `podman network ls`, `podman network inspect NAME…` and docker's: the networks of published containers, each a Linux bridge
 * on the host. Both back ends are read: netavark's objects and CNI's lists of plugins. A mere list names no bridge.
 *
 *     [ { "name": "podman", "driver": "bridge", "network_interface": "podman0",
 *         "subnets": [ { "subnet": "10.88.0.0/16", "gateway": "10.88.0.1" } ] } ]
 */
import { readTyped } from '../text/typed.ts'
import { readColumnRows, readHeading } from '../text/columns.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { dict, word, type Dict } from '../text/json-lookup.ts'
import { readJsonObjects } from '../text/json-objects.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import type { Json } from '../topology/vocabulary.ts'
import { defineCommand } from './command.ts'

interface ContainerNetwork {
  name: string
  bridge: string | undefined
  subnets: string[]
  gateways: string[]
  line: number
}

export const podmanNetwork = defineCommand<{ networks: ContainerNetwork[]; failed: boolean }>({
  id: 'podman-network',
  title: 'podman network ls',
  scope: 'host',
  matches(commandLine) {
    const typed = readTyped(commandLine, ['podman', 'docker'], new Set(['format', 'f', 'filter']))
    const [first, verb = ''] = typed?.words ?? []
    return first === 'network' && /^(?:ls|list|inspect)$/.test(verb)
  },
  looksLike(output) {
    const first = output.find((line) => line.trim() !== '') ?? ''
    if (isHeading(first)) return true
    if (!/^\s*[[{]/.test(first)) return false
    const start = output.slice(0, 60).join('\n')
    return /"network_interface":|"cniVersion":/.test(start) || (/"IPAM":/.test(start) && /"Driver":/.test(start))
  },
  read(ledger) {
    const failed = readContainerErrors(ledger)
    const first = ledger.lines.findIndex((line) => line.trim() !== '')
    if (/^\s*[[{]/.test(ledger.at(first))) {
      const { objects } = readJsonObjects(ledger, first)
      return { networks: objects.flatMap(({ value, line }) => fromJson(value, line) ?? []), failed }
    }
    const networks = readColumnRows(ledger, isHeading).flatMap(({ cells, line }) => {
      const name = cells.get('NAME')
      return name === undefined ? [] : { name, bridge: undefined, subnets: [], gateways: [], line }
    })
    return { networks, failed }
  },
  contribute({ networks }, { host }, facts) {
    if (!host) return
    for (const { name, bridge, subnets, gateways, line } of networks) {
      if (bridge === undefined) continue
      const attributes = known({
        containerNetwork: name,
        subnets: subnets.length > 0 ? subnets : undefined,
        gateways: gateways.length > 0 ? gateways : undefined
      })
      facts.node(refs.device(host, bridge, 'linux-bridge'), { name: bridge, parent: host, attributes }, line)
    }
  },
  canonical: (commandLine) => (/ inspect\b/.test(commandLine) ? 'podman network inspect' : 'podman network ls'),
  isError: ({ networks, failed }) => failed && networks.length === 0,
  isEmpty: ({ networks }) => networks.length === 0
})

function isHeading(line: string): boolean {
  const { names } = readHeading(line)
  return (names[0] === 'NETWORK ID' && names[2] === 'DRIVER') || (names[0] === 'NAME' && names[2] === 'PLUGINS')
}

function fromJson(value: Dict, line: number): ContainerNetwork | undefined {
  const name = word(value['name']) ?? word(value['Name'])
  if (name === undefined) return undefined
  const plugin = dicts(value['plugins']).find(({ type }) => type === 'bridge')
  const options = dict(value['Options'])
  const ranges = list(dict(plugin?.['ipam'])['ranges']).flatMap(dicts)
  const configured = [...dicts(value['subnets']), ...dicts(dict(value['IPAM'])['Config']), ...ranges]
  return {
    name,
    bridge:
      word(value['network_interface']) ?? word(plugin?.['bridge']) ?? word(options['com.docker.network.bridge.name']),
    subnets: configured.flatMap((each) => word(each['subnet']) ?? word(each['Subnet']) ?? []),
    gateways: configured.flatMap((each) => word(each['gateway']) ?? word(each['Gateway']) ?? []),
    line
  }
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : []
}

function dicts(value: Json | undefined): Dict[] {
  return list(value).map(dict)
}
