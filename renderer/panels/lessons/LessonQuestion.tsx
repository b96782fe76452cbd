import { useState } from 'react'
import { isRight } from '../../../models/lessons/answers.ts'
import type { LessonQuestion as Question } from '../../../models/lessons/lesson.ts'
import { useAnswer } from '../../analysis/use-analysis.ts'
import { lessonText } from '../../messages/lessons/catalogue.ts'
import { useSay } from '../../messages/use-say.ts'
import { keepAnswer, type OpenLesson } from '../../state/lesson.ts'
import { useStore } from '../../state/store.ts'
import { Pieces } from './Pieces.tsx'
import { Sentences } from './Sentences.tsx'

/** The question of a step, its answers, and what is said to the answer given. */
export function LessonQuestion({ open, question }: { open: OpenLesson; question: Question }) {
  const say = useSay()
  const { lesson, step, given, answered } = open
  const [chosen, setChosen] = useState<readonly string[]>(given?.answer ?? [])
  const picked = usePicked(question)
  const words = (key: string): string => lessonText(lesson.row, `${step.id}.${key}`, say.language)
  const answer = question.kind === 'pick' ? picked : chosen
  return (
    <form
      className="lesson-question"
      onSubmit={(event) => {
        event.preventDefault()
        keepAnswer(step.id, { answer, right: isRight(question, answer) })
      }}
    >
      <p className="lesson-ask">
        <Pieces text={words('question')} />
      </p>
      {question.kind === 'multiple' && <p className="muted">{say('lessons.several')}</p>}
      {question.kind === 'pick' && <p className="muted">{say('lessons.pick')}</p>}
      {question.kind === 'text' && (
        <input
          className="field"
          aria-label={say('lessons.answer')}
          value={chosen[0] ?? ''}
          readOnly={answered}
          onChange={(event) => setChosen([event.target.value])}
        />
      )}
      {(question.kind === 'choice' || question.kind === 'multiple') &&
        question.choices.map((choice) => (
          <label key={choice} className={`lesson-choice${chosen.includes(choice) ? ' chosen' : ''}`}>
            <input
              type={question.kind === 'choice' ? 'radio' : 'checkbox'}
              name={step.id}
              checked={chosen.includes(choice)}
              disabled={answered}
              onChange={() => setChosen(question.kind === 'choice' ? [choice] : toggled(chosen, choice))}
            />
            <span>
              <Pieces text={words(`choice.${choice}`)} />
            </span>
          </label>
        ))}
      {!answered && (
        <div className="lesson-buttons">
          <button type="submit" className="button primary" disabled={answer.length === 0}>
            {say('lessons.check')}
          </button>
          {given && (
            <button
              type="button"
              className="button ghost"
              onClick={() => keepAnswer(step.id, { answer, right: false, shown: true })}
            >
              {say('lessons.show')}
            </button>
          )}
        </div>
      )}
      <div role="status" className={`lesson-verdict${given?.right ? ' right' : ''}`}>
        {given && !answered && say('lessons.wrong')}
        {given?.right && <b>{say('lessons.right')}</b>}
        {given?.shown && (
          <b>
            <Pieces text={say('lessons.shown', { answer: rightWords(question, (each) => words(`choice.${each}`)) })} />
          </b>
        )}
        {answered && <Sentences text={words('why')} />}
      </div>
    </form>
  )
}

/** References of the answer that the selection is; the selection itself where it is none of them. */
function usePicked(question: Question): readonly string[] {
  const selection = useStore((state) => state.selection)
  const references = question.kind === 'pick' ? question.answers : []
  const { answer } = useAnswer('resolve', references.length > 0 ? { references } : null)
  if (selection === null) return []
  const fits = references.filter((_, at) => answer?.[at]?.includes(selection))
  return fits.length > 0 ? fits : [selection]
}

function rightWords(question: Question, words: (choice: string) => string): string {
  if (question.kind === 'choice') return words(question.answer)
  if (question.kind === 'multiple') return question.answers.map(words).join(', ')
  if (question.kind === 'text') return question.answers[0] ?? ''
  return question.answers.map((reference) => reference.slice(reference.indexOf('/') + 1)).join(', ')
}

function toggled(chosen: readonly string[], choice: string): string[] {
  return chosen.includes(choice) ? chosen.filter((each) => each !== choice) : [...chosen, choice]
}
