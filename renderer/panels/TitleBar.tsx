import { useApp } from '../actions/app.ts'
import { runCommand } from '../actions/commands.ts'
import { toggleLessons } from '../actions/lessons.ts'
import { startPresenting } from '../actions/present.ts'
import { useSay } from '../messages/use-say.ts'
import { ownOf, useStore } from '../state/store.ts'
import { setLanguage, setRedact, setTheme } from '../state/window.ts'
import { Icon } from '../theme/icons.tsx'
import { Menu } from './common/Menu.tsx'
import { Palette } from './palette/Palette.tsx'

/** Name, project, search, language, theme, export. */
export function TitleBar() {
  return (
    <header className="title">
      <div className="title-side">
        <h1 className="brand">
          <Logo />
          {'TripleO Atlas'}
        </h1>
        <ProjectName />
      </div>
      <Palette />
      <div className="title-side end">
        <CourseButtons />
        <LanguageSwitch />
        <ThemeSwitch />
        <ExportMenu />
      </div>
    </header>
  )
}

function CourseButtons() {
  const say = useSay()
  const open = useStore((state) => state.lessonList)
  const drawn = useStore((state) => state.work.inputs.length > 0)
  return (
    <>
      <button type="button" className="button" aria-pressed={open} onClick={toggleLessons}>
        {say('lessons.title')}
      </button>
      {drawn && (
        <button type="button" className="button" onClick={startPresenting}>
          {say('present.start')}
        </button>
      )}
    </>
  )
}

function ProjectName() {
  const say = useSay()
  const project = useStore((state) => ownOf(state).project)
  const unsaved = useStore((state) => ownOf(state).work !== ownOf(state).saved)
  if (!project && !unsaved) return null
  return (
    <p className="project">
      <span className="cut">{project?.name ?? say('project.unnamed')}</span>
      {unsaved && (
        <span className="unsaved-dot" role="img" aria-label={say('project.unsaved')} title={say('project.unsaved')} />
      )}
    </p>
  )
}

function LanguageSwitch() {
  const say = useSay()
  const language = useStore((state) => state.language)
  return (
    <div className="segments" role="group" aria-label={say('language.title')}>
      <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => setLanguage('en')}>
        {'EN'}
      </button>
      <button type="button" lang="ko" aria-pressed={language === 'ko'} onClick={() => setLanguage('ko')}>
        {'한국어'}
      </button>
    </div>
  )
}

function ThemeSwitch() {
  const say = useSay()
  const theme = useStore((state) => state.theme)
  return (
    <div className="segments" role="group" aria-label={say('theme.title')}>
      <button type="button" aria-pressed={theme === 'light'} onClick={() => setTheme('light')}>
        {say('theme.light')}
      </button>
      <button type="button" aria-pressed={theme === 'dark'} onClick={() => setTheme('dark')}>
        {say('theme.dark')}
      </button>
    </div>
  )
}

function ExportMenu() {
  const say = useSay()
  const app = useApp()
  const items = (['export-svg', 'export-png', 'export-drawio', 'export-mermaid', 'save', 'save-as'] as const).map(
    (command) => {
      return { id: command, label: say(`command.${command}`), run: () => runCommand(app, command) }
    }
  )
  const redact = useStore((state) => state.redact)
  const switching = {
    id: 'redact',
    label: say('redact.title'),
    checked: redact,
    ...(redact && { icon: <Icon name="ok" small /> }),
    run: () => setRedact(!redact)
  }
  return (
    <Menu label={say('export.title')} className="button" items={[...items, switching]} align="right">
      {say('export.title')}
      <Icon name="chevron" small />
    </Menu>
  )
}

function Logo() {
  return (
    <svg viewBox="0 0 20 20" fill="none" aria-hidden>
      <path d="M2 5h16" stroke="var(--mgmt)" strokeWidth="2.4" strokeLinecap="round" />
      <path d="M2 10h16" stroke="var(--ten)" strokeWidth="2.4" strokeLinecap="round" />
      <path d="M2 15h16" stroke="var(--ext)" strokeWidth="2.4" strokeLinecap="round" />
      <path d="M6.5 5v10M13.5 10v5" stroke="var(--ink)" strokeWidth="1.6" />
      <circle cx="6.5" cy="5" r="2.2" fill="var(--panel)" stroke="var(--ink)" strokeWidth="1.6" />
      <circle cx="13.5" cy="10" r="2.2" fill="var(--panel)" stroke="var(--ink)" strokeWidth="1.6" />
    </svg>
  )
}
