import { describe, expect, test } from 'vitest'
import { fitting, isRight, pickable, wrongReason } from '../../../models/lessons/answers.ts'
import type { PickQuestion } from '../../../models/lessons/lesson.ts'

describe('an answer is right', () => {
  test('when the one choice was taken, and no other beside it', () => {
    const question = { kind: 'choice', choices: ['a', 'b'], answer: 'b' } as const
    expect(isRight(question, ['b'])).toBe(true)
    expect(isRight(question, ['a'])).toBe(false)
    expect(isRight(question, ['b', 'a'])).toBe(false)
    expect(isRight(question, [])).toBe(false)
  })

  test('when all of several and nothing else was taken, in any order', () => {
    const question = { kind: 'multiple', choices: ['a', 'b', 'c'], answers: ['a', 'c'] } as const
    expect(isRight(question, ['c', 'a'])).toBe(true)
    expect(isRight(question, ['a'])).toBe(false)
    expect(isRight(question, ['a', 'b', 'c'])).toBe(false)
  })

  test('as typed: capitals, spaces and the way Hangul is composed do not count', () => {
    const question = { kind: 'text', answers: ['Fernet key', '키'] } as const
    expect(isRight(question, ['  fernet   KEY '])).toBe(true)
    expect(isRight(question, ['키'.normalize('NFD')])).toBe(true)
    expect(isRight(question, ['fernet'])).toBe(false)
    expect(isRight(question, [])).toBe(false)
  })
})

describe('what was clicked', () => {
  const question: PickQuestion = {
    kind: 'pick',
    answers: ['port/web'],
    accept: ['server/web'],
    wrong: { bridge: ['ovs-bridge/br-int'] }
  }
  const resolved = [['port:1'], ['server:1'], ['bridge:1']]
  const pick = (own: string[], within: string[] = [], asked = question): string[] =>
    fitting(asked, resolved, { own, within })

  test('is the answer by itself, by what it is one with, or by what is as good', () => {
    expect(pickable(question)).toEqual(['port/web', 'server/web', 'ovs-bridge/br-int'])
    expect(isRight(question, pick(['port:1']))).toBe(true)
    expect(isRight(question, pick(['tap:1', 'port:1']))).toBe(true)
    expect(isRight(question, pick(['server:1']))).toBe(true)
    expect(isRight(question, pick(['server:2']))).toBe(false)
  })

  test('is told why it is wrong, where the lesson says so', () => {
    const given = pick(['bridge:1'])
    expect(isRight(question, given)).toBe(false)
    expect(wrongReason(question, given)).toBe('bridge')
    expect(wrongReason(question, pick(['server:2']))).toBeUndefined()
  })

  test('counts inside of the answer only where the lesson allows it, and never where something wrong is meant', () => {
    const inside: PickQuestion = { ...question, inside: true }
    expect(pick(['row:1'], ['port:1', 'host:1'])).toEqual([])
    expect(isRight(inside, pick(['row:1'], ['port:1', 'host:1'], inside))).toBe(true)
    expect(isRight(inside, pick(['bridge:1'], ['port:1'], inside))).toBe(false)
    expect(pick(['row:1'], ['bridge:1'], inside)).toEqual([])
  })
})
