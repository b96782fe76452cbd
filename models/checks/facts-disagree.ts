import type { Check } from './check.ts'
import type { Conflict, Finding, TopologyNode } from '../topology/vocabulary.ts'

/** Two captures say different things of one attribute: both are kept, and this says so. */
export const factsDisagree: Check = {
  id: 'facts-disagree',
  run: (topology) => topology.nodes.flatMap((node) => node.conflicts.map((conflict) => disagreement(node, conflict)))
}

function disagreement(node: TopologyNode, { attribute, values }: Conflict): Finding {
  const printed = values.map(({ value }) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' / ')
  const name = node.name === '' ? node.id : node.name
  return {
    rule: 'facts-disagree',
    severity: 'info',
    title: `${name}: ${attribute} differs between captures`,
    subjects: [node.id],
    evidence: values.flatMap(({ sources }) => sources),
    explanation: `The captures say ${printed}. Shown is ${shownValue(node, attribute)}. They may have been taken at different times.`,
    next: [],
    text: { key: 'finding.factsDisagree', values: { name, attribute, printed } }
  }
}

function shownValue(node: TopologyNode, attribute: string): string {
  const value = node.attributes[attribute]
  return value === undefined
    ? 'the one told with most detail'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)
}
