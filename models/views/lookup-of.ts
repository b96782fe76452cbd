import { Lookup } from '../topology/lookup.ts'
import type { Topology } from '../topology/vocabulary.ts'

const LOOKUPS = new WeakMap<Topology, Lookup>()

/** The lookup of a topology, built once: every view and every filter asks the same one. A topology does not change. */
export function lookupOf(topology: Topology): Lookup {
  const known = LOOKUPS.get(topology)
  if (known) return known
  const lookup = new Lookup(topology)
  LOOKUPS.set(topology, lookup)
  return lookup
}
