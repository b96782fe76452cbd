import type { Certainty, TopologyNode } from '../../topology/vocabulary.ts'
import { text } from '../filter.ts'
import { countsOf } from './backlog.ts'
import type { Context } from './context.ts'
import type { Band, Group } from './gather.ts'
import { binaryOf } from './people.ts'
import type { Drawn } from './drawn.ts'

/** Names on one card, before a count stands for the rest. */
const MOST_NAMES = 3

/** One card for who reads the queues of a group, with the hosts of the instances. */
export function drawReaders(context: Context, band: Band, group: Group, drawn: Drawn): void {
  const { sketch, people, words } = context
  const queues = [...group.queues, ...group.fanout]
  const readersOf = new Map(queues.map((queue) => [queue.id, people.readers(queue)]))
  const readers = [...new Map([...readersOf.values()].flat().map((node) => [node.id, node])).values()]
  const { consumers } = countsOf(queues)
  if (readers.length === 0 && (consumers ?? 0) === 0 && group.role !== 'service') return
  const id = `readers|${group.id}`
  const lines = group.role === 'service' ? [group.name, whereOf(context, group)] : namesOf(context, readers)
  const none = consumers === 0
  sketch.node({
    id,
    shape: 'service',
    parent: band.id,
    subjects: [
      ...(group.role === 'service' ? people.services(group.name).map((node) => node.id) : []),
      ...readers.map((node) => node.id)
    ],
    lines: [
      ...(lines.length > 0 ? lines : [words('picture.msg.readers', { count: consumers ?? 0 })]),
      none ? words('picture.msg.notRead') : ''
    ].filter((line) => line !== ''),
    certainty: certaintyOf([...readers, ...people.services(group.name)], group),
    ...(none ? { state: 'down' as const } : {}),
    classes: ['reader'],
    data: { group: group.id, count: consumers ?? readers.length }
  })
  const cards = new Map<string, TopologyNode[]>()
  for (const queue of queues) {
    const card = drawn.get(queue.id)!
    const members = cards.get(card)
    if (members) members.push(queue)
    else cards.set(card, [queue])
  }
  for (const [card, members] of cards) {
    const links = members.flatMap((queue) =>
      context.lookup.linksOf(queue.id).filter(({ kind, to }) => kind === 'consumes' && to === queue.id)
    )
    const unread = countsOf(members).consumers === 0
    sketch.edge({
      id: `reads|${card}`,
      shape: 'consumes',
      from: card,
      to: id,
      subjects: links.map((link) => link.id),
      plane: 'msg',
      certainty: links.length > 0 || countsOf(members).consumers !== undefined ? 'seen' : 'inferred',
      ...(unread ? { state: 'error' as const } : {}),
      classes: ['read']
    })
  }
}

/** As sure as the surest that tells of a reader; a planned queue has a planned one. */
function certaintyOf(told: readonly TopologyNode[], { queues, fanout }: Group): Certainty {
  if (told.some(({ certainty }) => certainty === 'seen')) return 'seen'
  return told[0]?.certainty ?? ([...queues, ...fanout][0]?.certainty === 'planned' ? 'planned' : 'inferred')
}

/** Hosts of the instances: from the lists of services, else from the names of the queues. */
function whereOf({ people, words }: Context, { name, queues, fanout }: Group): string {
  const known = people.hosts(name)
  const servers = [...queues, ...fanout].flatMap((queue) => text(queue, 'server') ?? [])
  const hosts = known.length > 0 ? known : [...new Set(servers.map((server) => server.split('.', 1)[0]!))]
  if (hosts.length === 0) return ''
  return hosts.length <= MOST_NAMES ? hosts.join(', ') : words('picture.hosts', { count: hosts.length })
}

/** Programs behind the connections, else how many there are. */
function namesOf({ words }: Context, readers: readonly TopologyNode[]): string[] {
  const names = [
    ...new Set(readers.flatMap((node) => (node.kind === 'service' ? node.name : (binaryOf(node) ?? []))))
  ].sort()
  const rest = names.length - MOST_NAMES
  const shown = names.slice(0, rest > 0 ? MOST_NAMES : names.length)
  if (names.length === 0) return readers.length > 0 ? [words('picture.msg.connections', { count: readers.length })] : []
  return [...shown, ...(rest > 0 ? [words('picture.more', { count: rest })] : [])]
}
