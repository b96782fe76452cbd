import type { Lookup } from '../topology/lookup.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { readEnd, type End, type EndProblem } from './ends.ts'
import { cloudOf, type Cloud } from './facts/cloud.ts'
import { findPath, type Attempt, type Found } from './find-path.ts'
import type { Path } from './path.ts'
import type { Question } from './question.ts'
import { targetsOf } from './targets.ts'

/** Paths, best first; or which END cannot be used, and why. */
export type Answer = { paths: Path[] } | { side: 'from' | 'to'; trouble: EndProblem }

const RANK = { delivered: 0, answered: 0, provider: 1, unknown: 2, dropped: 3 } as const

/** Answers one question about a topology. Pure: the same facts and question give the same paths. */
export function ask(lookup: Lookup, question: Question): Answer {
  const cloud = cloudOf(lookup)
  const from = readEnd(cloud, question.from, 'from')
  if ('problem' in from) return { side: 'from', trouble: from }
  const to = readTarget(cloud, question)
  if ('problem' in to) return { side: 'to', trouble: to }
  const senders = sendersOf(cloud, from)
  if (!senders) return { side: 'from', trouble: { problem: 'wrong-kind', typed: question.from, fits: [nodeOf(from)!] } }
  const found = senders.flatMap((sender) => pathsFrom(cloud, sender, to, question))
  const ranked = found.map((each, order) => ({ ...each, order }))
  ranked.sort((a, b) => rank(a) - rank(b) || a.order - b.order)
  return { paths: ranked.map(({ path }) => path) }
}

/** Sure before unsure; of the unsure what seems to get there. */
function rank({ path, seems }: Found): number {
  return RANK[path.disposition] * 10 + RANK[seems]
}

/** With DNS a name that is nothing in the cloud is a name to look up. */
function readTarget(cloud: Cloud, question: Question): End | EndProblem {
  const end = readEnd(cloud, question.to, 'to')
  if (question.protocol === 'dns' && 'problem' in end && end.problem !== 'several' && /^[\w.-]+$/.test(question.to)) {
    return { kind: 'service', service: 'dns' }
  }
  return end
}

function sendersOf(cloud: Cloud, from: End): Attempt['from'][] | undefined {
  switch (from.kind) {
    case 'port':
      return from.ports.map((port) => ({ kind: 'port', port }))
    case 'floating': {
      const link = cloud.lookup
        .linksOf(from.node.id)
        .find(({ kind, from: end }) => kind === 'nat' && end === from.node.id)
      const port = link && cloud.lookup.node(link.to)
      return port?.kind === 'port' ? [{ kind: 'port', port }] : undefined
    }
    case 'router':
      return [{ kind: 'router', router: from.router }]
    case 'outside':
      return [{ kind: 'outside', network: from.network, address: from.address }]
    case 'address': {
      const router = from.node && cloud.routerPortById(from.node.id)?.router
      return router && [{ kind: 'router', router }]
    }
    default:
      return undefined
  }
}

/** One path for each address the target can be reached by, until one gets there. */
function pathsFrom(cloud: Cloud, from: Attempt['from'], to: End, question: Question): Found[] {
  const paths: Found[] = []
  for (const target of targetsOf(cloud, from, to, question)) {
    const found = findPath(cloud, { from, target, question })
    paths.push(found)
    if (found.seems !== 'provider' && !found.astray) break
  }
  return paths
}

function nodeOf(end: End): TopologyNode | undefined {
  switch (end.kind) {
    case 'router':
      return end.router
    case 'outside':
      return end.network
    case 'host':
      return end.host
    case 'service':
      return undefined
    default:
      return end.node
  }
}
