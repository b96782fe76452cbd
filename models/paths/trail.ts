import type { SourceLine, TopologyNode } from '../topology/vocabulary.ts'
import type { Disposition, Hop, Leg } from './path.ts'
import type { Sentence } from './sentence.ts'

/** A fact that was not pasted and might change the answer, and the commands that would tell. */
export interface Gap {
  sentence: Sentence
  next: string[]
  /** it might also have gone elsewhere: then not even a drop is sure */
  elsewhere: boolean
}

export interface Ending {
  disposition: Disposition
  reason?: Sentence
  /** for `unknown`: the commands to paste next */
  next?: string[]
}

const MOST_SOURCES = 8

/** What a packet leaves behind on its way: where it was, over which wires, and what was taken for granted. */
export class Trail {
  readonly logical: string[] = []
  readonly hosts: string[] = []
  readonly legs: Leg[] = []
  readonly hops: Hop[] = []
  readonly assumed: Sentence[] = []
  readonly gaps: Gap[] = []

  /** Enters a network or router. The same network twice in a row, over a wire, is one stay. */
  enter(datapath: TopologyNode, sameStay = false): void {
    if (!sameStay || this.logical.at(-1) !== datapath.id) this.logical.push(datapath.id)
  }

  onHost(host: TopologyNode | undefined): void {
    if (host && this.hosts.at(-1) !== host.id) this.hosts.push(host.id)
  }

  leg(from: TopologyNode, to: TopologyNode, encapsulation: Leg['encapsulation'], id: number | undefined): void {
    this.legs.push({ from: from.id, to: to.id, encapsulation, ...(id === undefined ? {} : { id }) })
  }

  hop(
    at: TopologyNode,
    sentence: Sentence,
    more: Partial<Pick<Hop, 'headers' | 'mtu' | 'verify'>> & {
      proof?: (TopologyNode | undefined)[]
      /** where the very rule that does it is printed: then what else shows the place would drown it */
      rule?: readonly SourceLine[]
    } = {}
  ): void {
    const { proof = [], rule = [], ...rest } = more
    this.hops.push({
      at: at.id,
      does: sentence.english,
      text: sentence.text,
      headers: [],
      verify: [],
      ...rest,
      sources: rule.length > 0 ? rule.slice(0, MOST_SOURCES) : proofOf([at, ...proof])
    })
  }

  assume(sentence: Sentence): void {
    if (!this.assumed.some(({ english }) => english === sentence.english)) this.assumed.push(sentence)
  }

  /** Goes on, but the answer is no longer sure. */
  miss(sentence: Sentence, next: string[], elsewhere = false): void {
    if (!this.gaps.some((gap) => gap.sentence.english === sentence.english))
      this.gaps.push({ sentence, next, elsewhere })
  }
}

/** The first lines that show each of these; a node that everybody prints would drown the rest. */
function proofOf(nodes: readonly (TopologyNode | undefined)[]): SourceLine[] {
  const lines = new Map<string, SourceLine>()
  for (const node of nodes) {
    for (const line of node?.sources.slice(0, MOST_SOURCES) ?? []) lines.set(`${line.capture} ${line.line}`, line)
  }
  return [...lines.values()]
}
