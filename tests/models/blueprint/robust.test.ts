import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blueprint } from '../../../models/blueprint/command.ts'
import { isBlueprint } from '../../../models/blueprint/marker.ts'
import { runCommand } from '../../support/run-command.ts'

const SAMPLES = ['classroom-lab', 'high-availability', 'all-in-one'].map((name) =>
  readFileSync(new URL(`../../../samples/${name}.yaml`, import.meta.url), 'utf8').trimEnd()
)

/** What hands and editors do to YAML: lines lost, doubled, moved in, cut; values swapped for others. */
const WORDS = [
  ...[
    '',
    '0',
    '-1',
    '5000',
    'true',
    'null',
    '~',
    '[]',
    '{}',
    '"',
    "'",
    '- ',
    ': ',
    '&a',
    '*a',
    '!!map',
    '%',
    '\t',
    '한국'
  ],
  ...['__proto__', 'constructor', '10.0.0.0/24', '10.0.0.0/33', '::/0', '0.0.0.0/0', '1e400', '.inf', 'x'.repeat(300)]
]

const mutated = fc.constantFrom(...SAMPLES).chain((text) => {
  const lines = text.split('\n')
  const at = fc.nat({ max: lines.length - 1 })
  const word = fc.constantFrom(...WORDS)
  const edit = fc.tuple(fc.constantFrom('drop', 'double', 'indent', 'cut', 'value', 'insert', 'swap'), at, at, word)
  return fc.array(edit, { minLength: 1, maxLength: 8 }).map((edits) => {
    const out = [...lines]
    for (const [how, one, other, value] of edits) {
      const line = out[one] ?? ''
      if (how === 'drop') out.splice(one, 1)
      else if (how === 'double') out.splice(one, 0, line)
      else if (how === 'indent') out[one] = `  ${line}`
      else if (how === 'cut') out[one] = line.slice(0, other)
      else if (how === 'value') out[one] = line.replace(/(?<=[:,[{])[^,:\]}]+/, ` ${value}`)
      else if (how === 'insert') out.splice(one, 0, value)
      else [out[one], out[other]] = [out[other] ?? '', line]
    }
    return out.join('\n')
  })
})

describe('a blueprint that somebody broke', () => {
  it('never throws, tells lines that exist, and gives every line a fate', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { ledger, facts, record } = runCommand(blueprint, text, { host: null })
        expect(ledger.leftover()).toEqual([])
        for (const { index, message } of ledger.reports) {
          expect(index).toBeGreaterThanOrEqual(0)
          expect(index).toBeLessThan(Math.max(ledger.length, 1))
          expect(message).toMatch(/\S.*\S/)
        }
        for (const { line, props } of facts.nodes) {
          expect([line >= 1, line <= ledger.length, props.certainty]).toEqual([true, true, 'planned'])
        }
        if (!record.plan) expect(ledger.reports.length).toBeGreaterThan(0)
      }),
      { numRuns: 150 }
    )
  })

  it('is the same plan in every reading', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const read = () => JSON.stringify(runCommand(blueprint, text, { host: null }).facts)
        expect(read()).toBe(read())
      }),
      { numRuns: 20 }
    )
  })

  it.each([
    [
      'aliases that multiply',
      `atlas: 1\nname: x\n${Array.from(
        { length: 20 },
        (_, n) =>
          `a${n}: &a${n} [${Array(9)
            .fill(`*a${n - 1}`)
            .join()}]`
      ).join('\n')}`
    ],
    ['endless depth', `atlas: 1\nname: ${'['.repeat(50_000)}`],
    ['endless width', `atlas: 1\nname: x\nroles:\n${'  - {role: Compute, count: 500}\n'.repeat(200)}`],
    [
      'the whole address space',
      'atlas: 1\nname: x\nnetworks: {Tenant: {cidr: "::/0", vlan: 1}}\nroles: [{role: Compute}]'
    ],
    [
      'blocks of one address',
      'atlas: 1\nname: x\nnetworks: {Tenant: {cidr: 10.0.0.1/32, vlan: 1}}\nroles: [{role: Compute, count: 3}]'
    ],
    ['nothing', 'atlas: 1'],
    ['emptiness', 'atlas: 1\nname: x\nroles:\nprojects: []\nnetworks: {}\nundercloud:']
  ])('survives %s', (_, text) => {
    const { ledger } = runCommand(blueprint, text, { host: null })
    expect(ledger.leftover()).toEqual([])
  })
})

describe('the marker', () => {
  it('is a line of its own, with nothing but comments before it', () => {
    expect(isBlueprint('# lab\n---\natlas: 1 # version\nname: x')).toBe(true)
    expect(isBlueprint('\r\natlas: "1"\r\n')).toBe(true)
    expect(isBlueprint('name: x\natlas: 1')).toBe(false)
    expect(isBlueprint('[root@controller-0 ~]# cat x\natlas: 1')).toBe(false)
    expect(isBlueprint('atlas: one')).toBe(false)
    expect(isBlueprint('  atlas: 1')).toBe(false)
    expect(isBlueprint('')).toBe(false)
  })
})
