import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { EndProblem } from '../ends.ts'
import { numberOf, stringOf } from '../facts/values.ts'
import type { Question } from '../question.ts'
import { readContainerEnd, type ContainerEnd } from './ends.ts'
import { publishedSomewhere } from './facts/ports.ts'

/** A question about containers or ports of hosts. */
export interface ContainerQuestion {
  from: ContainerEnd
  to: ContainerEnd
  protocol: 'icmp' | 'tcp' | 'udp'
  port: number | undefined
}

export type Reading = ContainerQuestion | { side: 'from' | 'to'; trouble: EndProblem }

/** Reads a question; undefined where it is about something else. */
export function readQuestion(lookup: Lookup, question: Question): Reading | undefined {
  const { protocol } = question
  if (protocol === 'arp' || protocol === 'dhcp' || protocol === 'dns') return undefined
  if (question.toMac !== undefined || question.fromAddress !== undefined) return undefined
  const first = readContainerEnd(lookup, question.from, undefined)
  const near = first && !('problem' in first) ? hostOf(lookup, first.end) : undefined
  const to = readContainerEnd(lookup, question.to, near)
  if (!to) return undefined
  const far = 'problem' in to ? undefined : hostOf(lookup, to.end)
  const from = first ?? readContainerEnd(lookup, question.from, far)
  if (!from) return undefined
  if ('problem' in from) {
    // a name that several hosts' containers bear means the one beside the other end
    const again = readContainerEnd(lookup, question.from, far)
    if (!again || 'problem' in again) return { side: 'from', trouble: from }
    return together(lookup, question, again.end, to)
  }
  return together(lookup, question, from.end, to)
}

function together(
  lookup: Lookup,
  { protocol, port: asked }: Question,
  from: ContainerEnd,
  to: Exclude<ReturnType<typeof readContainerEnd>, undefined>
): Reading | undefined {
  if ('problem' in to) return { side: 'to', trouble: to }
  const port = to.port ?? (protocol === 'icmp' ? undefined : asked)
  const read: ContainerQuestion = {
    from,
    to: to.end,
    protocol:
      protocol === 'udp' ? 'udp' : port !== undefined ? 'tcp' : (protocol ?? 'icmp') === 'icmp' ? 'icmp' : 'tcp',
    port
  }
  return concerns(lookup, read, to.port !== undefined) ? read : undefined
}

/** Between hosts without a port that anybody publishes, the wires are asked about, which is another kind of path. */
function concerns(lookup: Lookup, { from, to, port, protocol }: ContainerQuestion, typed: boolean): boolean {
  if (from.kind === 'container' || to.kind === 'container') return true
  if (to.kind !== 'host' || port === undefined) return false
  if (typed || (from.kind === 'host' && from.host === to.host)) return true
  const asked = { address: undefined, port, protocol }
  return (
    publishedSomewhere(lookup, to.host, asked).length > 0 ||
    lookup
      .childrenOf(to.host.id)
      .some(
        (node) =>
          node.kind === 'nat-rule' && stringOf(node, 'type') === 'dnat' && numberOf(node, 'externalPort') === port
      )
  )
}

/** The host an END is on. */
export function hostOf(lookup: Lookup, end: ContainerEnd): TopologyNode | undefined {
  if (end.kind === 'host') return end.host
  if (end.kind === 'outside') return undefined
  let node: TopologyNode | undefined = end.container
  for (let depth = 0; node && node.kind !== 'host' && depth < 6; depth++) {
    node = node.parent === undefined ? undefined : lookup.node(node.parent)
  }
  return node?.kind === 'host' ? node : undefined
}
