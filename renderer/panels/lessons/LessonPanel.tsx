import { tryOwnCloud, walkLesson } from '../../actions/lessons.ts'
import { lessonText } from '../../messages/lessons/catalogue.ts'
import { useSay } from '../../messages/use-say.ts'
import { leaveLesson, useLesson, type OpenLesson } from '../../state/lesson.ts'
import { useStore } from '../../state/store.ts'
import { select } from '../../state/window.ts'
import { Icon } from '../../theme/icons.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { LessonQuestion } from './LessonQuestion.tsx'
import { Sentences } from './Sentences.tsx'
import { StepOfPath } from './StepOfPath.tsx'

/** The right panel of a lesson: its step, or what was clicked in the picture once nothing is asked. */
export function LessonPanel() {
  const say = useSay()
  const open = useLesson()
  const selected = useStore((state) => state.selection !== null)
  if (!open) return null
  if (selected && open.answered) {
    return (
      <div className="lesson-inspected">
        <button type="button" className="button lesson-back" onClick={() => select(null)}>
          <Icon name="left" small />
          {say('lessons.back')}
        </button>
        <Inspector />
      </div>
    )
  }
  return <StepPanel key={open.step.id} open={open} />
}

function StepPanel({ open }: { open: OpenLesson }) {
  const say = useSay()
  const { lesson, step, at } = open
  const words = (key: string): string => lessonText(lesson.row, key, say.language)
  return (
    <aside className="side right lesson" aria-label={words('title')}>
      <header className="lesson-head">
        <span className="chip">{lesson.row}</span>
        <b className="grow">{words('title')}</b>
        <span className="muted" aria-label={say('lessons.step', { at: at + 1, all: lesson.steps.length })}>
          {say('lessons.done', { done: at + 1, all: lesson.steps.length })}
        </span>
        <button
          type="button"
          className="icon-button"
          title={say('lessons.leave')}
          aria-label={say('lessons.leave')}
          onClick={leaveLesson}
        >
          <Icon name="close" small />
        </button>
      </header>
      <div className="lesson-progress" aria-hidden>
        {lesson.steps.map(({ id }, index) => (
          <span key={id} className={index <= at ? 'past' : ''} />
        ))}
      </div>
      <div className="side-scroll lesson-step">
        {at === 0 && <Sentences className="lesson-intro" text={words('intro')} />}
        <h2>{words(`${step.id}.heading`)}</h2>
        <Sentences className="lesson-body" text={words(`${step.id}.body`)} />
        {step.question && <LessonQuestion open={open} question={step.question} />}
        {step.path && open.answered && <StepOfPath />}
        {step.misconception && open.answered && (
          <div className="lesson-misconception">
            <Icon name="warning" />
            <div>
              <b>{say('lessons.misconception')}</b>
              <Sentences text={words(`${step.id}.misconception`)} />
            </div>
          </div>
        )}
        {step.tryOwn && open.answered && <TryOwn commands={step.tryOwn} />}
      </div>
      <footer className="lesson-foot">
        <button type="button" className="button" disabled={at === 0} onClick={() => walkLesson(-1)}>
          <Icon name="left" small />
          {say('lessons.previous')}
        </button>
        <span className="muted grow">{say('lessons.keys')}</span>
        <button type="button" className="button" onClick={() => walkLesson(1)}>
          {say(at + 1 === lesson.steps.length ? 'lessons.finish' : 'lessons.next')}
          <Icon name="right" small />
        </button>
      </footer>
    </aside>
  )
}

function TryOwn({ commands }: { commands: readonly string[] }) {
  const say = useSay()
  return (
    <div className="lesson-own">
      <button type="button" className="button" onClick={tryOwnCloud}>
        {say('lessons.tryOwn')}
      </button>
      <p className="muted">{say('lessons.tryOwnWith')}</p>
      {commands.map((command) => (
        <code key={command}>{command}</code>
      ))}
    </div>
  )
}
