import { describe, expect, it } from 'vitest'
import { Lookup } from '../../../models/topology/lookup.ts'
import { analysed } from '../../support/analysed.ts'
import { FIXTURES, loadFolder, readJson } from '../../support/load-folder.ts'

interface TruePort {
  id: string
  mac_address: string
  network_id: string
  device_owner: string
  'binding:host_id': string
  fixed_ips: { ip_address: string }[]
}
interface TrueNetwork {
  id: string
  'provider:network_type': string
  'provider:physical_network': string | null
  'provider:segmentation_id': number | null
}

/** OVN's and Open vSwitch's own commands, against what Neutron's API said of the same cloud. */
const truth = readJson<{ ports: TruePort[]; networks: TrueNetwork[] }>('openstack-lab', 'truth.json')
const topology = analysed(loadFolder(`${FIXTURES}/openstack-lab/ovn-ovs`))
const lookup = new Lookup(topology)
const COMPUTES = ['compute-0', 'compute-1', 'computehci-0']

describe('the OpenStack lab, seen by OVN and Open vSwitch only', () => {
  it('has nothing to report', () => {
    const bad = topology.captures.filter(
      ({ command, status }) => command !== null && !/^(?:parsed|empty)$/.test(status)
    )
    expect(bad).toEqual([])
    expect(topology.nodes.flatMap(({ conflicts }) => conflicts)).toEqual([])
  })

  it('has every network of Neutron, with its wire', () => {
    expect(
      lookup
        .ofKind('network')
        .map(({ attributes }) => attributes['uuid'])
        .sort()
    ).toEqual(truth.networks.map(({ id }) => id).sort())
    for (const network of truth.networks) {
      const node = lookup.node(`network:${network.id}`)!
      const physical = network['provider:physical_network']
      const tag = network['provider:segmentation_id']
      expect(node.attributes['physicalNetwork']).toBe(physical ?? undefined)
      if (network['provider:network_type'] === 'vlan') expect(node.attributes['segmentationId']).toBe(tag)
    }
  })

  it('has every port that OVN knows, in its network, with MAC and addresses', () => {
    // A floating IP has no port in OVN.
    const known = truth.ports.filter(({ device_owner }) => device_owner !== 'network:floatingip')
    for (const { id, network_id, mac_address, fixed_ips } of known) {
      const port = lookup.node(`port:${id}`)
      expect(port, id).toBeDefined()
      expect(port!.parent).toBe(`network:${network_id}`)
      expect(port!.attributes['mac']).toBe(mac_address)
      const addresses = fixed_ips.map(({ ip_address }) => ip_address)
      expect(port!.attributes['addresses'] ?? []).toEqual(expect.arrayContaining(addresses))
    }
  })

  it.each(COMPUTES)('plugs every port of %s into a numbered port of br-int', (host) => {
    const bound = truth.ports.filter((port) => port['binding:host_id'] === `${host}.localdomain`)
    expect(bound.length).toBeGreaterThan(0)
    for (const { id } of bound) {
      const plugs = lookup.linksOf(`port:${id}`).filter(({ kind }) => kind === 'plugged')
      expect(plugs.map(({ to }) => to)).toEqual([`ovs-port:${host}/tap${id.slice(0, 11)}`])
      const tap = lookup.node(plugs[0]!.to)!
      expect(tap.parent).toBe(`ovs-bridge:${host}/br-int`)
      const [device] = tap.attributes['interfaces'] as { ofport?: number; mac?: string }[]
      expect(device!.ofport).toBeGreaterThan(0)
    }
  })

  it.each(COMPUTES)('numbers the ports of %s and makes none of names that OpenFlow cut', (host) => {
    const bridge = lookup.node(`ovs-bridge:${host}/br-int`)!
    expect(bridge.attributes['datapathId']).toMatch(/^[0-9a-f]{16}$/)
    const ports = lookup.childrenOf(bridge.id).filter(({ kind }) => kind === 'ovs-port')
    expect(ports.map(({ name }) => name)).not.toContain('patch-br-int-to')
  })

  it('counts the rules of compute-0', () => {
    const tables = lookup.node('ovs-bridge:compute-0/br-int')!.attributes['flowTables'] as { [table: string]: object }
    expect(Object.keys(tables)).toEqual(expect.arrayContaining(['0', '8', '37', '65']))
  })
})
