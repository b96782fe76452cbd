import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../../models/reading.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import type { Topology, TopologyNode } from '../../../models/topology/vocabulary.ts'
import { analysed } from '../../support/analysed.ts'
import { FIXTURES, ovnLab, readJson } from '../../support/load-folder.ts'

interface TruthPort {
  tag: number | null
  trunks: number[]
  bond: boolean
  interfaces: {
    [name: string]: { type: string; ofport: number; iface_id?: string; remote_ip?: string; mac_in_use?: string }
  }
}
interface Truth {
  hosts: {
    [host: string]: {
      hostname: string
      system_id: string
      counts: { bridges: number; ports: number; interfaces: number; patch: number; tunnels: number }
      tunnels: { [port: string]: string }
      patches: { [port: string]: string }
      bridges: { [bridge: string]: { datapath_type: string; fail_mode: string; ports: { [port: string]: TruthPort } } }
    }
  }
  chassis: { [name: string]: { hostname: string; encaps: { type: string; ip: string }[]; bridge_mappings: string } }
  logical_switches: {
    [name: string]: {
      network_name: string
      ports: {
        [port: string]: {
          type: string
          port_name: string
          addresses: string
          tag: number | null
          router_port: string | null
          physnet: string | null
        }
      }
    }
  }
  logical_routers: {
    [name: string]: {
      router_name: string
      ports: {
        [port: string]: { mac: string; networks: string; gateway_chassis: { chassis: string; priority: number }[] }
      }
      nat: {
        type: string
        external_ip: string
        logical_ip: string
        external_mac: string | null
        logical_port: string | null
      }[]
    }
  }
  datapaths: { [name: string]: number }
  port_bindings: { [port: string]: { type: string; datapath: string; tunnel_key: number; chassis: string | null } }
}

const truth = readJson<Truth>('ovn-lab', 'truth.json')

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((value, index) => ({ value, at: (index * 7919 + 13) % 104729 }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

/** The same files as one pasted text: a prompt, the command and its output, host after host. */
function transcript(inputs: readonly Input[]): Input[] {
  const parts = inputs.map(({ name, text }) => {
    const [folder, file] = name.split('/').slice(-2) as [string, string]
    const command = file
      .replace(/\.txt$/, '')
      .replaceAll('_', ' ')
      .replace('format-', '--format=')
      .replace('ovs-appctl', 'ovs-appctl')
    const host = folder === 'central' ? 'controller-0' : folder
    if (/ip netns exec/.test(command)) return `[root@${host} ~]${text}`
    return `[root@${host} ~]# ${command}\n${text}`
  })
  return [{ name: 'paste-1', text: parts.join('') }]
}

const forms: [string, () => Input[]][] = [
  ['a folder', ovnLab],
  ['a folder in another order', () => shuffled(ovnLab())],
  ['one pasted transcript', () => transcript(ovnLab())]
]

describe.each(forms)('the training lab, imported as %s', (_, inputs) => {
  const topology = analysed(inputs())
  const lookup = new Lookup(topology)
  const host = (name: string): TopologyNode => lookup.node(`host:${name}`)!
  const port = (uuid: string): TopologyNode => lookup.node(`port:${uuid}`)!

  it('has exactly the six hosts with their chassis', () => {
    expect(
      lookup
        .ofKind('host')
        .map(({ name }) => name)
        .sort()
    ).toEqual(Object.keys(truth.hosts).sort())
    for (const [name, { hostname, system_id }] of Object.entries(truth.hosts)) {
      const { encaps, bridge_mappings } = truth.chassis[system_id]!
      const [physnet, bridge] = bridge_mappings.split(':') as [string, string]
      expect(host(name).attributes).toMatchObject({
        fqdn: hostname,
        chassis: { name: system_id, encaps, bridgeMappings: { [physnet]: bridge } }
      })
    }
  })

  it('has every bridge, port and interface', () => {
    for (const [name, { bridges, counts }] of Object.entries(truth.hosts)) {
      const seen = lookup.childrenOf(host(name).id).filter(({ kind }) => kind === 'ovs-bridge')
      expect(seen.map((bridge) => bridge.name).sort()).toEqual(Object.keys(bridges).sort())
      expect(seen).toHaveLength(counts.bridges)
      for (const bridge of seen) {
        const { ports, fail_mode, datapath_type } = bridges[bridge.name]!
        expect(bridge.attributes['failMode']).toBe(fail_mode)
        if (datapath_type !== '') expect(bridge.attributes['datapathType']).toBe(datapath_type)
        const children = lookup.childrenOf(bridge.id).filter(({ kind }) => kind === 'ovs-port')
        expect(children.map((each) => each.name).sort()).toEqual(Object.keys(ports).sort())
        for (const child of children) expectPort(child, ports[child.name]!)
      }
    }
  })

  it('has every patch pair, once', () => {
    const expected = Object.values(truth.hosts).reduce((sum, { patches }) => sum + Object.keys(patches).length / 2, 0)
    const pairs = topology.links.filter(({ kind }) => kind === 'patch')
    expect(pairs).toHaveLength(expected)
    for (const { from, to } of pairs) {
      const [a, b] = [lookup.node(from)!, lookup.node(to)!]
      const owner = a.id.slice('ovs-port:'.length).split('/')[0]!
      expect(truth.hosts[owner]!.patches[a.name]).toBe(b.name)
      expect(from < to).toBe(true)
    }
  })

  it('leads every tunnel to the host that has its far address', () => {
    const tunnels = topology.links.filter(({ kind }) => kind === 'tunnel')
    expect(tunnels).toHaveLength(30)
    for (const { from, to, attributes } of tunnels) {
      const end = lookup.node(from)!
      const owner = from.slice('ovs-port:'.length).split('/')[0]!
      const remote = truth.hosts[owner]!.tunnels[end.name]!
      expect(attributes).toMatchObject({ type: 'geneve', remoteIp: remote, key: 'flow' })
      const far = Object.values(truth.chassis).find(({ encaps }) => encaps.some(({ ip }) => ip === remote))!
      expect(lookup.node(to)!.attributes['fqdn']).toBe(far.hostname)
    }
  })

  it('has the logical switches and routers as networks and routers, with their keys', () => {
    expect(lookup.ofKind('network')).toHaveLength(Object.keys(truth.logical_switches).length)
    for (const [name, { network_name }] of Object.entries(truth.logical_switches)) {
      const node = lookup.node(`network:${name.slice('neutron-'.length)}`)!
      expect(node).toMatchObject({
        name: network_name,
        attributes: { uuid: name.slice(8), tunnelKey: truth.datapaths[name] }
      })
    }
    for (const [name, { router_name, ports }] of Object.entries(truth.logical_routers)) {
      const node = lookup.node(`router:${name.slice('neutron-'.length)}`)!
      expect(node).toMatchObject({ name: router_name, attributes: { tunnelKey: truth.datapaths[name] } })
      const gateways = Object.values(ports).flatMap(({ gateway_chassis }) => gateway_chassis)
      const active = truth.port_bindings['cr-lrp-cf870cf2-7e64-40bd-a753-e95af141e3f4']!.chassis!
      const expected = gateways.map(({ chassis, priority }) => {
        const { hostname } = truth.chassis[chassis]!
        return { host: `host:${hostname.split('.')[0]}`, priority, active: hostname === active }
      })
      const byHost = (a: { host: string }, b: { host: string }) => (a.host < b.host ? -1 : 1)
      expect((node.attributes['gatewayChassis'] as { host: string }[]).toSorted(byHost)).toEqual(
        expected.toSorted(byHost)
      )
    }
  })

  it('has every logical port in its network, and no other port', () => {
    let count = 0
    for (const [name, { ports }] of Object.entries(truth.logical_switches)) {
      for (const [id, { type, addresses, tag, physnet, port_name }] of Object.entries(ports)) {
        count++
        const node = port(id)
        expect(node, id).toBeDefined()
        expect(node.parent).toBe(`network:${name.slice(8)}`)
        expect(node.attributes['type'] ?? '').toBe(type)
        if (port_name !== '') expect(node.name).toBe(port_name)
        if (type === 'localnet') {
          expect(node.attributes).toMatchObject({ physicalNetwork: physnet, ...(tag === null ? {} : { tag }) })
          expect(node.attributes).not.toHaveProperty('uuid')
        }
        const [mac, ...ips] = addresses.split(' ')
        if (ips.length > 0) expect(node.attributes).toMatchObject({ mac, addresses: ips })
      }
    }
    expect(lookup.ofKind('port')).toHaveLength(count)
  })

  it('binds every port as the Southbound database does', () => {
    for (const [name, { tunnel_key, chassis, datapath }] of Object.entries(truth.port_bindings)) {
      if (/^(cr-)?lrp-/.test(name)) continue
      const node = port(name)
      expect(node.attributes['tunnelKey']).toBe(tunnel_key)
      expect(node.parent).toBe(`network:${datapath.slice(8)}`)
      const bound = lookup.linksOf(node.id).filter(({ kind }) => kind === 'bound')
      if (chassis === null) expect(bound).toEqual([])
      else {
        expect(node.attributes['bindingHost']).toBe(chassis)
        expect(bound.map(({ to }) => lookup.node(to)!.attributes['fqdn'])).toEqual([chassis])
      }
    }
  })

  it('gives router ports their addresses and router', () => {
    for (const [name, { ports }] of Object.entries(truth.logical_routers)) {
      const router = `router:${name.slice(8)}`
      for (const [lrp, { mac, networks, gateway_chassis }] of Object.entries(ports)) {
        const node = port(lrp.slice('lrp-'.length))
        expect(node.attributes).toMatchObject({ mac, type: 'router' })
        const kind = gateway_chassis.length > 0 ? 'gateway' : 'interface'
        const link = topology.links.find(
          (each) => each.kind === kind && each.from === router && each.to === node.parent
        )
        expect(link, `${lrp} ${kind}`).toBeDefined()
        const address = networks.split('/')[0]!
        expect(JSON.stringify(link!.attributes)).toContain(address)
      }
    }
  })

  it('plugs every port into the tap that carries its id', () => {
    for (const [name, { bridges }] of Object.entries(truth.hosts)) {
      for (const { ports } of Object.values(bridges)) {
        for (const [ovsPort, { interfaces }] of Object.entries(ports)) {
          for (const { iface_id } of Object.values(interfaces)) {
            if (iface_id === undefined) continue
            const links = lookup.linksOf(`ovs-port:${name}/${ovsPort}`).filter(({ kind }) => kind === 'plugged')
            expect(links.map(({ from }) => from)).toEqual([`port:${iface_id}`])
          }
        }
      }
    }
  })

  it('has the translations', () => {
    for (const { nat } of Object.values(truth.logical_routers)) {
      for (const { type, external_ip, logical_ip, external_mac, logical_port } of nat) {
        if (type !== 'dnat_and_snat') continue
        const fip = lookup.ofKind('floating-ip').find(({ attributes }) => attributes['address'] === external_ip)!
        expect(fip.attributes).toMatchObject({
          fixedAddress: logical_ip,
          mode: external_mac ? 'distributed' : 'centralized'
        })
        const link = lookup.linksOf(fip.id).find(({ kind }) => kind === 'nat')
        expect(link?.to).toBe(`port:${logical_port}`)
      }
    }
  })

  it('reaches from a server its port, tap, bridge and tunnels, and back', () => {
    const [attached] = topology.links.filter(
      ({ kind, to }) => kind === 'attached' && to === 'port:efd676ec-b758-4434-ad43-e6b34f9ba9f8'
    )
    expect(attached).toBeDefined()
    const tap = lookup.linksOf(attached!.to).find(({ kind }) => kind === 'plugged')!.to
    const bridge = lookup.node(tap)!.parent!
    expect(bridge).toBe('ovs-bridge:compute-0/br-int')
    const tunnels = lookup
      .childrenOf(bridge)
      .filter(({ id }) => lookup.linksOf(id).some(({ kind }) => kind === 'tunnel'))
    expect(tunnels).toHaveLength(5)
    expect(lookup.node(attached!.from)!.parent).toBe('host:compute-0')
  })

  it('has nothing to report about what these commands print', () => {
    const bad = topology.captures.filter(
      ({ command, status }) => command !== null && status !== 'parsed' && status !== 'empty'
    )
    expect(bad.map(({ source, status, problems }) => [source.name, status, problems[0]])).toEqual([])
    expect(topology.findings).toEqual([])
  })

  function expectPort(node: TopologyNode, expected: TruthPort): void {
    if (expected.tag === null) expect(node.attributes).not.toHaveProperty('tag')
    else expect(node.attributes['tag']).toBe(expected.tag)
    const interfaces = node.attributes['interfaces'] as {
      name: string
      type?: string
      ofport?: number
      options?: { remote_ip?: string }
    }[]
    expect(interfaces.map(({ name }) => name).sort()).toEqual(Object.keys(expected.interfaces).sort())
    for (const each of interfaces) {
      const { type, ofport, remote_ip } = expected.interfaces[each.name]!
      expect(each.type ?? 'system').toBe(type)
      expect(each.ofport).toBe(ofport)
      if (remote_ip !== undefined) expect(each.options?.remote_ip).toBe(remote_ip)
    }
  }
})

describe('the terminal transcript', () => {
  it('gives each capture the host whose prompt stands above it', () => {
    const text = readFileSync(join(FIXTURES, 'ovn-lab/transcripts/terminal-1.txt'), 'utf8')
    const { captures } = analysed([{ name: 'terminal-1.txt', text }])
    const told = captures.map(({ command, host }: Topology['captures'][number]) => `${host} ${command}`)
    expect(told).toContain('controller-0 ovs-vsctl show')
    expect(told).toContain('compute-0 ovs-vsctl show')
    expect(told).toContain('computehci-0 ip a')
    expect(told.filter((each) => each.startsWith('null'))).toEqual([])
  })
})
