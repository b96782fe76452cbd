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
  name: string
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
  /** in the order they were printed; few, so that a list is better than a map */
  fields: TreeField[]
  children: TreeNode[]
}

/** The field of that name, the first one where it was printed twice. */
export function fieldOf(node: TreeNode, name: string): TreeField | undefined {
  for (const field of node.fields) if (field.name === name) return field
  return undefined
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
  /** what the line before was read into, as long as it may go on */
  #lastNode: TreeNode | undefined
  #lastField: TreeField | undefined
  #continued = 0
  /** no heading since lines were left out */
  #parted = false
  #width: number | undefined

  constructor(
    private readonly ledger: LineLedger,
    private readonly grammar: TreeGrammar
  ) {}

  read(): TreeNode[] {
    const { lines } = this.ledger
    for (let index = 0; index < lines.length; index++) this.#line(index, lines[index]!)
    return this.#tops
  }

  #line(index: number, line: string): void {
    const start = firstOf(line)
    const end = lastOf(line, start)
    if (start === end) return
    const { headings, fields, uuidOpensTop } = this.grammar
    const blank = line.indexOf(' ', start)
    const word = blank > 0 && blank < end ? line.slice(start, blank) : ''
    const parents = word === '' ? undefined : headings.get(word)
    if (parents) return this.#heading(index, start, word, line.slice(firstOf(line, blank), end), parents)
    const colon = line.indexOf(':', start)
    const name =
      colon > 0 && (colon + 1 >= end || colon + 1 === line.indexOf(' ', colon)) ? line.slice(start, colon) : ''
    if (name !== '' && fields.has(name)) {
      return this.#field(index, line, name, line.slice(Math.min(firstOf(line, colon + 1), end), end))
    }
    this.#other(index, line, line.slice(start, end), uuidOpensTop === true)
  }

  /** A line that the grammar does not know. */
  #other(index: number, line: string, text: string, uuidOpensTop: boolean): void {
    if (uuidOpensTop && UUID_LINE.test(text)) return this.#top(index, line, text)
    const goesOn = this.#continues(line, text)
    const name = fieldName(text)
    if (name !== undefined && FIELD_NAME.test(name) && !goesOn) {
      return this.#field(index, line, name, text.slice(name.length + 1).trim())
    }
    if (goesOn) return this.#continuation(index, line, text)
    if (isElision(text)) {
      this.ledger.ignore(index, 'left out by whoever pasted')
      this.ledger.markIncomplete()
    } else if (text === '--') {
      this.ledger.ignore(index, 'grep left out lines here')
      this.#open.length = Math.min(this.#open.length, 1)
      this.#parted = true
    } else if (text.startsWith('```')) {
      this.ledger.ignore(index, 'code fence')
    }
    this.#lastNode = undefined
  }

  #taken(index: number, node: TreeNode, field?: TreeField): void {
    this.#lastNode = node
    this.#lastField = field
    this.#continued = 0
    this.ledger.take(index)
  }

  #top(index: number, line: string, uuid: string): void {
    const top = newNode('', uuid, index, indentOf(line))
    this.#tops.push(top)
    this.#open = [top]
    this.#taken(index, top)
  }

  /** A fragment begins below its top. */
  #openTop(index: number): TreeNode {
    const top = newNode('', '', index, -1)
    this.#tops.push(top)
    this.#open = [top]
    return top
  }

  #heading(index: number, start: number, word: string, text: string, parents: readonly string[]): void {
    if (this.#open.length === 0) this.#openTop(index)
    this.#parted = false
    let depth = this.#open.length - 1
    while (depth > 0 && !parents.includes(this.#open[depth]!.word)) depth--
    const node = newNode(word, text, index, start === 0 ? 0 : indentOf(this.ledger.at(index)))
    const above = this.#open[depth]!
    if (above.children === NO_NODES) above.children = [node]
    else above.children.push(node)
    if (this.#open.length > depth + 1) this.#open.length = depth + 1
    this.#open.push(node)
    this.#taken(index, node)
  }

  #field(index: number, line: string, name: string, text: string): void {
    const node = this.#owner(name, line, index)
    if (!node) return
    const field = { name, text, line: index }
    if (node.fields === NO_FIELDS) node.fields = [field]
    else node.fields.push(field)
    this.#taken(index, node, field)
  }

  #owner(name: string, line: string, index: number): TreeNode | undefined {
    const words = this.grammar.fields.get(name)
    if (words) {
      for (let depth = this.#open.length - 1; depth >= 0; depth--) {
        if (words.includes(this.#open[depth]!.word)) return this.#open[depth]
      }
    }
    if (this.#open.length === 0) return words?.includes('') ? this.#openTop(index) : undefined
    // Whose it is stands in a line that `grep -A` left out.
    if (this.#parted && words && !words.includes('')) return undefined
    const indent = indentOf(line)
    return this.#open.findLast((node) => node.indent < indent) ?? this.#open.at(-1)
  }

  /** Does this line go on with the one before: an open bracket or quote, or a name that filled the terminal's width? */
  #continues(line: string, text: string): boolean {
    if (!this.#lastNode || this.#continued >= MOST_CONTINUATIONS || isElision(text)) return false
    if (this.#lastField) return !isComplete(this.#lastField.text)
    return isRestOfWord(this.ledger.at(this.#lastNode.line), line, this.#widest())
  }

  #continuation(index: number, line: string, text: string): void {
    this.#continued++
    if (this.#lastField) {
      this.#lastField.text = joinBroken(this.#lastField.text, this.ledger.at(index - 1), line, this.#widest())
    } else {
      this.#lastNode!.text += text
      this.#lastNode = undefined
    }
    this.ledger.take(index)
  }

  #widest(): number {
    return (this.#width ??= widthOf(this.ledger.lines))
  }
}

/** Most nodes have no children and many no fields: they share these, which are never added to. */
const NO_NODES: TreeNode[] = []
const NO_FIELDS: TreeField[] = []

function newNode(word: string, text: string, line: number, indent: number): TreeNode {
  return { word, text, line, indent, fields: NO_FIELDS, children: NO_NODES }
}

/** Where the text of a line begins, at or behind `from`. */
function firstOf(line: string, from = 0): number {
  let at = from
  while (at < line.length && isBlank(line.charCodeAt(at))) at++
  return at
}

/** Where it ends. */
function lastOf(line: string, start: number): number {
  let at = line.length
  while (at > start && isBlank(line.charCodeAt(at - 1))) at--
  return at
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000
}

function headingWord(text: string, grammar: TreeGrammar): string | undefined {
  const blank = text.indexOf(' ')
  if (blank <= 0) return undefined
  const word = text.slice(0, blank)
  return grammar.headings.has(word) ? word : undefined
}

/** What stands before the first colon, if a blank or nothing follows it; whether it is a name is for the grammar to say. */
function fieldName(text: string): string | undefined {
  const colon = text.indexOf(':')
  if (colon <= 0 || (colon + 1 < text.length && text.charCodeAt(colon + 1) !== 0x20)) return undefined
  return text.slice(0, colon)
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
