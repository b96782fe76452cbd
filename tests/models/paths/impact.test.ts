import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { impactOf, type Impact } from '../../../models/paths/impact.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { analysed } from '../../support/analysed.ts'
import { generatedCloud } from '../../support/generated-cloud.ts'
import { ovnLab } from '../../support/load-folder.ts'

const SAMPLE = join(import.meta.dirname, '..', '..', '..', 'samples', 'high-availability.yaml')
const sample = new Lookup(analysed([{ name: 'high-availability.yaml', text: readFileSync(SAMPLE, 'utf8') }]))
const lab = new Lookup(analysed(ovnLab()))

function impact(lookup: Lookup, id: string): Impact {
  return impactOf(lookup, lookup.node(id)!)
}

describe('what a failure does', () => {
  it.each([
    ['host:compute-0', { lost: 18, changed: 0, unknown: 0, same: 27 }],
    ['host:controller-0', { lost: 0, changed: 8, unknown: 0, same: 37 }],
    ['host:controller-2', { lost: 0, changed: 0, unknown: 0, same: 45 }],
    ['host:ceph-0', { lost: 0, changed: 0, unknown: 0, same: 45 }],
    ['ovs-bridge:compute-0/br-int', { lost: 18, changed: 0, unknown: 0, same: 27 }],
    // the device of the tunnels: what stays on the host stays
    ['nic:compute-1/vlan50', { lost: 8, changed: 0, unknown: 0, same: 37 }],
    ['nic:controller-0/vlan50', { lost: 0, changed: 8, unknown: 0, same: 37 }],
    // one of two members of a bond
    ['nic:compute-0/eno2', { lost: 0, changed: 0, unknown: 0, same: 45 }],
    ['nic:compute-0/tap1d1272d5-1c', { lost: 6, changed: 0, unknown: 0, same: 39 }],
    ['router:b144872f-1d03-580b-93a8-6f76f3a2a056', { lost: 5, changed: 0, unknown: 0, same: 40 }],
    ['network:7cf8ddbd-99d7-5b4d-8d55-ee8ffbf05512', { lost: 13, changed: 0, unknown: 0, same: 32 }]
  ])('counts for %s', (id, counts) => {
    const found = impact(sample, id)
    expect(found.counts).toEqual(counts)
    expect(found).toMatchObject({ outOf: 10, asked: 50, notWorking: 5 })
  })

  it('moves gateways to the chassis of the next priority', () => {
    for (const { before, after, fate } of impact(sample, 'host:controller-0').paths) {
      if (fate !== 'changed') continue
      expect(before.hosts).toContain('host:controller-0')
      expect(after?.hosts).not.toContain('host:controller-0')
      expect(after?.hosts.some((host) => host.startsWith('host:controller-'))).toBe(true)
    }
  })

  it('says nothing of where a gateway goes when no priorities were printed', () => {
    const nodes = sample.topology.nodes.map((node) => {
      const chassis = node.attributes['gatewayChassis']
      if (!Array.isArray(chassis)) return node
      const bare = chassis.map((each) => {
        const { priority, ...rest } = each as { priority?: number }
        return priority === undefined ? each : rest
      })
      return { ...node, attributes: { ...node.attributes, gatewayChassis: bare } }
    })
    const { counts } = impact(new Lookup({ ...sample.topology, nodes }), 'host:controller-0')
    expect(counts).toEqual({ lost: 0, changed: 0, unknown: 8, same: 37 })
  })

  it('loses in both directions what one end of a tunnel carries', () => {
    const port = sample
      .ofKind('ovs-port')
      .find(
        ({ id }) =>
          id.startsWith('ovs-port:compute-0/') &&
          sample.linksOf(id).some(({ kind, to }) => kind === 'tunnel' && to === 'host:compute-1')
      )!
    const lost = impactOf(sample, port).paths.filter(({ fate }) => fate === 'lost')
    const ways = lost.map(({ before }) => before.legs.map(({ from, to }) => `${from} ${to}`).join())
    expect(ways).toContain('host:compute-0 host:compute-1')
    expect(ways).toContain('host:compute-1 host:compute-0')
  })

  it('keeps what a stopped agent has set up, and loses what the switch itself forwards', () => {
    const service = (name: string) => ({
      ...sample.ofKind('host')[0]!,
      id: `service:${name}`,
      kind: 'service' as const,
      name,
      parent: 'host:compute-0'
    })
    expect(impactOf(sample, service('neutron-openvswitch-agent')).counts.lost).toBe(0)
    expect(impactOf(sample, service('ovs-vswitchd')).counts.lost).toBe(18)
    const lostWith = (name: string): string[] =>
      impactOf(sample, service(name)).paths.flatMap(({ fate, question }) => (fate === 'lost' ? [question.to] : []))
    expect(lostWith('ovn-controller')).toEqual(['dhcp', 'dhcp', 'dhcp'])
    expect(lostWith('ovn_metadata_agent')).toEqual(['metadata', 'metadata', 'metadata'])
  })

  it('adds up on captures of a lab, whatever fails', () => {
    let lost = 0
    for (const kind of ['host', 'router', 'ovs-bridge'] as const) {
      for (const node of lab.ofKind(kind)) {
        const { counts, asked, notWorking, paths } = impactOf(lab, node)
        expect(counts.lost + counts.changed + counts.unknown + counts.same + notWorking).toBe(asked)
        expect(paths).toHaveLength(asked - notWorking)
        lost += counts.lost
      }
    }
    expect(lost).toBeGreaterThan(0)
  })

  it('asks a stated, bounded set, the host of what fails among it, on 100 hosts', () => {
    const size = { controllers: 3, computes: 97, serversPerCompute: 10, networks: 20 }
    const bound = (): Lookup => {
      const cloud = generatedCloud(size)
      const nodes = cloud.nodes.map((node) =>
        node.kind === 'port' ? { ...node, attributes: { ...node.attributes, status: 'ACTIVE' } } : node
      )
      return new Lookup({ ...cloud, nodes })
    }
    const lookup = bound()
    const found = impact(lookup, 'host:compute-50')
    expect(found).toMatchObject({ asked: 100, outOf: 970 })
    expect(found.servers).toHaveLength(20)
    expect(found.counts.lost).toBeGreaterThan(0)
    expect(impact(bound(), 'host:compute-50')).toEqual(found)
  })
})

describe('a failure that only the answer meets', () => {
  /** Two routers join two networks; the second is the gateway of the one on the right, so that answers go by it. */
  const text = `atlas: 1
name: two-routers
driver: ovn
roles:
  - { role: Controller }
  - { role: Compute, hosts: [hv-a, hv-b] }
projects:
  - name: p
    networks:
      - { name: left, subnets: [{ name: left-s, cidr: 192.168.1.0/24 }] }
      - { name: right, subnets: [{ name: right-s, cidr: 192.168.2.0/24 }] }
    routers:
      - { name: r1, interfaces: [left-s, right-s] }
      - { name: r2, interfaces: [left-s, right-s] }
    servers:
      - { name: a, host: hv-a, networks: [left] }
      - { name: b, host: hv-b, networks: [right] }
`
  const planned = analysed([{ name: 'two-routers.yaml', text }])
  const named = (name: string) => planned.nodes.find((node) => node.name === name && /router|network/.test(node.kind))!
  const legs = planned.nodes.filter(
    ({ parent, attributes }) => parent === named('right').id && attributes['type'] === 'router'
  )
  const nodes = planned.nodes.map((node) => {
    const other = legs.includes(node) ? legs.find((each) => each !== node) : undefined
    return other ? { ...node, attributes: { ...node.attributes, addresses: other.attributes['addresses']! } } : node
  })
  const lookup = new Lookup({ ...planned, nodes })
  const lost = (id: string) =>
    impact(lookup, id)
      .paths.filter(({ fate, question }) => fate === 'lost' && /^server/.test(lookup.node(question.to)?.kind ?? ''))
      .map(({ question, back }) => [lookup.node(question.from)?.name, lookup.node(question.to)?.name, back])

  it('is counted, and told apart from one that the way there meets', () => {
    expect(lost(named('r1').id)).toEqual(
      expect.arrayContaining([
        ['a', 'b', undefined],
        ['b', 'a', true]
      ])
    )
    expect(lost(named('r2').id)).toEqual(
      expect.arrayContaining([
        ['b', 'a', undefined],
        ['a', 'b', true]
      ])
    )
  })

  it('is that of one interface of a router, too', () => {
    const leg = legs.find(({ attributes }) => attributes['router'] === named('r2').id)!
    expect(lost(leg.id)).toContainEqual(['a', 'b', true])
  })
})
