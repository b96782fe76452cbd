import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runChecks } from '../../../models/checks/run-checks.ts'
import type { Input } from '../../../models/reading.ts'
import { analyseOnceRead } from '../../support/analysed.ts'
import '../../support/seed.ts'
import { changed, openstackFiles, ovnFiles, withLine, withoutPort } from './support.ts'

/** What a finding is about may be called by another name where fewer captures are there: rules are compared. */
const errorsOf = (inputs: readonly Input[]): Set<string> =>
  new Set(
    analyseOnceRead(inputs)
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ rule }) => rule)
  )

const ovn = ovnFiles(/ovs-vsctl_(?:show|list_)/, /central\/ovn-sbctl_(?:show|list)/, /ip_a\.txt/, /nbctl_show/)
const sick = changed(
  changed(
    changed(ovn, /compute-0\/ovs-vsctl_show/, withoutPort('ovn-e651d3-0')),
    /compute-1\/ovs-vsctl_show/,
    withLine('eno2', 'error: "could not open network device eno2"')
  ),
  /sbctl_list_chassis|list_open_vswitch/,
  (text) => text.replaceAll('datacentre:br-ex', '')
)
const cloud = openstackFiles(
  /ovn-ovs\//,
  /podman\/.*podman_ps/,
  /rabbitmq\/list_queues\.txt/,
  /(?:agent|service|port|server)_list.*table/
)

describe('findings', () => {
  test('are the same from a document as from the captures', () => {
    for (const inputs of [sick, cloud]) {
      const whole = analyseOnceRead(inputs)
      const again = runChecks(JSON.parse(JSON.stringify(whole)) as typeof whole)
      expect(again).toEqual({ findings: whole.findings, notEvaluated: whole.notEvaluated })
    }
  })

  test('do not depend on the order of the captures', () => {
    const titles = (inputs: readonly Input[]): string[] =>
      analyseOnceRead(inputs)
        .findings.map(({ title }) => title)
        .sort()
    expect(titles(sick.toReversed())).toEqual(titles(sick))
  })

  test('have subjects that exist and lines that exist', () => {
    const { findings, nodes, captures } = analyseOnceRead([...sick, ...cloud])
    const ids = new Set(nodes.map(({ id }) => id))
    const places = new Map(captures.map(({ id, source }) => [id, source]))
    expect(findings.length).toBeGreaterThan(3)
    for (const { subjects, evidence, title, explanation } of findings) {
      expect(subjects.filter((id) => !ids.has(id))).toEqual([])
      expect(`${title} ${explanation}`).not.toMatch(/\{\w+\}/)
      for (const { capture, line } of evidence) {
        expect(line).toBeGreaterThanOrEqual(places.get(capture)!.firstLine)
        expect(line).toBeLessThanOrEqual(places.get(capture)!.lastLine)
      }
    }
  })

  test('never become errors by taking captures away', () => {
    for (const inputs of [ovn, sick, cloud]) {
      const whole = errorsOf(inputs)
      expect(whole.size).toBe(inputs === ovn ? 0 : inputs === sick ? 2 : 1)
      fc.assert(
        fc.property(fc.subarray([...inputs], { minLength: 1 }), (part) => {
          expect([...errorsOf(part)].filter((rule) => !whole.has(rule))).toEqual([])
        }),
        { numRuns: 15 }
      )
    }
  }, 120_000)
})
