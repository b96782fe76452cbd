import { own, word } from '../../text/json-lookup.ts'
import type { Topology, TopologyLink, TopologyNode } from '../../topology/vocabulary.ts'
import { label, stateOf, text } from '../filter.ts'
import { foldCard, Folds } from '../fold.ts'
import { Health, worst } from '../health.ts'
import { lookupOf } from '../lookup-of.ts'
import type { Scene, State, ViewOptions } from '../scene.ts'
import { Sketch } from '../sketch.ts'
import { english, type Words } from '../words.ts'
import { chainsOf, type Chains } from './chains.ts'
import { drawCluster } from './cluster.ts'
import type { Context } from './context.ts'
import { shortPath } from './short-path.ts'
import { sizeOf } from './size.ts'

/** More things than this are folded; the view says so. */
const MOST_THINGS = 400
const PAGE = 200
const SHAPES = { image: 'image', volume: 'volume', 'volume-snapshot': 'snapshot', 'volume-backup': 'snapshot' } as const

/** From where each disk comes: images, what rests on them, the servers that use it; and the Ceph that holds it. */
export function buildStorage(topology: Topology, options: ViewOptions, words: Words = english): Scene {
  const lookup = lookupOf(topology)
  const sketch = new Sketch('storage')
  const health = new Health(lookup)
  const context: Context = { lookup, sketch, words, health, folds: new Folds(lookup, options, health) }
  const { nodes, links } = chainsOf(lookup, options)
  const { shown, before, after } = context.folds.split(
    {
      ...{ id: 'fold:things', most: MOST_THINGS, page: PAGE },
      subjects: ({ node }: Chains['nodes'][number]) => [node.id],
      state: ({ node }) => worst([stateOf(node), corrupt(node)])
    },
    nodes
  )
  if (nodes.length > shown.length) sketch.note('note.thingsLimited', { shown: shown.length, total: nodes.length })
  for (const { node, depth } of shown) drawThing(context, node, depth)
  for (const link of links) drawLink(context, link)
  for (const { node } of shown) drawSnapshotLink(context, node)
  drawCluster(context, options)
  for (const fold of [before, after])
    if (fold) sketch.node({ shape: 'fold', plane: 'sto', ...foldCard(fold, 'things', words) })
  return sketch.finish()
}

function drawThing(context: Context, node: TopologyNode, depth: number): void {
  const { sketch, health } = context
  const isServer = node.kind === 'server'
  const state = worst([health.findings(node.id), stateOf(node), corrupt(node)])
  sketch.node({
    id: node.id,
    shape: isServer ? 'server' : SHAPES[node.kind as keyof typeof SHAPES],
    subjects: [node.id],
    lines: [shortPath(label(node)), ...(isServer ? serverDetails(context, node) : details(context, node))],
    plane: isServer ? 'none' : 'sto',
    certainty: node.certainty,
    ...(state ? { state } : {}),
    data: { depth, server: isServer }
  })
}

function serverDetails({ lookup, words }: Context, { parent }: TopologyNode): string[] {
  const host = parent === undefined ? undefined : lookup.node(parent)
  return host?.kind === 'host' ? [words('picture.sto.onHost', { host: label(host) })] : []
}

/** `raw · 10 GiB virtual`, where it lies, how it is. */
function details({ lookup, words }: Context, node: TopologyNode): string[] {
  const { attributes } = node
  const format = text(node, 'diskFormat') ?? text(node, 'format')
  const virtual = sizeOf(attributes['virtualSize']) ?? sizeOf(attributes['rbdSize'])
  const used = sizeOf(attributes['diskSize']) ?? sizeOf(attributes['rbdUsed'])
  const gigabytes = node.kind === 'volume' && typeof attributes['size'] === 'number' ? `${attributes['size']} GiB` : ''
  const what = [
    format ?? '',
    gigabytes,
    virtual === undefined ? '' : words('picture.sto.virtual', { size: virtual }),
    used === undefined ? '' : words('picture.sto.used', { size: used }),
    node.kind === 'volume' ? (text(node, 'status') ?? '') : ''
  ]
  const pool = lookup.node(text(node, 'pool') ?? '')
  const host = node.parent === undefined ? undefined : lookup.node(node.parent)
  const where = [
    pool ? words('picture.sto.inPool', { pool: pool.name }) : '',
    host?.kind === 'host' ? words('picture.sto.onHost', { host: label(host) }) : '',
    snapshotWords(node, words),
    typeof attributes['checkErrors'] === 'number' && attributes['checkErrors'] > 0
      ? words('picture.sto.errors', { count: attributes['checkErrors'] })
      : ''
  ]
  return [what, where].map((row) => row.filter((each) => each !== '').join(' · ')).filter((line) => line !== '')
}

function snapshotWords({ attributes }: TopologyNode, words: Words): string {
  const listed = attributes['snapshots'] ?? attributes['rbdSnapshots']
  const names = (Array.isArray(listed) ? listed : []).flatMap((each) => word(own(each, 'name')) ?? [])
  return names.length > 0 ? words('picture.sto.snapshots', { names: names.join(', ') }) : ''
}

function corrupt({ attributes }: TopologyNode): State | undefined {
  return typeof attributes['checkErrors'] === 'number' && attributes['checkErrors'] > 0 ? 'error' : undefined
}

function drawLink({ lookup, sketch, words }: Context, { id, from, to, certainty, attributes }: TopologyLink): void {
  const how = howItRests(lookup.node(to)!, attributes)
  sketch.edge({
    id,
    shape: 'backs',
    from,
    to,
    subjects: [id],
    lines: [words(`picture.sto.${how}`)],
    plane: 'sto',
    certainty,
    classes: ['arrow']
  })
}

/** A qcow2 on another image keeps only what differs; in Ceph that is a clone; a server has a disk attached. A plan may tell. */
function howItRests(target: TopologyNode, { how, format }: TopologyLink['attributes']) {
  if (how === 'mounted' || how === 'layer') return how
  if (target.kind === 'server') return 'attached'
  if (target.attributes['clone'] === true || target.attributes['rbd'] !== undefined) return 'clone'
  const formats = [text(target, 'diskFormat'), target.attributes['format'], format]
  return formats.includes('qcow2') ? 'copyOnWrite' : 'from'
}

/** A snapshot names its volume; a plan may say so by a link, too. */
function drawSnapshotLink({ lookup, sketch, words }: Context, node: TopologyNode): void {
  const volume = node.kind === 'volume-snapshot' ? lookup.node(text(node, 'volume') ?? '') : undefined
  if (!volume || lookup.linksOf(node.id).some(({ kind, from }) => kind === 'backs' && from === volume.id)) return
  const lines = [words('picture.sto.from')]
  const edge = { id: `snapshot:${node.id}`, shape: 'backs' as const, from: volume.id, to: node.id, subjects: [node.id] }
  sketch.edge({ ...edge, lines, plane: 'sto', certainty: node.certainty, classes: ['arrow'] })
}
