import { beforeEach, describe, expect, test } from 'vitest'
import {
  addInputs,
  clearFilters,
  edit,
  markSaved,
  nameHost,
  pickCommand,
  pin,
  redo,
  removeInputs,
  replaceWork,
  setFilter,
  toggleFold,
  undo,
  unpinAll
} from '../../../renderer/state/edit.ts'
import { projectState, readProjectState } from '../../../renderer/state/project.ts'
import { store } from '../../../renderer/state/store.ts'
import { EMPTY_WORK, freeName, viewOptions } from '../../../renderer/state/work.ts'

const a = { id: 'i1', name: 'a.txt', size: 10 }
const b = { id: 'i2', name: 'lab/b.txt', size: 20 }
const unsaved = (): boolean => store.get().work !== store.get().saved

beforeEach(() => replaceWork(EMPTY_WORK, null))

describe('what the user did', () => {
  test('is undone and done again, step by step', () => {
    addInputs([a])
    nameHost(['a.txt:1'], 'compute-0')
    pin('overlay', { 'host:x': { x: 1, y: 2 } })
    const last = store.get().work
    undo()
    expect(store.get().work.pins).toEqual({})
    expect(store.get().work.hosts).toEqual({ 'a.txt:1': 'compute-0' })
    undo()
    undo()
    expect(store.get().work).toBe(EMPTY_WORK)
    undo()
    redo()
    redo()
    redo()
    expect(store.get().work).toBe(last)
    redo()
    expect(store.get().work).toBe(last)
  })

  test('forgets what was undone when something else is done', () => {
    addInputs([a])
    undo()
    addInputs([b])
    redo()
    expect(store.get().work.inputs).toEqual([b])
  })

  test('is unsaved as long as it differs from what was saved, also by undo', () => {
    expect(unsaved()).toBe(false)
    addInputs([a])
    expect(unsaved()).toBe(true)
    const saved = store.get().work
    toggleFold('group')
    markSaved(saved, { name: 'x.atlas' })
    expect(unsaved()).toBe(true)
    undo()
    expect(unsaved()).toBe(false)
  })

  test('is no step when nothing changed', () => {
    edit((work) => work)
    removeInputs(new Set(['nobody']))
    unpinAll('logical')
    expect(store.get().past).toEqual([])
  })
})

describe('decisions about captures', () => {
  test('go with the input that holds them, and stay for the others', () => {
    addInputs([a, b])
    nameHost(['a.txt:1', 'lab/b.txt:7'], ' compute-0 ')
    pickCommand('a.txt:3', 'project list')
    removeInputs(new Set(['i1']))
    expect(store.get().work.hosts).toEqual({ 'lab/b.txt:7': 'compute-0' })
    expect(store.get().work.commands).toEqual({})
  })

  test('are taken back by an empty name', () => {
    nameHost(['a.txt:1'], 'x')
    nameHost(['a.txt:1'], '  ')
    expect(store.get().work.hosts).toEqual({})
  })

  test('may be about names that objects have of their own', () => {
    nameHost(['__proto__:1', 'constructor:2'], 'toString')
    expect(Object.keys(store.get().work.hosts)).toEqual(['__proto__:1', 'constructor:2'])
  })
})

describe('what a view is asked for', () => {
  test('names only what the user narrowed', () => {
    expect(viewOptions(EMPTY_WORK, 'logical')).toEqual({ pinned: {}, tunnels: 'folded' })
    setFilter('hosts', 'host:a', true)
    setFilter('hosts', 'host:b', true)
    setFilter('hosts', 'host:a', false)
    pin('logical', { n: { x: 1, y: 1 } })
    expect(viewOptions(store.get().work, 'logical')).toMatchObject({ hosts: ['host:b'], pinned: { n: { x: 1, y: 1 } } })
    clearFilters()
    expect(viewOptions(store.get().work, 'overlay')).toEqual({ pinned: {}, tunnels: 'folded' })
  })
})

describe('a project', () => {
  test('keeps everything but the inputs, which stand beside it', () => {
    addInputs([a])
    nameHost(['a.txt:1'], 'compute-0')
    setFilter('roles', 'Compute', true)
    toggleFold('g')
    pin('overlay', { 'host:x': { x: 1.5, y: -2 } })
    const { work } = store.get()
    const file: unknown = JSON.parse(JSON.stringify(projectState(work, 'overlay')))
    expect(readProjectState(file, work.inputs)).toEqual({ work, view: 'overlay' })
  })

  test('may leave out what it does not know, and says what is wrong with what it has', () => {
    expect(readProjectState({}, [])).toEqual({ work: EMPTY_WORK, view: 'deployment' })
    expect(readProjectState(undefined, [])).toEqual({ work: EMPTY_WORK, view: 'deployment' })
    expect(readProjectState({ view: 'nonsense' }, [])).toHaveProperty('error')
    expect(readProjectState({ pins: { overlay: { n: { x: 'far', y: 1 } } } }, [])).toMatchObject({
      error: expect.stringContaining('pins.overlay.n.x') as string
    })
  })
})

test('inputs of one name are told apart', () => {
  expect(freeName('a', new Set())).toBe('a')
  expect(freeName('a', new Set(['a', 'a (2)']))).toBe('a (3)')
})
