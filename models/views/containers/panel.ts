import type { TopologyNode } from '../../topology/vocabulary.ts'
import { text } from '../filter.ts'
import type { SceneNode } from '../scene.ts'
import { chainOf, type Chain, type Step } from './chain.ts'
import { conditionOf, conditionWords } from './condition.ts'
import type { Context } from './context.ts'
import { processesOf, type Inside } from './gather.ts'
import { capabilityRows, mountRows, namespaceRows, type Row } from './isolation.ts'
import { isOfTripleo } from './keeper.ts'
import { layersOfContainer } from './layers.ts'

/** Longer lists end in a row that counts the rest. */
const MOST_ROWS = 12
const MOST_PROCESSES = 8

/** One container opened: what starts it, what stays alive, what it sees of the host and what it has for itself. */
export function drawPanel(context: Context, inside: Inside, container: TopologyNode): void {
  const { sketch, health, words, keepers } = context
  const state = conditionOf(container, health)
  sketch.node({
    id: container.id,
    shape: 'panel',
    parent: inside.host.id,
    subjects: [container.id],
    lines: [container.name, conditionWords(container)].filter((line) => line !== ''),
    certainty: container.certainty,
    ...(state ? { state } : {}),
    classes: ['unfolded'],
    data: { opens: container.id }
  })
  const chain = chainOf(container, keepers.of(container), inside, words)
  drawChain(context, container, chain)
  const first = drawBox(context, container)
  const list = (part: string, slot: string, title: string, rows: readonly Row[]): void =>
    drawList(context, container, `${container.id}|${part}`, slot, title, rows)
  list('mounts', 'left', words('picture.mounts'), mountRows(container, words))
  drawImage(context, container)
  if (inside.machines.length > 0)
    list('layers', 'right', words('picture.layers'), layersOfContainer(inside.host, words))
  list('namespaces', 'right', words('picture.namespaces'), namespaceRows(container, first, words))
  list('capabilities', 'right', words('picture.capabilities'), capabilityRows(container, words))
}

function drawChain({ sketch, words }: Context, container: TopologyNode, { alive, gone }: Chain): void {
  const box = `${container.id}|box`
  const part = (step: Step, slot: string, order: number): void => {
    sketch.node({
      id: step.id,
      shape: slot === 'gone' ? 'process' : shapeOf(step.node),
      parent: container.id,
      subjects: step.node ? [step.node.id] : [],
      lines: [step.title, step.detail],
      certainty: step.certainty,
      classes: slot === 'gone' ? ['gone'] : [],
      data: { slot, order }
    })
  }
  const heading = (slot: 'alive' | 'gone'): void => {
    const lines = [words(`picture.${slot}`)]
    sketch.node({
      id: `${container.id}|${slot}`,
      shape: 'label',
      parent: container.id,
      lines,
      data: { slot: `${slot}-title` }
    })
  }
  heading('alive')
  alive.forEach((step, order) => part(step, 'alive', order))
  const below = (order: number): string => alive[order + 1]?.id ?? box
  alive.forEach(({ id, certainty }, order) => {
    const edge = { id: `keeps:${id}`, shape: 'keeps' as const, from: id, to: below(order) }
    sketch.edge({ ...edge, certainty: certainty === 'not-provided' ? 'assumed' : certainty })
  })
  if (gone.size > 0) heading('gone')
  for (const [order, step] of gone) {
    part(step, 'gone', order)
    const above = alive[order]?.id
    const classes = ['gone']
    if (above !== undefined)
      sketch.edge({ id: `asks:${step.id}`, shape: 'starts', from: above, to: step.id, certainty: 'assumed', classes })
    sketch.edge({
      ...{ id: `starts:${step.id}`, shape: 'starts', from: step.id, to: below(order), certainty: 'assumed', classes }
    })
  }
}

function shapeOf(node: TopologyNode | undefined): SceneNode['shape'] {
  if (node?.kind === 'container') return 'container'
  return node?.kind === 'process' ? 'process' : 'unit'
}

/** The container itself with its processes. Returns the first one, where it was seen. */
function drawBox({ sketch, lookup, words }: Context, container: TopologyNode): TopologyNode | undefined {
  const box = `${container.id}|box`
  const infra = container.attributes['isInfra'] === true ? [words('picture.infra')] : []
  sketch.node({
    id: box,
    shape: 'container',
    parent: container.id,
    subjects: [container.id],
    lines: [container.name, ...infra],
    certainty: container.certainty,
    data: { slot: 'box' }
  })
  const found = processesOf(lookup, container)
  found.slice(0, MOST_PROCESSES).forEach(({ process, depth }, order) => {
    const pid = text(process, 'pid') ?? ''
    // In the host's PID namespace nothing is PID 1 but the host's own.
    const isOne = order === 0 && container.attributes['pidMode'] !== 'host'
    const words1 = isOne ? words('picture.firstProcess') : ''
    const detail = [words1, words('picture.pid', { pid }), text(process, 'user') ?? ''].filter((word) => word !== '')
    sketch.node({
      id: `${box}|${pid}`,
      shape: 'process',
      parent: box,
      subjects: [process.id],
      lines: [process.name, detail.join(' · ')],
      certainty: process.certainty,
      data: { order, depth }
    })
  })
  const more = found.length - MOST_PROCESSES
  if (more > 0)
    sketch.node({
      ...{ id: `${box}|more`, shape: 'process', parent: box, subjects: [container.id] },
      lines: [words('picture.more', { count: more })],
      data: { order: MOST_PROCESSES, depth: 0 }
    })
  if (found.length === 0) drawFirst({ sketch, words }, container, box)
  return found[0]?.process
}

/** PID 1 where no list of processes was read: the engine tells its number, the entry point its name. */
function drawFirst({ sketch, words }: Pick<Context, 'sketch' | 'words'>, container: TopologyNode, box: string): void {
  const state = text(container, 'state')
  if (state !== undefined && state !== 'running') return
  const pid = text(container, 'pid')
  const entry = (text(container, 'entrypoint') ?? text(container, 'command') ?? '').trim().split(/\s+/)[0]!
  const name = isOfTripleo(container) ? 'dumb-init' : entry.slice(entry.lastIndexOf('/') + 1)
  if (name === '' && pid === undefined) return
  const detail = [words('picture.firstProcess'), pid === undefined ? '' : words('picture.pid', { pid })]
  sketch.node({
    ...{ id: `${box}|first`, shape: 'process', parent: box, subjects: [container.id], certainty: 'assumed' },
    lines: [name === '' ? 'PID 1' : name, detail.filter((word) => word !== '').join(' · ')],
    data: { order: 0, depth: 0 }
  })
}

function drawImage({ sketch, lookup }: Context, container: TopologyNode): void {
  const image = text(container, 'image')
  if (image === undefined) return
  const link = lookup.linksOf(container.id).find(({ kind, to }) => kind === 'backs' && to === container.id)
  const cut = image.lastIndexOf('/')
  sketch.node({
    id: `${container.id}|image`,
    shape: 'image',
    parent: container.id,
    subjects: [link?.from ?? container.id],
    lines: [image.slice(cut + 1), image.slice(0, Math.max(0, cut))].filter((line) => line !== ''),
    certainty: container.certainty,
    data: { slot: 'left' }
  })
}

/** A list in an open panel, at most as many rows as fit. */
export function drawList(
  { sketch, words }: Context,
  container: TopologyNode,
  id: string,
  slot: string,
  title: string,
  rows: readonly Row[]
): void {
  if (rows.length === 0) return
  sketch.node({ id, shape: 'facts', parent: container.id, subjects: [container.id], lines: [title], data: { slot } })
  const kept = rows.length > MOST_ROWS ? rows.slice(0, MOST_ROWS - 1) : rows
  const rest = rows.length - kept.length
  const shown: readonly Row[] = rest > 0 ? [...kept, [words('picture.more', { count: rest }), '']] : kept
  shown.forEach((row, order) => {
    const lines = row.filter((cell) => cell !== '')
    sketch.node({ id: `${id}|${order}`, shape: 'label', parent: id, subjects: [container.id], lines, data: { order } })
  })
}
