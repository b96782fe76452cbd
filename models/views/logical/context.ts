import type { Lookup } from '../../topology/lookup.ts'
import type { Folds } from '../fold.ts'
import type { Sketch } from '../sketch.ts'
import type { Words } from '../words.ts'

/** What the parts of the view share. */
export interface Context {
  lookup: Lookup
  sketch: Sketch
  words: Words
  folds: Folds
  /** how many cards a network shows one by one */
  most: number
  /** hosts whose servers are shown; absent means all, servers of unknown hosts too */
  hosts: ReadonlySet<string> | undefined
}
