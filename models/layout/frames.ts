import type { SceneNode } from '../views/scene.ts'
import { textWidth } from './measure.ts'
import { at, type Placer } from './place.ts'
import { cardHeight, cardWidth, writeCard } from './service-cards.ts'

const FRAME_GAP = 32
const PAD = 18
const FRAME_TITLE = 58
const SECTION_TITLE = 34
const CARD_GAP = 10
const GAP = 16
/** Cards wrap at this width, so that a host with many of them stays readable. */
const MOST_WIDE = 980
const NARROWEST = 300
/** More sections than this stand side by side. */
const ONE_COLUMN = 14

/** Something of a known size that can be placed. */
export interface Block {
  width: number
  height: number
  place(placer: Placer, left: number, top: number, width: number): void
}
export type Children = ReadonlyMap<string, readonly SceneNode[]>

/** Scene nodes by the one that holds them. */
export function childrenOf(nodes: readonly SceneNode[]): Children {
  const children = new Map<string, SceneNode[]>()
  for (const node of nodes) {
    if (node.parent === undefined) continue
    const list = children.get(node.parent)
    if (list) list.push(node)
    else children.set(node.parent, [node])
  }
  return children
}

/** Packs frames in rows, in the given order, below `top`. Returns where they end. */
export function packFrames(placer: Placer, frames: readonly Block[], top = 0): number {
  const area = frames.reduce((sum, { width, height }) => sum + width * height, 0)
  const most = Math.max(1200, Math.sqrt(area * 1.7), ...frames.map(({ width }) => width))
  let [x, y, tallest] = [0, top, 0]
  for (const frame of frames) {
    if (x > 0 && x + frame.width > most) [x, y, tallest] = [0, y + tallest + FRAME_GAP, 0]
    frame.place(placer, x, y, frame.width)
    tallest = Math.max(tallest, frame.height)
    x += frame.width + FRAME_GAP
  }
  return y + tallest
}

/** A frame with its sections below each other, and `more` below them. */
export function frameBlock(node: SceneNode, children: Children, more: readonly Block[] = []): Block {
  const inside = children.get(node.id) ?? []
  const sections = inside.filter(({ shape }) => shape === 'section').map((each) => sectionBlock(each, children))
  const blocks = [...(sections.length > ONE_COLUMN ? [inColumns(sections)] : sections), ...more]
  const heading = Math.max(textWidth(node.lines[0] ?? '', 'title'), textWidth(node.lines[1] ?? '', 'detail')) + 60
  const width = Math.max(NARROWEST, heading, ...blocks.map((block) => block.width)) + 2 * PAD
  const height = FRAME_TITLE + blocks.reduce((sum, block) => sum + block.height + GAP, 0) + PAD - GAP
  return {
    width,
    height,
    place(placer, left, top) {
      const frame = placer.box(node, left, top, width, height)
      frame.glyph = { name: node.data['glyph'] === 'pool' ? 'pool' : 'host', x: -width / 2 + 24, y: -height / 2 + 22 }
      if (node.state) frame.badge = { x: width / 2 - 20, y: -height / 2 + 22 }
      frame.texts = [
        at(node.lines[0] ?? '', 'title', -width / 2 + 40, -height / 2 + 22, 'start'),
        at(node.lines[1] ?? '', 'detail', -width / 2 + 40, -height / 2 + 42, 'start')
      ]
      let y = top + FRAME_TITLE
      for (const block of blocks) {
        block.place(placer, left + PAD, y, width - 2 * PAD)
        y += block.height + GAP
      }
    }
  }
}

/** Many sections side by side, from top to bottom and then to the right, all of one width. */
function inColumns(sections: readonly Block[]): Block {
  const widest = Math.max(...sections.map(({ width }) => width))
  const fit = Math.max(1, Math.floor((MOST_WIDE + GAP) / (widest + GAP)))
  const columns = Math.min(fit, Math.ceil(sections.length / ONE_COLUMN) + 1)
  const each = Math.ceil(sections.length / columns)
  const stacks = Array.from({ length: columns }, (_, index) => sections.slice(index * each, (index + 1) * each))
  const heightOf = (stack: readonly Block[]): number => stack.reduce((sum, { height }) => sum + height + GAP, -GAP)
  return {
    width: columns * (widest + GAP) - GAP,
    height: Math.max(...stacks.map(heightOf)),
    place(placer, left, top, full) {
      const own = (full + GAP) / columns - GAP
      stacks.forEach((stack, column) => {
        let y = top
        for (const section of stack) {
          section.place(placer, left + column * (own + GAP), y, own)
          y += section.height + GAP
        }
      })
    }
  }
}

/** Cards in columns as wide as most of them need; a long name takes several. */
function sectionBlock(node: SceneNode, children: Children): Block {
  const cards = children.get(node.id) ?? []
  const high = Math.max(0, ...cards.map((card) => cardHeight(card)))
  const grid = gridOf(cards.map((card) => cardWidth(card)))
  const title = textWidth(node.lines[0] ?? '', 'name') + textWidth(countOf(node), 'detail') + 70
  const width = Math.max(title, grid.columns * (grid.cell + CARD_GAP) + CARD_GAP)
  const height = SECTION_TITLE + (grid.rows > 0 ? grid.rows * (high + CARD_GAP) : 0)
  return {
    width,
    height,
    place(placer, left, top, full) {
      const box = placer.box(node, left, top, full, height)
      const y = -height / 2 + 17
      const name = node.lines[0] ?? ''
      box.texts = [
        at(name, 'name', -full / 2 + 12, y, 'start'),
        at(countOf(node), 'detail', -full / 2 + 20 + textWidth(name, 'name'), y, 'start')
      ]
      const sign = node.classes.includes('folded') ? '+' : node.classes.includes('unfolded') ? '–' : ''
      if (sign !== '') box.texts.push(at(sign, 'name', full / 2 - 14, y))
      cards.forEach((card, index) => {
        const { column, row, span } = grid.places[index]!
        const x = left + CARD_GAP + column * (grid.cell + CARD_GAP)
        const own = span * (grid.cell + CARD_GAP) - CARD_GAP
        writeCard(placer.box(card, x, top + SECTION_TITLE + row * (high + CARD_GAP), own, high))
      })
    }
  }
}

interface Grid {
  /** width of one column in px */
  cell: number
  columns: number
  rows: number
  places: { column: number; row: number; span: number }[]
}

function gridOf(widths: readonly number[]): Grid {
  const sorted = widths.toSorted((a, b) => a - b)
  const [usual = 0, widest = 0] = [sorted[Math.floor(sorted.length * 0.75)], sorted.at(-1)]
  const cell = Math.max(120, widest <= usual * 1.5 ? widest : usual)
  const spans = widths.map((width) => Math.ceil((width + CARD_GAP) / (cell + CARD_GAP)))
  const most = Math.max(1, Math.floor((MOST_WIDE + CARD_GAP) / (cell + CARD_GAP)), ...spans)
  let [column, row, columns] = [0, 0, 0]
  const places = spans.map((span) => {
    if (column + span > most) [column, row] = [0, row + 1]
    const place = { column, row, span }
    column += span
    columns = Math.max(columns, column)
    return place
  })
  return { cell, columns: Math.max(1, columns), rows: widths.length > 0 ? row + 1 : 0, places }
}

function countOf({ data }: SceneNode): string {
  return String(data['count'] ?? '')
}
