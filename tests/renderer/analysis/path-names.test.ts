import { expect, test } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { pathAccount } from '../../../renderer/analysis/path-account.ts'
import { pathAnswer } from '../../../renderer/analysis/path-answer.ts'
import { Sources } from '../../../renderer/analysis/sources.ts'
import { neutronLists } from '../../support/agent-cloud.ts'

const lookup = new Lookup(analyse([{ name: 'paste.txt', text: neutronLists() }]))
const question = { from: 'vm-1', to: 'vm-2' }

test('a port that has no name of its own is called as its server', () => {
  const answer = pathAnswer(lookup, question, new Sources([], () => undefined))
  const [path] = 'paths' in answer ? answer.paths : []
  expect([path?.from.name, path?.to.name]).toEqual(['vm-1', 'vm-2'])
  expect(path?.end).toBe('vm-2')
  expect(path?.hops.map(({ at }) => at.name)).toEqual(['vm-1', 'web', 'hv-a', 'hv-b', 'vm-2'])
  const account = pathAccount(lookup, { path: { question, choice: 0 } }, 'en')
  expect(account?.sentence).toBe('vm-1 > vm-2: Delivered')
  expect(account?.steps[0]).toBe('1. vm-1: vm-1 sends it out')
})

test('a picture of both ways is told both ways', () => {
  const both = { ...question, way: 'both' } as const
  const account = pathAccount(lookup, { path: { question: both, choice: 0 } }, 'en')
  expect(account?.steps[5]).toBe('The way back: Delivered')
  expect(account?.steps.slice(6).at(0)).toBe('1. vm-2: vm-2 sends it out')
  expect(account?.steps.at(-1)).toBe('5. vm-1: vm-1 has it')
})
