import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawView } from '../../../models/views/draw.ts'
import { analysed } from '../../support/analysed.ts'
import { FIXTURES, loadFolder } from '../../support/load-folder.ts'

const computes = `(overcloud) [stack@director ~]$ openstack compute service list
+----+----------------+--------------------------+----------+----------+-------+----------------------------+
| ID | Binary         | Host                     | Zone     | Status   | State | Updated At                 |
+----+----------------+--------------------------+----------+----------+-------+----------------------------+
|  1 | nova-conductor | controller-0.localdomain | internal | enabled  | up    | 2026-11-21T00:00:00.000000 |
|  2 | nova-compute   | compute-0.localdomain    | nova     | enabled  | up    | 2026-11-21T00:00:00.000000 |
|  3 | nova-compute   | compute-1.localdomain    | nova     | enabled  | down  | 2026-11-21T00:00:00.000000 |
|  4 | nova-compute   | compute-2.localdomain    | nova     | disabled | up    | 2026-11-21T00:00:00.000000 |
+----+----------------+--------------------------+----------+----------+-------+----------------------------+
`

describe('services', () => {
  it('tells who is active, who is down and who was switched off', () => {
    const { nodes } = drawView(analysed([{ name: 'paste', text: computes }]), 'services')
    const cells = nodes
      .filter(({ shape }) => shape === 'service-cell')
      .map(({ id, lines, state }) => [id, lines[0], state])
    expect(cells).toEqual(
      expect.arrayContaining([
        ['cell|nova-conductor|host:controller-0', 'active', undefined],
        ['cell|nova-compute|host:compute-0', 'active', undefined],
        ['cell|nova-compute|host:compute-1', 'down', 'error'],
        ['cell|nova-compute|host:compute-2', 'disabled', 'down']
      ])
    )
    expect(cells).toHaveLength(4)
  })

  it('puts a container into the row of the service it runs', () => {
    const lab = analysed(
      loadFolder(`${FIXTURES}/openstack-lab`).filter(({ name }) => /podman_ps|compute_service_list\.table/.test(name))
    )
    const { nodes } = drawView(lab, 'services')
    const cell = nodes.find(({ id }) => id === 'cell|nova-compute|host:compute-0')!
    expect(cell.subjects).toContain('container:compute-0/nova_compute')
    expect(cell.subjects.some((id) => id.startsWith('service:'))).toBe(true)
    expect(nodes.some(({ id }) => id.startsWith('row|nova_compute'))).toBe(false)
  })

  it('draws only the hosts that were chosen', () => {
    const topology = analysed([{ name: 'paste', text: computes }])
    const { nodes } = drawView(topology, 'services', { hosts: ['host:compute-1'] })
    expect(nodes.filter(({ classes }) => classes.includes('header')).map(({ id }) => id)).toEqual(['host:compute-1'])
    expect(nodes.filter(({ classes }) => classes.includes('row')).map(({ lines }) => lines[0])).toEqual([
      'nova-compute'
    ])
  })

  it('draws stacks in a band of their own, with status and project, and tells a failed one', () => {
    const lines = (stacks: string): string =>
      `atlas: 1
name: a
services: false
networks: { ctlplane: { cidr: 192.168.24.0/24 } }
machines: [{ name: director, addresses: { ctlplane: 192.168.24.1 } }]
things:
  - { kind: service, name: heat-engine, on: host/director }
  - { kind: project, name: 가게 }
${stacks}`
    const topology = analysed([
      {
        name: 'plan.yaml',
        text: lines(`  - { kind: stack, name: overcloud, attributes: { status: UPDATE_FAILED, project: { node: project/가게 } } }
  - { kind: stack, name: alone }
`)
      }
    ])
    const band = drawView(topology, 'services').nodes.filter(({ parent }) => parent === 'band|stacks')
    expect(band.map((card) => [card.lines, card.state])).toEqual([
      [['alone'], undefined],
      [['overcloud', 'UPDATE_FAILED · 가게'], 'error']
    ])
    expect(drawView(topology, 'services', { hosts: ['host:director'] }).nodes.map(({ id }) => id)).not.toContain(
      'band|stacks'
    )
  })

  it('says Pacemaker only where a shown host has it so, and only the virtual IPs of shown hosts', () => {
    const topology = analysed([
      {
        name: 'plan.yaml',
        text: 'atlas: 1\nname: a\nundercloud: { name: director, publicVip: 192.168.24.2 }\nroles: [{ role: Controller }]\n'
      }
    ])
    const of = (host: string): string[] =>
      drawView(topology, 'services', { hosts: [host] }).nodes.map(({ lines }) => lines.join('|'))
    expect(of('host:overcloud-controller-0')).toContain('haproxy|Pacemaker')
    expect(of('host:director')).toContain('haproxy')
    const vips = drawView(topology, 'services', { hosts: ['host:director'] }).nodes.filter(
      ({ shape }) => shape === 'vip'
    )
    expect(vips.map(({ lines }) => lines[0])).toEqual(['192.168.24.2'])
  })

  it('has one row for what Pacemaker keeps and what runs in its container, and says who is meant to lead', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../samples/high-availability.yaml'), 'utf8')
    const { nodes } = drawView(analysed([{ name: 'high-availability.yaml', text }]), 'services')
    const rows = nodes.filter(({ classes }) => classes.includes('row')).map(({ lines }) => lines[0])
    expect(rows).toEqual(expect.arrayContaining(['galera', 'cinder-volume', 'haproxy']))
    expect(rows).not.toContain('openstack-cinder-volume')
    // director's database is in no cluster
    const databases = nodes.filter(({ id }) => id.startsWith('cell|mysqld|'))
    expect(databases.map(({ id }) => id)).toEqual(['cell|mysqld|host:undercloud'])
    const cell = nodes.find(({ id }) => id === 'cell|cinder-volume|host:controller-0')
    expect(cell).toMatchObject({ lines: ['planned, active'], data: { container: true } })
  })
})
