import type { Language } from '../../../models/desktop-api.ts'
import { glossaryEn } from './glossary.en.ts'
import { glossaryKo } from './glossary.ko.ts'

interface TermText {
  name: string
  text: string
}

const TEXTS: Readonly<Record<Language, { readonly [id: string]: TermText }>> = { en: glossaryEn, ko: glossaryKo }

/** What the glossary says of a term; undefined for one it does not have. */
export function glossaryText(id: string, language: Language): TermText | undefined {
  const texts = TEXTS[language]
  return Object.hasOwn(texts, id) ? texts[id] : undefined
}
