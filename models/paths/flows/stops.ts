import { numberOf } from '../facts/values.ts'
import type { Hop } from '../path.ts'
import type { Sentence } from '../sentence.ts'
import { RPC, type FlowStep } from './flow.ts'
import { tell } from './sentences.ts'
import type { Stage } from './stage.ts'

/** Why a message does not arrive, and what to run; undefined where nothing pasted says so. */
export function stopOf(stage: Stage, step: FlowStep, hop: Hop): { sentence: Sentence; next: string[] } | undefined {
  const to = stage.play(step.to)
  const next = hop.watch?.command === undefined ? [] : [hop.watch.command]
  const queueName = RPC.has(step.by) ? hop.watch?.queue : undefined
  const values = { actor: to.id, host: to.host?.name ?? '', method: step.method, queue: queueName ?? '' }
  if (to.down && step.by !== 'fanout') {
    const key = queueName !== undefined ? 'flow.downQueue' : to.host ? 'flow.downOn' : 'flow.down'
    return { sentence: tell(key, values), next }
  }
  const queue = queueName === undefined ? undefined : stage.lookup.node(`queue:${queueName}`)
  if (!queue) return undefined
  const count = numberOf(queue, 'messages') ?? 0
  if (numberOf(queue, 'consumers') === 0) return { sentence: tell('flow.noConsumer', { ...values, count }), next }
  if (count > 0) stage.warn(tell('flow.backlog', { queue: queue.name, count }))
  return undefined
}
