import { TOPICS } from '../../catalogue/messaging.ts'
import type { TopologyLink, TopologyNode } from '../../topology/vocabulary.ts'
import { text } from '../filter.ts'
import { foldCard } from '../fold.ts'
import type { Context } from './context.ts'
import type { Band, Group } from './gather.ts'

/** Where messages of a band enter: scene ids. */
export interface Exchanges {
  /** what draws an exchange, by its topology id */
  drawn: Map<string, string>
  /** what draws the exchange of this name */
  named: Map<string, string>
  fanout: string | undefined
}

/** In one band; also of an opened card. */
const MOST_EXCHANGES = 40

const EXCHANGE_OF = new Map(TOPICS.map(({ service, exchange }) => [service, exchange]))

/** The exchanges of a band; those of the protocol that were not printed are inferred. */
export function drawExchanges(context: Context, band: Band): Exchanges {
  const exchanges: Exchanges = { drawn: new Map(), named: new Map(), fanout: undefined }
  const builtIn = band.exchanges.filter(({ name }) => name.startsWith('amq.'))
  const own = context.folds.split(
    { id: `fold:${band.id}|exchanges`, most: MOST_EXCHANGES, subjects: ({ id }: TopologyNode) => [id] },
    band.exchanges.filter(({ name }) => !name.startsWith('amq.'))
  )
  for (const fold of [own.before, own.after]) {
    if (!fold) continue
    const card = foldCard(fold, 'exchanges', context.words)
    context.sketch.node({
      ...card,
      shape: 'fold',
      parent: band.id,
      plane: 'msg',
      classes: [...card.classes, 'exchange']
    })
    for (const exchange of fold.members) {
      exchanges.drawn.set(exchange.id, fold.id)
      exchanges.named.set(exchange.name, fold.id)
    }
  }
  for (const exchange of own.shown) drawExchange(context, band, exchange, exchanges)
  if (builtIn.length > 0)
    drawPile(
      context,
      band,
      'built-in',
      builtIn,
      context.words('picture.msg.builtIn', { count: builtIn.length }),
      exchanges
    )
  drawFanouts(context, band, exchanges)
  for (const group of band.groups) inferExchange(context, band, group, exchanges)
  return exchanges
}

function drawExchange({ sketch, words, lookup }: Context, band: Band, exchange: TopologyNode, into: Exchanges): void {
  const isDefault = exchange.name === ''
  const byName = isDefault ? lookup.linksOf(exchange.id).filter((link) => bindsFrom(link, exchange)) : []
  sketch.node({
    id: exchange.id,
    shape: 'exchange',
    parent: band.id,
    subjects: [exchange.id, ...byName.map(({ id }) => id)],
    lines: [
      isDefault ? words('picture.msg.default') : exchange.name,
      isDefault ? words('picture.msg.byName') : (text(exchange, 'type') ?? '')
    ].filter((line) => line !== ''),
    plane: 'msg',
    certainty: exchange.certainty
  })
  into.drawn.set(exchange.id, exchange.id)
  into.named.set(exchange.name, exchange.id)
}

function bindsFrom({ kind, from }: TopologyLink, exchange: TopologyNode): boolean {
  return kind === 'binds' && from === exchange.id
}

/** Several exchanges in one card, or one by one where the user opened it. */
function drawPile(
  context: Context,
  band: Band,
  what: string,
  members: readonly TopologyNode[],
  title: string,
  into: Exchanges
): string {
  const { sketch, opened, folds, words } = context
  const id = `exchanges|${band.id}|${what}`
  const open = opened.has(id)
  sketch.node({
    id,
    shape: 'exchange',
    parent: band.id,
    subjects: members.map((member) => member.id),
    lines: [title],
    plane: 'msg',
    classes: [open ? 'unfolded' : 'folded', what],
    certainty: members.some(({ certainty }) => certainty === 'seen') ? 'seen' : (members[0]?.certainty ?? 'inferred')
  })
  const { shown, before, after } = folds.split(
    { id: `${id}|more`, most: open ? MOST_EXCHANGES : 0, kept: 0, subjects: (member: TopologyNode) => [member.id] },
    members
  )
  for (const fold of [before, after]) {
    if (!fold) continue
    const card = foldCard(fold, 'exchanges', words)
    const classes = [...card.classes, 'exchange']
    if (open) sketch.node({ ...card, shape: 'fold', parent: band.id, plane: 'msg', classes })
    for (const member of fold.members) into.drawn.set(member.id, open ? fold.id : id)
  }
  for (const member of shown) drawExchange(context, band, member, into)
  return id
}

/** Fanout exchanges share a card; fanout queues have one even where no exchange was printed. */
function drawFanouts(context: Context, band: Band, into: Exchanges): void {
  const count = band.fanout.length
  if (count === 0 && band.groups.every(({ fanout }) => fanout.length === 0)) return
  const { words } = context
  const title = count > 0 ? words('picture.msg.fanout', { count }) : words('picture.msg.fanoutPlain')
  into.fanout = drawPile(context, band, 'fanout', band.fanout, title, into)
}

/** Topics go through their control exchange, printed or not. */
function inferExchange(context: Context, band: Band, group: Group, into: Exchanges): void {
  const { sketch, words } = context
  const name = group.role === 'reply' ? '' : group.role === 'service' ? EXCHANGE_OF.get(group.name) : undefined
  if (name === undefined || into.named.has(name) || group.queues.length === 0) return
  const node = sketch.node({
    id: `exchange|${band.id}|${name}`,
    shape: 'exchange',
    parent: band.id,
    lines: [name === '' ? words('picture.msg.default') : name],
    plane: 'msg',
    certainty: 'inferred'
  })
  into.named.set(name, node.id)
}

/** The exchange a service's topics are published to. */
export function exchangeOf(service: string): string | undefined {
  return EXCHANGE_OF.get(service)
}
