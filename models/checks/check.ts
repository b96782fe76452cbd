import type { Finding, Topology } from '../topology/vocabulary.ts'

/** A rule: looks at the finished topology and tells what is wrong, with the lines that prove it. */
export interface Check {
  /** the file's name and the `rule` of its findings */
  id: string
  run(topology: Topology): Finding[]
}
