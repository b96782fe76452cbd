import { describe, expect, it } from 'vitest'
import { ask } from '../../../models/paths/ask.ts'
import type { Question } from '../../../models/paths/question.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { analysed } from '../../support/analysed.ts'
import { ovnLab } from '../../support/load-folder.ts'

const lookup = new Lookup(analysed(ovnLab()))

function way(question: Question): string {
  const answer = ask(lookup, question)
  if ('trouble' in answer) throw new Error(answer.trouble.problem)
  const { disposition, logical, hosts, legs } = answer.paths[0]!
  const name = (id: string): string => lookup.node(id)?.name ?? id
  const wires = legs.map(({ encapsulation, id }) => `${encapsulation}${id ?? ''}`).join(' ')
  return `${disposition} | ${logical.map(name).join(' ')} | ${hosts.map(name).join(' ')} | ${wires}`
}

describe('the way back', () => {
  it('is let through by the state of the way there, whatever the rules say of new connections', () => {
    const back: Question = { from: 'vm-db-1', to: 'vm-web-1', protocol: 'tcp', port: 40003 }
    expect(way(back)).toMatch(/^dropped/)
    expect(way({ ...back, reply: true })).toBe('delivered | backend router1 private | compute-1 compute-0 | geneve1')
  })

  it('finds back through source NAT: in at the gateway chassis, under the key of the network it arrives in', () => {
    expect(way({ from: 'outside:public', to: 'vm-web-2', reply: true })).toBe(
      'delivered | public router1 private | controller-1 compute-0 | flat geneve1'
    )
  })

  it('finds back through a distributed floating IP on its own host', () => {
    expect(way({ from: 'outside:public', to: 'vm-web-1', reply: true })).toBe(
      'delivered | public router1 private | compute-0 | flat'
    )
  })
})
