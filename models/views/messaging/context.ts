import type { Lookup } from '../../topology/lookup.ts'
import type { Folds } from '../fold.ts'
import type { Sketch } from '../sketch.ts'
import type { Words } from '../words.ts'
import type { People } from './people.ts'

/** What the parts of the view share. */
export interface Context {
  lookup: Lookup
  sketch: Sketch
  words: Words
  folds: Folds
  people: People
  /** scene ids that the user opened */
  opened: ReadonlySet<string>
  /** how many queues an opened group shows one by one */
  most: number
  /** queues that are drawn one by one, and those of opened groups that are not */
  tally: { drawn: number; left: number }
}
