import type { Draft } from '../topology/draft.ts'

/**
 * A join between facts of different captures. Runs when every fact is merged; adds links, and attributes that follow, with
 * the sources of both sides. Reads and writes only the draft; the same set of facts gives the same result.
 */
export interface Linker {
  /** the file's name */
  id: string
  run(draft: Draft): void
}
