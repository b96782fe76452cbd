import { describe, expect, it } from 'vitest'
import { API_ENDPOINTS } from '../../../models/catalogue/endpoints.ts'
import {
  filled,
  healthcheckTimerOf,
  imageOf,
  networkOf,
  optionalServicesOf,
  portOf,
  roleOf,
  serviceOf,
  serviceOfBinary,
  SERVICES,
  servicesOf,
  unitOf
} from '../../../models/catalogue/lookup.ts'
import { PLANNED_TOPICS } from '../../../models/catalogue/messaging.ts'
import { RELEASE_FACTS } from '../../../models/catalogue/releases.ts'
import { REST_CALLS } from '../../../models/catalogue/rest.ts'
import { ROLES } from '../../../models/catalogue/roles.ts'
import { RELEASES } from '../../../models/catalogue/service.ts'

const DRIVERS = ['ovn', 'ovs'] as const
const DEPLOYMENTS = RELEASES.flatMap((release) => DRIVERS.map((driver) => ({ release, driver })))
const ids = (services: readonly { id: string }[]) => services.map(({ id }) => id)

describe('the catalogue', () => {
  it('has every service once, each with its source and rows that could be read', () => {
    expect(ids(SERVICES)).toEqual([...new Set(ids(SERVICES))])
    for (const { id, source, containers, ports, units, kind } of SERVICES) {
      expect([id, source]).toEqual([id, expect.stringMatching(/^(?:roles\.yaml|deployment\.md): \S/)])
      for (const { name, image, binary } of containers) {
        expect(name).toMatch(/^[a-z0-9_{}-]+$/)
        expect(image).toMatch(/^[a-z0-9-]+$/)
        expect(binary ?? 'none').toMatch(/^[a-z0-9.-]+$/)
      }
      for (const { name, port, last } of ports) {
        expect([id, name, port > 0 && port < 65536 && (last ?? port) >= port]).toEqual([id, name, true])
      }
      expect([id, kind === 'host' || containers.length > 0]).toEqual([id, true])
      expect([id, containers.length + (units ?? []).length > 0]).toEqual([id, true])
    }
  })

  it('has roles of existing services, each of which some release and driver has', () => {
    for (const role of ROLES) {
      const named = [...role.services, ...role.optional, ...Object.values(role.without ?? {}).flat()]
      for (const id of named) expect([role.name, id, serviceOf(id)?.id]).toEqual([role.name, id, id])
      const there = new Set(
        DEPLOYMENTS.flatMap((each) => [...servicesOf(role.name, each), ...optionalServicesOf(role.name, each)])
      )
      for (const id of role.services) {
        const driverFixed = role.driver !== undefined && serviceOf(id)!.driver !== undefined
        expect([role.name, id, driverFixed || there.has(serviceOf(id)!)]).toEqual([role.name, id, true])
      }
    }
  })

  it.each(DEPLOYMENTS)(
    'gives no host two containers of one name, or two listeners on one port: $release $driver',
    (each) => {
      for (const role of ROLES) {
        const optional = ids(optionalServicesOf(role.name, each))
        // Where Ceph serves objects, Swift is not deployed: both listen on 8080.
        const add = optional.filter((id) => !id.startsWith('ceph_rgw'))
        const services = servicesOf(role.name, { ...each, add })
        const names = services.flatMap(({ containers }) => containers.map(({ name }) => name))
        expect([role.name, names]).toEqual([role.name, [...new Set(names)]])
        const taken = services.flatMap((service) =>
          service.ports
            .filter(({ last }) => last === undefined)
            .map(({ port, protocol }) => `${networkOf(service, role.name) ?? service.id} ${protocol} ${port}`)
        )
        const twice = taken.filter((place, index) => taken.indexOf(place) !== index)
        // The rsync of Swift and that of Galera's state transfer meet where there is one network for all.
        expect([role.name, twice.filter((place) => !place.endsWith(' 873'))]).toEqual([role.name, []])
      }
    }
  )

  it('has a server in the catalogue for every topic, and for every caller', () => {
    for (const { topic, service, exchange, callers } of PLANNED_TOPICS) {
      expect([topic, serviceOfBinary(service)?.container.binary, exchange !== '']).toEqual([topic, service, true])
      for (const { binary, kind, methods } of callers) {
        expect([topic, binary, serviceOfBinary(binary)?.container.binary]).toEqual([topic, binary, binary])
        expect(['call', 'cast', 'fanout']).toContain(kind)
        expect(methods.length).toBeGreaterThan(0)
      }
    }
  })

  it('has a binary for every caller of an API, and an endpoint for every API called', () => {
    const apis = new Set(API_ENDPOINTS.map(({ name }) => name))
    for (const { binary, apis: called } of REST_CALLS) {
      expect([binary, serviceOfBinary(binary)?.container.binary]).toEqual([binary, binary])
      for (const api of called) expect([binary, api, apis.has(api)]).toEqual([binary, api, true])
    }
  })

  it('has a port and a binary for every endpoint', () => {
    for (const { name, service, port, binary } of API_ENDPOINTS) {
      const there = serviceOf(service)!
      expect([name, portOf(there, port)?.name]).toEqual([name, port])
      if (binary !== 'radosgw')
        expect([name, there.containers.map((each) => each.binary)]).toEqual([name, expect.arrayContaining([binary])])
    }
  })
})

describe('roles', () => {
  it('differ by release: OVN databases, libvirt, the undercloud', () => {
    const controller = (release: '16.2' | '17.1') => ids(servicesOf('Controller', { release, driver: 'ovn' }))
    expect(controller('16.2')).toContain('ovn_dbs')
    expect(controller('16.2')).not.toContain('ovn_cluster')
    expect(controller('17.1')).toContain('ovn_cluster')
    expect(controller('17.1')).not.toContain('ovn_dbs')
    expect(ids(servicesOf('Compute', { release: '16.1', driver: 'ovn' }))).toEqual([
      ...[
        'nova_compute',
        'libvirt_16',
        'migration_target',
        'ovn_controller',
        'ovn_metadata',
        'openvswitch',
        'iscsid',
        'base'
      ]
    ])
    const director = (release: '16.1' | '17.1') => ids(servicesOf('Undercloud', { release, driver: 'ovn' }))
    expect(director('16.1')).toEqual(expect.arrayContaining(['heat', 'mistral', 'nova_ironic', 'glance_api', 'ovs_l2']))
    expect(director('17.1')).toEqual([
      ...[
        'keystone',
        'mysql',
        'rabbitmq_plain',
        'memcached',
        'neutron_api',
        'ovs_dhcp',
        'ovs_l3',
        'ovs_l2',
        'openvswitch'
      ],
      ...['ironic', 'ironic_neutron_agent', 'iscsid', 'haproxy_plain', 'image_serve', 'base']
    ])
  })

  it('have the agents of ML2/OVS in place of those of OVN', () => {
    const services = ids(servicesOf('Controller', { release: '16.2', driver: 'ovs' }))
    expect(services).toEqual(expect.arrayContaining(['ovs_l2', 'ovs_l3', 'ovs_dhcp', 'ovs_metadata']))
    for (const id of ['ovn_dbs', 'ovn_controller']) expect(services).not.toContain(id)
  })

  it('add and remove what may be added and removed', () => {
    const ask = { release: '16.2', driver: 'ovn', add: ['barbican', 'nova_compute'], remove: ['heat'] } as const
    const services = ids(servicesOf('Controller', ask))
    expect(services).toContain('barbican')
    expect(services).not.toContain('nova_compute')
    expect(services).not.toContain('heat')
  })

  it('are found by the beginning of a name that is nobody’s, and nothing is made up for others', () => {
    expect(roleOf('DistributedComputeHCI')?.name).toBe('ComputeHCI')
    expect(roleOf('ControllerNoCeph')?.name).toBe('Controller')
    expect(roleOf('Undercloud')?.listensOn).toBe('ctlplane')
    expect(roleOf('constructor')).toBeUndefined()
    expect(servicesOf('Telemetrist', { release: '16.1', driver: 'ovn' })).toEqual([])
  })
})

describe('names', () => {
  const container = (id: string, at = 0) => serviceOf(id)!.containers[at]!

  it('of units: tripleo’s, Ceph’s, none of a bundle', () => {
    expect(unitOf(container('nova_api'), serviceOf('nova_api')!)).toBe('tripleo_nova_api.service')
    expect(unitOf(container('galera'), serviceOf('galera')!)).toBeUndefined()
    expect(filled(unitOf(container('ceph_osd'), serviceOf('ceph_osd')!)!, { id: '3' })).toBe('ceph-osd@3.service')
    const fsid = '11111111-2222-4333-8444-555555555555'
    expect(filled(container('ceph_mon_17').name, { host: 'controller-0', fsid })).toBe(`ceph-${fsid}-mon-controller-0`)
  })

  it('of images and health checks follow the release', () => {
    expect(imageOf(container('nova_api'), '16.2')).toBe('rhosp-rhel8/openstack-nova-api:16.2')
    expect(imageOf(container('haproxy'), '17.1')).toBe('rhosp-rhel9/openstack-haproxy:17.1')
    const check = (release: '16.1' | '17.1') => healthcheckTimerOf(container('heat', 3), serviceOf('heat')!, release)
    expect(check('16.1')).toBe('tripleo_heat_engine_healthcheck.timer')
    expect(check('17.1')).toBeUndefined()
    expect(Object.keys(RELEASE_FACTS)).toEqual([...RELEASES])
  })
})
