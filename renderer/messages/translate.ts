import type { Language } from '../../models/desktop-api.ts'
import { en } from './en.ts'
import { koreanProblem, koreanReason, koreanValue } from './ko-sentences.ts'
import { ko } from './ko.ts'
import type { Message } from './message.ts'

export type Key = keyof typeof en
export type Values = { readonly [name: string]: string | number }
/** Says a catalogue sentence in the current language. */
export interface Say {
  (key: Key, values?: Values): string
  readonly language: Language
}

const CATALOGUES: Readonly<Record<Language, Readonly<Record<Key, Message>>>> = { en, ko }
const HOLE = /\{(\w+)\}/g
/** Holes that say how many; a number in any other is a name: VLAN 1001, priority 32767. */
const QUANTITIES: ReadonlySet<string> = new Set('count shown total hosts groups kept members pairs messages'.split(' '))

/** The sentence of one language, its holes filled; a hole without a value stays visible. */
export function translate(language: Language, key: Key, values: Values = {}): string {
  const message = CATALOGUES[language][key]
  const sentence = typeof message === 'string' ? message : message[category(language, values['count'])]
  return sentence.replace(HOLE, (hole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return value === undefined ? hole : typeof value === 'number' ? format(language, name, value) : value
  })
}

/** `translate` with the language fixed. */
export function speaker(language: Language): Say {
  return Object.assign((key: Key, values?: Values) => translate(language, key, values), { language })
}

/** Models give sentences as key and values beside English; ones that no catalogue knows are shown in English. */
export function translateText(say: Say, text: { key: string; values: Values } | undefined, english: string): string {
  if (text === undefined || !isKey(text.key)) return translateProblem(say, english)
  if (say.language === 'en') return say(text.key, text.values)
  const values = Object.entries(text.values).map(([name, value]) =>
    typeof value === 'string' ? [name, koreanValue(name, value)] : [name, value]
  )
  return say(text.key, Object.fromEntries(values))
}

/** Why something is believed: models say it in English only. */
export function translateReason(say: Say, english: string): string {
  return say.language === 'ko' ? (koreanReason(english) ?? english) : english
}

function translateProblem(say: Say, english: string): string {
  return say.language === 'ko' ? (koreanProblem(english) ?? english) : english
}

/** True when the catalogues have this key. */
export function isKey(key: string): key is Key {
  return Object.hasOwn(en, key)
}

function category(language: Language, count: string | number | undefined): 'one' | 'other' {
  return new Intl.PluralRules(language).select(Number(count)) === 'one' ? 'one' : 'other'
}

function format(language: Language, name: string, value: number): string {
  if (!QUANTITIES.has(name)) return String(value)
  return new Intl.NumberFormat(language).format(value)
}
