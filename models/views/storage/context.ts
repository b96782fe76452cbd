import type { Lookup } from '../../topology/lookup.ts'
import type { Health } from '../health.ts'
import type { Folds } from '../fold.ts'
import type { Sketch } from '../sketch.ts'
import type { Words } from '../words.ts'

/** What drawing storage needs. */
export interface Context {
  lookup: Lookup
  sketch: Sketch
  health: Health
  words: Words
  folds: Folds
}
