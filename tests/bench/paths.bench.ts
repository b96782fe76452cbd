import { describe, expect, it } from 'vitest'
import { ask } from '../../models/paths/ask.ts'
import { Lookup } from '../../models/topology/lookup.ts'
import { generatedCloud } from '../support/generated-cloud.ts'
import { fastest, report } from './measure.ts'

const QUESTIONS = [
  { from: 'vm-0', to: 'vm-8' },
  { from: 'vm-0', to: 'vm-1' },
  { from: 'vm-0', to: 'internet' },
  { from: 'outside:public', to: 'vm-3' }
]

describe('a question', () => {
  it('is answered in under 200 ms on 1,000 hosts, the first one too', () => {
    // A full mesh of a thousand chassis is a million tunnels, which take longer to make up than to ask about.
    const size = { controllers: 3, computes: 297, storage: 700, serversPerCompute: 10, networks: 40 }
    const lookup = new Lookup(generatedCloud(size))
    for (const question of QUESTIONS) {
      const first = fastest(1, () => ask(lookup, question))
      const again = fastest(5, () => ask(lookup, question))
      report(`${question.from} to ${question.to}, first`, first, 'ms')
      report(`${question.from} to ${question.to}, again`, again, 'ms')
      expect(first).toBeLessThan(200)
      const answer = ask(lookup, question)
      expect('paths' in answer && answer.paths.length).toBeGreaterThan(0)
    }
  })
})
