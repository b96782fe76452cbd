import { isRestOfWord, joinBroken, MOST_CONTINUATIONS, widthOf } from './continuation.ts'
import { isElision } from './elision.ts'
import type { LineLedger } from './line-ledger.ts'
import { isComplete } from './ovsdb/values.ts'

/**
 * The shape `… show` of the OVS and OVN tools prints: headings (`Bridge br-int`) and fields (`type: internal`), indented by
 * level. Pastes lose and change indentation, so the tree is built by what may stand under what; indentation only places
 * fields that the grammar does not know.
 */
export interface TreeGrammar {
  /** heading word → words of the headings it stands under; `''` is the top */
  headings: ReadonlyMap<string, readonly string[]>
  /** field → words of the headings that have it */
  fields: ReadonlyMap<string, readonly string[]>
  /** a line that is nothing but a uuid opens a new top */
  uuidOpensTop?: boolean
}

export interface TreeField {
  /** as printed, without the name */
  text: string
  line: number
}

export interface TreeNode {
  /** `Bridge`; `''` for a top */
  word: string
  /** what follows the word; the uuid of a top that has one */
  text: string
  line: number
  indent: number
  fields: Map<string, TreeField>
  children: TreeNode[]
}

const UUID_LINE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const FIELD_NAME = /^[a-z][\w-]{0,39}(?: [a-z]{1,20})?$/

/** Reads headings and fields, one top or several. Lines that are neither stay for the ledger to report. */
export function readKeywordTree(ledger: LineLedger, grammar: TreeGrammar): TreeNode[] {
  return new TreeReader(ledger, grammar).read()
}

const LOOKED_AT = 30

/**
 * True when nearly every one of the first lines is a heading or field of this grammar, and one of them fits `signature`.
 * The first and the last may be the ends of something else.
 */
export function looksLikeTree(output: readonly string[], grammar: TreeGrammar, signature: RegExp): boolean {
  let seen = 0
  let ours = 0
  let signed = false
  for (const line of output) {
    if (line.trim() === '' || isElision(line)) continue
    seen++
    if (isTreeLine(line, grammar)) ours++
    if (!signed) signed = signature.test(line)
    if (seen === LOOKED_AT) break
  }
  return signed && ours >= 2 && ours >= seen - 2 && ours > seen / 2
}

function isTreeLine(line: string, grammar: TreeGrammar): boolean {
  const text = line.trim()
  if (grammar.uuidOpensTop && UUID_LINE.test(text)) return true
  if (headingWord(text, grammar) !== undefined) return true
  const name = fieldName(text)
  return name !== undefined && grammar.fields.has(name)
}

class TreeReader {
  readonly #tops: TreeNode[] = []
  /** open headings, outermost first */
  #open: TreeNode[] = []
  #last: { node: TreeNode; field?: TreeField; continued: number } | undefined
  #width = 0

  constructor(
    private readonly ledger: LineLedger,
    private readonly grammar: TreeGrammar
  ) {}

  read(): TreeNode[] {
    const { lines } = this.ledger
    this.#width = widthOf(lines)
    for (let index = 0; index < lines.length; index++) this.#line(index, lines[index]!)
    return this.#tops
  }

  #line(index: number, line: string): void {
    const text = line.trim()
    if (text === '') return
    const word = headingWord(text, this.grammar)
    if (word !== undefined) return this.#heading(index, line, word, text.slice(word.length + 1).trim())
    if (this.grammar.uuidOpensTop && UUID_LINE.test(text)) return this.#top(index, line, text)
    const name = fieldName(text)
    if (name !== undefined && (this.grammar.fields.has(name) || !this.#continues(line, text))) {
      return this.#field(index, line, name, text.slice(name.length + 1).trim())
    }
    if (this.#continues(line, text)) return this.#continuation(index, line, text)
    if (isElision(text)) {
      this.ledger.ignore(index, 'left out by whoever pasted')
      this.ledger.markIncomplete()
    } else if (text.startsWith('```')) {
      this.ledger.ignore(index, 'code fence')
    }
    this.#last = undefined
  }

  #top(index: number, line: string, uuid: string): void {
    const top = newNode('', uuid, index, indentOf(line))
    this.#tops.push(top)
    this.#open = [top]
    this.#last = { node: top, continued: 0 }
    this.ledger.take(index)
  }

  #heading(index: number, line: string, word: string, text: string): void {
    if (this.#open.length === 0) {
      const top = newNode('', '', index, -1)
      this.#tops.push(top)
      this.#open = [top]
    }
    const parents = this.grammar.headings.get(word)!
    let depth = this.#open.length - 1
    while (depth > 0 && !parents.includes(this.#open[depth]!.word)) depth--
    const node = newNode(word, text, index, indentOf(line))
    this.#open[depth]!.children.push(node)
    this.#open.length = depth + 1
    this.#open.push(node)
    this.#last = { node, continued: 0 }
    this.ledger.take(index)
  }

  #field(index: number, line: string, name: string, text: string): void {
    const node = this.#owner(name, line)
    if (!node) return
    const field = { text, line: index }
    if (!node.fields.has(name)) node.fields.set(name, field)
    this.#last = { node, field, continued: 0 }
    this.ledger.take(index)
  }

  #owner(name: string, line: string): TreeNode | undefined {
    const words = this.grammar.fields.get(name)
    if (words) {
      const known = this.#open.findLast(({ word }) => words.includes(word))
      if (known) return known
    }
    if (this.#open.length === 0) {
      if (!words?.includes('')) return undefined
      this.#open.push(newNode('', '', 0, -1))
      this.#tops.push(this.#open[0]!)
      return this.#open[0]
    }
    const indent = indentOf(line)
    return this.#open.findLast((node) => node.indent < indent) ?? this.#open.at(-1)
  }

  /** Does this line go on with the one before: an open bracket or quote, or a name that filled the terminal's width? */
  #continues(line: string, text: string): boolean {
    const last = this.#last
    if (!last || last.continued >= MOST_CONTINUATIONS || isElision(text)) return false
    if (last.field) return !isComplete(last.field.text)
    const before = this.ledger.at(last.node.line)
    return isRestOfWord(before, line, this.#width)
  }

  #continuation(index: number, line: string, text: string): void {
    const { node, field } = this.#last!
    this.#last!.continued++
    if (field) {
      field.text = joinBroken(field.text, this.ledger.at(index - 1), line, this.#width)
    } else {
      node.text += text
      this.#last = undefined
    }
    this.ledger.take(index)
  }
}

function newNode(word: string, text: string, line: number, indent: number): TreeNode {
  return { word, text, line, indent, fields: new Map(), children: [] }
}

function headingWord(text: string, grammar: TreeGrammar): string | undefined {
  const blank = text.indexOf(' ')
  if (blank <= 0) return undefined
  const word = text.slice(0, blank)
  return grammar.headings.has(word) ? word : undefined
}

function fieldName(text: string): string | undefined {
  const colon = text.indexOf(':')
  if (colon <= 0 || (colon + 1 < text.length && text.charCodeAt(colon + 1) !== 0x20)) return undefined
  const name = text.slice(0, colon)
  return FIELD_NAME.test(name) ? name : undefined
}

/** Columns before the first character; a tab counts as eight. */
function indentOf(line: string): number {
  let indent = 0
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code === 0x20) indent++
    else if (code === 0x09) indent += 8 - (indent % 8)
    else break
  }
  return indent
}
