import type { SceneEdge } from '../scene.ts'
import type { Context } from './context.ts'
import { exchangeOf, type Exchanges } from './exchanges.ts'
import type { Group } from './gather.ts'
import type { Drawn } from './drawn.ts'

/** Lines from exchanges to the queues bound to them; where no binding was printed, as oslo.messaging binds. */
export function connectBindings(context: Context, group: Group, drawn: Drawn, exchanges: Exchanges): void {
  const lines = new Map<string, SceneEdge>()
  const fanouts = new Set(group.fanout.map(({ id }) => id))
  const draw = (from: string, queue: string, link?: string): void => {
    const to = drawn.get(queue)!
    const shape = shapeOf(group, fanouts.has(queue))
    const id = `bound|${shape}|${from}>${to}`
    const known = lines.get(id)
    if (known) {
      if (link !== undefined) known.subjects.push(link)
      return
    }
    lines.set(id, {
      ...{ id, shape, from, to, subjects: link === undefined ? [] : [link], lines: [], plane: 'msg' },
      ...{ certainty: link === undefined ? 'inferred' : 'seen', classes: ['bound'] }
    })
  }
  for (const queue of [...group.queues, ...group.fanout]) {
    const bound = context.lookup.linksOf(queue.id).filter(({ kind, to }) => kind === 'binds' && to === queue.id)
    let found = false
    for (const { id, from } of bound) {
      const exchange = exchanges.drawn.get(from) ?? exchanges.named.get(context.lookup.node(from)?.name ?? '')
      if (exchange === undefined) continue
      draw(exchange, queue.id, id)
      found = true
    }
    if (!found) {
      const likely = likelyExchange(group, fanouts.has(queue.id), exchanges)
      if (likely !== undefined) draw(likely, queue.id)
    }
  }
  for (const line of lines.values()) context.sketch.edge(line)
}

function likelyExchange({ role, name }: Group, isFanout: boolean, { named, fanout }: Exchanges): string | undefined {
  if (isFanout) return fanout
  if (role === 'reply') return named.get('')
  return role === 'service' ? named.get(exchangeOf(name) ?? '') : undefined
}

function shapeOf({ role }: Group, isFanout: boolean): SceneEdge['shape'] {
  if (isFanout) return 'fanout'
  if (role === 'reply' || role === 'notification') return role
  return 'consumes'
}
