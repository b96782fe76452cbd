import { describe, expect, it } from 'vitest'
import { Lookup } from '../../../models/topology/lookup.ts'
import type { TopologyNode } from '../../../models/topology/vocabulary.ts'
import { analysed } from '../../support/analysed.ts'
import { ovnLab, readJson } from '../../support/load-folder.ts'
import { fixture, labTruth } from '../../support/ovn-lab.ts'

/** What the tables and switches of the training lab hold besides the network itself: all that a packet meets on its way. */
const { counts } = readJson<{ counts: { [what: string]: number } }>('ovn-lab', 'truth.json')
const topology = analysed(ovnLab())
const lookup = new Lookup(topology)

/** The column of every row that `list` prints, as text. */
function column(file: string, name: string): string[] {
  const lines = fixture(`ovn-lab/central/${file}.txt`).split('\n')
  return lines.filter((line) => line.startsWith(name.padEnd(20) + ':')).map((line) => line.slice(22))
}

describe('the tables of the training lab', () => {
  it('contradict the switches and each other nowhere', () => {
    expect(
      topology.nodes.flatMap(({ id, conflicts }) => conflicts.map(({ attribute }) => `${id} ${attribute}`))
    ).toEqual([])
  })

  it('hold as many of each as the databases', () => {
    const told = {
      acl: lookup.ofKind('acl').length,
      nat: lookup.ofKind('nat-rule').length,
      logical_switches: lookup.ofKind('network').length,
      logical_routers: lookup.ofKind('router').length,
      chassis: lookup.ofKind('host').length
    }
    const { acl, nat, logical_switches, logical_routers, chassis } = counts
    expect(told).toEqual({ acl, nat, logical_switches, logical_routers, chassis })
  })

  it('keep each ACL under its port group, with all that decides about a packet', () => {
    const printed = column('ovn-nbctl_list_acl', 'match').map((text) => JSON.parse(text) as string)
    const acls = lookup.ofKind('acl')
    expect(acls.map(({ attributes }) => attributes['match']).sort()).toEqual(printed.sort())
    for (const { parent, attributes } of acls) {
      const group = lookup.node(parent!)!
      expect(group.kind).toBe('port-group')
      // The match names the group it is of.
      expect(attributes['match']).toContain(`@${group.name} `)
      expect(attributes).toMatchObject({
        action: expect.stringMatching(/^(?:allow|allow-related|drop)$/) as unknown,
        direction: expect.stringMatching(/^(?:from|to)-lport$/) as unknown,
        priority: expect.any(Number) as unknown
      })
    }
  })

  it('lead port groups to the ports in them', () => {
    const groups = lookup.ofKind('port-group')
    expect(groups.map(({ name }) => name).sort()).toEqual(column('ovn-nbctl_list_port_group', 'name').sort())
    const drop = groups.find(({ name }) => name === 'neutron_pg_drop')!
    const vifs = Object.entries(labTruth.port_bindings).filter(
      ([, { type, chassis }]) => type === '' && chassis !== null
    )
    expect((drop.attributes['ports'] as string[]).toSorted()).toEqual(vifs.map(([uuid]) => `port:${uuid}`).sort())
  })

  it('lead ports to what DHCP answers them', () => {
    for (const [uuid, { type }] of Object.entries(labTruth.port_bindings)) {
      if (type !== '') continue
      const port = lookup.node(`port:${uuid}`)!
      const options = lookup.node(String(port.attributes['dhcpv4Options']))!
      expect(options.kind).toBe('dhcp-options')
      const cidr = String(options.attributes['cidr'])
      const [address = ''] = port.attributes['addresses'] as string[]
      expect(address.split('.').slice(0, 3)).toEqual(cidr.split('.').slice(0, 3))
    }
  })

  it('hold names, routes and neighbours', () => {
    const [dns] = lookup.ofKind('dns-record')
    expect(dns!.attributes['records']).toMatchObject({ 'vm-web-1': '192.168.10.11' })
    expect(dns!.attributes['network']).toBe('network:289ddff5-75cc-496e-aec0-f6fa983ee52e')
    const route = lookup.ofKind('route').find(({ parent }) => parent?.startsWith('router:'))
    expect(route).toMatchObject({
      parent: 'router:1930fd81-2634-4695-8783-89edfc0c07d9',
      attributes: { ipPrefix: '0.0.0.0/0', nexthop: '10.0.0.1' }
    })
    const neighbours = lookup.ofKind('mac-binding').map(({ attributes }) => `${attributes['ip']} ${attributes['mac']}`)
    const ips = column('ovn-sbctl_list_mac_binding', 'ip').map((text) => text.replaceAll('"', ''))
    const macs = column('ovn-sbctl_list_mac_binding', 'mac').map((text) => text.replaceAll('"', ''))
    expect(neighbours.sort()).toEqual(ips.map((ip, index) => `${ip} ${macs[index]}`).sort())
  })
})

describe.each(Object.entries(labTruth.hosts))('the switches of %s', (host, { bridges }) => {
  const bridge = (name: string): TopologyNode => lookup.node(`ovs-bridge:${host}/${name}`)!

  it('count their rules by table', () => {
    const printed = fixture(`ovn-lab/${host}/ovs-ofctl_dump-flows_br-int.txt`).match(/ table=\d+/g)!
    const tables = bridge('br-int').attributes['flowTables'] as { [table: string]: { flows: number } }
    expect(Object.values(tables).reduce((sum, { flows }) => sum + flows, 0)).toBe(printed.length)
    for (const [table, { flows }] of Object.entries(tables)) {
      expect(printed.filter((text) => text === ` table=${table}`)).toHaveLength(flows)
    }
    expect(bridge('br-ex').attributes['flowTables']).toEqual({
      '0': expect.objectContaining({ flows: 1 }) as unknown
    })
  })

  it('have learned MACs behind ports they have', () => {
    const numbers = Object.values(bridges['br-ex']!.ports).flatMap(({ interfaces }) =>
      Object.values(interfaces).map(({ ofport }) => ofport)
    )
    const learned = bridge('br-ex').attributes['learnedMacs'] as { [vlan: string]: { [mac: string]: number } }
    const ports = Object.values(learned).flatMap((macs) => Object.values(macs))
    expect(ports.length).toBeGreaterThan(0)
    for (const port of ports) expect(numbers).toContain(port)
  })
})

describe('the logical rules', () => {
  it('are counted on every network and router', () => {
    const all = [...lookup.ofKind('network'), ...lookup.ofKind('router')]
    for (const { attributes } of all) {
      const { ingress, egress } = attributes['logicalFlows'] as { [pipeline: string]: object }
      expect(Object.keys(ingress!).length).toBeGreaterThan(5)
      expect(Object.keys(egress!).length).toBeGreaterThan(1)
    }
  })
})
