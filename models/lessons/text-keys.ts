import type { Lesson, Step } from './lesson.ts'

/** The sentences a lesson needs in each language, exactly these. */
export function textKeys({ steps }: Lesson): string[] {
  return ['title', 'intro', ...steps.flatMap(stepKeys)]
}

function stepKeys({ id, question, misconception }: Step): string[] {
  const keys = [`${id}.heading`, `${id}.body`]
  if (misconception) keys.push(`${id}.misconception`)
  if (!question) return keys
  keys.push(`${id}.question`, `${id}.why`)
  if (question.kind === 'pick') keys.push(...Object.keys(question.wrong ?? {}).map((reason) => `${id}.wrong.${reason}`))
  if (question.kind === 'choice' || question.kind === 'multiple')
    keys.push(...question.choices.map((choice) => `${id}.choice.${choice}`))
  return keys
}
