import type { Lookup } from '../../models/topology/lookup.ts'
import type { Hit } from './answers.ts'
import { nodeLink, shownName } from './node-link.ts'

const MOST_HITS = 12

/** Suggestions for what was typed: name, address, MAC, uuid prefix; each with where it is. */
export function searchFor(typed: string, lookup: Lookup): Hit[] {
  return lookup.search(typed, MOST_HITS).map(({ node, by, text }) => {
    const parent = node.parent === undefined ? undefined : lookup.node(node.parent)
    return { ...nodeLink(node), by, text, where: parent ? shownName(parent) : '' }
  })
}
