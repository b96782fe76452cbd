import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { readQueueName } from '../../../models/linkers/messaging/queue-name.ts'
import { FIXTURES, loadFolder } from '../../support/load-folder.ts'

const HEX = '0f6222ea66814487b141e59d5afae5d2'

describe('the names of oslo.messaging', () => {
  it.each([
    ['conductor', { role: 'topic', topic: 'conductor', service: 'nova-conductor' }],
    [
      'compute.compute-0.localdomain',
      { role: 'server', topic: 'compute', service: 'nova-compute', server: 'compute-0.localdomain' }
    ],
    [`compute_fanout_${HEX}`, { role: 'fanout', topic: 'compute', service: 'nova-compute' }],
    [
      'q-agent-notifier-port-delete_fanout',
      { role: 'fanout', topic: 'q-agent-notifier-port-delete', service: 'neutron-openvswitch-agent' }
    ],
    [`reply_${HEX}`, { role: 'reply' }],
    ['notifications.info', { role: 'notification', topic: 'notifications' }],
    [
      'ironic.conductor_manager.c0.localdomain',
      { role: 'server', topic: 'ironic.conductor_manager', service: 'ironic-conductor', server: 'c0.localdomain' }
    ],
    [
      'cinder-volume.hostgroup@tripleo_ceph',
      { role: 'server', topic: 'cinder-volume', service: 'cinder-volume', server: 'hostgroup@tripleo_ceph' }
    ],
    ['neutron-vo-Port-1.5', { role: 'topic', topic: 'neutron-vo-Port-1.5', service: 'neutron-openvswitch-agent' }]
  ])('%s', (name, told) => {
    expect(readQueueName(name)).toEqual(told)
  })

  it('says nothing of names that are not theirs', () => {
    for (const name of ['amq.gen-abc', 'my-queue', 'constructor', '__proto__', 'computer', ''])
      expect(readQueueName(name)).toBeUndefined()
  })
})

describe('queues and services of the lab', () => {
  const queues = loadFolder(`${FIXTURES}/openstack-lab/rabbitmq`).find(({ name }) => name.endsWith('/list_queues.txt'))!
  const services = loadFolder(`${FIXTURES}/openstack-lab/openstack`).find(({ name }) =>
    /compute_service_list\.table\.txt$/.test(name)
  )!
  const topology = analyse([queues, services])

  it('gives every queue its role, as inferred', () => {
    const told = topology.nodes.filter(({ kind }) => kind === 'queue')
    expect(told.filter(({ attributes }) => attributes['role'] === undefined).map(({ name }) => name)).toEqual([])
    expect(told[0]!.inferred['role']).toMatch(/oslo\.messaging/)
  })

  it('finds the service that consumes the queue of a host', () => {
    const links = topology.links.filter(({ kind }) => kind === 'consumes')
    expect(links.map(({ from, to }) => [from, to])).toContainEqual([
      expect.stringMatching(/^service:compute-0\//),
      'queue:compute.compute-0.localdomain'
    ])
    expect(new Set(links.map(({ certainty }) => certainty))).toEqual(new Set(['inferred']))
  })
})
