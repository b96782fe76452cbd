import { beforeEach, describe, expect, test, vi } from 'vitest'
import { LESSONS } from '../../../models/lessons/registry.ts'
import { enterLesson, goToStep, keepAnswer, leaveLesson, markDone, openLesson } from '../../../renderer/state/lesson.ts'
import { readPreferences, writePreferences } from '../../../renderer/state/preferences.ts'
import { hiddenWords, shownOptions } from '../../../renderer/state/shown.ts'
import { store } from '../../../renderer/state/store.ts'
import { EMPTY_WORK } from '../../../renderer/state/work.ts'
import { hitChoices } from '../../../renderer/panels/palette/choices.tsx'

const RPC = LESSONS.find(({ row }) => row === 'B2')!
const kinds = RPC.steps.findIndex(({ id }) => id === 'kinds')
const INPUTS = new Map([[RPC.sample, [{ id: 'lesson:1', name: RPC.sample, size: 1 }]]])

beforeEach(() => {
  leaveLesson()
  const own = { ...EMPTY_WORK, inputs: [{ id: 'own', name: 'paste-1', size: 1 }] }
  store.set({ work: own, saved: own, view: 'overlay', selection: 'host:mine', lessonsDone: [] })
})

describe('a lesson', () => {
  test('puts what the user works on aside, and gives it back as it was', () => {
    const { work } = store.get()
    enterLesson(RPC, INPUTS)
    expect(store.get().work.inputs).toEqual(INPUTS.get(RPC.sample))
    goToStep(kinds)
    expect(store.get()).toMatchObject({ view: 'path', step: 6, selection: null })
    enterLesson(RPC, INPUTS)
    expect(store.get().lesson?.own.work).toBe(work)
    leaveLesson()
    expect(store.get()).toMatchObject({ lesson: null, view: 'overlay', selection: 'host:mine' })
    expect(store.get().work).toBe(work)
  })

  test('has no step before the first and none after the last', () => {
    enterLesson(RPC, INPUTS)
    goToStep(-1)
    expect(store.get().lesson?.at).toBe(0)
    goToStep(RPC.steps.length)
    expect(store.get().lesson?.at).toBe(0)
  })

  test('hides what answers its question until it is answered rightly or given up', () => {
    enterLesson(RPC, INPUTS)
    goToStep(kinds)
    const open = (): ReturnType<typeof openLesson> => openLesson(store.get().lesson!)
    expect(hiddenWords(open())).toEqual(['call'])
    keepAnswer('kinds', { answer: ['cast'], right: false })
    expect(hiddenWords(open())).toEqual(['call'])
    keepAnswer('kinds', { answer: ['cast'], right: false, shown: true })
    expect(hiddenWords(open())).toEqual([])
    expect(hiddenWords(null)).toEqual([])
  })

  test('asks of a flow the messages around the step, and the user’s own path whole', () => {
    enterLesson(RPC, INPUTS)
    goToStep(kinds)
    expect(shownOptions(store.get()).path).toMatchObject({ steps: [4, 9] })
    store.set({ step: 12 })
    expect(shownOptions(store.get()).path).toMatchObject({ steps: [4, 12] })
    leaveLesson()
    const path = { question: { from: 'a', to: 'b' }, choice: 0 }
    store.set({ work: { ...EMPTY_WORK, path }, view: 'path' })
    expect(shownOptions(store.get()).path).toEqual(path)
  })
})

test('the search finds nothing by what is hidden', () => {
  const hit = { kind: 'server', certainty: 'seen', by: 'name', where: 'compute0' } as const
  const hits = [
    { ...hit, id: 'a', name: 'web', text: 'web' },
    { ...hit, id: 'b', name: 'disk', by: 'format', text: 'raw' },
    { ...hit, id: 'c', name: 'raw', text: 'raw' }
  ] as unknown as Parameters<typeof hitChoices>[0]
  const say = Object.assign((key: string) => key, { language: 'en' }) as unknown as Parameters<typeof hitChoices>[1]
  expect(hitChoices(hits, say, ['raw']).map(({ id }) => id)).toEqual(['a'])
  expect(hitChoices(hits, say, [])).toHaveLength(3)
})

describe('what was learned', () => {
  test('is kept once, in the order of the course, and nothing else is taken for a row', () => {
    const kept = new Map<string, string>()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value)
    })
    markDone('D2')
    markDone('B2')
    markDone('D2')
    expect(readPreferences().lessonsDone).toEqual(['B2', 'D2'])
    const [key = ''] = kept.keys()
    kept.set(key, JSON.stringify({ ...JSON.parse(kept.get(key)!), lessonsDone: ['Z9', 7, 'B1', '__proto__'] }))
    expect(readPreferences().lessonsDone).toEqual(['B1'])
    kept.set(key, '{damaged')
    expect(readPreferences().lessonsDone).toEqual([])
    vi.unstubAllGlobals()
  })

  test('is not kept where nothing can be, without a word', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('denied')
      },
      setItem: () => {
        throw new Error('denied')
      }
    })
    expect(() => writePreferences(store.get())).not.toThrow()
    expect(readPreferences().lessonsDone).toEqual([])
    vi.unstubAllGlobals()
  })
})
