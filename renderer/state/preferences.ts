import type { Language } from '../../models/desktop-api.ts'
import { CHAPTERS } from '../../models/lessons/chapters.ts'
import type { Row } from '../../models/lessons/lesson.ts'
import type { Theme } from '../../models/theme/tokens.ts'

/** Of the person, not of the project: kept by the browser profile, or not at all where it keeps nothing. */
export interface Preferences {
  theme: Theme
  language: Language
  /** exports and saved projects hold pseudonyms */
  redact: boolean
  /** from which the pseudonyms are made: the same ones each time, nobody else's */
  redactKey: string
  /** rows of the course that were taken to their end */
  lessonsDone: readonly Row[]
}

const KEY = 'tripleo-atlas'

/** What was chosen before; else what the system says. */
export function readPreferences(): Preferences {
  const saved = stored()
  return {
    theme: saved['theme'] === 'dark' || saved['theme'] === 'light' ? saved['theme'] : systemTheme(),
    language: saved['language'] === 'ko' || saved['language'] === 'en' ? saved['language'] : systemLanguage(),
    redact: saved['redact'] === true,
    redactKey: typeof saved['redactKey'] === 'string' ? saved['redactKey'] : newKey(),
    lessonsDone: rowsOf(saved['lessonsDone'])
  }
}

export function writePreferences({ theme, language, redact, redactKey, lessonsDone }: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, language, redact, redactKey, lessonsDone }))
  } catch {
    // private windows and pages from file:// may keep nothing; the choice holds until the window closes
  }
}

function rowsOf(saved: unknown): Row[] {
  if (!Array.isArray(saved)) return []
  return CHAPTERS.flatMap(({ rows }) => rows).filter((row) => saved.includes(row))
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('')
}

function stored(): { [key: string]: unknown } {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as { [key: string]: unknown }) : {}
  } catch {
    return {}
  }
}

function systemTheme(): Theme {
  return globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

function systemLanguage(): Language {
  return (globalThis.navigator?.language ?? 'en').toLowerCase().startsWith('ko') ? 'ko' : 'en'
}
