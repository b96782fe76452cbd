import { askBoth } from '../../models/paths/ask-both.ts'
import { ask } from '../../models/paths/ask.ts'
import type { Hop, Path } from '../../models/paths/path.ts'
import { portAt, portName } from '../../models/paths/physical/guest.ts'
import type { Question } from '../../models/paths/question.ts'
import type { Lookup } from '../../models/topology/lookup.ts'
import type { HopRow, MessageRow, NodeLink, PathAnswer, PathRow } from './answers.ts'
import { nodeLink } from './node-link.ts'
import { pathName } from './path-name.ts'
import type { Sources } from './sources.ts'

/** Answers a question about a path, with what the window needs to show each step. */
export function pathAnswer(lookup: Lookup, question: Question, sources: Sources): PathAnswer {
  const answer = ask(lookup, question)
  if ('paths' in answer) {
    const back = question.way === 'both' ? askBoth(lookup, question).back : undefined
    const [returning] = back && 'paths' in back ? back.paths : []
    const paths = answer.paths.map((path) => pathRow(path, lookup, sources))
    return returning ? { paths, back: pathRow(returning, lookup, sources) } : { paths }
  }
  const { problem, typed, fits } = answer.trouble
  return { side: answer.side, problem, typed, fits: fits.slice(0, MOST_FITS).map(nodeLink) }
}

const MOST_FITS = 12

function pathRow(path: Path, lookup: Lookup, sources: Sources): PathRow {
  const named = (id: string): NodeLink => linkTo(lookup, id)
  const { disposition, reason, text, from, to, logical, hosts, legs, hops, assumed, assumedTexts, next } = path
  const end = portAt(lookup, hops.at(-1)?.at ?? '')
  return {
    disposition,
    ...(end === undefined ? {} : { end: portName(lookup, end) }),
    ...(reason === undefined ? {} : { reason }),
    ...(text === undefined ? {} : { text }),
    from: named(from),
    to: named(to),
    logical: logical.map(named),
    hosts: hosts.map(named),
    legs: legs.map((leg) => ({ ...leg, from: named(leg.from).name, to: named(leg.to).name })),
    hops: hops.map((hop) => hopRow(hop, lookup, sources)),
    assumed: assumed.map((english, index) => {
      const text = assumedTexts[index]
      return text === undefined ? { english } : { english, text }
    }),
    next
  }
}

function hopRow(hop: Hop, lookup: Lookup, sources: Sources): HopRow {
  const { at, does, text, headers, mtu, verify, sources: lines } = hop
  const link = linkTo(lookup, at)
  const host = hop.host === undefined ? hostOf(lookup, at) : lookup.node(hop.host)?.name
  const message = messageRow(hop, lookup)
  return {
    at: link,
    ...(host === undefined ? {} : { host }),
    does,
    text,
    headers,
    ...(mtu === undefined ? {} : { mtu }),
    verify,
    sources: sources.groups(lines, [link.name]).groups,
    ...(message ? { message } : {})
  }
}

function messageRow(hop: Hop, lookup: Lookup): MessageRow | undefined {
  const { protocol, method, to, toHost, carries, carriesText, exchange, routingKey, through = [], url, watch } = hop
  if (carries === undefined || carriesText === undefined || to === undefined) return undefined
  const host = toHost === undefined ? undefined : lookup.node(toHost)?.name
  return {
    ...{ protocol: protocol ?? '', method: method ?? '', to: linkTo(lookup, to) },
    ...(host === undefined ? {} : { toHost: host }),
    carries: { english: carries, text: carriesText },
    ...(exchange === undefined ? {} : { exchange, queue: routingKey ?? '' }),
    through: through.map((id) => linkTo(lookup, id)),
    ...(url === undefined ? {} : { url }),
    ...(watch?.log === undefined ? {} : { log: watch.log })
  }
}

function hostOf(lookup: Lookup, id: string): string | undefined {
  let node = lookup.node(id)
  for (let depth = 0; node && depth < 8; depth++) {
    if (node.kind === 'host') return node.name
    node = node.parent === undefined ? undefined : lookup.node(node.parent)
  }
  return undefined
}

/** A thing of the cloud, or an address that is none. */
function linkTo(lookup: Lookup, id: string): NodeLink {
  const node = lookup.node(id)
  return node
    ? { ...nodeLink(node), name: pathName(lookup, id) }
    : { id, kind: 'address', name: id, certainty: 'assumed' }
}
