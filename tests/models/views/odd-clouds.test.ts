import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attributes, NodeKind, Topology, TopologyLink, TopologyNode } from '../../../models/topology/vocabulary.ts'
import { drawView } from '../../../models/views/draw.ts'
import { VIEW_IDS } from '../../../models/desktop-api.ts'
import { renderSvg } from '../../../models/export/svg.ts'
import { cards, coveredBuses, looseEnds, overlaps, strays, struckWords, textBoxes } from '../../support/geometry.ts'
import { generatedCloud } from '../../support/generated-cloud.ts'

function node(
  id: string,
  parent?: string,
  attributes: Attributes = {},
  name = id.slice(id.indexOf(':') + 1)
): TopologyNode {
  const kind = id.slice(0, id.indexOf(':')) as NodeKind
  return {
    ...{ id, kind, name, aliases: [], certainty: 'seen', attributes, inferred: {}, conflicts: [], sources: [] },
    ...(parent === undefined ? {} : { parent })
  }
}

function link(kind: TopologyLink['kind'], from: string, to: string, attributes: Attributes = {}): TopologyLink {
  return { id: `${kind}:${from}>${to}`, kind, from, to, certainty: 'seen', attributes, sources: [] }
}

function plus(topology: Topology, nodes: TopologyNode[], links: TopologyLink[] = []): Topology {
  return { ...topology, nodes: [...topology.nodes, ...nodes], links: [...topology.links, ...links] }
}

const small = generatedCloud({ controllers: 1, computes: 2 })
const long = 'a-name-that-somebody-thought-would-be-nice-to-have-on-a-production-server-0123456789'

const odd: [what: string, topology: Topology][] = [
  [
    'two external networks and a router on both',
    plus(
      small,
      [
        node('network:second', undefined, {
          external: true,
          providerType: 'vlan',
          segmentationId: 77,
          physicalNetwork: 'dc'
        }),
        node('floating-ip:a', 'network:second', { address: '203.0.113.7' }),
        node('floating-ip:b', 'network:public', { address: '10.0.0.222', fixedAddress: '192.168.100.10' })
      ],
      [link('gateway', 'router:router-0', 'network:second', { addresses: ['203.0.113.2', '2001:db8::2'] })]
    )
  ],
  [
    'floating IPs of no network, beside networks without routers',
    plus({ ...small, nodes: [], links: [] }, [
      node('network:private'),
      node('network:other', undefined, { providerType: 'flat' }),
      node('server:one', undefined, { networks: { private: ['10.0.0.5'] } }),
      node('port:one', 'network:private', { deviceOwner: 'compute:nova', addresses: ['10.0.0.5'] }),
      node('floating-ip:a', undefined, { address: '172.24.4.8', fixedAddress: '10.0.0.5' })
    ])
  ],
  [
    'a server on three networks',
    plus(
      small,
      [
        node('port:x', 'network:net-1', { deviceOwner: 'compute:nova' }),
        node('port:y', 'network:net-3', { deviceOwner: 'compute:nova' })
      ],
      [link('attached', 'server:vm-0', 'port:x'), link('attached', 'server:vm-0', 'port:y')]
    )
  ],
  [
    'names that are code, markup, Korean, empty or endless',
    plus(small, [
      node('host:__proto__', undefined, { role: 'constructor' }),
      node('host:markup', undefined, {}, '<script>alert("x")</script>&'),
      node('host:korean', undefined, { role: 'Compute' }, '서비스망-운영-컨트롤러'),
      node('host:empty', undefined, {}, ''),
      node('server:endless', 'host:korean', {}, long),
      node('network:endless', undefined, { providerType: 'geneve', tunnelKey: 4 }, long)
    ])
  ],
  [
    'a host with sixty taps',
    plus(
      small,
      Array.from({ length: 60 }, (_, index) =>
        node(`ovs-port:compute-0/tap${index}`, 'ovs-bridge:compute-0/br-int', { interfaces: [{ name: `tap${index}` }] })
      )
    )
  ],
  [
    'forty floating IPs',
    plus(
      small,
      Array.from({ length: 40 }, (_, index) =>
        node(`floating-ip:${index}`, 'network:public', { address: `10.0.0.${index}` })
      )
    )
  ],
  ['nine servers on a network', generatedCloud({ controllers: 1, computes: 9, serversPerCompute: 1, networks: 1 })],
  [
    'hosts that nothing is known of',
    plus({ ...small, nodes: [], links: [] }, [node('host:a'), node('host:b'), node('host:c')])
  ],
  [
    'attributes of the wrong shape',
    plus(
      small,
      [
        node('host:bad', undefined, { role: 7, addresses: 'x', chassis: [] }),
        node('nic:bad/eth0', 'host:bad', { addresses: { a: 1 }, state: 3 }),
        node('ovs-bridge:bad/br-int', 'host:bad', { failMode: 1 }),
        node('ovs-port:bad/p', 'ovs-bridge:bad/br-int', { interfaces: [null, 'x', { name: 3 }], tag: 'x', trunks: 4 }),
        node('router:bad', undefined, { gatewayChassis: [null, 'x', { host: 5 }] }),
        node('port:bad', 'network:net-0', { addresses: [1, null], deviceOwner: 9 })
      ],
      [
        link('tunnel', 'ovs-port:bad/p', 'host:nowhere'),
        link('gateway', 'router:bad', 'network:public', { addresses: 'x' })
      ]
    )
  ]
]

describe.each(odd)('%s', (_, topology) => {
  it.each(VIEW_IDS)('are drawn without covering anything in %s', (view) => {
    const scene = drawView(topology, view)
    expect(overlaps(textBoxes(scene))).toEqual([])
    expect(overlaps(cards(scene))).toEqual([])
    expect(coveredBuses(scene)).toEqual([])
    expect(struckWords(scene)).toEqual([])
    expect(strays(scene)).toEqual([])
    expect(looseEnds(scene)).toEqual([])
    expect(renderSvg(scene, { theme: 'light' })).not.toMatch(/NaN|>picture\./)
  })
})

it('draws whatever part of a cloud was pasted', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(...VIEW_IDS),
      (seed, share, view) => {
        let state = seed | 0
        const keep = (): boolean => {
          state = (Math.imul(state, 1103515245) + 12345) | 0
          return (state >>> 8) / 2 ** 24 < share
        }
        const part = { ...small, nodes: small.nodes.filter(keep), links: small.links.filter(keep) }
        const scene = drawView(part, view)
        expect(looseEnds(scene)).toEqual([])
        expect(overlaps(cards(scene))).toEqual([])
        expect(scene.nodes.flatMap(({ lines }) => lines).filter((line) => line.startsWith('picture.'))).toEqual([])
      }
    ),
    { numRuns: 60 }
  )
})
