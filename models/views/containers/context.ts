import type { Lookup } from '../../topology/lookup.ts'
import type { Health } from '../health.ts'
import type { Folds } from '../fold.ts'
import type { Sketch } from '../sketch.ts'
import type { Words } from '../words.ts'
import type { Keepers } from './keeper.ts'

/** What drawing a host's containers needs. */
export interface Context {
  lookup: Lookup
  sketch: Sketch
  health: Health
  keepers: Keepers
  words: Words
  folds: Folds
}
