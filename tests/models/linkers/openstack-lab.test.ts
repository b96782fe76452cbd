import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../../models/reading.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import type { LinkKind } from '../../../models/topology/vocabulary.ts'
import { analysed } from '../../support/analysed.ts'
import { FIXTURES, loadFolder, readJson } from '../../support/load-folder.ts'

interface Truth {
  networks: { id: string; 'provider:physical_network': string | null; 'provider:segmentation_id': number | null }[]
  servers: { id: string; host: string | null; image_id: string | null }[]
  floating_ips: { id: string; port_id: string | null; floating_network_id: string }[]
  volumes: { id: string; attachments: { server_id: string }[] }[]
  network_agents: { binary: string; host: string }[]
  relations: {
    port_network_subnet: { port: string; network: string; subnets: string[] }[]
    port_device: { port: string; device_owner: string; device_id: string }[]
    router_gateway: { router: string; network: string }[]
    router_subnets: { router: string; subnet: string; ip: string }[]
  }
}

const truth = readJson<Truth>('openstack-lab', 'truth.json')
const LAB = join(FIXTURES, 'openstack-lab')

function files(pattern: RegExp): Input[] {
  return loadFolder(LAB, (path) => !pattern.test(path))
}

const TABLES = /^openstack\/openstack_(?!as_).*\.table\.txt$/
const JSON_OUTPUT = /^openstack\/openstack_(?!as_).*\.json$/

describe.each([
  ['the tables of the client', () => files(TABLES), false],
  ['its JSON', () => files(JSON_OUTPUT), false],
  ['its tables beside OVN and Open vSwitch', () => [...files(TABLES), ...files(/^ovn-ovs\//)], true]
])('the OpenStack lab, from %s', (_, inputs, withOvn) => {
  const topology = analysed(inputs())
  const lookup = new Lookup(topology)
  const ends = (from: string, kind: LinkKind): string[] =>
    lookup
      .linksOf(from)
      .filter((link) => link.kind === kind && link.from === from)
      .map(({ to }) => to)
      .sort()
  const name = (id: string): string => lookup.node(id)!.name

  it('has every port in its network and subnets', () => {
    for (const { port, network, subnets } of truth.relations.port_network_subnet) {
      const node = lookup.node(`port:${port}`)!
      expect(ends(node.id, 'in-subnet'), port).toEqual(subnets.map((id) => `subnet:${id}`).sort())
      // No table prints the network of a port without address; OVN does.
      if (subnets.length > 0 || withOvn) expect(node.parent, port).toBe(`network:${network}`)
    }
  })

  it('attaches every port to its server', () => {
    for (const { port, device_owner, device_id } of truth.relations.port_device) {
      if (!device_owner.startsWith('compute:')) continue
      expect(ends(`server:${device_id}`, 'attached'), port).toContain(`port:${port}`)
    }
    const owned = truth.relations.port_device.filter(({ device_owner }) => device_owner.startsWith('compute:'))
    expect(topology.links.filter(({ kind }) => kind === 'attached')).toHaveLength(owned.length)
  })

  it('knows the gateways and interfaces of every router', () => {
    const gateways = topology.links.filter(({ kind }) => kind === 'gateway')
    expect(gateways.map(({ from, to }) => ({ router: name(from), network: name(to) })).sort(byText)).toEqual(
      [...truth.relations.router_gateway].sort(byText)
    )
    const interfaces = topology.links.filter(({ kind }) => kind === 'interface')
    const told = interfaces.map(({ from, attributes }) => {
      const [subnet] = ends(String(attributes['port']), 'in-subnet')
      return { router: name(from), subnet: name(subnet!), ip: attributes['address'] }
    })
    expect(told.sort(byText)).toEqual([...truth.relations.router_subnets].sort(byText))
  })

  it('leads every floating IP to its port', () => {
    for (const { id, port_id, floating_network_id } of truth.floating_ips) {
      expect(lookup.node(`floating-ip:${id}`)!.parent).toBe(`network:${floating_network_id}`)
      expect(ends(`floating-ip:${id}`, 'nat')).toEqual(port_id === null ? [] : [`port:${port_id}`])
    }
  })

  it('puts every server on its host, on its image, and under its volumes', () => {
    for (const { id, host, image_id } of truth.servers) {
      const server = lookup.node(`server:${id}`)!
      expect(server.parent === undefined ? null : lookup.node(server.parent)!.attributes['fqdn']).toBe(host)
      const backs = lookup.linksOf(server.id).filter(({ kind }) => kind === 'backs')
      expect(backs.map(({ from }) => from)).toContain(`image:${image_id}`)
    }
    for (const { id, attachments } of truth.volumes) {
      expect(ends(`volume:${id}`, 'backs')).toEqual(attachments.map(({ server_id }) => `server:${server_id}`))
    }
  })

  it('has every agent on its host', () => {
    for (const { binary, host } of truth.network_agents) {
      const node = lookup.ofKind('host').find(({ attributes }) => attributes['fqdn'] === host)!
      expect(lookup.childrenOf(node.id).map((child) => child.name)).toContain(binary)
    }
  })
})

function byText(a: object, b: object): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}

describe('the OpenStack lab beside its hosts', () => {
  const topology = analysed([...files(TABLES), ...files(/^ovn-ovs\//)])
  const lookup = new Lookup(topology)

  it('has one node a port, plugged where it is bound', () => {
    const plugs = topology.links.filter(({ kind }) => kind === 'plugged')
    for (const { from, to } of plugs) {
      const bound = lookup.linksOf(from).find(({ kind }) => kind === 'bound')
      const host = to.slice('ovs-port:'.length).split('/')[0]
      if (bound) expect(bound.to).toBe(`host:${host}`)
    }
    for (const { port, device_owner } of truth.relations.port_device) {
      const taps = plugs.filter(({ from }) => from === `port:${port}`)
      if (device_owner.startsWith('compute:')) expect(taps, port).toHaveLength(1)
    }
  })

  it('maps provider networks to the bridges that lead to them', () => {
    for (const { id, ...network } of truth.networks) {
      const physical = network['provider:physical_network']
      const maps = lookup.linksOf(`network:${id}`).filter(({ kind }) => kind === 'maps')
      if (physical === null) expect(maps).toEqual([])
      for (const { attributes } of maps) {
        expect(attributes['physicalNetwork']).toBe(physical)
        expect(attributes['tag'] ?? null).toBe(network['provider:segmentation_id'])
      }
    }
    expect(topology.links.filter(({ kind }) => kind === 'maps').length).toBeGreaterThan(0)
  })
})
