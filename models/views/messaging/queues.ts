import type { TopologyNode } from '../../topology/vocabulary.ts'
import { foldCard } from '../fold.ts'
import { worst } from '../health.ts'
import { countsOf, countWords, stateOfQueue } from './backlog.ts'
import type { Context } from './context.ts'
import type { Band, Group } from './gather.ts'
import type { Drawn } from './drawn.ts'
import { drawReaders } from './readers.ts'

/** So many queues that need a look are drawn even of a folded group. */
const MOST_BAD = 24
/** Of an opened group. */
const PAGE = 60
/** Queues of no known service are shown one by one up to here. */
const FEW_UNKNOWN = 24

/** The queues of a group: one card, or one each when opened; and who reads them. */
export function drawGroup(context: Context, band: Band, group: Group): Drawn {
  const drawn: Drawn = new Map()
  const { id, role, queues, fanout } = group
  const all = [...queues, ...fanout]
  const toggled = context.opened.has(id)
  const single = all.length === 1
  const open = toggled !== (role === 'unknown' && all.length <= FEW_UNKNOWN)
  if (!single) drawHead(context, band, group, open)
  if (single) for (const queue of all) drawQueue(context, band, id, queue, drawn)
  else if (open) {
    drawQueues(context, band, id, { id, queues, open }, drawn)
    if (fanout.length > 0) drawFanout(context, band, group, drawn)
  } else drawQueues(context, band, id, { id, queues: all, open }, drawn)
  drawReaders(context, band, group, drawn)
  return drawn
}

/** Queues of an opened card, page by page; of a closed one those that need a look. The card `id` stands for the others. */
function drawQueues(
  context: Context,
  band: Band,
  group: string,
  { id, queues, open }: { id: string; queues: readonly TopologyNode[]; open: boolean },
  drawn: Drawn
): void {
  const { sketch, words, folds, most, tally } = context
  const limits = open ? { most, kept: most } : { most: 0, kept: MOST_BAD }
  const { shown, before, after } = folds.split(
    {
      ...{ ...limits, id: `${id}|more`, page: Math.min(most, PAGE) },
      ...{ subjects: (queue: TopologyNode) => [queue.id], state: stateOfQueue }
    },
    queues
  )
  for (const fold of [before, after]) {
    if (!fold) continue
    const card = foldCard(fold, 'queues', words)
    if (open) sketch.node({ ...card, shape: 'fold', parent: band.id, plane: 'msg', data: { ...card.data, group } })
    if (open) tally.left += fold.members.length
    for (const queue of fold.members) drawn.set(queue.id, open ? fold.id : id)
  }
  for (const queue of shown) drawQueue(context, band, group, queue, drawn)
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
  if (fanout.length === 1) for (const queue of fanout) drawQueue(context, band, group.id, queue, drawn)
  else drawQueues(context, band, group.id, { id, queues: fanout, open }, drawn)
}

function drawQueue(
  { sketch, words, tally }: Context,
  band: Band,
  group: string,
  queue: TopologyNode,
  drawn: Drawn
): void {
  tally.drawn++
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
