import type { Lesson, Row } from '../../models/lessons/lesson.ts'
import { LESSONS } from '../../models/lessons/registry.ts'
import { enterLesson, goToStep, leaveLesson, markDone } from '../state/lesson.ts'
import { store } from '../state/store.ts'
import type { InputEntry } from '../state/work.ts'
import type { App } from './app.ts'

const FILES = import.meta.glob<string>('../../samples/**/*.{yaml,txt}', {
  query: '?raw',
  import: 'default',
  eager: true
})
/** Samples that were opened: the analysis keeps their texts, and the same list of inputs is not read again. */
const opened = new Map<string, readonly InputEntry[]>()
let wanted: Row | null = null

/** Opens a lesson at its beginning; of two that are asked for at once, the later. */
export async function openLesson(app: App, row: Row): Promise<void> {
  const lesson = LESSONS.find((each) => each.row === row)
  if (!lesson) return
  wanted = row
  const inputs = new Map<string, readonly InputEntry[]>()
  for (const name of samplesOf(lesson)) {
    const given = opened.get(name) ?? (await give(app, name))
    opened.set(name, given)
    inputs.set(name, given)
  }
  if (wanted === row) enterLesson(lesson, inputs)
}

/** Shows or hides the list of lessons; hiding it leaves the lesson. */
export function toggleLessons(): void {
  const { lessonList } = store.get()
  if (lessonList) leaveLesson()
  store.set({ lessonList: !lessonList })
}

/** Walks through the steps of the lesson; past the last one it is done. */
export function walkLesson(by: number): void {
  const { lesson } = store.get()
  const steps = LESSONS.find(({ row }) => row === lesson?.row)?.steps.length ?? 0
  if (!lesson) return
  if (lesson.at + by < steps) return goToStep(Math.max(0, lesson.at + by))
  markDone(lesson.row)
  leaveLesson()
}

/** Leaves the lesson for the user's own cloud, in the view that the lesson showed. */
export function tryOwnCloud(): void {
  const { view, lesson } = store.get()
  if (!lesson) return
  leaveLesson()
  store.set({ view, lessonList: false })
}

function samplesOf({ sample, steps }: Lesson): Set<string> {
  return new Set([sample, ...steps.flatMap((step) => step.sample ?? [])])
}

async function give(app: App, name: string): Promise<readonly InputEntry[]> {
  const text = FILES[`../../samples/${name}`] ?? ''
  const added = await app.session.add([{ id: `lesson:${name}`, name, blob: new Blob([text]) }])
  return added.flatMap((result) => (result.kind === 'input' ? [result.entry] : []))
}
