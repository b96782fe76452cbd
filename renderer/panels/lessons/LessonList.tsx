import { CHAPTERS } from '../../../models/lessons/chapters.ts'
import type { Row } from '../../../models/lessons/lesson.ts'
import { LESSONS } from '../../../models/lessons/registry.ts'
import { useApp } from '../../actions/app.ts'
import { openLesson, toggleLessons } from '../../actions/lessons.ts'
import { lessonText } from '../../messages/lessons/catalogue.ts'
import { useSay } from '../../messages/use-say.ts'
import { useStore } from '../../state/store.ts'
import { Icon } from '../../theme/icons.tsx'

/** The left panel of the course: its chapters and rows, and how far one is. */
export function LessonList() {
  const say = useSay()
  const done = useStore((state) => state.lessonsDone)
  const written = new Set(LESSONS.map(({ row }) => row))
  return (
    <aside className="side left" aria-label={say('lessons.title')}>
      <h2 className="heading">
        <span className="grow">{say('lessons.title')}</span>
        <span className="muted">{say('lessons.done', { done: done.length, all: written.size })}</span>
        <button
          type="button"
          className="icon-button"
          title={say('lessons.close')}
          aria-label={say('lessons.close')}
          onClick={toggleLessons}
        >
          <Icon name="close" small />
        </button>
      </h2>
      <div className="side-scroll">
        {CHAPTERS.map(({ id, rows }) => {
          const open = rows.filter((row) => written.has(row))
          if (open.length === 0) return null
          return (
            <section key={id} className="side-section">
              <h3 className="lesson-chapter">
                <span className="lesson-letter">{id}</span>
                <span className="grow">{say(`lessons.chapter.${id}`)}</span>
                <span className="muted">
                  {say('lessons.done', { done: open.filter((row) => done.includes(row)).length, all: open.length })}
                </span>
              </h3>
              <ul>
                {open.map((row) => (
                  <LessonRow key={row} row={row} done={done.includes(row)} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </aside>
  )
}

function LessonRow({ row, done }: { row: Row; done: boolean }) {
  const say = useSay()
  const app = useApp()
  const current = useStore((state) => state.lesson?.row === row)
  return (
    <li className={`source-row${current ? ' selected' : ''}`}>
      <button
        type="button"
        className="source-main"
        aria-current={current ? 'true' : undefined}
        onClick={() => void openLesson(app, row)}
      >
        {done ? (
          <Icon name="ok" small label={say('lessons.finished')} />
        ) : (
          <span className={`lesson-dot${current ? ' current' : ''}`} />
        )}
        <span className="grow lesson-name">{lessonText(row, 'title', say.language)}</span>
        <span className="muted">{row}</span>
      </button>
    </li>
  )
}
