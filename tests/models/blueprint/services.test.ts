import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ROLES } from '../../../models/catalogue/roles.ts'
import { RELEASES } from '../../../models/catalogue/service.ts'
import type { Topology } from '../../../models/topology/vocabulary.ts'

function read(...lines: string[]): Topology {
  return analyse([{ name: 'plan.yaml', text: ['atlas: 1', 'name: plan', ...lines].join('\n') }])
}

function sample(name: string): Topology {
  const text = readFileSync(new URL(`../../../samples/${name}.yaml`, import.meta.url), 'utf8')
  return analyse([{ name: `${name}.yaml`, text }])
}

const problems = (topology: Topology) => topology.captures[0]!.problems.map(({ line, message }) => `${line} ${message}`)
const names = (topology: Topology, kind: string, parent?: string) =>
  topology.nodes
    .filter((node) => node.kind === kind && (parent === undefined || node.parent === parent))
    .map(({ name }) => name)
const ends = (topology: Topology, kind: string) =>
  topology.links.filter((link) => link.kind === kind).map(({ from, to }) => `${from} > ${to}`)

const COMPUTE = ['roles: [{ role: Compute, hosts: [compute-0] }]']

describe('services of a plan', () => {
  it('are a compute’s containers, units and services', () => {
    const topology = read(`release: '16.2'`, ...COMPUTE)
    const containers = ['iscsid', 'logrotate_crond', 'nova_compute', 'nova_libvirt', 'nova_migration_target']
    const all = [...containers, 'nova_virtlogd', 'ovn_controller', 'ovn_metadata_agent']
    expect(names(topology, 'container', 'host:compute-0').sort()).toEqual(all)
    const units = names(topology, 'systemd-unit', 'host:compute-0')
    expect(units.filter((name) => name.startsWith('tripleo_')).sort()).toEqual(
      all.map((name) => `tripleo_${name}.service`)
    )
    expect(names(topology, 'service', 'host:compute-0')).toEqual(
      expect.arrayContaining([
        'nova-compute',
        'ovn-controller',
        'neutron-ovn-metadata-agent',
        'libvirtd',
        'openvswitch'
      ])
    )
    const container = topology.nodes.find(({ id }) => id === 'container:compute-0/nova_compute')!
    expect(container.attributes).toMatchObject({
      ...{ image: 'rhosp-rhel8/openstack-nova-compute:16.2', engine: 'podman', networkMode: 'host', managedBy: 'unit' },
      process: '/usr/bin/nova-compute'
    })
    expect(ends(topology, 'supervises')).toContain(
      'systemd-unit:compute-0/tripleo_nova_compute.service > container:compute-0/nova_compute'
    )
    // Nobody serves a broker here: there is none.
    expect(names(topology, 'queue')).toEqual([])
  })

  it('follow release, driver, additions and removals', () => {
    const on = (topology: Topology) => names(topology, 'container', 'host:c-0')
    const roles = 'roles: [{ role: Controller, hosts: [c-0] }]'
    const raft = on(read(`release: '17.1'`, roles))
    expect(raft).toEqual(expect.arrayContaining(['ovn_cluster_northd', 'galera-bundle-podman-0']))
    expect(raft).not.toContain('ovn-dbs-bundle-podman-0')
    expect(on(read(`release: '16.1'`, roles))).toContain('ovn-dbs-bundle-podman-0')
    const ovs = on(read(`release: '16.1'`, 'driver: ovs', roles))
    expect(ovs).toEqual(expect.arrayContaining(['neutron_ovs_agent', 'neutron_l3_agent', 'neutron_dhcp']))
    const changed = on(read(roles, 'services: { add: [barbican], remove: [heat] }'))
    expect(changed).toContain('barbican_api')
    expect(changed).not.toContain('heat_engine')
    expect(on(read(roles, 'services: false'))).toEqual([])
  })

  it('that cannot be are told at their line', () => {
    expect(problems(read(...COMPUTE, 'services: { add: [barbican] }'))).toEqual([
      '4 service barbican is for no role here with release 17.1 and driver ovn'
    ])
    expect(problems(read(...COMPUTE, 'services: { add: [barbecue] }'))).toEqual([
      expect.stringMatching(/^4 column 19: services\.add\[0\] is "barbecue", but has to be a service of the catalogue/)
    ])
    expect(problems(read(...COMPUTE, 'services: { roles: { Networker: { add: [octavia_ctl] } } }'))).toEqual([
      '4 services are given for role Networker; there are Compute'
    ])
  })

  it('have processes when asked: dumb-init, and the service it holds', () => {
    const topology = read(...COMPUTE, 'services: { processes: true }')
    expect(names(topology, 'process', 'container:compute-0/nova_compute')).toEqual(['dumb-init', 'nova-compute'])
    expect(ends(topology, 'runs')).toContain(
      'container:compute-0/nova_compute > process:compute-0/nova_compute/dumb-init'
    )
  })
})

describe('messages of a plan', () => {
  const cloud = read(
    'roles:',
    '  - { role: Controller, hosts: [c-0, c-1] }',
    '  - { role: Compute, hosts: [n-0] }',
    '  - { role: CephStorage, hosts: [ceph-0] }'
  )
  const consumers = (queue: string) =>
    ends(cloud, 'consumes').flatMap((text) => (text.endsWith(` > queue:${queue}`) ? [text.split(' > ')[0]!] : []))

  it('are the queues that each server declares', () => {
    expect(consumers('conductor')).toEqual(['service:c-0/nova-conductor', 'service:c-1/nova-conductor'])
    expect(consumers('conductor.c-1.localdomain')).toEqual(['service:c-1/nova-conductor'])
    expect(consumers('compute.n-0.localdomain')).toEqual(['service:n-0/nova-compute'])
    expect(consumers('cinder-volume.hostgroup@tripleo_ceph.hostgroup')).toHaveLength(1)
    const fanout = names(cloud, 'queue').filter((name) => /^conductor_fanout_[0-9a-f]{32}$/.test(name))
    expect(fanout).toHaveLength(2)
    expect(ends(cloud, 'binds')).toEqual(
      expect.arrayContaining([
        'exchange:nova > queue:conductor',
        ...fanout.map((name) => `exchange:conductor_fanout > queue:${name}`)
      ])
    )
  })

  it('leave callers with a reply queue each, and none of ML2/OVS where OVN is', () => {
    const replies = names(cloud, 'queue').filter((name) => /^reply_[0-9a-f]{32}$/.test(name))
    expect(replies.flatMap(consumers)).toEqual(
      expect.arrayContaining(['service:n-0/nova-compute', 'service:c-0/nova-api'])
    )
    expect(names(cloud, 'queue')).not.toContain('q-agent-notifier-port-update')
    expect(ends(cloud, 'publishes')).toContain('service:n-0/nova-compute > exchange:nova')
    const told = cloud.links.find(
      ({ kind, from, to }) => kind === 'publishes' && from === 'service:n-0/nova-compute' && to === 'exchange:nova'
    )!
    expect(told.attributes['messages']).toContainEqual({
      ...{ topic: 'conductor', kind: 'call', methods: ['object_action', 'object_class_action_versions'] }
    })
  })
})

describe('endpoints and storage of a plan', () => {
  const cloud = sample('high-availability')

  it('stand at VIPs, TLS outside and plain inside', () => {
    const urls = cloud.nodes.flatMap(({ kind, attributes }) =>
      kind === 'endpoint' && attributes['serviceType'] === 'compute'
        ? [`${String(attributes['interface'])} ${String(attributes['url'])}`]
        : []
    )
    const vip = (purpose: string) =>
      cloud.nodes.find(({ kind, attributes }) => kind === 'vip' && attributes['purpose'] === purpose)!
    const [inside, outside] = [vip('internal API'), vip('public')].map(({ attributes }) =>
      String(attributes['address'])
    )
    expect(urls.sort()).toEqual([
      `admin http://${inside}:8774/v2.1`,
      `internal http://${inside}:8774/v2.1`,
      `public https://${outside}:13774/v2.1`
    ])
  })

  it('are called by who finds them in the catalogue', () => {
    const calls = ends(cloud, 'calls').filter((text) => text.startsWith('service:compute-0/nova-compute > '))
    expect(calls.map((text) => text.split(' > ')[1])).toEqual(
      ['cinderv3', 'glance', 'neutron', 'placement'].map((api) => `keystone-service:${api}`)
    )
  })

  it('are disks over images, by clone or through a volume', () => {
    const server = (name: string) => cloud.nodes.find((node) => node.kind === 'server' && node.name === name)!
    const below = (id: string) =>
      ends(cloud, 'backs').flatMap((text) => (text.endsWith(` > ${id}`) ? [text.split(' > ')[0]!] : []))
    const db = server('db')
    const disk = `image:vms/${String(db.attributes['uuid'])}_disk`
    expect(below(db.id)).toEqual([disk, 'volume:db-data'])
    expect(below(disk)).toEqual(['image:rhel-9'])
    expect(below(server('entrance').id)).toEqual(['volume:entrance-root'])
    expect(below('volume:entrance-root')).toEqual(['image:rhel-9'])
    expect(names(cloud, 'ceph-osd')).toHaveLength(9)
    expect(names(cloud, 'ceph-mon')).toEqual(['mon.controller-0', 'mon.controller-1', 'mon.controller-2'])
  })

  it('are a base file and an overlay on each host where disks are local', () => {
    const topology = sample('all-in-one')
    const disks = names(topology, 'image').filter((name) => name.startsWith('/'))
    expect(disks.filter((name) => name.includes('/_base/'))).toHaveLength(1)
    expect(disks.filter((name) => name.endsWith('/disk'))).toHaveLength(2)
  })
})

describe('any cloud', () => {
  const role = fc.constantFrom(...ROLES.filter(({ name }) => name !== 'Undercloud').map(({ name }) => name))
  const cloud = fc.record({
    release: fc.constantFrom(...RELEASES),
    driver: fc.constantFrom('ovn', 'ovs'),
    roles: fc.uniqueArray(fc.tuple(role, fc.integer({ min: 0, max: 2 })), { maxLength: 4, selector: ([name]) => name }),
    undercloud: fc.boolean(),
    storage: fc.constantFrom(
      '',
      'storage: { backend: lvm }',
      'storage: { backend: ceph, osds: 1 }',
      'storage: { disks: local }'
    )
  })

  it('is planned without a problem, the same each time, with no link or attribute to nowhere', () => {
    fc.assert(
      fc.property(cloud, ({ release, driver, roles, undercloud, storage }) => {
        const lines = [
          `release: '${release}'`,
          `driver: ${driver}`,
          ...(undercloud ? ['undercloud: {}'] : []),
          ...(roles.length > 0
            ? ['roles:', ...roles.map(([name, count]) => `  - { role: ${name}, count: ${count} }`)]
            : []),
          storage
        ]
        const topology = read(...lines)
        expect(problems(topology)).toEqual([])
        expect(JSON.stringify(read(...lines))).toBe(JSON.stringify(topology))
        const ids = new Set(topology.nodes.map(({ id }) => id))
        for (const { id, parent, certainty, conflicts } of topology.nodes) {
          expect([id, parent === undefined || ids.has(parent), certainty, conflicts]).toEqual([id, true, 'planned', []])
        }
        for (const { id, from, to } of topology.links)
          expect([id, ids.has(from), ids.has(to)]).toEqual([id, true, true])
      }),
      { numRuns: 12 }
    )
  }, 60_000)
})
