import { describe, expect, test } from 'vitest'
import { pickable } from '../../../models/lessons/answers.ts'
import { termsOf } from '../../../models/lessons/body.ts'
import { CHAPTERS } from '../../../models/lessons/chapters.ts'
import { TERMS } from '../../../models/lessons/glossary.ts'
import { resolveReferences } from '../../../models/lessons/references.ts'
import { LESSONS } from '../../../models/lessons/registry.ts'
import type { Step } from '../../../models/lessons/lesson.ts'
import { maskScene, tells } from '../../../models/lessons/mask.ts'
import { textKeys } from '../../../models/lessons/text-keys.ts'
import { ask } from '../../../models/paths/ask.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import type { Topology } from '../../../models/topology/vocabulary.ts'
import type { PlacedScene } from '../../../models/views/scene.ts'
import type { Words } from '../../../models/views/words.ts'
import { litIn } from '../../../renderer/graph/lit.ts'
import { LESSON_TEXTS } from '../../../renderer/messages/lessons/catalogue.ts'
import { REFERENCE_ROWS } from '../../support/reference-rows.ts'
import { sceneOfStep, topologyOfStep } from '../../support/lesson-scenes.ts'
import { translate } from '../../../renderer/messages/translate.ts'
import { glossaryText } from '../../../renderer/messages/lessons/glossary-text.ts'

/** Every row of the course. */
const ROWS = (
  'A1 A2 A3 A4 A5 A6 A7 A8 A9 B1 B2 B3 B4 B5 B6 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 ' + 'D1 D2 D3 D4 D5 D6 D7 D8 E1 E2 E3 E4'
).split(' ')
/** Rows without a lesson yet. */
const UNWRITTEN: readonly string[] = []
const LANGUAGES = ['en', 'ko'] as const
/** No longer than is read while the picture is looked at. */
const LONGEST = { en: { body: 520, other: 320 }, ko: { body: 400, other: 230 } }
const korean: Words = (key, values) => translate('ko', key, values)

test('every row of the course has its lesson, in its order', () => {
  expect(CHAPTERS.flatMap(({ rows }) => rows)).toEqual(ROWS)
  const written = LESSONS.map(({ row }) => row)
  expect(written).toEqual(ROWS.filter((row) => !UNWRITTEN.includes(row)))
})

describe.each(LESSONS.map((lesson) => [lesson.row, lesson] as const))('lesson %s', (row, lesson) => {
  test.each(LANGUAGES)('says all it needs in %s, nothing else, and links only to terms there are', (language) => {
    const texts = LESSON_TEXTS[row]![language]
    expect(Object.keys(texts).sort()).toEqual(textKeys(lesson).sort())
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('')
      if (language === 'ko' && !key.includes('.choice.')) expect(text, key).toMatch(/\p{Script=Hangul}|^[\w\s-]+$/u)
      for (const term of termsOf(text)) expect(glossaryText(term, language), `${key}: ${term}`).toBeDefined()
    }
  })

  test.each(LANGUAGES)('is short in %s, and links a term once a step', (language) => {
    for (const [key, text] of Object.entries(LESSON_TEXTS[row]![language])) {
      const isBody = key.endsWith('.body')
      const plain = text.replace(/\[\[(?:[\w-]+\|)?([^\]]*)\]\]/g, '$1')
      expect(plain.length, key).toBeLessThanOrEqual(LONGEST[language][isBody ? 'body' : 'other'])
      expect(text.split('\n\n').length, key).toBeLessThanOrEqual(2)
      const terms = termsOf(text)
      if (isBody) expect(new Set(terms).size, key).toBe(terms.length)
    }
  })

  test.each(LANGUAGES)('has no answer in %s that its length gives away', (language) => {
    for (const { id, question } of lesson.steps) {
      if (question?.kind !== 'choice') continue
      const length = (choice: string): number => LESSON_TEXTS[row]![language][`${id}.choice.${choice}`]!.length
      const others = question.choices.filter((choice) => choice !== question.answer)
      const longest = Math.max(...others.map(length))
      expect(length(question.answer), id).toBeLessThanOrEqual(Math.max(longest * 1.4, longest + 12))
    }
  })

  test('names each step once, asks something, and cites its facts', () => {
    expect(new Set(lesson.steps.map(({ id }) => id)).size).toBe(lesson.steps.length)
    expect(lesson.steps.some(({ question }) => question)).toBe(true)
    expect(lesson.steps.some(({ tryOwn }) => tryOwn)).toBe(true)
    expect(lesson.cites).not.toEqual([])
    expect(new Set(lesson.cites).size).toBe(lesson.cites.length)
    for (const cite of lesson.cites) {
      const [, file = '', where] = /^([\w.-]+)(?:#([\w-]+))?$/.exec(cite) ?? []
      expect(Object.keys(REFERENCE_ROWS), cite).toContain(file)
      if (where !== undefined) expect(REFERENCE_ROWS[file], cite).toContain(where)
    }
  })

  test.each(lesson.steps.map((step) => [step.id, step] as const))('step %s shows what it speaks of', (_, step) => {
    const topology = topologyOfStep(lesson, step)
    const scene = sceneOfStep(lesson, step)
    expect(scene.nodes).not.toEqual([])
    for (const host of step.options?.hosts ?? []) expect(topology.nodes.map(({ id }) => id)).toContain(host)
    for (const reference of [...(step.highlight ?? []), ...(step.focus ?? [])]) {
      const [ids = []] = resolveReferences(topology, [reference])
      expect(ids, `${reference} is one thing of the sample`).toHaveLength(1)
      expect(litIn(scene, ids).size, `${reference} is drawn`).toBeGreaterThan(0)
    }
    expect(step.view === 'path').toBe(step.path !== undefined)
    if (step.path) checkPath(topology, step.path)
    checkQuestion(topology, scene, step)
    checkHidden([scene, sceneOfStep(lesson, step, korean)], step)
  })
})

function checkPath(topology: Topology, { question, step = 1, choice = 0 }: NonNullable<Step['path']>): void {
  const answer = ask(new Lookup(topology), question)
  if (!('paths' in answer)) throw new Error(`no path: ${JSON.stringify(answer.trouble)}`)
  const path = answer.paths[choice]!
  expect(path.disposition).not.toBe('unknown')
  expect(path.hops.length).toBeGreaterThanOrEqual(step)
}

function checkQuestion(topology: Topology, scene: PlacedScene, { question }: Step): void {
  if (question?.kind === 'choice') expect(question.choices).toContain(question.answer)
  if (question?.kind === 'multiple') expect(question.choices).toEqual(expect.arrayContaining([...question.answers]))
  if (question?.kind === 'pick')
    for (const reference of pickable(question)) {
      const [ids = []] = resolveReferences(topology, [reference])
      expect(ids.length, reference).toBeGreaterThan(0)
      expect(litIn(scene, ids).size, `${reference} can be clicked`).toBeGreaterThan(0)
    }
}

/** What is hidden is in the picture, in one of the languages, and in neither once it is masked. */
function checkHidden(scenes: readonly PlacedScene[], { question, hide = [] }: Step): void {
  if (hide.length > 0) expect(question, 'only an answer uncovers').toBeDefined()
  const words = (drawn: PlacedScene): string[] =>
    [drawn.nodes, drawn.edges].flat().flatMap(({ texts, lines }) => [...lines, ...texts.map(({ text }) => text)])
  for (const word of hide) expect(scenes.flatMap(words).join('\n'), word).toContain(word)
  for (const scene of scenes)
    for (const text of words(maskScene(scene, hide))) expect(tells(text, hide), text).toBe(false)
}

test('every term of the glossary has its words in both languages, and links nowhere else', () => {
  const ids = TERMS.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids)
    for (const language of LANGUAGES) {
      const text = glossaryText(id, language)
      expect(text?.name, id).toBeTruthy()
      expect(termsOf(text!.text), id).toEqual([])
    }
  expect(glossaryText('__proto__', 'en')).toBeUndefined()
})
