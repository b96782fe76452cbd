import type { Attributes, NodeKind, Topology, TopologyLink, TopologyNode } from '../../models/topology/vocabulary.ts'

export interface CloudSize {
  controllers: number
  computes: number
  storage?: number
  serversPerCompute?: number
  networks?: number
}

/** A whole OVN cloud as a topology document, deployed like a TripleO one: for pictures and benchmarks of any size. */
export function generatedCloud({
  controllers,
  computes,
  storage = 0,
  serversPerCompute = 2,
  networks = 4
}: CloudSize): Topology {
  const cloud = new Cloud()
  const names = [
    ...count(controllers, (index) => ['Controller', `controller-${index}`] as const),
    ...count(computes, (index) => ['Compute', `compute-${index}`] as const),
    ...count(storage, (index) => ['CephStorage', `ceph-${index}`] as const)
  ]
  names.forEach(([role, name], index) => cloud.host(name, role, index + 10))
  const ends = names.flatMap(([role, name], index) =>
    role === 'CephStorage' ? [] : [{ name, ip: tenantAddress(index + 10) }]
  )
  for (const a of ends) for (const b of ends) if (a !== b) cloud.tunnel(a.name, b.name, b.ip)
  cloud.networks(networks, controllers)
  for (let index = 0; index < computes; index++) {
    for (let server = 0; server < serversPerCompute; server++)
      cloud.server(`compute-${index}`, index * serversPerCompute + server, networks)
  }
  return cloud.topology()
}

function count<T>(times: number, make: (index: number) => T): T[] {
  return Array.from({ length: times }, (_, index) => make(index))
}

function tenantAddress(index: number): string {
  return `172.17.${16 + Math.floor(index / 250)}.${(index % 250) + 1}`
}

class Cloud {
  readonly #nodes: TopologyNode[] = []
  readonly #links: TopologyLink[] = []

  host(name: string, role: string, index: number): void {
    const id = `host:${name}`
    const last = (index % 250) + 1
    const third = Math.floor(index / 250)
    const ovn = role !== 'CephStorage'
    const chassis = {
      name: uuid('c', index),
      encaps: [{ type: 'geneve', ip: tenantAddress(index) }],
      bridgeMappings: { datacentre: 'br-ex' }
    }
    this.#node(id, 'host', name, undefined, { role, fqdn: `${name}.localdomain`, ...(ovn ? { chassis } : {}) })
    const nic = (device: string, attributes: Attributes, kind: NodeKind = 'nic'): void => {
      this.#node(`${kind}:${name}/${device}`, kind, device, id, { mtu: 1500, state: 'UP', ...attributes })
    }
    nic('eno1', { deviceType: 'physical', addresses: [`192.168.${24 + third}.${last}/21`] })
    nic('vlan30', { deviceType: 'internal', vlanId: 30, addresses: [`172.18.${third}.${last}/16`] }, 'vlan-interface')
    if (role !== 'Compute')
      nic('vlan40', { deviceType: 'internal', vlanId: 40, addresses: [`172.19.${third}.${last}/16`] }, 'vlan-interface')
    if (!ovn) return
    nic('vlan20', { deviceType: 'internal', addresses: [`172.20.${third}.${last}/16`] })
    nic('br-tenant', { deviceType: 'internal', addresses: [`${tenantAddress(index)}/16`] })
    for (const [bridge, card] of [
      ['br-ex', 'eno2'],
      ['br-tenant', 'eno3']
    ] as const) {
      nic(card, { deviceType: 'physical' })
      this.#bridge(name, bridge, 'standalone')
      this.#port(name, bridge, card)
      this.#link('uplink', `ovs-bridge:${name}/${bridge}`, `nic:${name}/${card}`, { port: `ovs-port:${name}/${card}` })
    }
    this.#port(name, 'br-tenant', 'br-tenant', { type: 'internal' })
    this.#link('device', `ovs-port:${name}/br-tenant`, `nic:${name}/br-tenant`)
    this.#port(name, 'br-ex', 'vlan20', { type: 'internal' }, { tag: 20 })
    this.#link('device', `ovs-port:${name}/vlan20`, `nic:${name}/vlan20`)
    if (role === 'Controller') nic('br-ex', { deviceType: 'internal', addresses: [`10.0.0.${last}/24`] })
    this.#bridge(name, 'br-int', 'secure')
  }

  tunnel(from: string, to: string, ip: string): void {
    const port = `ovn-${to}-0`
    this.#port(from, 'br-int', port, { type: 'geneve', options: { remote_ip: ip, key: 'flow' } })
    this.#link('tunnel', `ovs-port:${from}/${port}`, `host:${to}`, { type: 'geneve', remoteIp: ip, key: 'flow' })
  }

  networks(count: number, controllers: number): void {
    this.#node('network:public', 'network', 'public', undefined, {
      external: true,
      providerType: 'flat',
      physicalNetwork: 'datacentre',
      tunnelKey: 1
    })
    this.#node('subnet:public', 'subnet', 'public-subnet', 'network:public', { cidr: '10.0.0.0/24' })
    for (let index = 0; index < count; index++) {
      const id = `network:net-${index}`
      this.#node(id, 'network', `net-${index}`, undefined, { providerType: 'geneve', tunnelKey: 10 + index })
      this.#node(`subnet:net-${index}`, 'subnet', `net-${index}`, id, { cidr: `192.168.${100 + index}.0/24` })
      const router = `router:router-${Math.floor(index / 2)}`
      if (index % 2 === 0) {
        const gatewayChassis = Array.from({ length: controllers }, (_, at) => ({
          host: `host:controller-${at}`,
          priority: controllers - at,
          active: at === 0
        }))
        this.#node(router, 'router', `router-${index / 2}`, undefined, { gatewayChassis, tunnelKey: 100 + index })
        this.#link('gateway', router, 'network:public', { addresses: [`10.0.0.${200 + index}`] })
      }
      this.#link('interface', router, id, { address: `192.168.${100 + index}.1` })
    }
  }

  server(host: string, index: number, networks: number): void {
    const id = `server:vm-${index}`
    const port = `port:vm-${index}`
    const tap = `tap${index.toString(16).padStart(8, '0')}-ab`
    this.#node(id, 'server', `vm-${index}`, `host:${host}`, { status: 'ACTIVE' })
    this.#node(port, 'port', '', `network:net-${index % networks}`, {
      addresses: [`192.168.${100 + (index % networks)}.${10 + Math.floor(index / networks)}`],
      deviceOwner: 'compute:nova'
    })
    this.#port(host, 'br-int', tap)
    this.#link('attached', id, port)
    this.#link('plugged', port, `ovs-port:${host}/${tap}`)
    this.#link('bound', port, `host:${host}`)
  }

  topology(): Topology {
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)
    return {
      format: 'tripleo-atlas/topology',
      version: 1,
      captures: [],
      nodes: this.#nodes.sort(byId),
      links: this.#links.sort(byId),
      findings: [],
      notEvaluated: []
    }
  }

  #bridge(host: string, name: string, failMode: string): void {
    this.#node(`ovs-bridge:${host}/${name}`, 'ovs-bridge', name, `host:${host}`, { failMode })
  }

  #port(host: string, bridge: string, name: string, face: Attributes = {}, attributes: Attributes = {}): void {
    const interfaces = [{ name, ...face }]
    this.#node(`ovs-port:${host}/${name}`, 'ovs-port', name, `ovs-bridge:${host}/${bridge}`, {
      ...attributes,
      interfaces
    })
  }

  #node(id: string, kind: NodeKind, name: string, parent: string | undefined, attributes: Attributes): void {
    const sources = [{ capture: 'c1', line: this.#nodes.length + 1 }]
    this.#nodes.push({
      id,
      kind,
      name,
      ...(parent === undefined ? {} : { parent }),
      aliases: [],
      certainty: 'seen',
      attributes,
      inferred: {},
      conflicts: [],
      sources
    })
  }

  #link(kind: TopologyLink['kind'], from: string, to: string, attributes: Attributes = {}): void {
    this.#links.push({
      id: `${kind}:${from}>${to}`,
      kind,
      from,
      to,
      certainty: 'seen',
      attributes,
      sources: [{ capture: 'c1', line: 1 }]
    })
  }
}

function uuid(first: string, index: number): string {
  return `${first}${String(index).padStart(7, '0')}-0000-4000-8000-000000000000`
}
