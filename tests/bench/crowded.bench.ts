import { expect, it } from 'vitest'
import { analyse } from '../../models/analyse.ts'
import type { ViewId } from '../../models/desktop-api.ts'
import type { Topology } from '../../models/topology/vocabulary.ts'
import { drawView } from '../../models/views/draw.ts'
import * as crowded from '../support/crowded.ts'
import { generatedCloud } from '../support/generated-cloud.ts'
import { fastest, report } from './measure.ts'

/** What can be drawn smoothly. */
const MOST_DRAWN = 2500
/** Eight times as much may take this many times as long: quadratic work takes 64. */
const MOST_GROWTH = 28
/** Shorter times are noise: growth is counted from here. */
const LEAST_MS = 20

const fleets = new Map<number, Topology>()

function fleet(count: number): Topology {
  const known = fleets.get(count) ?? analyse(crowded.hostsOfContainers(count, 60, 59))
  fleets.set(count, known)
  return known
}

const CROWDS: [what: string, view: ViewId, most: number, make: (count: number) => Topology][] = [
  ['taps of one host', 'host-network', 10_000, (count) => analyse(crowded.hostOfTaps(count, 997))],
  ['cards of one bridge', 'host-network', 10_000, (count) => analyse(crowded.hostOfPorts(count, ''))],
  [
    'servers of one host',
    'host-network',
    3000,
    (count) => generatedCloud({ controllers: 1, computes: 1, serversPerCompute: count, networks: 3 })
  ],
  ['containers of one host', 'containers', 5000, (count) => analyse(crowded.hostsOfContainers(1, count, 97))],
  ['hosts of 60 containers', 'containers', 1000, fleet],
  ['hosts of 60 containers', 'services', 1000, fleet],
  ['ports of one network', 'logical', 5000, (count) => analyse(crowded.networkOfPorts(count, 997))],
  ['queues of one broker', 'messaging', 5000, (count) => analyse(crowded.brokerOfQueues(count, 'app', 997))],
  ['OSDs', 'storage', 2000, (count) => analyse(crowded.clusterOfOsds(count, 20, 97))]
]

it.each(CROWDS)('%s in the view %s: up to %i', (what, view, most, make) => {
  const [small, large] = [make(most / 8), make(most)]
  const { nodes, edges } = drawView(large, view)
  report(`${most} ${what}, things drawn in ${view}`, nodes.length + edges.length, '')
  expect(nodes.length + edges.length).toBeLessThanOrEqual(MOST_DRAWN)
  const ms = fastest(2, () => drawView(large, view))
  report(`${most} ${what}, drawn in ${view}`, ms, 'ms')
  drawView(small, view)
  expect(
    ms /
      Math.max(
        LEAST_MS,
        fastest(3, () => drawView(small, view))
      )
  ).toBeLessThan(MOST_GROWTH)
})
