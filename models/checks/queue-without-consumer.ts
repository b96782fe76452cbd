import type { Severity } from '../topology/vocabulary.ts'
import { finding, type Check } from './check.ts'
import type { Known } from './known.ts'

const LISTS = /^(?:rabbitmqctl .*list_queues|rabbitmqctl .*report|rabbitmqadmin .*queues)/

/** Queues in which messages wait and nobody takes them. */
export const queueWithoutConsumer: Check = {
  id: 'queue-without-consumer',
  run(known) {
    const queues = known.lookup.ofKind('queue').filter(({ certainty }) => certainty !== 'planned')
    const counted = queues.filter(({ attributes }) => {
      return typeof attributes['messages'] === 'number' && typeof attributes['consumers'] === 'number'
    })
    const findings = counted
      .filter(({ attributes }) => Number(attributes['messages']) > 0 && attributes['consumers'] === 0)
      .map((queue) => {
        const messages = Number(queue.attributes['messages'])
        const next = [
          'rabbitmqctl list_queues name messages consumers',
          `rabbitmqctl list_bindings | grep '${queue.name}'`,
          'rabbitmqctl cluster_status'
        ]
        const parts = { subjects: [queue.id], evidence: known.evidence(LISTS, queue), next }
        const severity = severityOf(queue.name)
        return finding(ID, severity, 'finding.queueWithoutConsumer', { queue: queue.name, messages }, parts)
      })
    return { findings, needs: isRead(known, counted.length) ? [] : ['rabbitmqctl list_queues name messages consumers'] }
  }
}

const ID = 'queue-without-consumer'

function isRead(known: Known, counted: number): boolean {
  return counted > 0 && known.anyWhole(LISTS)
}

/** A reply or fanout queue whose reader is gone expires; telemetry that is switched off leaves notifications behind. */
function severityOf(name: string): Severity {
  if (/^reply_|_fanout(?:_|$)/.test(name)) return 'info'
  return /^(?:versioned_)?notifications(?:\.|$)/.test(name) ? 'warning' : 'error'
}
