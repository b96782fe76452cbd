import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const ID = '1cd7dfd644eae4e7f5b5beb84067c3ac20ae078f3ddcbe307f74d28127c3a19b'

const PS = [
  '[root@compute-0 ~]# podman ps -a',
  'CONTAINER ID  IMAGE                          COMMAND      CREATED      STATUS      PORTS  NAMES',
  '1cd7dfd644ea  reg.example.com/nova:17.1      kolla_start  2 hours ago  Up 2 hours         nova_compute',
  '2cc47f68ed8f  reg.example.com/metadata:17.1  kolla_start  2 hours ago  Up 2 hours         ovn_metadata_agent',
  '7ea1c45a438e  reg.example.com/metadata:17.1  haproxy      2 hours ago  Up 2 hours         neutron-haproxy-ovnmeta-f881690d-09d6-42a3-b02f-806ed63af627',
  '9ba290f2b098  reg.example.com/rabbit:17.1    kolla_start  2 hours ago  Up 2 hours         rabbitmq-bundle-podman-0'
].join('\n')
const UNITS = [
  "[root@compute-0 ~]# systemctl list-units 'tripleo_*'",
  'UNIT                                     LOAD   ACTIVE SUB     DESCRIPTION',
  'tripleo_nova_compute.service             loaded active running nova_compute container',
  'tripleo_nova_compute_healthcheck.service loaded inactive dead  nova_compute healthcheck',
  'tripleo_nova_compute_healthcheck.timer   loaded active waiting nova_compute healthcheck'
].join('\n')
const PROCESSES = [
  '[root@compute-0 ~]# ps -ef',
  'UID          PID    PPID  C STIME TTY          TIME CMD',
  `root        4332       1  0 00:41 ?        00:00:00 /usr/bin/conmon --api-version 1 -c ${ID} -u ${ID}`,
  'root        4334    4332  0 00:41 ?        00:00:00 dumb-init --single-child -- kolla_start',
  'nova        4340    4334  1 00:41 ?        00:01:07 /usr/bin/python3 /usr/bin/nova-compute'
].join('\n')
const IMAGES = [
  '[root@compute-0 ~]# podman images',
  'REPOSITORY            TAG   IMAGE ID      CREATED       SIZE',
  'reg.example.com/nova  17.1  95784e0e6f84  2 months ago  1.9 GB'
].join('\n')

function linksOf(...texts: string[]) {
  const { links, nodes } = analyse([{ name: 'paste', text: texts.join('\n\n') }])
  const name = (id: string): string => nodes.find((node) => node.id === id)!.name
  return {
    nodes,
    links: links.map(({ kind, from, to, certainty }) => `${kind} ${name(from)} > ${name(to)} ${certainty}`)
  }
}

describe.each([
  ['as pasted', [PS, UNITS, PROCESSES, IMAGES]],
  ['the other way round', [IMAGES, PROCESSES, UNITS, PS]]
])('what holds a container, %s', (_, texts) => {
  const { nodes, links } = linksOf(...texts)

  it('its unit, not the timer of its healthcheck', () => {
    expect(links.filter((link) => link.startsWith('supervises'))).toEqual(
      expect.arrayContaining(['supervises tripleo_nova_compute.service > nova_compute seen'])
    )
    expect(links.filter((link) => link.includes('healthcheck'))).toEqual([])
  })

  it('an agent or Pacemaker, where there is no unit', () => {
    expect(links).toContain(
      'supervises ovn_metadata_agent > neutron-haproxy-ovnmeta-f881690d-09d6-42a3-b02f-806ed63af627 inferred'
    )
    const bundle = nodes.find(({ name }) => name === 'rabbitmq-bundle-podman-0')!
    expect(bundle.attributes['supervisedBy']).toBe('pacemaker')
    expect(bundle.inferred['supervisedBy']).toBeDefined()
  })

  it('its processes stand in it, below conmon', () => {
    expect(links).toEqual(
      expect.arrayContaining([
        'runs conmon > dumb-init seen',
        'runs nova_compute > dumb-init seen',
        'runs dumb-init > nova-compute seen'
      ])
    )
    const container = nodes.find(({ name, kind }) => kind === 'container' && name === 'nova_compute')!
    for (const name of ['dumb-init', 'nova-compute'])
      expect(nodes.find((node) => node.kind === 'process' && node.name === name)!.parent).toBe(container.id)
    expect(nodes.find(({ name }) => name === 'conmon')!.parent).toBe('host:compute-0')
  })

  it('its image', () => {
    expect(links.filter((link) => link.startsWith('backs'))).toEqual([
      'backs reg.example.com/nova:17.1 > nova_compute seen'
    ])
  })
})
