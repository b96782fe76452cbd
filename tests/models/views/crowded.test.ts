import { describe, expect, it } from 'vitest'
import type { Topology, TopologyNode } from '../../../models/topology/vocabulary.ts'
import type { ViewId } from '../../../models/desktop-api.ts'
import { drawView } from '../../../models/views/draw.ts'
import type { ViewOptions } from '../../../models/views/scene.ts'
import { analyseOnceRead } from '../../support/analysed.ts'
import * as crowded from '../../support/crowded.ts'
import { cards, coveredBuses, looseEnds, overlaps, strays, struckWords, textBoxes } from '../../support/geometry.ts'
import { generatedCloud } from '../../support/generated-cloud.ts'

/** Clouds, and the views in which their crowd is drawn. */
const clouds: [name: string, views: ViewId[], topology: Topology][] = [
  ['taps of one host', ['host-network'], analyseOnceRead(crowded.hostOfTaps(120, 50))],
  ['cards of one bridge', ['host-network'], analyseOnceRead(crowded.hostOfPorts(80, ''))],
  ['internal ports of one bridge', ['host-network'], analyseOnceRead(crowded.hostOfPorts(80, 'internal'))],
  [
    'servers of one host',
    ['host-network', 'logical'],
    generatedCloud({ controllers: 1, computes: 1, serversPerCompute: 120, networks: 2 })
  ],
  ['containers of one host', ['containers', 'services'], analyseOnceRead(crowded.hostsOfContainers(1, 510, 50))],
  ['containers of many hosts', ['containers'], analyseOnceRead(crowded.hostsOfContainers(260, 2, 2))],
  ['servers of one network', ['logical'], analyseOnceRead(crowded.networkOfPorts(120, 50))],
  ['queues of one broker', ['messaging'], analyseOnceRead(crowded.brokerOfQueues(150, 'app', 50))],
  ['queues of one service', ['messaging'], analyseOnceRead(crowded.brokerOfQueues(150, 'compute', 50))],
  ['OSDs of one host', ['storage'], analyseOnceRead(crowded.clusterOfOsds(130, 130, 50))],
  ['OSDs of many hosts', ['storage'], analyseOnceRead(crowded.clusterOfOsds(210, 1, 50))],
  ['70 hosts', ['deployment', 'host-network', 'overlay'], generatedCloud({ controllers: 3, computes: 67 })]
]

/** Everything that a picture folds, opened: first pages, and the second ones of those. */
function opened(topology: Topology, view: ViewId): ViewOptions {
  const expanded: string[] = []
  for (let round = 0; round < 2; round++) {
    const { nodes } = drawView(topology, view, { expanded })
    for (const { id, classes, data } of nodes)
      if (classes.includes('folded') && !id.endsWith('|before')) expanded.push(String(data['opens'] ?? id))
  }
  return { expanded }
}

/** What a view draws one by one. */
const MEMBERS = {
  'host-network': 'ovs-port',
  containers: 'container',
  logical: 'server',
  messaging: 'queue',
  storage: 'ceph-osd'
}

describe.each(clouds)('%s', (_, views, topology) => {
  const members = Object.entries(MEMBERS).filter(([view]) => views.includes(view as ViewId))

  it('draws or counts everything once, and hides nothing that needs a look', () => {
    for (const [view, kind] of members)
      for (const options of [{}, opened(topology, view as ViewId)]) {
        const { nodes } = drawView(topology, view as ViewId, options)
        const folded = nodes.filter(({ classes }) => classes.includes('folded'))
        const one = new Set(nodes.flatMap(({ classes, subjects }) => (classes.includes('folded') ? [] : subjects)))
        const counts = new Map<string, number>()
        for (const id of folded.flatMap(({ subjects }) => subjects)) counts.set(id, (counts.get(id) ?? 0) + 1)
        const told = (id: string): number => (one.has(id) ? 1 : (counts.get(id) ?? 0))
        const byId = new Map(topology.nodes.map((node) => [node.id, node]))
        // what stands in something folded is counted with it; a bridge's own port is not drawn
        const within = ({ parent = '' }: TopologyNode): boolean =>
          folded.some(({ subjects }) => subjects.includes(parent)) || (byId.has(parent) && within(byId.get(parent)!))
        const all = topology.nodes.filter(
          (node) => node.kind === kind && node.name !== byId.get(node.parent ?? '')?.name && !within(node)
        )
        if (!all.some(({ id }) => told(id) > 0)) continue
        expect(all.filter(({ id }) => told(id) !== 1).map(({ id }) => id)).toEqual([])
        const found = new Set(
          topology.findings.flatMap(({ severity, subjects }) => (severity === 'info' ? [] : subjects))
        )
        const hidden = all.filter(({ id }) => found.has(id) && !one.has(id))
        expect(hidden).toEqual([])
      }
  })

  it('draws what was asked for', () => {
    for (const [view, kind] of members) {
      const last = topology.nodes.findLast((node) => node.kind === kind)
      const { nodes } = drawView(topology, view as ViewId, { show: last ? [last.id] : [] })
      if (!last || !nodes.some(({ subjects }) => subjects.includes(last.id))) continue
      const drawn = nodes.filter(({ subjects, classes }) => subjects.includes(last.id) && !classes.includes('folded'))
      expect(
        drawn.map(({ id }) => id),
        view
      ).not.toEqual([])
    }
  })

  describe.each(views)('%s', (view) => {
    it.each(['as it opens', 'with everything opened'])('can be drawn and read %s', (how) => {
      const scene = drawView(topology, view, how === 'as it opens' ? {} : opened(topology, view))
      expect(scene.nodes.length + scene.edges.length).toBeLessThanOrEqual(2500)
      expect(overlaps(textBoxes(scene))).toEqual([])
      expect(overlaps(cards(scene))).toEqual([])
      expect(coveredBuses(scene)).toEqual([])
      expect(struckWords(scene)).toEqual([])
      expect(strays(scene)).toEqual([])
      expect(looseEnds(scene)).toEqual([])
    })
  })
})

it('draws what a path is at out of the crowd', () => {
  const cloud = generatedCloud({ controllers: 1, computes: 1, serversPerCompute: 120, networks: 2 })
  const path = { question: { from: 'vm-118', to: 'vm-2' }, choice: 0 }
  for (const compact of [false, true]) {
    const { nodes } = drawView(cloud, 'path', { path: compact ? { ...path, compact } : path })
    const lit = nodes.filter(({ classes }) => classes.includes('route')).map(({ id }) => id)
    expect(lit).toEqual(expect.arrayContaining(['logical|server:vm-118', 'physical|server:vm-118']))
  }
})
