import type { Facts, FactSink, FactValue, HostClue, NodeProps, Ref } from './facts.ts'
import type { LinkKind } from './vocabulary.ts'

/** Collects what one capture contributes; ledger indexes become lines of the source (`outputLine` is where index 0 stands). */
export class FactCollector implements FactSink {
  readonly facts: Facts = { nodes: [], links: [], clues: [] }

  constructor(private readonly outputLine: number) {}

  node(ref: Ref, props: NodeProps, line: number): Ref {
    this.facts.nodes.push({ ref, props, line: this.outputLine + line })
    return ref
  }

  link(
    kind: LinkKind,
    from: Ref,
    to: Ref,
    line: number,
    props: {
      attributes?: { [key: string]: FactValue }
      certainty?: 'seen' | 'inferred' | 'assumed' | 'planned' | 'not-provided'
    } = {}
  ): void {
    const { attributes = {}, certainty = 'seen' } = props
    this.facts.links.push({ kind, from, to, line: this.outputLine + line, attributes, certainty })
  }

  clue(clue: HostClue, line: number): void {
    this.facts.clues.push({ clue, line: this.outputLine + line })
  }
}
