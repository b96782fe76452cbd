import { describe, expect, it } from 'vitest'
import { ovnList } from '../../../models/commands/ovn-list.ts'
import { ovnNbctlShow } from '../../../models/commands/ovn-nbctl-show.ts'
import { ovnSbctlShow } from '../../../models/commands/ovn-sbctl-show.ts'
import { ovsVsctlList } from '../../../models/commands/ovs-vsctl-list.ts'
import { mergeFacts } from '../../../models/topology/merge/merge.ts'
import type { TopologyNode } from '../../../models/topology/vocabulary.ts'
import { FactIndex, fixture, labTruth } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

function read(output: string, commandLine = '') {
  const { facts, ledger, record } = runCommand(ovnList, output, { commandLine, host: null })
  return { facts: new FactIndex(facts), ledger, record }
}

const NORTHBOUND = ['logical_switch', 'logical_switch_port', 'logical_router', 'logical_router_port', 'gateway_chassis']
const MORE_NORTHBOUND = ['logical_router_static_route', 'nat', 'acl', 'port_group', 'dhcp_options', 'dns']
const SOUTHBOUND = ['chassis', 'encap', 'datapath_binding', 'port_binding', 'mac_binding', 'ha_chassis_group']
const FILES = [
  ...[...NORTHBOUND, ...MORE_NORTHBOUND].map((table) => `ovn-nbctl_list_${table}`),
  ...SOUTHBOUND.map((table) => `ovn-sbctl_list_${table}`)
]
const JSON_FILES = ['ovn-nbctl_format-json_list_logical_switch_port', 'ovn-sbctl_format-json_list_port_binding']
const TABLE_FILE = 'ovn-sbctl_format-table_list_port_binding'
const central = (name: string): string => fixture(`ovn-lab/central/${name}.txt`)

function merged(names: readonly string[], shows = false): TopologyNode[] {
  const captures = names.map((name) => read(central(name)).facts.facts)
  if (shows) {
    captures.push(runCommand(ovnNbctlShow, central('ovn-nbctl_show'), { host: null }).facts)
    captures.push(runCommand(ovnSbctlShow, central('ovn-sbctl_show'), { host: null }).facts)
  }
  return mergeFacts(captures.map((facts, index) => ({ capture: `c${index + 1}`, facts }))).draft.all()
}

/** Nodes of a kind, by one attribute. */
function by(nodes: readonly TopologyNode[], kind: string, attribute: string): Map<unknown, TopologyNode> {
  return new Map(nodes.filter((node) => node.kind === kind).map((node) => [node.attributes[attribute], node]))
}

describe.each([...FILES, ...JSON_FILES, TABLE_FILE])('%s', (name) => {
  it('is read to the last line, and known without its command line', () => {
    const { ledger, record } = read(central(name))
    expect(ledger.leftover()).toEqual([])
    expect(ledger.reports).toEqual([])
    const table = name.replace(/.*list_/, '')
    expect(record.tables.map((found) => found.table.name.toLowerCase())).toEqual([table])
    const output = central(name).split('\n')
    expect([ovnList.looksLike(output), ovsVsctlList.looksLike(output)]).toEqual([true, false])
  })
})

describe.each([
  ['lists', FILES],
  [
    'lists, json where there is',
    [...FILES.filter((name) => !/(?:switch_port|port_binding)$/.test(name)), ...JSON_FILES]
  ]
])('the lab from %s', (_what, files) => {
  const nodes = merged(files)
  const ports = by(nodes, 'port', 'uuid')
  const portNamed = (name: string): TopologyNode =>
    ports.get(name.replace(/^(?:cr-)?lrp-/, '')) ?? nodes.find((node) => node.kind === 'port' && node.name === name)!
  const hostOf = (id: unknown) => nodes.find((node) => node.id === id)?.attributes['fqdn']

  it('contradicts itself nowhere', () => {
    expect(nodes.flatMap(({ id, conflicts }) => conflicts.map((conflict) => ({ id, ...conflict })))).toEqual([])
  })

  it('has the chassis', () => {
    const hosts = by(nodes, 'host', 'fqdn')
    expect(hosts.size).toBe(Object.keys(labTruth.chassis).length)
    for (const [name, { hostname, encaps, bridge_mappings }] of Object.entries(labTruth.chassis)) {
      const [physnet, bridge] = bridge_mappings.split(':')
      expect(hosts.get(hostname)!.attributes['chassis']).toMatchObject({
        name,
        encaps: encaps.map((encap) => ({ ...encap, options: { csum: 'true' } })),
        bridgeMappings: { [physnet!]: bridge }
      })
    }
  })

  it('has the switches, their tunnel keys and ports', () => {
    const networks = by(nodes, 'network', 'uuid')
    expect(networks.size).toBe(Object.keys(labTruth.logical_switches).length)
    for (const [name, { network_name, ports: expected }] of Object.entries(labTruth.logical_switches)) {
      const network = networks.get(name.replace('neutron-', ''))!
      expect(network.name).toBe(network_name)
      expect(network.attributes['tunnelKey']).toBe(labTruth.datapaths[name])
      const found = nodes.filter((node) => node.kind === 'port' && node.parent === network.id)
      expect(found).toHaveLength(Object.keys(expected).length)
      for (const [port, { type, port_name, addresses, tag, physnet, up }] of Object.entries(expected)) {
        const node = portNamed(port)
        const binding = labTruth.port_bindings[port]!
        expect(node.parent).toBe(network.id)
        expect(node.name).toBe(type === 'localnet' ? port : port_name)
        expect(node.attributes['type']).toBe(type === '' ? undefined : type)
        expect(node.attributes['tag']).toBe(tag ?? undefined)
        expect(node.attributes['physicalNetwork']).toBe(physnet ?? undefined)
        expect(node.attributes['up']).toBe(up)
        expect(node.attributes['tunnelKey']).toBe(binding.tunnel_key)
        expect(hostOf(node.attributes['chassis'])).toBe(binding.chassis ?? undefined)
        const [mac, ...ips] = addresses.split(' ')
        if (ips.length > 0) expect(node.attributes).toMatchObject({ mac, addresses: ips })
      }
    }
  })

  it('has the router, its ports, gateways and address translation', () => {
    for (const [name, { router_name, ports: expected, nat }] of Object.entries(labTruth.logical_routers)) {
      const router = by(nodes, 'router', 'uuid').get(name.replace('neutron-', ''))!
      expect(router.name).toBe(router_name)
      expect(router.attributes['tunnelKey']).toBe(labTruth.datapaths[name])
      for (const [port, { mac, networks, gateway_chassis }] of Object.entries(expected)) {
        const { attributes } = portNamed(port)
        expect(attributes).toMatchObject({
          router: router.id,
          mac,
          networks: [networks],
          routerTunnelKey: labTruth.port_bindings[port]!.tunnel_key
        })
        const redirect = labTruth.port_bindings[`cr-${port}`]
        expect(hostOf(attributes['redirectChassis'])).toBe(redirect?.chassis ?? undefined)
        expect(attributes['redirectTunnelKey']).toBe(redirect?.tunnel_key)
        const scheduled = (attributes['gatewayChassis'] ?? []) as { host: string; priority: number }[]
        expect(new Map(scheduled.map(({ host, priority }) => [hostOf(host), priority]))).toEqual(
          new Map(gateway_chassis.map(({ chassis, priority }) => [labTruth.chassis[chassis]!.hostname, priority]))
        )
      }
      const rules = nodes.filter((node) => node.kind === 'nat-rule')
      expect(rules).toHaveLength(nat.length)
      for (const { type, external_ip, logical_ip, external_mac, logical_port } of nat) {
        const rule = rules.find(({ attributes }) => {
          return attributes['externalIp'] === external_ip && attributes['logicalIp'] === logical_ip
        })!
        expect(rule.parent).toBe(router.id)
        expect(rule.attributes['type']).toBe(type)
        expect(rule.attributes['externalMac']).toBe(external_mac ?? undefined)
        expect(rule.attributes['logicalPort']).toBe(logical_port === null ? undefined : portNamed(logical_port).id)
        if (type !== 'dnat_and_snat') continue
        expect(by(nodes, 'floating-ip', 'address').get(external_ip)!.attributes).toMatchObject({
          fixedAddress: logical_ip,
          mode: external_mac === null ? 'centralized' : 'distributed',
          port: portNamed(logical_port!).id
        })
      }
    }
  })

  it('has what stands around them', () => {
    const ofKind = (kind: string) => nodes.filter((node) => node.kind === kind)
    expect(ofKind('acl')).toHaveLength(11)
    for (const acl of ofKind('acl')) expect(acl.parent).toMatch(/^port-group:/)
    const [route] = ofKind('route')
    expect(route).toMatchObject({
      parent: expect.stringMatching(/^router:/),
      attributes: {
        ipPrefix: '0.0.0.0/0',
        nexthop: '10.0.0.1',
        outputPort: 'port:cf870cf2-7e64-40bd-a753-e95af141e3f4'
      }
    })
    expect(ofKind('dns-record')[0]!.attributes).toMatchObject({
      records: { 'vm-web-1': '192.168.10.11' },
      network: 'network:289ddff5-75cc-496e-aec0-f6fa983ee52e'
    })
    expect(ofKind('dhcp-options')).toHaveLength(3)
    expect(ofKind('mac-binding')[0]!.attributes).toMatchObject({ ip: '10.0.0.1', mac: '52:54:00:0a:00:01' })
  })
})

it('says of the same things the same as the two shows', () => {
  const lists = merged(FILES)
  const both = merged(FILES, true)
  expect(both.map(({ kind }) => kind).sort()).toEqual(lists.map(({ kind }) => kind).sort())
  expect(both.flatMap(({ id, conflicts }) => conflicts.map((conflict) => ({ id, ...conflict })))).toEqual([])
})
