import type { Text } from '../topology/vocabulary.ts'
import { ENGLISH, type SentenceKey } from './english.ts'

/** A sentence in English, and what renders it in another language. */
export interface Sentence {
  english: string
  text: Text
}

/** The sentence of a key with its values filled in. */
export function say(key: SentenceKey, values: Text['values'] = {}): Sentence {
  const english = ENGLISH[key].replace(/\{(\w+)\}/g, (hole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : hole
  )
  return { english, text: { key, values } }
}
