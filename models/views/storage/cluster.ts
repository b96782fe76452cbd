import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label, shownHosts, text } from '../filter.ts'
import type { State, ViewOptions } from '../scene.ts'
import type { Context } from './context.ts'
import { sizeOf } from './size.ts'

/** From this many OSDs on, hosts show only those that are down. */
const FOLD_FROM = 120
const MOST_DOWN = 12

/** Ceph: how it is, its monitors, pools, and the OSDs of each host. Nothing where nothing of it is known. */
export function drawCluster(context: Context, options: ViewOptions): void {
  const { lookup, sketch, words } = context
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
  const section = (id: string, title: string, nodes: readonly TopologyNode[], subjects: string[] = []): boolean => {
    if (nodes.length === 0) return false
    sketch.node({ id, shape: 'section', parent: 'ceph', subjects, lines: [title], data: { count: nodes.length } })
    return true
  }
  if (section('ceph|mons', words('picture.sto.monitors'), mons)) for (const mon of mons) drawMon(context, mon)
  if (section('ceph|pools', words('picture.sto.pools'), pools)) for (const pool of pools) drawPool(context, pool)
  const toggled = new Set(options.expanded)
  for (const [host, own] of byHost(osds)) {
    const node = lookup.node(host)
    const id = `ceph|osds|${host}`
    const folded = toggled.has(id) !== osds.length >= FOLD_FROM
    const title = node ? words('picture.sto.osds', { host: label(node) }) : words('picture.sto.osdsAnywhere')
    sketch.node({
      id,
      shape: 'section',
      parent: 'ceph',
      subjects: node ? [node.id] : [],
      lines: [title],
      classes: [folded ? 'folded' : 'unfolded'],
      data: { count: own.length }
    })
    const shown = folded ? own.filter((osd) => conditionOf(osd) === 'error').slice(0, MOST_DOWN) : own
    for (const osd of shown) drawOsd(context, id, osd)
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
