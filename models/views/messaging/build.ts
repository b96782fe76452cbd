import type { Topology } from '../../topology/vocabulary.ts'
import { lookupOf } from '../lookup-of.ts'
import type { Scene, ViewOptions } from '../scene.ts'
import { Sketch } from '../sketch.ts'
import { Folds, MOST_ALIKE, shareOf } from '../fold.ts'
import { drawRest } from '../rest.ts'
import { english, type WordKey, type Words } from '../words.ts'
import type { Context } from './context.ts'
import { drawCallers } from './callers.ts'
import { connectBindings } from './bindings.ts'
import { drawExchanges } from './exchanges.ts'
import { bandsOf, type Band, type Group } from './gather.ts'
import { People } from './people.ts'
import { drawGroup } from './queues.ts'

/** Queues of opened groups, all together; each shows a few however many there are. */
const MOST_QUEUES = 500
const LEAST_QUEUES = 12
const NAMED = new Map<string, WordKey>([
  ['replies', 'picture.msg.replies'],
  ['notifications', 'picture.msg.notifications'],
  ['unknown', 'picture.msg.unknown']
])

/** A band a project: who calls at the left, exchanges and queues in the middle, who reads at the right; REST below. */
export function buildMessaging(topology: Topology, options: ViewOptions, words: Words = english): Scene {
  const lookup = lookupOf(topology)
  const sketch = new Sketch('messaging')
  const opened = new Set(options.expanded)
  const bands = bandsOf(lookup, options)
  const open = bands.flatMap(({ groups }) => groups.filter(({ id }) => opened.has(id) || opened.has(`${id}|fanout`)))
  const most = shareOf(open.map(sizeOf), MOST_QUEUES)
  const context: Context = {
    ...{ lookup, sketch, words, people: new People(lookup), opened },
    ...{ folds: new Folds(lookup, options), most: Math.max(LEAST_QUEUES, Math.min(MOST_ALIKE, most)) },
    tally: { drawn: 0, left: 0 }
  }
  const vhosts = new Set(bands.flatMap(({ vhost }) => vhost ?? [])).size
  if (bands.length > 0)
    for (const column of ['callers', 'exchanges', 'queues', 'consumers'] as const)
      sketch.node({ id: `column|${column}`, shape: 'label', lines: [words(`picture.msg.${column}`)], data: { column } })
  bands.forEach((band, order) => drawBand(context, band, order, vhosts > 1))
  drawRest(context, options, 'picture.msg.rest')
  const { drawn, left } = context.tally
  if (left > 0) {
    const total = bands.reduce((sum, { groups }) => groups.reduce((all, each) => all + sizeOf(each), sum), 0)
    sketch.note('note.queuesLimited', { shown: drawn, total })
  }
  return sketch.finish()
}

function sizeOf({ queues, fanout }: Group): number {
  return queues.length + fanout.length
}

function drawBand(context: Context, band: Band, order: number, severalVhosts: boolean): void {
  const { sketch, words } = context
  const named = NAMED.get(band.name)
  const name = named === undefined ? band.name : words(named)
  const title =
    severalVhosts && band.vhost !== undefined ? words('picture.msg.vhost', { band: name, vhost: band.vhost }) : name
  sketch.node({
    id: band.id,
    shape: 'host-frame',
    lines: [title],
    plane: 'msg',
    classes: ['band'],
    data: { order }
  })
  const exchanges = drawExchanges(context, band)
  for (const group of band.groups) {
    const drawn = drawGroup(context, band, group)
    drawCallers(context, band, group, exchanges)
    connectBindings(context, group, drawn, exchanges)
  }
}
