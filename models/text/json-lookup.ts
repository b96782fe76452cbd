import type { Json } from '../topology/vocabulary.ts'

/** Looking into JSON of which nothing is certain. */
export type Dict = { [key: string]: Json }

export function dict(value: Json | undefined): Dict {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

export function own(value: Json | undefined, ...path: string[]): Json | undefined {
  let at: Json | undefined = value
  for (const key of path) {
    const here = dict(at)
    at = Object.hasOwn(here, key) ? here[key] : undefined
  }
  return at
}

/** A text that says something, or undefined. */
export function word(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A number above zero: a process id that is there. */
export function positive(value: Json | undefined): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined
}

/** The texts of a list; undefined when there are none. */
export function words(value: Json | undefined): string[] | undefined {
  const found = Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
  return found.length > 0 ? found : undefined
}
