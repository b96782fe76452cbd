import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label, shownHosts, text } from '../filter.ts'
import { foldCard, MOST_ALIKE, shareOf } from '../fold.ts'
import type { State, ViewOptions } from '../scene.ts'
import type { Context } from './context.ts'
import { sizeOf } from './size.ts'

/** From this many OSDs on, hosts show only those that are down, and no more of all hosts together than these. */
const FOLD_FROM = 120
const MOST_DOWN = 12
const ALL_DOWN = 300
/** OSDs of opened hosts, all together; an opened one shows a few however many there are. */
const MOST_OSDS = 600
const FEW_OSDS = 4
const PAGE = 60
/** More hosts than this are folded. */
const MOST_SECTIONS = 200

/** Ceph: how it is, its monitors, pools, and the OSDs of each host. Nothing where nothing of it is known. */
export function drawCluster(context: Context, options: ViewOptions): void {
  const { lookup, sketch, words, folds } = context
  const hosts = new Set(shownHosts(lookup, options).map(({ id }) => id))
  const everywhere = !options.hosts?.length && !options.roles?.length
  const here = ({ parent }: TopologyNode): boolean => everywhere || (parent !== undefined && hosts.has(parent))
  const mons = lookup.ofKind('ceph-mon').filter(here).toSorted(byName)
  const osds = lookup.ofKind('ceph-osd').filter(here).toSorted(byName)
  const pools = lookup.ofKind('ceph-pool').toSorted(byName)
  if (mons.length + osds.length + pools.length === 0) return
  const cluster = lookup.ofKind('service').find(({ attributes }) => attributes['binary'] === 'ceph')
  const health = cluster && text(cluster, 'health')
  sketch.node({
    id: 'ceph',
    shape: 'host-frame',
    subjects: cluster ? [cluster.id] : [],
    lines: ['Ceph', [health ?? '', osdWords(osds)].filter((word) => word !== '').join(' · ')],
    plane: 'sto',
    certainty: cluster?.certainty ?? (mons[0] ?? osds[0] ?? pools[0])!.certainty,
    ...stateProp(health === 'HEALTH_ERR' ? 'error' : health === 'HEALTH_WARN' ? 'warning' : undefined),
    data: { glyph: 'pool' }
  })
  const section = (id: string, what: 'monitors' | 'pools', nodes: readonly TopologyNode[]): readonly TopologyNode[] => {
    if (nodes.length === 0) return []
    const title = words(`picture.sto.${what}`)
    sketch.node({ id, shape: 'section', parent: 'ceph', lines: [title], data: { count: nodes.length } })
    const rule = { id: `${id}|more`, most: MOST_ALIKE, subjects: (node: TopologyNode) => [node.id] }
    const split = folds.split(rule, nodes)
    for (const fold of [split.before, split.after])
      if (fold) sketch.node({ shape: 'fold', parent: id, plane: 'sto', ...foldCard(fold, what, words) })
    return split.shown
  }
  for (const mon of section('ceph|mons', 'monitors', mons)) drawMon(context, mon)
  for (const pool of section('ceph|pools', 'pools', pools)) drawPool(context, pool)
  drawOsds(context, osds, new Set(options.expanded))
}

/** The OSDs of each host; of a large cluster those that are down, until a host is opened. */
function drawOsds(context: Context, osds: readonly TopologyNode[], toggled: ReadonlySet<string>): void {
  const { lookup, sketch, words, folds } = context
  const idOf = (host: string): string => `ceph|osds|${host}`
  const isFolded = (host: string): boolean => toggled.has(idOf(host)) !== osds.length >= FOLD_FROM
  const among = folds.split(
    {
      ...{ id: 'fold:osd-hosts', most: MOST_SECTIONS, page: MOST_SECTIONS },
      subjects: ([host, own]: [string, TopologyNode[]]) => [host, ...own.map(({ id }) => id)],
      state: ([, own]) => (own.some((osd) => conditionOf(osd) === 'error') ? 'error' : undefined)
    },
    [...byHost(osds)]
  )
  const open = among.shown.flatMap(([host, own]) => (isFolded(host) ? [] : own.length))
  const most = Math.max(FEW_OSDS, shareOf(open, MOST_OSDS))
  const kept = Math.max(1, Math.min(MOST_DOWN, Math.floor(ALL_DOWN / among.shown.length)))
  for (const [host, own] of among.shown) {
    const node = lookup.node(host)
    const id = idOf(host)
    const folded = isFolded(host)
    const title = node ? words('picture.sto.osds', { host: label(node) }) : words('picture.sto.osdsAnywhere')
    const { shown, before, after } = folds.split(
      {
        ...(folded ? { most: 0, kept } : { most, page: Math.min(PAGE, most) }),
        ...{ id: `${id}|more`, subjects: ({ id: osd }: TopologyNode) => [osd], state: conditionOf }
      },
      own
    )
    sketch.node({
      id,
      shape: 'section',
      parent: 'ceph',
      subjects: [...(node ? [node.id] : []), ...(folded ? (after?.subjects ?? []) : [])],
      lines: [title],
      classes: [folded ? 'folded' : 'unfolded'],
      data: { count: own.length }
    })
    for (const fold of folded ? [] : [before, after])
      if (fold) sketch.node({ shape: 'fold', parent: id, plane: 'sto', ...foldCard(fold, 'osds', words) })
    for (const osd of shown) drawOsd(context, id, osd)
  }
  for (const fold of [among.before, among.after])
    if (fold) {
      const id = `${fold.id}|section`
      sketch.node({ id, shape: 'section', parent: 'ceph', lines: [words('picture.sto.osdsAnywhere')] })
      sketch.node({ shape: 'fold', parent: id, plane: 'sto', ...foldCard(fold, 'hosts', words) })
    }
}

function byHost(osds: readonly TopologyNode[]): Map<string, TopologyNode[]> {
  const hosts = new Map<string, TopologyNode[]>()
  for (const osd of osds) {
    const list = hosts.get(osd.parent ?? '')
    if (list) list.push(osd)
    else hosts.set(osd.parent ?? '', [osd])
  }
  return hosts
}

function osdWords(osds: readonly TopologyNode[]): string {
  const told = osds.filter((osd) => text(osd, 'state') !== undefined)
  if (told.length === 0) return osds.length > 0 ? `${osds.length} OSD` : ''
  const up = told.filter((osd) => text(osd, 'state') === 'up').length
  return `OSD ${up}/${told.length} up`
}

function drawMon({ sketch, words, health }: Context, mon: TopologyNode): void {
  const out = mon.attributes['inQuorum'] === false
  const details = [text(mon, 'address') ?? '', out ? words('picture.sto.noQuorum') : '']
  sketch.node({
    id: mon.id,
    shape: 'ceph-mon',
    parent: 'ceph|mons',
    subjects: [mon.id],
    lines: [mon.name, ...details.filter((word) => word !== '')],
    plane: 'sto',
    certainty: mon.certainty,
    ...stateProp(out ? 'error' : health.findings(mon.id))
  })
}

function drawPool({ sketch, words }: Context, pool: TopologyNode): void {
  const used = sizeOf(pool.attributes['used']) ?? text(pool, 'used')
  const free = sizeOf(pool.attributes['maxAvail']) ?? text(pool, 'maxAvail')
  const objects = pool.attributes['objects']
  const details = [
    used === undefined ? '' : words('picture.sto.used', { size: used }),
    free === undefined ? '' : words('picture.sto.free', { size: free }),
    typeof objects === 'number' ? words('picture.sto.objects', { count: objects }) : ''
  ]
  sketch.node({
    id: pool.id,
    shape: 'ceph-pool',
    parent: 'ceph|pools',
    subjects: [pool.id],
    lines: [pool.name, ...details.filter((word) => word !== '')],
    plane: 'sto',
    certainty: pool.certainty
  })
}

function drawOsd({ sketch }: Context, parent: string, osd: TopologyNode): void {
  const state = conditionOf(osd)
  const details = [text(osd, 'state') ?? '', text(osd, 'deviceClass') ?? text(osd, 'class') ?? '']
  sketch.node({
    id: osd.id,
    shape: 'ceph-osd',
    parent,
    subjects: [osd.id],
    lines: [osd.name, details.filter((word) => word !== '').join(' · ')].filter((line) => line !== ''),
    plane: 'sto',
    certainty: osd.certainty,
    classes: state === 'error' ? ['down'] : [],
    ...stateProp(state)
  })
}

function conditionOf(osd: TopologyNode): State | undefined {
  return text(osd, 'state') === 'down' ? 'error' : undefined
}

function stateProp(state: State | undefined): { state?: State } {
  return state === undefined ? {} : { state }
}
