import type { TopologyNode } from '../../topology/vocabulary.ts'
import { worst } from '../health.ts'
import { countsOf, countWords, stateOfQueue } from './backlog.ts'
import type { Context } from './context.ts'
import type { Band, Group } from './gather.ts'
import type { Drawn } from './drawn.ts'
import { drawReaders } from './readers.ts'

/** So many queues that need a look are drawn even of a folded group. */
const MOST_BAD = 5
/** Queues of no known service are shown one by one up to here. */
const FEW_UNKNOWN = 24

/** The queues of a group: one card, or one each when opened; and who reads them. */
export function drawGroup(context: Context, band: Band, group: Group): Drawn {
  const drawn: Drawn = new Map()
  const { id, role, queues, fanout } = group
  const all = queues.length + fanout.length
  const toggled = context.opened.has(id)
  const single = all === 1
  const open = toggled !== (role === 'unknown' && all <= FEW_UNKNOWN)
  if (!single) drawHead(context, band, group, open)
  const before = context.left.queues
  if (single) for (const queue of [...queues, ...fanout]) drawQueue(context, band, id, queue, drawn)
  else if (open) {
    for (const queue of queues) drawQueue(context, band, id, queue, drawn)
    if (fanout.length > 0) drawFanout(context, band, group, drawn)
  } else
    for (const queue of [...queues, ...fanout].filter(isBad).slice(0, MOST_BAD))
      drawQueue(context, band, id, queue, drawn)
  if (single && before === context.left.queues && all > 0) drawHead(context, band, group, false)
  for (const queue of [...queues, ...fanout]) if (!drawn.has(queue.id)) drawn.set(queue.id, id)
  drawReaders(context, band, group, drawn)
  return drawn
}

function isBad(queue: TopologyNode): boolean {
  const state = stateOfQueue(queue)
  return state === 'error' || state === 'warning'
}

/** The card of a group; above its queues when they are drawn one by one. */
function drawHead(
  { sketch, words }: Context,
  band: Band,
  { id, role, name, queues, fanout }: Group,
  open: boolean
): void {
  const all = [...queues, ...fanout]
  const count = queues.length + fanout.length
  const state = worst(all.map(stateOfQueue))
  const parts = [
    words('picture.msg.queueCount', { count }),
    fanout.length > 0 ? words('picture.msg.fanout', { count: fanout.length }) : ''
  ]
  sketch.node({
    id,
    shape: 'queue',
    parent: band.id,
    subjects: all.map((queue) => queue.id),
    lines: [
      role === 'reply'
        ? words('picture.msg.reply', { count })
        : role === 'unknown'
          ? words('picture.msg.unknown')
          : name,
      (role === 'reply' ? [] : parts).filter((part) => part !== '').join(' · '),
      countWords(countsOf(all), words)
    ].filter((line) => line !== ''),
    plane: 'msg',
    certainty: all.some(({ certainty }) => certainty === 'seen') ? 'seen' : (all[0]?.certainty ?? 'seen'),
    ...(state ? { state } : {}),
    classes: [open ? 'unfolded' : 'folded'],
    data: { group: id, count }
  })
}

function drawFanout(context: Context, band: Band, group: Group, drawn: Drawn): void {
  const { sketch, words, opened } = context
  const { fanout } = group
  const id = `${group.id}|fanout`
  const open = opened.has(id)
  const state = worst(fanout.map(stateOfQueue))
  if (fanout.length > 1)
    sketch.node({
      id,
      shape: 'queue',
      parent: band.id,
      subjects: fanout.map((queue) => queue.id),
      lines: [words('picture.msg.fanout', { count: fanout.length }), countWords(countsOf(fanout), words)].filter(
        (line) => line !== ''
      ),
      plane: 'msg',
      ...(state ? { state } : {}),
      classes: [open ? 'unfolded' : 'folded', 'fanout'],
      data: { group: group.id, count: fanout.length }
    })
  if (open || fanout.length === 1) for (const queue of fanout) drawQueue(context, band, group.id, queue, drawn)
  else for (const queue of fanout.filter(isBad).slice(0, MOST_BAD)) drawQueue(context, band, group.id, queue, drawn)
  if (fanout.length > 1) for (const queue of fanout) if (!drawn.has(queue.id)) drawn.set(queue.id, id)
}

function drawQueue(
  { sketch, words, left }: Context,
  band: Band,
  group: string,
  queue: TopologyNode,
  drawn: Drawn
): void {
  if (left.queues <= 0) return
  left.queues--
  const state = stateOfQueue(queue)
  const counts = countWords(countsOf([queue]), words)
  sketch.node({
    id: queue.id,
    shape: 'queue',
    parent: band.id,
    subjects: [queue.id],
    lines: counts === '' ? [queue.name] : [queue.name, counts],
    plane: 'msg',
    certainty: queue.certainty,
    ...(state ? { state } : {}),
    classes: ['one'],
    data: { group }
  })
  drawn.set(queue.id, queue.id)
}
