import { expect, test } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { partOf } from '../../../models/lessons/part.ts'
import { resolveReferences } from '../../../models/lessons/references.ts'

const topology = analyse(
  ['node1', 'node2'].map((name, at) => {
    const shown = `lo               UNKNOWN        127.0.0.1/8\neth0             UP             10.0.0.${at + 1}/24`
    return { name, text: `[root@${name} ~]# ip -br addr\n${shown}\n` }
  })
)
const resolve = (reference: string): string[] => resolveReferences(topology, [reference])[0]!

test('a thing is found by kind and name, and by its host where several bear the name', () => {
  expect(resolve('host/node1')).toEqual(['host:node1'])
  const cards = topology.nodes.filter(({ name }) => name === 'eth0')
  expect(cards).toHaveLength(2)
  expect(resolve(`${cards[0]!.kind}/eth0`)).toHaveLength(2)
  expect(resolve(`${cards[0]!.kind}/eth0@node2`)).toEqual([expect.stringContaining('node2')])
})

test('a part of a picture is named by its thing, and what stands for none by its scene id', () => {
  expect(resolve('host/node1#mounts')).toEqual(['host:node1|mounts'])
  expect(resolve('picture/row|galera')).toEqual(['row|galera'])
})

test.each(['host/nobody', 'host/nobody#mounts', 'eth0', '', 'host/__proto__', 'nic/eth0@nobody'])(
  'nothing is found of %j',
  (reference) => expect(resolve(reference)).toEqual([])
)

test('of a flow the messages around the step are shown, and the ones that the reader walks to', () => {
  const question = { from: '', to: '', flow: 'server-create' }
  expect(partOf({ question, step: 10 }, 10)).toEqual([8, 13])
  expect(partOf({ question }, 1)).toEqual([1, 4])
  expect(partOf({ question, step: 10, part: [9, 11] }, 14)).toEqual([9, 14])
  expect(partOf({ question, step: 10, part: [9, 11] }, 3)).toEqual([3, 11])
  expect(partOf({ question: { from: 'a', to: 'b' }, step: 2 }, 2)).toBeUndefined()
  expect(partOf(undefined, 1)).toBeUndefined()
})
