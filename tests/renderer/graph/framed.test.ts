import { describe, expect, test } from 'vitest'
import type { Lesson, Step } from '../../../models/lessons/lesson.ts'
import { LESSONS } from '../../../models/lessons/registry.ts'
import { resolveReferences } from '../../../models/lessons/references.ts'
import type { PlacedScene } from '../../../models/views/scene.ts'
import { framed, type Marks } from '../../../renderer/graph/framed.ts'
import { litIn } from '../../../renderer/graph/lit.ts'
import { sceneOfStep, topologyOfStep } from '../../support/lesson-scenes.ts'
import { node } from './scenes.ts'

/** The canvas beside a lesson, in the two windows that everything is looked at in. */
const ROOMS = [
  { name: '1440 × 900', width: 872, height: 790 },
  { name: '1024 × 700', width: 704, height: 590 }
]
const MOST = 1.25

/** A picture with a thing at its beginning and one at its end. */
function sized(width: number, height: number): PlacedScene {
  const nodes = [node('first', 20, 10), node('last', width - 20, height - 10)]
  return { view: 'deployment', nodes, edges: [], notes: [], width, height }
}
const NONE: Marks = { lit: new Set(), current: new Set() }

/** What is marked, and what of it has to be in sight: what is named, else where the path is. */
function marksOf(lesson: Lesson, step: Step, drawn: PlacedScene): Marks & { spokenOf: ReadonlySet<string> } {
  const references = step.highlight ?? step.focus ?? []
  const named = litIn(drawn, resolveReferences(topologyOfStep(lesson, step), references).flat())
  const route = [...drawn.nodes, ...drawn.edges].filter(({ classes }) => classes.includes('route'))
  const lit = named.size > 0 ? named : new Set(route.map(({ id }) => id))
  const at = step.path?.step
  const current = drawn.nodes.filter(({ shape, data }) => shape === 'step' && at !== undefined && data['step'] === at)
  const here = new Set(current.map(({ id }) => id))
  return { lit, current: here, spokenOf: named.size > 0 ? named : here }
}

/** Ids of the nodes whose middle is out of the room. */
function outOf(
  { nodes }: PlacedScene,
  ids: ReadonlySet<string>,
  room: { width: number; height: number },
  drawn: ReturnType<typeof framed>
): string[] {
  const { zoom, pan } = drawn
  const isOut = ({ x, y }: { x: number; y: number }): boolean => {
    const [left, top] = [x * zoom + pan.x, y * zoom + pan.y]
    return left < 0 || top < 0 || left > room.width || top > room.height
  }
  return nodes.filter((node) => ids.has(node.id) && isOut(node)).map(({ id }) => id)
}

describe.each(LESSONS.map((lesson) => [lesson.row, lesson] as const))('lesson %s', (_, lesson) => {
  test.each(lesson.steps.map((step) => [step.id, step] as const))('step %s is legible and in sight', (_, step) => {
    const drawn = sceneOfStep(lesson, step)
    const marks = marksOf(lesson, step, drawn)
    for (const room of ROOMS) {
      const viewport = framed(drawn, marks, room, { most: MOST })
      expect(viewport.zoom, room.name).toBeGreaterThanOrEqual(0.6)
      expect(viewport.zoom, room.name).toBeLessThanOrEqual(MOST)
      expect(outOf(drawn, marks.spokenOf, room, viewport), room.name).toEqual([])
      // where nothing in particular is spoken of, the larger window has all of it
      const all = new Set(drawn.nodes.map(({ id }) => id))
      if (marks.spokenOf.size === 0 && room === ROOMS[0]) expect(outOf(drawn, all, room, viewport)).toEqual([])
    }
  })
})

describe('what is shown', () => {
  const room = { width: 1000, height: 800 }

  test('a small picture is enlarged, but not more than allowed, and stands in the middle', () => {
    const small = sized(200, 100)
    expect(framed(small, NONE, room, { most: 2 }).zoom).toBe(2)
    expect(framed(small, NONE, room, { most: 1.25 }).zoom).toBe(1.25)
  })

  test('of a large one what is lit, at life size, with no more emptiness around than there has to be', () => {
    const large = sized(4000, 3000)
    const { zoom, pan } = framed(large, { ...NONE, lit: new Set(['last']) }, room, { most: 2 })
    expect(zoom).toBe(1)
    expect(outOf(large, new Set(['last']), room, { zoom, pan })).toEqual([])
    expect(4000 * zoom + pan.x).toBeGreaterThan(room.width - 60)
  })

  test('of one that fits, too, what is lit, where that is to be larger', () => {
    const fits = sized(1200, 800)
    const marks = { ...NONE, lit: new Set(['last']) }
    expect(framed(fits, marks, room, { most: 2 }).zoom).toBeLessThan(0.9)
    expect(framed(fits, marks, room, { most: 2, chosen: 1 }).zoom).toBe(1)
    expect(framed(fits, NONE, room, { most: 2, chosen: 1 }).zoom).toBeLessThan(0.9)
  })

  test('the beginning of a large one, where nothing is lit', () => {
    const { zoom, pan } = framed(sized(4000, 3000), NONE, room, { most: 2 })
    expect(zoom).toBe(0.8)
    expect(pan.x).toBeGreaterThanOrEqual(0)
    expect(pan.y).toBeGreaterThanOrEqual(0)
  })
})

test('of a step in two places that are too far apart the first is shown, so that it can be read', () => {
  const scene = sized(3000, 400)
  const marks: Marks = { lit: new Set(['first', 'last']), current: new Set(['last', 'first']) }
  const { zoom, pan } = framed(scene, marks, { width: 900, height: 500 }, { most: 0.9, legible: 0.74 })
  expect(zoom).toBe(0.9)
  expect((3000 - 20) * zoom + pan.x).toBeLessThan(900)
})

describe('a picture too high for its room', () => {
  const room = { width: 900, height: 320 }
  /** Rows of the screen that the controls over the picture take. */
  const CONTROLS = 44
  const heading = node('heading', 60, 8, { height: 16 })

  const NOTE = { key: 'note.folded', values: { count: 3 } }

  function topOf(step: number, height: number, notes: PlacedScene['notes'] = []): { top: number; shown: boolean } {
    const nodes = [heading, node('step', 100, step), node('last', 700, height - 10)]
    const scene: PlacedScene = { view: 'path', nodes, edges: [], notes, width: 740, height }
    const marks = { lit: new Set<string>(), current: new Set(['step']) }
    const { zoom, pan } = framed(scene, marks, room, { most: 0.9, legible: 0.74 })
    const y = step * zoom + pan.y
    return { top: pan.y, shown: y > CONTROLS && y < room.height }
  }

  test('begins below the controls where the step is in sight from there', () => {
    expect(topOf(140, 500)).toEqual({ top: 48, shown: true })
  })

  test('begins below the line that says what it leaves out', () => {
    expect(topOf(140, 500, [NOTE])).toEqual({ top: 70, shown: true })
  })

  test('is never left with its headings behind the controls, and the step is in sight', () => {
    for (let step = 30; step < 680; step += 5) {
      const { top, shown } = topOf(step, 700)
      expect(top >= CONTROLS || top + 16 <= 0, `the step at ${step} leaves the heading at ${top}`).toBe(true)
      expect(shown, `the step at ${step}`).toBe(true)
    }
  })
})
