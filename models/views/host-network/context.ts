import type { Lookup } from '../../topology/lookup.ts'
import type { Folds } from '../fold.ts'
import type { Sketch } from '../sketch.ts'
import type { UnderlayNetwork } from '../underlay.ts'
import type { Words } from '../words.ts'
import type { PortFunctions } from './functions.ts'

/** What the parts of the view share. */
export interface Context {
  lookup: Lookup
  sketch: Sketch
  underlay: UnderlayNetwork[]
  words: Words
  folds: Folds
  functions: PortFunctions
  /** how many alike things a box of this picture shows one by one */
  most: number
}
