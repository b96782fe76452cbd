import type { Lookup, Match } from '../../models/topology/lookup.ts'
import type { Hit } from './answers.ts'
import { nodeLink, shownName } from './node-link.ts'

const MOST_HITS = 12
/** What people mean when several things bear a name: the thing itself before its ports and records. */
const MEANT = ['host', 'server', 'network', 'router', 'ovs-bridge', 'floating-ip', 'port', 'ovs-port', 'nic', 'bond']

/** Suggestions for what was typed: name, address, MAC, uuid prefix; each with where it is. */
export function searchFor(typed: string, lookup: Lookup): Hit[] {
  const asked = typed.trim().toLowerCase()
  const rank = ({ text, node }: Match): number => (text.toLowerCase() === asked ? 0 : 100) + kindRank(node.kind)
  const matches = lookup.search(typed, MOST_HITS)
  return [...matches]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ node, by, text }) => {
      const parent = node.parent === undefined ? undefined : lookup.node(node.parent)
      return { ...nodeLink(node), by, text, where: parent ? shownName(parent) : '' }
    })
}

function kindRank(kind: string): number {
  const rank = MEANT.indexOf(kind)
  return rank < 0 ? MEANT.length : rank
}
