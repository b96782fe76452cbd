import type { Context } from './context.ts'
import { exchangeOf, type Exchanges } from './exchanges.ts'
import type { Band, Group } from './gather.ts'
import { callersOf, type Caller } from './people.ts'

const MOST_HOSTS = 2
const NAMES_A_LINE = 2

/** Who calls a group's topics: those of which the cloud shows a trace one by one, the others on one card. */
export function drawCallers(context: Context, band: Band, group: Group, exchanges: Exchanges): void {
  const callers = callersOf(group)
  for (const caller of callers)
    if (context.people.isSeen(caller.binary)) drawSeen(context, band, group, caller, exchanges)
  drawUnseen(
    context,
    band,
    group,
    callers.filter(({ binary }) => !context.people.isSeen(binary)),
    exchanges
  )
}

function drawSeen(context: Context, band: Band, group: Group, { binary, kinds }: Caller, exchanges: Exchanges): void {
  const { sketch, people, words } = context
  const id = `caller|${band.id}|${binary}`
  const hosts = people.hosts(binary)
  const where =
    hosts.length === 0
      ? ''
      : hosts.length <= MOST_HOSTS
        ? hosts.join(', ')
        : words('picture.hosts', { count: hosts.length })
  const nodes = [...people.services(binary), ...people.connections(binary)]
  sketch.node({
    id,
    shape: 'service',
    parent: band.id,
    subjects: nodes.map((node) => node.id),
    lines: where === '' ? [binary] : [binary, where],
    certainty: nodes[0]?.certainty ?? 'inferred',
    classes: ['caller']
  })
  connect(context, id, group, kinds, exchanges)
}

function drawUnseen(
  context: Context,
  band: Band,
  group: Group,
  callers: readonly Caller[],
  exchanges: Exchanges
): void {
  if (callers.length === 0) return
  const id = `caller|${band.id}|unseen`
  const card = context.sketch.node({
    id,
    shape: 'service',
    parent: band.id,
    lines: [''],
    certainty: 'inferred',
    classes: ['caller', 'unseen']
  })
  const names = [
    ...new Set([...card.lines.slice(1).flatMap((line) => line.split(', ')), ...callers.map(({ binary }) => binary)])
  ].sort()
  const rows = Array.from({ length: Math.ceil(names.length / NAMES_A_LINE) }, (_, at) =>
    names.slice(at * NAMES_A_LINE, (at + 1) * NAMES_A_LINE).join(', ')
  )
  card.lines = [context.words('picture.msg.moreCallers', { count: names.length }), ...rows]
  for (const { kinds } of callers) connect(context, id, group, kinds, exchanges)
}

function connect(
  { sketch }: Context,
  from: string,
  group: Group,
  kinds: ReadonlySet<string>,
  exchanges: Exchanges
): void {
  const named = exchanges.named.get(exchangeOf(group.name) ?? '')
  for (const kind of ['call', 'cast', 'fanout'] as const) {
    const to = kind === 'fanout' ? exchanges.fanout : named
    if (!kinds.has(kind) || to === undefined) continue
    sketch.edge({
      id: `${kind}|${from}>${to}`,
      shape: kind,
      from,
      to,
      plane: 'msg',
      certainty: 'inferred',
      classes: ['send']
    })
  }
}
