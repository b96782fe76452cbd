import type { LessonQuestion, PickQuestion, Reference } from './lesson.ts'

/** True when an answer is right: choices by name, typed words as they were typed, picked things as the references they fit. */
export function isRight(question: LessonQuestion, given: readonly string[]): boolean {
  switch (question.kind) {
    case 'choice':
      return given.length === 1 && given[0] === question.answer
    case 'multiple':
      return given.length === question.answers.length && question.answers.every((answer) => given.includes(answer))
    case 'pick':
      return given.some((picked) => question.answers.includes(picked) || question.accept?.includes(picked))
    case 'text':
      return question.answers.some((answer) => plain(answer) === plain(given[0] ?? ''))
  }
}

/** The sentence that says why what was picked is wrong, where the lesson has one for it. */
export function wrongReason({ wrong = {} }: PickQuestion, given: readonly string[]): string | undefined {
  return Object.keys(wrong).find((reason) => wrong[reason]?.some((reference) => given.includes(reference)))
}

/** Everything that a question names of the picture. */
export function pickable({ answers, accept = [], wrong = {} }: PickQuestion): Reference[] {
  return [...answers, ...accept, ...Object.values(wrong).flat()]
}

/** What was clicked, by its topology ids. */
export interface Picked {
  /** itself, and what it is one with: the port that a tap is plugged for */
  own: readonly string[]
  /** what it is in, the innermost first */
  within: readonly string[]
}

/**
 * The references that a click fits: `resolved` are the ids of what `pickable` names, in its order. Something inside of an answer
 * fits where the question allows it and nothing else is named so exactly.
 */
export function fitting(question: PickQuestion, resolved: readonly (readonly string[])[], picked: Picked): Reference[] {
  const references = pickable(question)
  const at = (ids: readonly string[]): Reference[] =>
    references.filter((_, index) => resolved[index]?.some((id) => ids.includes(id)))
  const exact = at(picked.own)
  if (exact.length > 0 || !question.inside) return exact
  return at(picked.within).filter((reference) => question.answers.includes(reference))
}

function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().split(/\s+/).join(' ')
}
