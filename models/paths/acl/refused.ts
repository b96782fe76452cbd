import type { Verdict } from './evaluate.ts'
import type { Constant, Expression } from './expression.ts'
import { isPort, isProtocol, isWhole, widthOf } from './symbols.ts'

/** Whether an address set or port group of this name exists. */
export interface Known {
  exists(kind: 'set' | 'group', name: string): Verdict
  /** addresses of `$name` */
  addressSet(name: string): readonly string[] | undefined
}

type Comparison = Extract<Expression, { kind: 'compare' }>

/**
 * Whether OVN refuses the match: then the rule is in the database and does nothing at all. `undefined` where a set or group
 * decides that nobody told of.
 */
export function isRefused(tree: Expression, known: Known): Verdict {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return anyOf(tree.parts.map((part) => isRefused(part, known)))
    case 'not':
      return tree.part.kind === 'field' && isProtocol(tree.part.name) ? true : isRefused(tree.part, known)
    case 'field':
      if (tree.bits) return isWhole(tree.name) || tree.bits.last > tree.bits.first
      return isPort(tree.name) || widthOf(tree.name) !== undefined
    case 'compare':
      return isImpossible(tree) || anyOf(tree.constants.map((constant) => isMisfit(tree, constant, known)))
    default:
      return false
  }
}

function anyOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false
}

/** A protocol turned round; order, inequality or bits of a field that is compared whole; order among several values. */
function isImpossible({ field, bits, relation, constants }: Comparison): boolean {
  if (isProtocol(field)) {
    const [only] = constants
    const value = only?.kind === 'number' ? only.value : undefined
    return !(relation === '==' ? value === 1n : relation === '!=' && value === 0n)
  }
  if (isWhole(field)) return bits !== undefined || relation !== '=='
  const several = constants.length > 1 || constants[0]?.kind === 'set'
  return several && relation !== '==' && relation !== '!='
}

/** A constant that the field cannot have: a name that nobody gave, or a number with more bits. */
function isMisfit({ field, bits }: Comparison, constant: Constant, known: Known): Verdict {
  const width = bits ? bits.last - bits.first + 1 : widthOf(field)
  if (constant.kind === 'number') {
    if (isPort(field)) return true
    const wide = constant.version === 6 ? 128 : constant.value.toString(2).length
    return width !== undefined && wide > width
  }
  if (constant.kind === 'string') return !isPort(field)
  const exists = known.exists(constant.kind, constant.name)
  if (exists !== true) return exists === false ? true : undefined
  if (constant.kind === 'group') return !isPort(field)
  return width === 32 && known.addressSet(constant.name)?.some((address) => address.includes(':'))
}
