import { GIVE_UP, giveUp, YamlCursor } from './yaml-cursor.ts'
import {
  APOSTROPHE,
  CLOSE_DICT,
  CLOSE_LIST,
  COLON,
  COMMA,
  DASH,
  FOLD,
  OPEN_DICT,
  OPEN_LIST,
  PIPE,
  PLUS,
  QUOTE
} from './yaml-marks.ts'
import { YamlNode } from './yaml-node.ts'
import { blockScalar, foldedScalar, plainScalar } from './yaml-scalar.ts'

/**
 * Reads the YAML that people and templates write, several times as fast as the whole language is read: lists and mappings in
 * both styles, JSON with them, texts with quotes and without, comments. Says exactly what the whole language says, or nothing
 * (`undefined`) at what is rarer or wrong: anchors, tags, tabs, keys of several lines, a key that stands twice.
 */
export function readUsualYaml(text: string): YamlNode | undefined {
  if (UNUSUAL.test(text)) return undefined
  try {
    return new UsualReader(text).document()
  } catch (error) {
    if (error === GIVE_UP) return undefined
    throw error
  }
}

/** tabs, breaks other than LF, what cannot be printed, and characters of two code units */
const UNUSUAL = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/
/** Less deep than the whole language is read, which tells what is wrong with the rest. */
const DEEPEST = 12

class UsualReader {
  readonly #text: string
  readonly #cursor: YamlCursor
  #depth = 0

  constructor(text: string) {
    this.#text = text
    this.#cursor = new YamlCursor(text)
  }

  document(): YamlNode {
    const cursor = this.#cursor
    cursor.nextLine(true)
    if (cursor.column === 0 && this.#text.startsWith('---', cursor.at)) {
      cursor.at += 3
      cursor.endLine()
    }
    if (cursor.column < 0) giveUp()
    const tree = new YamlNode()
    this.#read(cursor.column - 1, tree)
    return cursor.column < 0 && (tree.list ?? tree.map) ? tree : giveUp()
  }

  /** What begins at the head of a line or behind the dash of an item, and belongs to what stands at `parent`. */
  #read(parent: number, node: YamlNode): void {
    const colon = this.#cursor.isItem() ? -1 : this.#cursor.colon()
    if (colon >= 0) this.#map(colon, node)
    else if (this.#cursor.isItem()) this.#list(node)
    else this.#inline(parent, node)
  }

  #list(node: YamlNode): void {
    const cursor = this.#cursor
    const { column } = cursor
    const list = (node.list = this.#enter<YamlNode[]>(node, []))
    while (cursor.column === column && cursor.isItem()) {
      const item = new YamlNode(node, list.length)
      cursor.enterItem()
      if (cursor.column > column) this.#read(column, item)
      else item.scalar = null
      list.push(item)
    }
    if (cursor.column > column) giveUp()
    this.#depth--
  }

  #map(firstColon: number, node: YamlNode): void {
    const cursor = this.#cursor
    const { column } = cursor
    const map = (node.map = this.#enter(node, new Map<string, YamlNode>()))
    for (let colon = firstColon; colon >= 0; colon = cursor.column === column ? cursor.colon() : -1) {
      const value = this.#key(node, map, colon)
      cursor.at = colon + 1
      this.#valueOf(column, value)
    }
    if (cursor.column >= column) giveUp()
    this.#depth--
  }

  /** What stands behind `key:`, or below it, where a list may stand as far left as the key. */
  #valueOf(column: number, node: YamlNode): void {
    const cursor = this.#cursor
    if (!cursor.isRestEmpty()) return this.#inline(column, node)
    cursor.nextLine()
    if (cursor.column > column || (cursor.column === column && cursor.isItem())) return this.#read(column, node)
    node.scalar = null
    node.standAtKey()
  }

  /** A value that begins on this line and is no list or mapping of lines; goes on to the next content. */
  #inline(parent: number, node: YamlNode): void {
    const { code } = this.#cursor
    if (code === PIPE || code === FOLD) this.#block(parent, node)
    else if (code === OPEN_LIST || code === OPEN_DICT || code === QUOTE || code === APOSTROPHE) {
      this.#flow(parent, node)
      this.#cursor.endLine()
    } else this.#plain(parent, node)
  }

  /** A text without quotes; lines that stand deeper go on with it. */
  #plain(parent: number, node: YamlNode): void {
    const cursor = this.#cursor
    cursor.mark(node)
    const from = cursor.at
    let to = cursor.plain(false)
    let isFolded = false
    for (cursor.endLine(); cursor.column > parent; cursor.endLine()) {
      if (cursor.remarked) giveUp()
      to = cursor.plainRest(false)
      isFolded = true
    }
    node.scalar = plainScalar(isFolded ? foldedScalar(this.#text, from, to) : this.#text.slice(from, to))
  }

  /** The lines below `|` or `>`, as they are or folded. */
  #block(parent: number, node: YamlNode): void {
    const cursor = this.#cursor
    const from = cursor.at++
    if (cursor.code === DASH || cursor.code === PLUS) cursor.at++
    const header = this.#text.slice(from, cursor.at)
    if (!cursor.isRestEmpty()) giveUp()
    cursor.mark(node)
    node.line++
    node.column = 1
    node.scalar = blockScalar(this.#text, header, cursor.block(parent))
  }

  /** A value between brackets or commas, on lines that stand deeper than `parent`; stops right behind it. */
  #flow(parent: number, node: YamlNode): void {
    const cursor = this.#cursor
    const { code, at } = cursor
    cursor.mark(node)
    if (code === OPEN_LIST) this.#flowList(parent, node)
    else if (code === OPEN_DICT) this.#flowMap(parent, node)
    else if (code === QUOTE || code === APOSTROPHE) {
      node.column++
      node.scalar = cursor.quoted()
    } else node.scalar = plainScalar(this.#text.slice(at, cursor.plain(true)))
  }

  #flowList(parent: number, node: YamlNode): void {
    const cursor = this.#cursor
    const list = (node.list = this.#enter<YamlNode[]>(node, []))
    cursor.at++
    for (cursor.gap(parent); !cursor.take(CLOSE_LIST); this.#comma(parent, CLOSE_LIST)) {
      const item = new YamlNode(node, list.length)
      this.#flow(parent, item)
      list.push(item)
    }
    this.#depth--
  }

  #flowMap(parent: number, node: YamlNode): void {
    const cursor = this.#cursor
    const map = (node.map = this.#enter(node, new Map<string, YamlNode>()))
    cursor.at++
    for (cursor.gap(parent); !cursor.take(CLOSE_DICT); this.#comma(parent, CLOSE_DICT)) {
      const value = this.#key(node, map)
      if (!cursor.take(COLON)) giveUp()
      cursor.gap(parent)
      this.#flow(parent, value)
    }
    this.#depth--
  }

  #comma(parent: number, close: number): void {
    this.#cursor.gap(parent)
    if (this.#cursor.take(COMMA)) this.#cursor.gap(parent)
    else if (this.#cursor.code !== close) giveUp()
  }

  /** Passes a key up to its colon, which may be known; the node of its value. */
  #key(owner: YamlNode, map: Map<string, YamlNode>, colon?: number): YamlNode {
    const cursor = this.#cursor
    const { line, inset, at, code } = cursor
    const isQuoted = code === QUOTE || code === APOSTROPHE
    const name = isQuoted
      ? cursor.quoted()
      : this.#text.slice(at, colon === undefined ? cursor.plain(true) : cursor.before(colon))
    if (isQuoted) cursor.isRestEmpty()
    // A number or word as a key is called what the value it means is called.
    else if (String(plainScalar(name)) !== name) giveUp()
    if (map.has(name)) giveUp()
    const value = new YamlNode(owner, name, line, isQuoted ? inset + 2 : inset + 1)
    map.set(name, value)
    return value
  }

  #enter<T>(node: YamlNode, content: T): T {
    if (++this.#depth > DEEPEST) giveUp()
    this.#cursor.mark(node)
    return content
  }
}
