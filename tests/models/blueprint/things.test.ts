import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import type { Topology, TopologyNode } from '../../../models/topology/vocabulary.ts'
import { INTERNAL_KINDS, LINK_KINDS, NODE_KINDS } from '../../../models/topology/vocabulary.ts'

function read(lines: string[], ...more: { name: string; text: string }[]): Topology {
  return analyse([{ name: 'lesson.yaml', text: ['atlas: 1', 'name: lesson', ...lines].join('\n') }, ...more])
}

const problems = (topology: Topology) => topology.captures[0]!.problems.map(({ line, message }) => `${line} ${message}`)

function only(topology: Topology, kind: string, name: string): TopologyNode {
  const found = topology.nodes.filter((node) => node.kind === kind && node.name === name)
  expect([kind, name, found.length]).toEqual([kind, name, 1])
  return found[0]!
}

describe('things', () => {
  it('are nodes in what holds them, planned, with their attributes', () => {
    const topology = read([
      'things:',
      '  - kind: host',
      '    name: worker-1',
      '    holds:',
      '      - kind: pod',
      '        name: 웹',
      '        holds: [{ kind: container, name: nginx, attributes: { engine: cri-o, ports: [80, 443], up: true } }]',
      '  - { kind: process, name: nginx, on: container/nginx, attributes: { pid: 4242 } }'
    ])
    expect(problems(topology)).toEqual([])
    const host = only(topology, 'host', 'worker-1')
    const pod = only(topology, 'pod', '웹')
    const container = only(topology, 'container', 'nginx')
    expect([pod.parent, container.parent, host.certainty]).toEqual([host.id, pod.id, 'planned'])
    expect(container.attributes).toEqual({ engine: 'cri-o', ports: [80, 443], up: true })
    expect(only(topology, 'process', 'nginx').parent).toBe(container.id)
  })

  it('may be of every kind, and links too', () => {
    const kinds = NODE_KINDS.filter((kind) => !INTERNAL_KINDS.has(kind))
    const topology = read([
      'things:',
      '  - { kind: host, name: a }',
      '  - { kind: host, name: b }',
      ...kinds.map((kind) => `  - { kind: ${kind}, name: thing-of-${kind} }`),
      'links:',
      ...LINK_KINDS.map((kind) => `  - { kind: ${kind}, from: host/a, to: host/b }`)
    ])
    expect(problems(topology)).toEqual([])
    for (const kind of kinds) expect(only(topology, kind, `thing-of-${kind}`).certainty).toBe('planned')
    for (const kind of LINK_KINDS) expect(topology.links.filter((link) => link.kind === kind)).toHaveLength(1)
  })

  it('add to what the blueprint plans, and point at it', () => {
    const topology = read([
      'roles: [{ role: Compute, hosts: [compute-0] }]',
      'things:',
      '  - { kind: host, name: compute-0, attributes: { rack: b7 } }',
      '  - { kind: container, name: demo, on: host/compute-0, attributes: { net: { node: ovs-bridge/br-int } } }'
    ])
    expect(problems(topology)).toEqual([])
    const host = only(topology, 'host', 'compute-0')
    expect(host.attributes['rack']).toBe('b7')
    const bridge = only(topology, 'ovs-bridge', 'br-int')
    expect(only(topology, 'container', 'demo').attributes).toEqual({ net: bridge.id })
  })

  it('that point at nothing or at several are told with line and column, and cost nothing else', () => {
    const topology = read([
      'things:',
      '  - { kind: host, name: a, holds: [{ kind: container, name: web }] }',
      '  - { kind: host, name: b, holds: [{ kind: container, name: web }] }',
      '  - { kind: container, name: lost, on: host/c }',
      'links:',
      '  - { kind: calls, from: container/web, to: host/a }',
      '  - { kind: calls, from: container/web on host/b, to: host/a }',
      '  - { kind: calls, from: container/web on host/b, to: host/nowhere }',
      '  - { kind: adores, from: host/a, to: host/b }'
    ])
    expect(problems(topology)).toEqual([
      '6 column 40: there is no host/c',
      '8 column 26: container/web names 2 things; say which with "on …": host/a, host/b',
      '10 column 55: there is no host/nowhere',
      expect.stringMatching(/^11 column 13: links\[3\]\.kind is "adores", but has to be one of patch, /)
    ])
    expect(topology.links.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['calls', only(topology, 'host', 'b').id.replace('host', 'container') + '/web', only(topology, 'host', 'a').id]
    ])
    expect(topology.nodes.some(({ name }) => name === 'lost')).toBe(false)
  })

  it('join what is seen of the same name', () => {
    const show = [
      '[root@a ~]# podman ps',
      'CONTAINER ID  IMAGE                              COMMAND      CREATED      STATUS          PORTS  NAMES',
      '1cd7dfd644ea  registry.example.com/demo/web:1.0  kolla_start  2 hours ago  Up 2 hours             web'
    ]
    const topology = read(['things: [{ kind: host, name: a, holds: [{ kind: container, name: web }] }]'], {
      name: 'session.txt',
      text: show.join('\n')
    })
    expect(only(topology, 'container', 'web')).toMatchObject({ certainty: 'seen', conflicts: [] })
  })

  it('with names that JavaScript knows are names like others', () => {
    const topology = read([
      'things:',
      '  - { kind: queue, name: __proto__, attributes: { constructor: 1 } }',
      '  - { kind: queue, name: constructor }',
      'links: [{ kind: binds, from: queue/__proto__, to: queue/constructor }]'
    ])
    expect(problems(topology)).toEqual([])
    expect(topology.links).toHaveLength(1)
  })
})
