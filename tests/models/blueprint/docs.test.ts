import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blueprint } from '../../../models/blueprint/command.ts'
import { blueprintSchema } from '../../../models/blueprint/schema.ts'
import { runCommand } from '../../support/run-command.ts'

const TEXT = readFileSync(new URL('../../../docs/blueprint.md', import.meta.url), 'utf8')
const EXAMPLES = [...TEXT.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml!)

describe('docs/blueprint.md', () => {
  it('shows examples in which nothing is wrong', () => {
    const [whole, ...parts] = EXAMPLES
    expect(parts).toHaveLength(7)
    for (const text of [whole!, ['atlas: 1', 'name: parts', ...parts].join('\n')]) {
      const { ledger, record } = runCommand(blueprint, text, { host: null })
      expect(ledger.reports).toEqual([])
      expect(record.plan!.hosts.length).toBeGreaterThan(4)
    }
  })

  it('names every key of the top level', () => {
    const keys = Object.keys(blueprintSchema.entries).filter((key) => !key.startsWith('$'))
    for (const key of keys) expect(TEXT).toContain(`\`${key}\``)
  })
})
