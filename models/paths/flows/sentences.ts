import type { Text } from '../../topology/vocabulary.ts'
import type { Sentence } from '../sentence.ts'
import { FLOW_WORDS } from './words.ts'

/** What answers about flows say beside the words of the flows themselves. */
export const FLOW_SENTENCES = {
  'flow.does.REST': '{from} asks {to}: {method}',
  'flow.does.call': '{from} calls {method} of {to}, and waits for the reply',
  'flow.does.cast': '{from} casts {method} to {to}, and does not wait',
  'flow.does.fanout': '{from} tells every {to}: {method}',
  'flow.does.reply': '{from} replies to {to}: {method}',
  'flow.does.other': '{from} to {to} by {protocol}: {method}',
  'flow.assumedActors': 'not in what was pasted, and taken to be there: {actors}',
  'flow.assumedRelease': 'the release is {release}: nothing pasted tells it',
  'flow.assumedCompute': '{host} is the compute: no server or host was named',
  'flow.assumedDestination': 'the scheduler chooses {host} as the destination',
  'flow.backlog': 'queue {queue} holds {count} messages: this one waits behind them',
  'flow.down': '{actor} is down: {method} is not answered',
  'flow.downOn': '{actor} on {host} is down: {method} is not answered',
  'flow.downQueue': '{actor} on {host} is down: {method} stays in queue {queue}',
  'flow.noConsumer': 'queue {queue} has no consumer: {method} stays in it; it holds {count} messages'
} as const

export type FlowSentence = keyof typeof FLOW_SENTENCES

/** The sentence of a key with its values filled in. */
export function tell(key: FlowSentence, values: Text['values']): Sentence {
  const english = FLOW_SENTENCES[key].replace(/\{(\w+)\}/g, (hole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : hole
  )
  return { english, text: { key, values } }
}

/** The words of a flow or of one of its steps. */
export function wordsOf(flow: string, step?: string): Sentence {
  const key = step === undefined ? `flow.${flow}` : `flow.${flow}.${step}`
  const english = Object.hasOwn(FLOW_WORDS, key) ? FLOW_WORDS[key as keyof typeof FLOW_WORDS] : key
  return { english, text: { key, values: {} } }
}
