import { finding, type Check } from './check.ts'
import type { Conflict, Finding, TopologyNode } from '../topology/vocabulary.ts'
import { nameOf } from './known.ts'

/** Two captures say different things of one attribute: both are kept, and this says so. */
export const factsDisagree: Check = {
  id: 'facts-disagree',
  run: ({ topology }) => ({
    findings: topology.nodes.flatMap((node) => node.conflicts.map((conflict) => disagreement(node, conflict))),
    needs: []
  })
}

function disagreement(node: TopologyNode, { attribute, values }: Conflict): Finding {
  const printed = values.map(({ value }) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' / ')
  const evidence = values.flatMap(({ sources }) => sources)
  const parts = { subjects: [node.id], evidence, next: [] }
  return finding('facts-disagree', 'info', 'finding.factsDisagree', { name: nameOf(node), attribute, printed }, parts)
}
