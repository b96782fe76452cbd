import * as v from 'valibot'
import { INTERNAL_KINDS, LINK_KINDS, NODE_KINDS, type LinkKind, type NodeKind } from '../topology/vocabulary.ts'
import { entry, list, oneOf } from './fields.ts'
import { LINE_KEY } from './yaml-node.ts'

/** The part of the vocabulary that can say anything: nodes and links of the topology, by kind and name. */

/** A value of an attribute; `{node: kind/name}` names another thing. */
export type ThingValue = string | number | boolean | ThingValue[] | { [key: string]: ThingValue }

export interface ThingEntry {
  kind: NodeKind
  name: string
  on?: string | undefined
  attributes?: Map<string, ThingValue> | undefined
  holds?: ThingEntry[] | undefined
  $line: number
}

const REFERENCE = 'has to name a thing by kind and name, like host/controller-0 or container/nova_api on host/compute-0'

/** `kind/name`, or `kind/name on kind/name` where several bear the name. */
const reference = v.pipe(v.string(REFERENCE), v.regex(/^[a-z][a-z0-9-]{1,40}\/[^\n]{0,600}$/, REFERENCE))

const VALUE = 'has to be text, a number, true, false, a list or a mapping; leave out what is not known'

const value: v.GenericSchema<unknown, ThingValue> = v.lazy((input) => {
  if (Array.isArray(input)) return v.array(value)
  if (typeof input === 'object' && input !== null) return mapping
  return v.union([v.string(), v.pipe(v.number(), v.finite(VALUE)), v.boolean()], VALUE)
})

const mapping = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((record) => Object.fromEntries(Object.entries(record).filter(([key]) => key !== LINE_KEY))),
  v.record(v.string(), value)
)

const attributes = v.pipe(
  v.record(v.string(), v.unknown(), 'has to be a mapping of attributes'),
  v.transform((record) => Object.fromEntries(Object.entries(record).filter(([key]) => key !== LINE_KEY))),
  v.record(v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,60}$/, 'has to be a name in lowerCamelCase')), value),
  v.transform((record) => new Map(Object.entries(record)))
)

const kind = oneOf(NODE_KINDS.filter((each) => !INTERNAL_KINDS.has(each)))

const anyName = v.pipe(
  v.string('has to be a name; put a number in quotes'),
  v.regex(/^[^\n]{0,600}$/, 'has to be a name of at most 600 characters')
)

export const thingEntry: v.GenericSchema<unknown, ThingEntry> = v.lazy(() =>
  entry('a thing', {
    kind,
    name: anyName,
    on: v.optional(reference),
    attributes: v.optional(attributes),
    holds: v.optional(list('things', thingEntry))
  })
)

export const linkEntry = entry('a link', {
  kind: oneOf(LINK_KINDS) as v.GenericSchema<unknown, LinkKind>,
  from: reference,
  to: reference,
  attributes: v.optional(attributes)
})

export type LinkEntry = v.InferOutput<typeof linkEntry>
