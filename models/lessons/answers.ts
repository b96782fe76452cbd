import type { LessonQuestion } from './lesson.ts'

/** True when an answer is right: choices by name, typed words as they were typed, picked things as the references they fit. */
export function isRight(question: LessonQuestion, given: readonly string[]): boolean {
  switch (question.kind) {
    case 'choice':
      return given.length === 1 && given[0] === question.answer
    case 'multiple':
      return given.length === question.answers.length && question.answers.every((answer) => given.includes(answer))
    case 'pick':
      return given.some((picked) => question.answers.includes(picked))
    case 'text':
      return question.answers.some((answer) => plain(answer) === plain(given[0] ?? ''))
  }
}

function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().split(/\s+/).join(' ')
}
