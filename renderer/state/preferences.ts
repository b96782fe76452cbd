import type { Language } from '../../models/desktop-api.ts'
import type { Theme } from '../../models/theme/tokens.ts'

/** Of the person, not of the project: kept by the browser profile, or not at all where it keeps nothing. */
export interface Preferences {
  theme: Theme
  language: Language
}

const KEY = 'tripleo-atlas'

/** What was chosen before; else what the system says. */
export function readPreferences(): Preferences {
  const saved = stored()
  return {
    theme: saved['theme'] === 'dark' || saved['theme'] === 'light' ? saved['theme'] : systemTheme(),
    language: saved['language'] === 'ko' || saved['language'] === 'en' ? saved['language'] : systemLanguage()
  }
}

export function writePreferences({ theme, language }: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, language }))
  } catch {
    // private windows and pages from file:// may keep nothing; the choice holds until the window closes
  }
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
