import type { Lookup } from '../../topology/lookup.ts'
import type { ViewOptions } from '../scene.ts'
import type { Sketch } from '../sketch.ts'
import type { Words } from '../words.ts'

/** What the parts of the view share. */
export interface Context {
  lookup: Lookup
  sketch: Sketch
  options: ViewOptions
  words: Words
  /** hosts whose servers are shown; absent means all, servers of unknown hosts too */
  hosts: ReadonlySet<string> | undefined
}
