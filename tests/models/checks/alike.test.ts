import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeFindings, examples } from '../../../models/checks/alike.ts'
import type { Finding } from '../../../models/topology/vocabulary.ts'

const severity = fc.constantFrom('error' as const, 'warning' as const, 'info' as const)
const finding = fc.record({
  severity,
  rule: fc.constantFrom('port-error', 'agent-down'),
  key: fc.constantFrom('a', 'b')
})
const findings = fc.array(
  finding.map(({ severity, rule, key }): Finding => ({
    ...{ rule, severity, title: 't', explanation: 'e', text: { key, values: {} } },
    ...{ subjects: [], evidence: [], next: [] }
  })),
  { maxLength: 60 }
)

describe('alike findings', () => {
  it('are told together, worst first, and none is lost', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const groups = alikeFindings(all)
        expect(groups.flatMap((group) => group.findings).length).toBe(all.length)
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
        const order = groups.map((group) => ['error', 'warning', 'info'].indexOf(group.severity))
        expect(order).toEqual(order.toSorted((a, b) => a - b))
        for (const group of groups) {
          const said = new Set(group.findings.map((each) => `${each.severity} ${each.rule} ${each.text!.key}`))
          expect(said.size).toBe(1)
          expect(group.findings).toEqual(all.filter((each) => group.findings.includes(each)))
          const left = group.findings.length - examples(group).length
          expect(left === 0 || left > 1).toBe(true)
        }
      })
    )
  })
})
