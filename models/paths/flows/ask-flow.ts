import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Path } from '../path.ts'
import type { Answer, Question } from '../question.ts'
import type { Sentence } from '../sentence.ts'
import { messageHop } from './message.ts'
import { flowOf } from './registry.ts'
import { tell } from './sentences.ts'
import { Stage } from './stage.ts'
import { stopOf } from './stops.ts'

/** Answers a question about a flow of messages: one path, its hops the messages, until one that cannot arrive. No path for a flow nobody knows. */
export function askFlow(lookup: Lookup, question: Question): Answer {
  const flow = flowOf(question.flow ?? '')
  if (!flow) return { paths: [] }
  const subject = subjectOf(lookup, question.from.trim())
  if (subject && 'trouble' in subject) return subject
  const stage = new Stage(lookup, flow, subject?.host, question.release)
  const steps = flow.steps.filter(({ releases }) => releases?.includes(stage.release) ?? true)
  const path: Path = {
    ...{ from: '', to: '', disposition: 'delivered', logical: [], hosts: [], legs: [] },
    ...{ hops: [], assumed: [], assumedTexts: [], next: [] }
  }
  for (const step of steps) {
    const hop = messageHop(stage, step)
    path.hops.push(hop)
    const stop = stopOf(stage, step, hop)
    if (!stop) continue
    path.disposition = 'dropped'
    path.reason = stop.sentence.english
    path.text = stop.sentence.text
    path.next = stop.next
    break
  }
  path.from = path.hops[0]?.at ?? ''
  path.to = path.hops.at(-1)?.to ?? ''
  path.hosts = hostsOf(stage, path)
  const unseen = stage.unseen
  const sentences: Sentence[] = [
    ...stage.assumed,
    ...(unseen.length > 0 ? [tell('flow.assumedActors', { actors: unseen.join(', ') })] : [])
  ]
  path.assumed = sentences.map(({ english }) => english)
  path.assumedTexts = sentences.map(({ text }) => text)
  return { paths: [path] }
}

/** The host that the question is about: that of a server, or the one that was named. */
function subjectOf(
  lookup: Lookup,
  typed: string
): Extract<Answer, { side: string }> | { host?: TopologyNode } | undefined {
  if (typed === '') return undefined
  const found = lookup.resolve(typed).filter(({ kind }) => kind === 'server' || kind === 'host')
  const [one] = found
  if (!one) {
    const others = lookup.resolve(typed)
    return { side: 'from', trouble: { problem: others.length > 0 ? 'wrong-kind' : 'none', typed, fits: others } }
  }
  if (found.length > 1) return { side: 'from', trouble: { problem: 'several', typed, fits: found } }
  const host = one.kind === 'host' ? one : one.parent === undefined ? undefined : lookup.node(one.parent)
  return host?.kind === 'host' ? { host } : {}
}

function hostsOf({ lookup }: Stage, { hops }: Path): string[] {
  const hosts: string[] = []
  for (const hop of hops) {
    for (const id of [hop.host, hop.toHost]) {
      if (id !== undefined && id !== hosts.at(-1) && lookup.node(id)) hosts.push(id)
    }
  }
  return hosts
}
