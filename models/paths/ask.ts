import type { Lookup } from '../topology/lookup.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { readEnd, type End, type EndProblem } from './ends.ts'
import { cloudOf, type Cloud } from './facts/cloud.ts'
import { findPath, type Attempt } from './find-path.ts'
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
  const paths = senders.flatMap((sender) => pathsFrom(cloud, sender, to, question))
  return {
    paths: paths
      .map((path, order) => ({ path, order }))
      .sort((a, b) => RANK[a.path.disposition] - RANK[b.path.disposition] || a.order - b.order)
      .map(({ path }) => path)
  }
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
function pathsFrom(cloud: Cloud, from: Attempt['from'], to: End, question: Question): Path[] {
  const paths: Path[] = []
  for (const target of targetsOf(cloud, from, to, question)) {
    const { path, astray } = findPath(cloud, { from, target, question })
    paths.push(path)
    if (path.disposition !== 'provider' && !astray) break
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
