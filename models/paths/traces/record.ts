import type { Lookup } from '../../topology/lookup.ts'
import type { Capture, Json, TopologyNode } from '../../topology/vocabulary.ts'
import { isObject, objectsOf, stringIn, stringOf, type JsonObject } from '../facts/values.ts'

/** A trace as a command kept it. Lines are those of the capture's source. */
export interface TraceRecord {
  node: TopologyNode
  capture: string
  tool: 'ovn-trace' | 'ofproto/trace'
  /** the packet, as the tool understood it */
  flow: string
  rounds: TraceRound[]
}

/** A packet that conntrack gives back is traced again; `ovn-trace` has one round. */
export interface TraceRound {
  flow: string
  resumed: boolean
  steps: TraceStep[]
  /** what the datapath does at the end */
  actions: JsonObject[]
}

/** A step; what its type has besides is asked by name. */
export interface TraceStep {
  type: string
  line: number
  text(name: string): string | undefined
  number(name: string): number | undefined
}

/**
 * The traces of one capture, named by its id or by where it stands (`NAME:LINE`, which stays when more is pasted); of all when
 * it is `''`.
 */
export function tracesOf(lookup: Lookup, named: string): TraceRecord[] {
  const capture = lookup.topology.captures.find(({ id, source }) => id === named || placeOf(source) === named)?.id
  if (named !== '' && capture === undefined) return []
  return lookup.ofKind('trace').flatMap((node) => {
    const source = node.sources.find((line) => capture === undefined || line.capture === capture)
    return source ? [recordOf(node, source)] : []
  })
}

/** Where a capture stands, as a question names it. */
export function placeOf({ name, firstLine }: Capture['source']): string {
  return `${name}:${firstLine}`
}

function recordOf(node: TopologyNode, source: { capture: string; line: number }): TraceRecord {
  const tool = stringOf(node, 'tool') === 'ofproto/trace' ? 'ofproto/trace' : 'ovn-trace'
  const printed: JsonObject[] = tool === 'ovn-trace' ? [node.attributes] : objectsOf(node, 'rounds')
  const rounds = printed.map((round): TraceRound => {
    const flow = stringIn(round[tool === 'ovn-trace' ? 'microflow' : 'flow']) ?? ''
    const steps = listIn(round['steps']).map((step) => stepOf(step, source.line))
    return { flow, resumed: round['resumed'] !== undefined, steps, actions: listIn(round['actions']) }
  })
  return { node, capture: source.capture, tool, flow: rounds[0]?.flow ?? '', rounds }
}

function stepOf(step: JsonObject, first: number): TraceStep {
  const line = typeof step['line'] === 'number' ? step['line'] : 0
  return {
    type: stringIn(step['type']) ?? '',
    line: first + line,
    text: (name) => {
      const value = step[name]
      return typeof value === 'string' ? value : undefined
    },
    number: (name) => {
      const value = step[name]
      return typeof value === 'number' ? value : undefined
    }
  }
}

function listIn(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}
