import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { State } from '../scene.ts'
import type { Words } from '../words.ts'

/** From so many waiting messages on, readers do not keep up. */
const SLOW = 100

export interface Counts {
  ready?: number
  unacked?: number
  messages?: number
  consumers?: number
}

/** Sums over queues of what was printed of them. */
export function countsOf(queues: readonly TopologyNode[]): Counts {
  const sum = (attribute: string): number | undefined => {
    const values = queues.flatMap(({ attributes }) =>
      typeof attributes[attribute] === 'number' ? attributes[attribute] : []
    )
    return values.length === 0 ? undefined : values.reduce((total, value) => total + value, 0)
  }
  return Object.fromEntries(
    Object.entries({
      ready: sum('messagesReady'),
      unacked: sum('messagesUnacknowledged'),
      messages: sum('messages'),
      consumers: sum('consumers')
    }).filter(([, value]) => value !== undefined)
  ) as Counts
}

/** Messages that nobody reads are an error, unread queues and long ones a warning. Notifications may lie unread. */
export function stateOfQueue(queue: TopologyNode): State | undefined {
  const { ready, messages = ready ?? 0, consumers } = countsOf([queue])
  const optional = queue.attributes['role'] === 'notification'
  if (consumers === 0) return optional ? (messages > 0 ? 'warning' : undefined) : messages > 0 ? 'error' : 'warning'
  return (ready ?? messages) >= SLOW ? 'warning' : undefined
}

/** `132 ready · 2 unacked · 1 consumer`, as far as it was printed. */
export function countWords({ ready, unacked, messages, consumers }: Counts, words: Words): string {
  const waiting = ready ?? messages
  const parts = [
    waiting === undefined
      ? ''
      : words(ready === undefined ? 'picture.msg.messages' : 'picture.msg.ready', { count: waiting }),
    unacked === undefined || unacked === 0 ? '' : words('picture.msg.unacked', { count: unacked }),
    consumers === undefined
      ? ''
      : consumers === 0
        ? words('picture.msg.nobody')
        : words(consumers === 1 ? 'picture.msg.reader' : 'picture.msg.readers', { count: consumers })
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
