import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { isBlueprint } from '../../../models/blueprint/marker.ts'
import type { Topology, TopologyNode } from '../../../models/topology/vocabulary.ts'

const FOLDER = new URL('../../../samples/', import.meta.url)

function sample(name: string): string {
  return readFileSync(new URL(`${name}.yaml`, FOLDER), 'utf8')
}

function read(name: string): Topology {
  return analyse([{ name: `${name}.yaml`, text: sample(name) }])
}

function node(topology: Topology, id: string): TopologyNode {
  const found = topology.nodes.find((candidate) => candidate.id === id || candidate.aliases.includes(id))
  if (!found) throw new Error(`no ${id}`)
  return found
}

function names(topology: Topology, kind: string): string[] {
  return topology.nodes.filter((candidate) => candidate.kind === kind).map(({ name }) => name)
}

/** `from → to` of every link of a kind, by name. */
function ends(topology: Topology, kind: string): [string, string][] {
  const byId = new Map(topology.nodes.map((candidate) => [candidate.id, candidate.name]))
  return topology.links.filter((link) => link.kind === kind).map(({ from, to }) => [byId.get(from)!, byId.get(to)!])
}

function tunnelsOf(topology: Topology, host: string): string[] {
  const ports = topology.links.filter(({ kind, from }) => kind === 'tunnel' && from.startsWith(`ovs-port:${host}/`))
  return ports.map(({ to }) => to).sort()
}

describe.each(readdirSync(FOLDER).filter((file) => file.endsWith('.yaml')))('%s', (file) => {
  const name = file.replace('.yaml', '')

  it('is read whole, with nothing wrong', () => {
    expect(isBlueprint(sample(name))).toBe(true)
    const lines = sample(name).trimEnd().split('\n').length
    expect(read(name).captures).toEqual([
      {
        ...{ id: 'c1', command: 'blueprint', host: null, status: 'parsed', candidates: [], problems: [] },
        source: { name: file, firstLine: 1, lastLine: lines }
      }
    ])
  })

  it('is planned in every part, each on a line that says something', () => {
    const { nodes, links } = read(name)
    const lines = sample(name).split('\n')
    for (const { id, certainty, sources, conflicts } of nodes) {
      expect([id, certainty, conflicts]).toEqual([id, 'planned', []])
      expect(sources.length).toBeGreaterThan(0)
      for (const { line } of sources) expect(lines[line - 1]).toMatch(/^\s*[^\s#]/)
    }
    for (const { id, certainty } of links) expect([id, certainty]).toEqual([id, 'planned'])
  })

  it('is the same cloud every time, and with its title in both languages', () => {
    expect(JSON.stringify(read(name))).toBe(JSON.stringify(read(name)))
    expect(sample(name)).toMatch(/\ntitle:\n {2}en: \S.*\n {2}ko: .*[가-힣]/)
  })

  it('has no two things with one MAC or one address in a network', () => {
    const { nodes } = read(name)
    const ports = nodes.filter(({ kind }) => kind === 'port')
    const seen = ports.flatMap(({ parent, attributes }) => [
      ...(typeof attributes['mac'] === 'string' ? [attributes['mac']] : []),
      ...((attributes['addresses'] as string[] | undefined) ?? []).map((address) => `${parent} ${address}`)
    ])
    expect(seen).toEqual([...new Set(seen)])
  })
})

describe('classroom-lab', () => {
  let lab: Topology
  beforeAll(() => {
    lab = read('classroom-lab')
  })

  it('has the machines of the course, by their names', () => {
    expect(names(lab, 'host').sort()).toEqual([
      ...['bastion', 'ceph0', 'compute0', 'compute1', 'computehci0', 'controller0'],
      ...['director', 'power', 'utility', 'workstation']
    ])
    expect(node(lab, 'host:controller0').attributes).toMatchObject({
      role: 'Controller',
      fqdn: 'controller0.overcloud.example.com'
    })
    const clouds = ['director', 'controller0', 'utility'].map((host) => node(lab, `host:${host}`).parent)
    expect(clouds).toEqual(['cloud:undercloud', 'cloud:overcloud', undefined])
  })

  it('has the networks and addresses of the course', () => {
    const address = (host: string) => node(lab, `host:${host}`).attributes['addresses']
    expect(address('bastion')).toEqual(['172.25.250.254/24'])
    expect(address('workstation')).toEqual(['172.25.250.9/24'])
    expect(address('director')).toEqual(['172.25.249.200/24', '172.25.250.200/24'])
    const isolated = lab.nodes.filter(({ attributes }) => attributes['isolated'] === true)
    const subnets = isolated.map(({ id, name, attributes }) => {
      const subnet = lab.nodes.find(({ kind, parent }) => kind === 'subnet' && parent === id)!
      return [name, attributes['vlanId'], subnet.attributes['cidr']]
    })
    expect(Object.fromEntries(subnets.map(([name, vlan, cidr]) => [name, `${vlan ?? 'untagged'} ${cidr}`]))).toEqual({
      ctlplane: 'untagged 172.25.249.0/24',
      External: 'untagged 172.25.250.0/24',
      InternalApi: '10 172.24.1.0/24',
      Tenant: '20 172.24.2.0/24',
      Storage: '30 172.24.3.0/24',
      StorageMgmt: '40 172.24.4.0/24'
    })
    const vips = lab.nodes.filter(({ kind }) => kind === 'vip').map(({ attributes }) => attributes['address'])
    expect(vips).toContain('172.25.250.50')
    expect(vips.filter((vip) => String(vip).startsWith('172.24.2.'))).toEqual([])
  })

  it('has utility on the provider VLANs and power answering IPMI', () => {
    const vlans = lab.nodes.filter(({ kind, parent }) => kind === 'vlan-interface' && parent === 'host:utility')
    expect(vlans.map(({ name, attributes }) => [name, attributes['vlanId']])).toEqual([
      ['eth1.101', 101],
      ['eth1.102', 102],
      ['eth1.103', 103],
      ['eth1.104', 104]
    ])
    const on = ends(lab, 'on-network')
    expect(on).toContainEqual(['eth1.104', 'provider1-104'])
    expect(JSON.stringify(node(lab, 'host:power').attributes['serves'])).toContain('UDP 623')
  })

  it('calls the metadata namespace of 16.1 after the datapath row', () => {
    const network = lab.nodes.find(({ name }) => name === 'finance-network1')!
    const serving = lab.links.filter(({ kind, to }) => kind === 'serves' && to === network.id)
    expect(serving).toHaveLength(2)
    for (const { from } of serving) expect(from).toContain(`ovnmeta-${network.attributes['datapath'] as string}`)
  })
})

describe('high-availability', () => {
  let cloud: Topology
  beforeAll(() => {
    cloud = read('high-availability')
  })

  it('has three of each role beside the undercloud', () => {
    const roles = cloud.nodes.filter(({ kind }) => kind === 'host').map(({ attributes }) => attributes['role'])
    expect(roles.sort()).toEqual([
      ...Array<string>(3).fill('CephStorage'),
      ...Array<string>(3).fill('Compute'),
      ...Array<string>(3).fill('Controller'),
      'Undercloud'
    ])
  })

  it('has every chassis tunnel to every other one, and nobody else', () => {
    const chassis = ['controller-0', 'controller-1', 'controller-2', 'compute-0', 'compute-1', 'compute-2']
    for (const host of chassis) {
      const others = chassis.filter((other) => other !== host).map((other) => `host:${other}`)
      expect(tunnelsOf(cloud, host)).toEqual(others.sort())
    }
    expect(cloud.links.filter(({ kind }) => kind === 'tunnel')).toHaveLength(30)
    const remote = cloud.links.find(({ kind }) => kind === 'tunnel')!.attributes
    expect(remote).toMatchObject({ type: 'geneve', key: 'flow' })
  })

  it('has a VIP on each network but Tenant, and one for Redis', () => {
    const vips = cloud.nodes.filter(({ kind, parent }) => kind === 'vip' && parent === 'cloud:overcloud')
    expect(vips.map(({ attributes }) => attributes['purpose']).sort()).toEqual(
      ['control', 'public', 'internal API', 'storage', 'storage management', 'Redis'].sort()
    )
  })

  it('reaches from a server to its tap, its bridge, its card and the wire', () => {
    const id = (kind: string, name: string) =>
      cloud.nodes.find((found) => found.kind === kind && found.name === name)!.id
    const to = (kind: string, from: string) => cloud.links.find((link) => link.kind === kind && link.from === from)!.to
    const port = to('attached', id('server', 'entrance'))
    const tap = node(cloud, to('plugged', port))
    expect(tap.parent).toBe('ovs-bridge:compute-1/br-int')
    expect(tap.name).toBe(`tap${(node(cloud, port).attributes['uuid'] as string).slice(0, 11)}`)
    const wires = cloud.links.filter(({ kind, from }) => kind === 'uplink' && from === 'ovs-bridge:compute-1/br-ex')
    expect(wires.map(({ to }) => to)).toEqual(['nic:compute-1/eno2', 'nic:compute-1/eno3'])
    expect(node(cloud, 'ovs-port:compute-1/bond1').attributes).toMatchObject({
      bondMode: 'active-backup',
      interfaces: [{ name: 'eno2' }, { name: 'eno3' }]
    })
  })

  it('answers one floating IP where the server is and the other on the gateway', () => {
    const floating = cloud.nodes.filter(({ kind }) => kind === 'floating-ip')
    expect(Object.fromEntries(floating.map(({ name, attributes }) => [name, attributes['mode']]))).toEqual({
      '10.0.0.221': 'distributed',
      '10.0.0.222': 'centralized'
    })
    const rules = cloud.nodes.filter(({ kind, attributes }) => kind === 'nat-rule' && attributes['externalMac'])
    expect(rules.map(({ attributes }) => attributes['externalIp'])).toEqual(['10.0.0.221'])
  })

  it('schedules each router on the three controllers, a different one active', () => {
    const gateways = cloud.nodes
      .filter(({ kind }) => kind === 'router')
      .map(({ name, attributes }) => {
        const chassis = attributes['gatewayChassis'] as { host: string; priority: number; active: boolean }[]
        return [name, chassis.map(({ host, active }) => `${host}${active ? ' active' : ''}`)]
      })
    expect(Object.fromEntries(gateways)).toEqual({
      'shop-router': ['host:controller-0 active', 'host:controller-1', 'host:controller-2'],
      'analytics-router': ['host:controller-1 active', 'host:controller-2', 'host:controller-0']
    })
  })

  it('leads to provider networks only where a datapath needs it', () => {
    const patched = new Set(
      cloud.nodes
        .filter(({ kind, name }) => kind === 'ovs-port' && name.startsWith('patch-br-int-to-'))
        .map(({ id }) => id.split('/')[0])
    )
    expect([...patched].sort()).toEqual(
      [0, 1, 2].flatMap((n) => [`ovs-port:compute-${n}`, `ovs-port:controller-${n}`]).sort()
    )
    const dmz = cloud.nodes.find(({ kind, name, parent }) => {
      return kind === 'port' && name.startsWith('provnet-') && node(cloud, parent!).name === 'dmz'
    })!
    const there = cloud.nodes.filter(({ name }) => name === `patch-${dmz.name}-to-br-int`).map(({ id }) => id)
    expect(there).toEqual([`ovs-port:compute-2/patch-${dmz.name}-to-br-int`])
  })
})

describe('all-in-one', () => {
  it('has one host, Geneve networks, and no tunnel', () => {
    const topology = read('all-in-one')
    expect(names(topology, 'host')).toEqual(['standalone'])
    expect(names(topology, 'cloud')).toEqual(['standalone'])
    const types = topology.nodes
      .filter(({ kind }) => kind === 'network')
      .map(({ name, attributes }) => [name, attributes['providerType']])
    expect(types).toContainEqual(['private', 'geneve'])
    expect(topology.links.filter(({ kind }) => kind === 'tunnel')).toEqual([])
    // Tunnels are ports of a bridge: none is there.
    expect(topology.nodes.filter(({ kind, name }) => kind === 'ovs-port' && /^ovn-|genev/.test(name))).toEqual([])
    expect(topology.links.filter(({ kind }) => kind === 'plugged')).toHaveLength(3)
  })
})
