import type { Attributes, Certainty, Json, LinkKind, NodeKind } from './vocabulary.ts'

/**
 * What a command hands over: claims about nodes and links, each with the line it rests on. Claims name nodes by identity
 * keys, never by id; `merge/` unites the claims that share a key. Nothing here depends on the order of claims.
 */

/**
 * A pointer to a node by what is known of it: its kind, any of its keys, and the node within which those keys are unique.
 * Keys are `type:value` (`uuid:…`, `name:br-int`, `chassis:…`, `row:…`); see `ids.ts` for the types each kind knows.
 */
export interface Ref {
  kind: NodeKind
  keys: string[]
  within?: Ref | undefined
}

/** An attribute value that names another node: its id when that node exists, else `text` as printed. */
export interface NodeValue {
  ref: Ref
  text: string
}
export type FactValue = Json | NodeValue | FactValue[] | { [key: string]: FactValue } | undefined

export interface NodeProps {
  name?: string | undefined
  parent?: Ref | undefined
  attributes?: { [key: string]: FactValue }
  /** default `seen` */
  certainty?: Certainty
  /** attribute → reason, for attributes the tool did not print */
  inferred?: { [attribute: string]: string }
  /** only points at a node that something else must prove; alone it makes no node */
  weak?: boolean
}

/**
 * Where a command's facts go. `line` is an index into the capture's own output (0-based, as in the ledger).
 * Every method returns or takes `Ref`s, so that links can name nodes another capture proves.
 */
export interface FactSink {
  /** Claims a node. Returns the same pointer, for use as scope, parent or link end. */
  node(ref: Ref, props: NodeProps, line: number): Ref
  /** Claims a link; it is drawn when both ends turn out to exist. */
  link(
    kind: LinkKind,
    from: Ref,
    to: Ref,
    line: number,
    props?: { attributes?: { [key: string]: FactValue }; certainty?: Certainty }
  ): void
  /** Tells something that helps to find out which host a capture came from. */
  clue(clue: HostClue, line: number): void
}

/** Facts about a host that decide identity when its name was not pasted. Addresses without prefix length. */
export type HostClue =
  { type: 'local-address'; host: Ref; address: string } | { type: 'tunnel-to'; host: Ref; address: string }

/** Pending facts of one capture; `line` already counts in the source file (1-based). */
export interface NodeFact {
  ref: Ref
  props: NodeProps
  line: number
}
export interface LinkFact {
  kind: LinkKind
  from: Ref
  to: Ref
  line: number
  attributes: { [key: string]: FactValue }
  certainty: Certainty
}
export interface Facts {
  nodes: NodeFact[]
  links: LinkFact[]
  clues: { clue: HostClue; line: number }[]
}

/** Shorthand for an attribute that names another node. */
export function nodeValue(ref: Ref, text: string): NodeValue {
  return { ref, text }
}

/** True for values made by `nodeValue`. */
export function isNodeValue(value: FactValue): value is NodeValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'ref' in value && 'text' in value
}

/** Without keys whose value is unknown: unknown stays absent in the document. The same object where all are known. */
export function known(attributes: { [key: string]: FactValue }): Attributes {
  if (!hasUnknown(attributes)) return attributes as Attributes
  const out: { [key: string]: FactValue } = {}
  for (const key of Object.keys(attributes)) {
    const value = attributes[key]
    if (value !== undefined && value !== null) out[key] = value
  }
  return out as Attributes
}

function hasUnknown(attributes: { [key: string]: FactValue }): boolean {
  for (const key of Object.keys(attributes)) if (attributes[key] === undefined || attributes[key] === null) return true
  return false
}
