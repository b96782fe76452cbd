import { portName } from '../../models/paths/physical/guest.ts'
import type { Lookup } from '../../models/topology/lookup.ts'
import { shownName } from './node-link.ts'

/** What a place of a path is called: a port as its server, as the sentences do; an address that is no thing as it stands. */
export function pathName(lookup: Lookup, id: string): string {
  const node = lookup.node(id)
  if (!node) return id
  return node.kind === 'port' ? portName(lookup, node) : shownName(node)
}
