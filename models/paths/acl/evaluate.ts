import type { Bits, Constant, Expression, Relation } from './expression.ts'
import { fieldOf, type Field, type Subject } from './fields.ts'
import { numberOf } from './constant.ts'

/** True, false, or `undefined` where a fact that decides was not pasted. */
export type Verdict = boolean | undefined

/** What a match needs besides the packet. */
export interface Names {
  /** addresses of `$name` */
  addressSet(name: string): readonly string[] | undefined
  /** whether the port is in `@name` */
  inGroup(port: string, name: string): Verdict
}

/** Whether the packet matches; a match that asks for what is not known is neither true nor false. */
export function evaluate(tree: Expression, subject: Subject, names: Names): Verdict {
  switch (tree.kind) {
    case 'literal':
      return tree.value
    case 'opaque':
      return undefined
    case 'not': {
      const inner = evaluate(tree.part, subject, names)
      return inner === undefined ? undefined : !inner
    }
    case 'and':
      return all(tree.parts, subject, names, false)
    case 'or':
      return all(tree.parts, subject, names, true)
    case 'field': {
      const field = partOf(fieldOf(tree.name, subject), tree.bits)
      if (field.kind === 'number') return field.value !== 0n
      return field.kind === 'absent' ? false : undefined
    }
    case 'compare':
      return compare(tree, subject, names)
  }
}

/** And stops at a false, or at a true; else unknown wins over the rest. */
function all(parts: readonly Expression[], subject: Subject, names: Names, stop: boolean): Verdict {
  let result: Verdict = !stop
  for (const part of parts) {
    const verdict = evaluate(part, subject, names)
    if (verdict === stop) return stop
    if (verdict === undefined) result = undefined
  }
  return result
}

function compare(
  { field, bits, relation, constants }: Extract<Expression, { kind: 'compare' }>,
  subject: Subject,
  names: Names
): Verdict {
  // Without any address to be unlike, everything is.
  if (constants.every((each) => each.kind === 'set' && names.addressSet(each.name)?.length === 0))
    return relation === '!='
  const value = partOf(fieldOf(field, subject), bits)
  if (value.kind === 'absent') return false
  if (value.kind === 'unknown') return undefined
  let result: Verdict = relation === '!='
  for (const constant of constants) {
    const one =
      value.kind === 'port'
        ? portIs(value.names, relation, constant, names)
        : numberIs(value.value, relation, constant, names)
    // One equal is enough; of unequals all are needed.
    if (relation === '!=' ? one === false : one === true) return one
    if (one === undefined) result = undefined
  }
  return result
}

function partOf(field: Field, bits: Bits | undefined): Field {
  if (!bits || field.kind !== 'number') return field
  const wide = (1n << BigInt(bits.last - bits.first + 1)) - 1n
  return { kind: 'number', value: (field.value >> BigInt(bits.first)) & wide }
}

function portIs(port: readonly string[], relation: Relation, constant: Constant, names: Names): Verdict {
  if (relation !== '==' && relation !== '!=') return undefined
  let same: Verdict
  if (constant.kind === 'string') same = port.includes(constant.text)
  else if (constant.kind === 'group') same = port.length === 0 ? false : names.inGroup(port[0]!, constant.name)
  return same === undefined || relation === '==' ? same : !same
}

function numberIs(value: bigint, relation: Relation, constant: Constant, names: Names): Verdict {
  if (constant.kind === 'set') return inSet(value, relation, names.addressSet(constant.name))
  if (constant.kind !== 'number') return undefined
  const { value: wanted, mask } = constant
  if (mask !== undefined) {
    const same = (value & mask) === (wanted & mask)
    return relation === '==' ? same : relation === '!=' ? !same : undefined
  }
  switch (relation) {
    case '==':
      return value === wanted
    case '!=':
      return value !== wanted
    case '<':
      return value < wanted
    case '<=':
      return value <= wanted
    case '>':
      return value > wanted
    case '>=':
      return value >= wanted
  }
}

function inSet(value: bigint, relation: Relation, members: readonly string[] | undefined): Verdict {
  if (!members || (relation !== '==' && relation !== '!=')) return undefined
  const found = members.some((member) => {
    const constant = numberOf(member)
    return constant !== undefined && numberIs(value, '==', constant, NO_NAMES) === true
  })
  return relation === '==' ? found : !found
}

const NO_NAMES: Names = { addressSet: () => undefined, inGroup: () => undefined }
