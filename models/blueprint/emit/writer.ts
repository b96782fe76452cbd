import type { FactSink, FactValue, NodeProps, Ref } from '../../topology/facts.ts'
import { known, nodeValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import type { LinkKind } from '../../topology/vocabulary.ts'

type Values = { [key: string]: FactValue }

/** One Open vSwitch interface as `list interface` would show it; the type is absent for devices of the system. */
export interface PlannedInterface {
  name: string
  type?: 'internal' | 'patch' | 'geneve' | 'vxlan' | 'gre'
  options?: { [key: string]: string }
  externalIds?: { [key: string]: string }
}

/** Hands planned facts over: everything a blueprint says is planned, and rests on a line of it. */
export class PlanWriter {
  readonly #facts: FactSink

  constructor(facts: FactSink) {
    this.#facts = facts
  }

  /** `guesses` says why attributes are believed that a deployment may decide otherwise: they give way to what is seen. */
  node(
    ref: Ref,
    name: string,
    parent: Ref | undefined,
    attributes: Values,
    line: number,
    guesses?: { [attribute: string]: string }
  ): Ref {
    const props: NodeProps = { name, parent, attributes: known(attributes), certainty: 'planned' }
    if (guesses !== undefined) props.inferred = guesses
    return this.#facts.node(ref, props, line)
  }

  link(kind: LinkKind, from: Ref, to: Ref, line: number, attributes: Values = {}): void {
    this.#facts.link(kind, from, to, line, { attributes: known(attributes), certainty: 'planned' })
  }

  /** An Open vSwitch bridge with the internal port that every bridge has. */
  bridge(host: Ref, name: string, attributes: Values, line: number): Ref {
    const bridge = this.node(refs.bridge(host, name), name, host, attributes, line)
    this.port(host, name, name, [{ name, type: 'internal' }], {}, line)
    return bridge
  }

  /** A port of a bridge; several interfaces make it a bond. */
  port(
    host: Ref,
    bridge: string,
    name: string,
    interfaces: readonly PlannedInterface[],
    attributes: Values,
    line: number
  ): void {
    const named = interfaces.map((entry) => nodeValue(refs.ovsInterface(host, entry.name), entry.name))
    this.node(refs.ovsPort(host, name), name, refs.bridge(host, bridge), { ...attributes, interfaces: named }, line)
    for (const entry of interfaces) {
      const { name: own, type, options, externalIds } = entry
      this.node(refs.ovsInterface(host, own), own, host, { name: own, type, options, externalIds }, line)
    }
  }

  /** Two patch ports, each the other's peer. */
  patch(host: Ref, one: [bridge: string, port: string], other: [bridge: string, port: string], line: number): void {
    for (const [[bridge, name], [, peer]] of [[one, other] as const, [other, one] as const]) {
      this.port(host, bridge, name, [{ name, type: 'patch', options: { peer } }], {}, line)
    }
  }
}
