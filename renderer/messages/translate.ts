import type { Language } from '../../models/desktop-api.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'
import type { Message } from './message.ts'

export type Key = keyof typeof en
export type Values = { readonly [name: string]: string | number }
/** Says a catalogue sentence in the current language. */
export type Say = (key: Key, values?: Values) => string

const CATALOGUES: Readonly<Record<Language, Readonly<Record<Key, Message>>>> = { en, ko }
const HOLE = /\{(\w+)\}/g

/** The sentence of one language, its holes filled; a hole without a value stays visible. */
export function translate(language: Language, key: Key, values: Values = {}): string {
  const message = CATALOGUES[language][key]
  const sentence = typeof message === 'string' ? message : message[category(language, values['count'])]
  return sentence.replace(HOLE, (hole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return value === undefined ? hole : typeof value === 'number' ? format(language, value) : value
  })
}

/** `translate` with the language fixed. */
export function speaker(language: Language): Say {
  return (key, values) => translate(language, key, values)
}

/** Models give sentences as key and values beside English; ones the catalogue does not know are shown in English. */
export function translateText(say: Say, text: { key: string; values: Values } | undefined, english: string): string {
  return text !== undefined && isKey(text.key) ? say(text.key, text.values) : english
}

/** True when the catalogues have this key. */
export function isKey(key: string): key is Key {
  return Object.hasOwn(en, key)
}

function category(language: Language, count: string | number | undefined): 'one' | 'other' {
  return new Intl.PluralRules(language).select(Number(count)) === 'one' ? 'one' : 'other'
}

function format(language: Language, value: number): string {
  return new Intl.NumberFormat(language).format(value)
}
