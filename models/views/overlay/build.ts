import type { Topology, TopologyNode } from '../../topology/vocabulary.ts'
import { label, roleOf, shownHosts } from '../filter.ts'
import { Folds } from '../fold.ts'
import { Health } from '../health.ts'
import { tunnelTypeName } from '../planes.ts'
import type { Scene, ViewOptions } from '../scene.ts'
import { lookupOf } from '../lookup-of.ts'
import { Sketch } from '../sketch.ts'
import { tunnelAddresses } from '../underlay.ts'
import { english, type Words } from '../words.ts'
import { drawCarried } from './carried.ts'
import { drawMatrix, drawRing, type Side } from './draw-pairs.ts'
import { Mesh, type Pair } from './pairs.ts'

/** Up to this many ends stand in a ring; more make a matrix. */
const RING = 12
/** More than this and hosts of one role share a row. */
const MATRIX = 60
/** However full the matrix is, an opened role shows a few hosts. */
const LEAST = 6

/** Ends of tunnels and what joins each two of them; holes stand out. */
export function buildOverlay(topology: Topology, options: ViewOptions, words: Words = english): Scene {
  const lookup = lookupOf(topology)
  const health = new Health(lookup)
  const sketch = new Sketch('overlay')
  const mesh = new Mesh(lookup, shownHosts(lookup, options))
  const pairs = mesh.pairs()
  if (mesh.hosts.length > 0) drawSummary(sketch, mesh, pairs, words)
  if (mesh.hosts.length <= RING) {
    mesh.hosts.forEach((host, order) => {
      drawChassis(sketch, health, host, order, words)
    })
    drawRing(sketch, mesh, pairs, words)
    drawCarried(sketch, lookup, options, words)
  } else
    drawMatrix(sketch, sidesOf(mesh.hosts, pairs, options, new Folds(lookup, options, health), words), pairs, health)
  return sketch.finish()
}

function drawSummary(sketch: Sketch, { hosts, types }: Mesh, pairs: readonly Pair[], words: Words): void {
  const count = (join: Pair['join']): number => pairs.filter((pair) => pair.join === join).length
  const holes = count('missing') + count('broken')
  const details = [
    joinedWords(hosts.length, count('joined'), pairs.length - count('apart'), words),
    count('half-seen') > 0 ? words('picture.unknownPairs', { count: count('half-seen') }) : '',
    holes > 0 ? words('picture.missingPairs', { count: holes }) : ''
  ]
  sketch.node({
    id: 'overlay:summary',
    shape: 'label',
    lines: [
      [words('picture.overlay'), types.map(tunnelTypeName).join(', ')].filter((word) => word !== '').join(' · '),
      details.filter((word) => word !== '').join(' · ')
    ],
    plane: 'ten',
    classes: ['heading']
  })
}

function joinedWords(ends: number, pairs: number, total: number, words: Words): string {
  if (total > 0) return words('picture.pairs', { pairs, total })
  return words(ends === 1 ? 'picture.oneEnd' : 'picture.noPairs')
}

function drawChassis(sketch: Sketch, health: Health, host: TopologyNode, order: number, words: Words): void {
  const state = health.host(host)
  const role = host.certainty === 'not-provided' ? words('picture.notProvided') : roleOf(host)
  sketch.node({
    id: host.id,
    shape: 'chassis',
    subjects: [host.id],
    lines: [label(host), ...tunnelAddresses(host).slice(0, 1), role].filter((line) => line !== ''),
    plane: 'ten',
    certainty: host.certainty,
    ...(state && { state }),
    data: { order }
  })
}

/** Rows of the matrix: each host, or above the limit each role, with the hosts that have holes on their own. */
function sidesOf(
  hosts: readonly TopologyNode[],
  pairs: readonly Pair[],
  { expanded = [], show = [] }: ViewOptions,
  folds: Folds,
  words: Words
): Side[] {
  const alone = (host: TopologyNode): Side => ({ id: host.id, name: label(host), hosts: [host], opens: undefined })
  if (hosts.length <= MATRIX) return hosts.map(alone)
  const holes = new Map<string, number>()
  for (const { a, b, join } of pairs) {
    if (join !== 'broken' && join !== 'missing') continue
    for (const { id } of [a, b]) holes.set(id, (holes.get(id) ?? 0) + 1)
  }
  const worst = new Set(
    [...holes]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, RING)
      .map(([id]) => id)
  )
  const own = new Set([...worst, ...hosts.filter(({ id }) => show.includes(id)).map(({ id }) => id)])
  const groups = new Map<string, TopologyNode[]>()
  for (const host of hosts) {
    if (own.has(host.id)) continue
    const id = `fold:${roleOf(host) || host.certainty}`
    const members = groups.get(id)
    if (members) members.push(host)
    else groups.set(id, [host])
  }
  const open = [...groups].filter(([id]) => expanded.includes(id))
  const most = Math.floor((MATRIX - own.size - groups.size) / Math.max(1, open.length))
  const first = new Map<string, Side[]>()
  const all = new Set<string>()
  for (const [id, members] of groups) {
    const name = roleOf(members[0]!) || words('picture.notProvided')
    const fold = (folded: readonly TopologyNode[], side: string, opens: string): Side => ({
      ...{ id: side, name: folded.length > 1 ? `${name} × ${folded.length}` : name, hosts: [...folded], opens }
    })
    if (!expanded.includes(id)) {
      first.set(members[0]!.id, [fold(members, id, id)])
      continue
    }
    const limit = Math.max(LEAST, most)
    const subjects = ({ id: host }: TopologyNode): string[] => [host]
    const { shown, before, after } = folds.split({ id: `${id}|more`, most: limit, page: limit, subjects }, members)
    const cards = [before, after].flatMap((each) => (each ? fold(each.members, each.id, each.opens) : []))
    first.set(members[0]!.id, cards)
    for (const host of shown) all.add(host.id)
  }
  return hosts.flatMap((host) => [
    ...(first.get(host.id) ?? []),
    ...(own.has(host.id) || all.has(host.id) ? [alone(host)] : [])
  ])
}
