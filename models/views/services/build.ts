import type { Lookup } from '../../topology/lookup.ts'
import type { Topology, TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label, text } from '../filter.ts'
import { foldCard, Folds } from '../fold.ts'
import { Health, worst } from '../health.ts'
import { lookupOf } from '../lookup-of.ts'
import { drawRest } from '../rest.ts'
import type { Scene, ViewOptions } from '../scene.ts'
import { Sketch } from '../sketch.ts'
import { english, type Words } from '../words.ts'
import { conditionOf, stateOfCondition } from './cells.ts'
import { columnsOf, type Column } from './columns.ts'
import { rowsOf, type Row } from './rows.ts'
import { drawStacks } from './stacks.ts'

/** The table has no more cells than this, and no more rows; what is over is folded, down to a few rows. */
const MOST_CELLS = 1800
const MOST_ROWS = 120
const PAGE_OF_ROWS = 60
const LEAST_ROWS = 12
const NO_HOST = 'hosts|none'

/** Hosts as columns, services as rows: who is active where, who is down; virtual IPs above, endpoints and stacks below. */
export function buildServices(topology: Topology, options: ViewOptions, words: Words = english): Scene {
  const lookup = lookupOf(topology)
  const sketch = new Sketch('services')
  const rows = rowsOf(lookup)
  const health = new Health(lookup)
  const folds = new Folds(lookup, options, health)
  const columns = columnsOf(lookup, rows, folds, options)
  const filtered = (options.hosts?.length ?? 0) > 0 || (options.roles?.length ?? 0) > 0
  const homeless = !filtered && rows.some(({ byHost }) => byHost.has(''))
  const present = rows.filter(
    ({ byHost }) => columns.some(({ hosts }) => hosts.some(({ id }) => byHost.has(id))) || (homeless && byHost.has(''))
  )
  const most = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / (columns.length + 1))))
  const { shown, before, after } = folds.split(
    {
      ...{ id: 'fold:services', most, page: Math.min(most, PAGE_OF_ROWS) },
      subjects: ({ byHost }: Row) => [...byHost.values()].flat().map(({ id }) => id),
      state: ({ byHost }) => (conditionOf([...byHost.values()].flat()) === 'down' ? 'error' : undefined)
    },
    present
  )
  if (shown.length > 0) drawVips(lookup, sketch, words, filtered ? columns : undefined)
  columns.forEach((column, order) => drawColumn(sketch, column, order, health, words))
  if (homeless && shown.length > 0)
    sketch.node({
      id: NO_HOST,
      shape: 'host-card',
      lines: [words('picture.svc.noHost')],
      certainty: 'not-provided',
      classes: ['header'],
      data: { column: columns.length }
    })
  const kept = ({ pacemakerOn }: Row): boolean =>
    pacemakerOn.has('') || columns.some(({ hosts }) => hosts.some(({ id }) => pacemakerOn.has(id)))
  shown.forEach((row, index) => {
    drawRowName(sketch, row, index, kept(row), words)
    columns.forEach((column, order) => drawCell(sketch, row, column, { row: index, column: order }, words))
    if (homeless) drawOwn(sketch, row, row.byHost.get('') ?? [], NO_HOST, { row: index, column: columns.length }, words)
  })
  if (present.length > shown.length) sketch.note('note.servicesLimited', { shown: shown.length, total: present.length })
  let row = shown.length
  for (const fold of [before, after]) {
    if (!fold) continue
    const card = foldCard(fold, 'services', words)
    const classes = [...card.classes, 'row']
    sketch.node({ ...card, shape: 'label', classes, data: { ...card.data, row: row++ } })
  }
  drawRest({ lookup, sketch, words, folds }, options, 'picture.svc.endpoints')
  drawStacks({ lookup, sketch, words, folds }, options)
  return sketch.finish()
}

/** All virtual IPs, or those that are on the chosen hosts and those of which nobody tells where they are. */
function drawVips(lookup: Lookup, sketch: Sketch, words: Words, chosen: readonly Column[] | undefined): void {
  const isShown = (vip: TopologyNode): boolean => {
    const on = lookup.node(text(vip, 'host') ?? '')?.id
    return !chosen || on === undefined || chosen.some(({ hosts }) => hosts.some(({ id }) => id === on))
  }
  const vips = lookup.ofKind('vip').filter(isShown).toSorted(byName)
  if (vips.length === 0) return
  sketch.node({ id: 'vips', shape: 'label', lines: [words('picture.svc.vips')], classes: ['vips'] })
  for (const vip of vips) {
    const on = lookup.node(text(vip, 'host') ?? '')
    const details = [text(vip, 'purpose') ?? '', on ? label(on) : (text(vip, 'state') ?? '')]
    sketch.node({
      id: vip.id,
      shape: 'vip',
      subjects: [vip.id],
      lines: [text(vip, 'address') ?? vip.name, details.filter((word) => word !== '').join(' · ')].filter(
        (line) => line !== ''
      ),
      plane: 'mgmt',
      certainty: vip.certainty
    })
  }
}

function drawColumn(
  sketch: Sketch,
  { id, title, role, hosts, folded, opens }: Column,
  order: number,
  health: Health,
  words: Words
): void {
  const state = worst(hosts.map((host) => health.host(host)))
  sketch.node({
    id,
    shape: folded ? 'folded-hosts' : 'host-card',
    subjects: hosts.map((host) => host.id),
    lines: [
      title === '' ? words('picture.hosts', { count: hosts.length }) : title,
      folded ? words('picture.hosts', { count: hosts.length }) : role
    ].filter((line, at, all) => line !== '' && all.indexOf(line) === at),
    certainty: folded ? 'seen' : hosts[0]!.certainty,
    ...(state === undefined || state === 'ok' ? {} : { state }),
    classes: folded ? ['header', 'folded'] : ['header'],
    data: opens === undefined ? { column: order } : { column: order, opens }
  })
}

function drawRowName(sketch: Sketch, { name, byHost }: Row, row: number, pacemaker: boolean, words: Words): void {
  sketch.node({
    id: `row|${name}`,
    shape: 'label',
    subjects: [...byHost.values()].flat().map(({ id }) => id),
    lines: pacemaker ? [name, words('picture.svc.pacemaker')] : [name],
    classes: ['row'],
    data: { row }
  })
}

interface Spot {
  row: number
  column: number
}

/** The cell of one host, or the count of those that are up on the hosts of a role. */
function drawCell(sketch: Sketch, row: Row, column: Column, spot: Spot, words: Words): void {
  if (!column.folded) return drawOwn(sketch, row, row.byHost.get(column.id) ?? [], column.id, spot, words)
  const copies = column.hosts.flatMap(({ id }) => {
    const nodes = row.byHost.get(id)
    return nodes ? [nodes] : []
  })
  if (copies.length === 0) return
  const conditions = copies.map(conditionOf)
  const down = conditions.filter((condition) => condition === 'down').length
  const up = conditions.filter((condition) => condition === 'active').length
  const classes = down > 0 ? ['down'] : up === copies.length ? ['active'] : up === 0 ? ['passive'] : ['active']
  sketch.node({
    id: `cell|${row.name}|${column.id}`,
    shape: 'service-cell',
    subjects: copies.flat().map(({ id }) => id),
    lines: [
      up === 0 && down === 0
        ? words('picture.svc.count', { count: copies.length })
        : words('picture.svc.some', { count: up, total: copies.length })
    ],
    certainty: copies.flat()[0]!.certainty,
    ...(down > 0 ? { state: 'error' as const } : {}),
    classes,
    data: { ...spot, container: copies.flat().some(({ kind }) => kind === 'container') }
  })
}

function drawOwn(
  sketch: Sketch,
  row: Row,
  nodes: readonly TopologyNode[],
  column: string,
  spot: Spot,
  words: Words
): void {
  const [first] = nodes
  if (!first) return
  const condition = conditionOf(nodes)
  const state = stateOfCondition(condition)
  const inContainers = nodes.filter(({ kind }) => kind === 'container').length
  const copies =
    inContainers > 0 ? inContainers : nodes.filter(({ attributes }) => attributes['manager'] === undefined).length
  const planned = condition === 'planned' && nodes.some((node) => isMeantActive(node, column))
  const word = words(planned ? 'picture.svc.plannedActive' : `picture.svc.${condition}`)
  sketch.node({
    id: `cell|${row.name}|${column}`,
    shape: 'service-cell',
    subjects: nodes.map(({ id }) => id),
    lines: [copies > 1 ? `${word} ${words('picture.svc.count', { count: copies })}` : word],
    certainty: nodes.some(({ certainty }) => certainty === 'seen') ? 'seen' : first.certainty,
    ...(state ? { state } : {}),
    classes: [condition],
    data: { ...spot, container: nodes.some(({ kind }) => kind === 'container') }
  })
}

/** A plan says which copy leads, and where the only one is. */
function isMeantActive(node: TopologyNode, host: string): boolean {
  return text(node, 'activeOn') === host || /^(?:promoted|master|active)$/i.test(text(node, 'role') ?? '')
}
