import { useState } from 'react'
import { isRight, wrongReason } from '../../../models/lessons/answers.ts'
import type { LessonQuestion as Question } from '../../../models/lessons/lesson.ts'
import { maskText } from '../../../models/lessons/mask.ts'
import { lessonText } from '../../messages/lessons/catalogue.ts'
import { useSay } from '../../messages/use-say.ts'
import { keepAnswer, type OpenLesson } from '../../state/lesson.ts'
import { useHidden } from '../../state/shown.ts'
import { kindName } from '../common/kind-name.ts'
import { Pieces } from './Pieces.tsx'
import { Sentences } from './Sentences.tsx'
import { usePicked } from './use-picked.ts'

/** The question of a step, its answers, and what is said to the answer given. */
export function LessonQuestion({ open, question }: { open: OpenLesson; question: Question }) {
  const say = useSay()
  const { lesson, step, given, answered } = open
  const [chosen, setChosen] = useState<readonly string[]>(given?.answer ?? [])
  const picked = usePicked(question.kind === 'pick' ? question : null)
  const words = (key: string): string => lessonText(lesson.row, `${step.id}.${key}`, say.language)
  const answer = question.kind === 'pick' ? picked.answer : chosen
  return (
    <form
      className="lesson-question"
      onSubmit={(event) => {
        event.preventDefault()
        keepAnswer(step.id, { answer, right: isRight(question, answer), ...picked.thing })
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
        {given && !answered && <WrongAnswer question={question} given={given} words={words} />}
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

type Given = NonNullable<OpenLesson['given']>

/** Why an answer is wrong: what the lesson says of what was clicked, else what it was. */
function WrongAnswer(props: { question: Question; given: Given; words(key: string): string }) {
  const { question, given, words } = props
  const say = useSay()
  const hidden = useHidden()
  const reason = question.kind === 'pick' ? wrongReason(question, given.answer) : undefined
  if (reason !== undefined) return <Sentences text={words(`wrong.${reason}`)} />
  if (!given.thing) return <p>{say('lessons.wrong')}</p>
  const { name, kind } = given.thing
  return <p>{say('lessons.wrongPick', { name: maskText(name, hidden), kind: kindName(say, kind) })}</p>
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
