import { withoutSecretValues } from '../text/secret-values.ts'
import type { Facts, FactSink, FactValue, HostClue, NodeProps, Ref } from './facts.ts'
import type { LinkKind } from './vocabulary.ts'

/**
 * Collects what one capture contributes, without secrets: no reader need think of where they may stand. Ledger indexes become lines of the source (`outputLine` is
 * where index 0 stands).
 */
export class FactCollector implements FactSink {
  readonly facts: Facts = { nodes: [], links: [], clues: [] }

  constructor(private readonly outputLine: number) {}

  node(ref: Ref, props: NodeProps, line: number): Ref {
    this.facts.nodes.push({ ref, props: tellable(props), line: this.outputLine + line })
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
    const told = withoutSecretValues(attributes) ?? {}
    this.facts.links.push({ kind, from, to, line: this.outputLine + line, attributes: told, certainty })
  }

  clue(clue: HostClue, line: number): void {
    this.facts.clues.push({ clue, line: this.outputLine + line })
  }
}

function tellable(props: NodeProps): NodeProps {
  const { name, attributes } = props
  const told = attributes && withoutSecretValues(attributes)
  const called = name === undefined ? name : withoutSecretValues(name)
  return told === attributes && called === name ? props : { ...props, ...(told && { attributes: told }), name: called }
}
