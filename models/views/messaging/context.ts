import type { Lookup } from '../../topology/lookup.ts'
import type { Sketch } from '../sketch.ts'
import type { Words } from '../words.ts'
import type { People } from './people.ts'

/** What the parts of the view share. */
export interface Context {
  lookup: Lookup
  sketch: Sketch
  words: Words
  people: People
  /** scene ids that the user opened */
  opened: ReadonlySet<string>
  /** how many queues may still be drawn one by one */
  left: { queues: number }
}
