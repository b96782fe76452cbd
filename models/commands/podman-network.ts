/**
 * `podman network ls`, `podman network inspect NAME…` and docker's: the networks of published containers, each a Linux bridge
 * on the host. Both back ends are read: netavark's objects and CNI's lists of plugins. A mere list names no bridge.
 *
 *     [ { "name": "podman", "driver": "bridge", "network_interface": "podman0",
 *         "subnets": [ { "subnet": "10.88.0.0/16", "gateway": "10.88.0.1" } ] } ]
 */
import { optionOf, readTyped, type Typed } from '../text/typed.ts'
import { readColumnRows, readHeading } from '../text/columns.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { dict, word, type Dict } from '../text/json-lookup.ts'
import { readGapRows, readTemplateRows } from '../text/go-template.ts'
import { readJsonObjects } from '../text/json-objects.ts'
import { containerRef } from '../topology/container-refs.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import type { Json } from '../topology/vocabulary.ts'
import { defineCommand } from './command.ts'

interface ContainerNetwork {
  name: string
  bridge: string | undefined
  /** instead of a bridge: its containers are on the wire of a device of the host */
  lan?: { driver: string; parent: string; mode: string | undefined } | undefined
  subnets: string[]
  gateways: string[]
  /** nothing of it leads outside */
  internal?: boolean | undefined
  /** names of its containers are answered in it */
  dns?: boolean | undefined
  members?: Member[]
  line: number
}

/** A container in the network, where the list of them is printed. */
interface Member {
  id: string
  name: string | undefined
  endpoint: { [key: string]: Json }
}

export const podmanNetwork = defineCommand<{ networks: ContainerNetwork[]; failed: boolean }>({
  id: 'podman-network',
  title: 'podman network ls',
  scope: 'host',
  matches(commandLine) {
    const [first, verb = ''] = parse(commandLine)?.words ?? []
    return first === 'network' && /^(?:ls|list|inspect)$/.test(verb)
  },
  looksLike(output) {
    const first = output.find((line) => line.trim() !== '') ?? ''
    if (isHeading(first)) return true
    if (!/^\s*[[{]/.test(first)) return false
    const start = output.slice(0, 60).join('\n')
    return /"network_interface":|"cniVersion":/.test(start) || (/"IPAM":/.test(start) && /"Driver":/.test(start))
  },
  read(ledger, commandLine) {
    const failed = readContainerErrors(ledger)
    const typed = parse(commandLine)
    const format = typed && optionOf(typed, 'format', 'f')
    const first = ledger.lines.findIndex((line) => line.trim() !== '')
    if (/^\s*[[{]/.test(ledger.at(first))) {
      const { objects } = readJsonObjects(ledger, first)
      return { networks: objects.flatMap(({ value, line }) => fromJson(value, line) ?? []), failed }
    }
    const bare =
      typed?.words[1] !== 'inspect' && ['q', 'quiet', 'noheading', 'n'].find((each) => typed?.options.has(each))
    const rows =
      format !== undefined && format !== 'json'
        ? readTemplateRows(ledger, format)
        : bare
          ? readGapRows(ledger, bare.startsWith('q') ? ['Name'] : ['NETWORK ID', 'NAME', 'DRIVER'])
          : readColumnRows(ledger, isHeading)
    const networks = rows.flatMap(({ cells, line }) => {
      const name = cells.get('NAME') ?? cells.get('Name')
      return name === undefined ? [] : { name, bridge: undefined, subnets: [], gateways: [], line }
    })
    return { networks, failed }
  },
  contribute({ networks }, { host }, facts) {
    if (!host) return
    for (const { name, bridge, lan, subnets, gateways, internal, dns, members = [], line } of networks) {
      for (const member of members) {
        const container = containerRef(host, member)
        const attributes = { endpoints: [member.endpoint] }
        if (container) facts.node(container, { name: member.name, parent: host, attributes }, line)
      }
      if (lan) {
        const { parent, ...told } = lan
        const containerLans = { [name]: known({ ...told, subnets: subnets.length > 0 ? subnets : undefined }) }
        const device = { name: parent, parent: host, attributes: { containerLans } }
        facts.node(refs.device(host, parent, 'nic'), device, line)
      }
      if (bridge === undefined || lan) continue
      const attributes = known({
        containerNetwork: name,
        subnets: subnets.length > 0 ? subnets : undefined,
        gateways: gateways.length > 0 ? gateways : undefined,
        internal,
        dns
      })
      facts.node(refs.device(host, bridge, 'linux-bridge'), { name: bridge, parent: host, attributes }, line)
    }
  },
  canonical: (commandLine) => (/ inspect\b/.test(commandLine) ? 'podman network inspect' : 'podman network ls'),
  isError: ({ networks, failed }) => failed && networks.length === 0,
  isEmpty: ({ networks }) => networks.length === 0
})

function parse(commandLine: string): Typed | undefined {
  return readTyped(commandLine, ['podman', 'docker'], new Set(['format', 'f', 'filter']))
}

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
    lan: lanOf(value),
    bridge:
      word(value['network_interface']) ??
      word(plugin?.['bridge']) ??
      word(options['com.docker.network.bridge.name']) ??
      dockerBridge(value),
    internal:
      flag(value['internal']) ?? flag(value['Internal']) ?? (plugin ? plugin['isGateway'] === false : undefined),
    dns:
      flag(value['dns_enabled']) ??
      (Array.isArray(value['plugins']) ? dicts(value['plugins']).some(({ type }) => type === 'dnsname') : undefined),
    members: membersOf(name, value),
    subnets: configured.flatMap((each) => word(each['subnet']) ?? word(each['Subnet']) ?? []),
    gateways: configured.flatMap((each) => word(each['gateway']) ?? word(each['Gateway']) ?? []),
    line
  }
}

/** macvlan and ipvlan, as netavark, CNI and docker name the device they stand on. */
function lanOf(value: Dict): ContainerNetwork['lan'] {
  const plugin = dicts(value['plugins']).find(({ type }) => LANS.has(String(type)))
  const driver = word(value['driver']) ?? word(value['Driver']) ?? word(plugin?.['type'])
  const options = dict(value['options'] ?? value['Options'])
  const parent =
    word(value['network_interface']) ?? word(options['parent']) ?? word(plugin?.['master']) ?? word(options['master'])
  if (driver === undefined || !LANS.has(driver) || parent === undefined) return undefined
  const mode = word(options['mode']) ?? word(options[`${driver}_mode`]) ?? word(plugin?.['mode'])
  return { driver, parent, mode }
}

const LANS = new Set(['macvlan', 'ipvlan'])

/** Docker calls the bridge of a network of one's own by the network's id. */
function dockerBridge({ Driver: driver, Id: id }: Dict): string | undefined {
  const text = word(id)
  return driver === 'bridge' && text !== undefined && /^[0-9a-f]{64}$/.test(text)
    ? `br-${text.slice(0, 12)}`
    : undefined
}

/** podman 5 prints `containers`, docker `Containers`. */
function membersOf(network: string, value: Dict): Member[] {
  const listed = dict(value['containers'] ?? value['Containers'])
  return Object.keys(listed).flatMap((id): Member[] => {
    const member = dict(listed[id])
    const interfaces = dict(member['interfaces'])
    const device = Object.keys(interfaces)[0]
    const own = dict(interfaces[device ?? ''])
    const [subnet] = dicts(own['subnets'])
    const address = word(subnet?.['ipnet']) ?? word(member['IPv4Address'])
    if (!/^[0-9a-f]{12,64}$/.test(id) || address === undefined) return []
    const mac = (word(own['mac_address']) ?? word(member['MacAddress']))?.toLowerCase()
    const endpoint = known({ name: network, address, mac, gateway: word(subnet?.['gateway']), device })
    return [{ id, name: word(member['name']) ?? word(member['Name']), endpoint }]
  })
}

function flag(value: Json | undefined): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : []
}

function dicts(value: Json | undefined): Dict[] {
  return list(value).map(dict)
}
