import { constantOf } from './constant.ts'
import type { Bits, Constant, Expression, Relation } from './expression.ts'
import { lex, type Token } from './lexer.ts'
import { widthOf } from './symbols.ts'

const RELATIONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])
const MIRROR: { readonly [relation in Relation]: Relation } = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<='
}
const DEEPEST = 100

/** A match as a tree. What cannot be read becomes opaque, the whole of it if need be: it never throws. */
export function parseMatch(match: string): Expression {
  const tokens = lex(match)
  const opaque: Expression = { kind: 'opaque', text: match }
  if (!tokens || tokens.length === 0) return opaque
  const parser = new Parser(tokens)
  const tree = parser.either(0)
  return tree && parser.done ? tree : opaque
}

class Parser {
  #at = 0

  constructor(readonly tokens: readonly Token[]) {}

  get done(): boolean {
    return this.#at === this.tokens.length
  }

  either(depth: number): Expression | undefined {
    return this.#chain('||', 'or', () => this.#both(depth))
  }

  #both(depth: number): Expression | undefined {
    return this.#chain('&&', 'and', () => this.#single(depth))
  }

  #chain(sign: string, kind: 'and' | 'or', next: () => Expression | undefined): Expression | undefined {
    const first = next()
    if (!first) return undefined
    const parts = [first]
    while (this.#take(sign)) {
      const part = next()
      if (!part) return undefined
      parts.push(part)
    }
    return parts.length === 1 ? first : { kind, parts }
  }

  #single(depth: number): Expression | undefined {
    if (depth > DEEPEST) return undefined
    if (this.#take('!')) {
      const part = this.#single(depth + 1)
      return part && negated(part)
    }
    if (this.#take('(')) {
      const inner = this.either(depth + 1)
      return inner && this.#take(')') ? inner : undefined
    }
    return this.#comparison()
  }

  #comparison(): Expression | undefined {
    const token = this.tokens[this.#at]
    if (token?.kind === 'field') return this.#fromField()
    const left = this.#constants()
    if (!left) return undefined
    const relation = this.#relation()
    if (!relation) return left.length === 1 ? literal(left[0]!) : undefined
    const field = this.#field()
    if (!field) return undefined
    const lower = compare(field, MIRROR[relation], left)
    const upper = this.#relation()
    if (!upper) return lower
    const right = this.#constants()
    return right && { kind: 'and', parts: [lower, compare(field, upper, right)] }
  }

  #fromField(): Expression | undefined {
    const field = this.#field()
    if (!field) return undefined
    if (this.#take('(')) {
      while (!this.done && !this.#take(')')) this.#at++
      return { kind: 'opaque', text: field.name }
    }
    const relation = this.#relation()
    if (!relation) return { kind: 'field', ...field }
    const constants = this.#constants()
    return constants && compare(field, relation, constants)
  }

  /** A field's name, and which of its bits are meant where that is not all. */
  #field(): FieldPart | undefined {
    const token = this.tokens[this.#at]
    if (token?.kind !== 'field') return undefined
    this.#at++
    if (!this.#take('[')) return { name: token.text, bits: undefined }
    const first = this.#bit()
    const last = this.#take('..') ? this.#bit() : first
    if (first === undefined || last === undefined || last < first || !this.#take(']')) return undefined
    return { name: token.text, bits: { first, last } }
  }

  #bit(): number | undefined {
    const constant = this.#constant()
    return constant?.kind === 'number' && constant.value < 128n ? Number(constant.value) : undefined
  }

  #relation(): Relation | undefined {
    const token = this.tokens[this.#at]
    if (token?.kind !== 'sign' || !RELATIONS.has(token.text)) return undefined
    this.#at++
    return token.text as Relation
  }

  #constants(): Constant[] | undefined {
    if (!this.#take('{')) {
      const constant = this.#constant()
      return constant && [constant]
    }
    const constants: Constant[] = []
    while (!this.#take('}')) {
      const constant = this.#constant()
      if (!constant) return undefined
      constants.push(constant)
      this.#take(',')
    }
    return constants
  }

  #constant(): Constant | undefined {
    const token = this.tokens[this.#at]
    const constant = token && constantOf(token)
    if (constant) this.#at++
    return constant
  }

  #take(sign: string): boolean {
    const token = this.tokens[this.#at]
    if (token?.kind !== 'sign' || token.text !== sign) return false
    this.#at++
    return true
  }
}

interface FieldPart {
  name: string
  bits: Bits | undefined
}

function compare({ name, bits }: FieldPart, relation: Relation, constants: Constant[]): Expression {
  return { kind: 'compare', field: name, bits, relation, constants }
}

const OPPOSITE: { readonly [relation in Relation]: Relation } = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<'
}

/**
 * OVN turns comparisons round before it asks for what they need: `!(tcp.dst == 22)` is `tcp.dst != 22`, which only TCP can be,
 * while `!tcp` is anything else.
 */
function negated(tree: Expression): Expression {
  switch (tree.kind) {
    case 'compare':
      return { ...tree, relation: OPPOSITE[tree.relation] }
    case 'and':
      return { kind: 'or', parts: tree.parts.map(negated) }
    case 'or':
      return { kind: 'and', parts: tree.parts.map(negated) }
    case 'not':
      return tree.part
    case 'literal':
      return { kind: 'literal', value: !tree.value }
    case 'field':
      if (!tree.bits && widthOf(tree.name) === undefined) return { kind: 'not', part: tree }
      return compare(tree, '==', [{ kind: 'number', value: 0n, mask: undefined, version: undefined }])
    default:
      return { kind: 'not', part: tree }
  }
}

function literal(constant: Constant): Expression | undefined {
  if (constant.kind !== 'number' || constant.value > 1n) return undefined
  return { kind: 'literal', value: constant.value === 1n }
}
