import type { Plane, PlacedScene, SceneNode } from '../views/scene.ts'
import { planeLine } from '../theme/style.ts'
import { PALETTES, type Theme } from '../theme/tokens.ts'
import { withoutGrid, type FlowEdge } from './mermaid/grid.ts'
import { stackPairs } from './mermaid/stacks.ts'

/** Where Mermaid stops drawing unless its page says otherwise: links, and characters of text. */
const MOST_EDGES = 480
const MOST_LENGTH = 48_000
const MOST_LABEL = 200

/** Words without a thing of their own: Mermaid places things itself, so that they would stand anywhere. */
const WORDS: ReadonlySet<string> = new Set(['label', 'step'])

/**
 * A scene as a Mermaid flowchart: what contains others is a subgraph, and places are Mermaid's own, but for lines that are not
 * drawn and keep what nothing joins from standing in one row. What its limits have no room for is left out, and a last node says
 * how much.
 */
export function renderMermaid(scene: Omit<PlacedScene, 'width' | 'height'>, { theme }: { theme: Theme }): string {
  const { nodes, edges } = withoutGrid(scene)
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const drawn = nodes.filter(({ shape, lines, id }) => !WORDS.has(shape) && (lines.length > 0 || linked.has(id)))
  return new Flowchart(drawn, edges, theme).text()
}

class Flowchart {
  readonly #nodes: readonly SceneNode[]
  readonly #edges: readonly FlowEdge[]
  readonly #theme: Theme
  readonly #ids = new Map<string, string>()
  readonly #parents = new Map<string, string | undefined>()
  readonly #children = new Map<string | undefined, SceneNode[]>()
  readonly #written = new Set<string>()
  readonly #lines: string[] = []
  #left = MOST_LENGTH

  constructor(nodes: readonly SceneNode[], edges: readonly FlowEdge[], theme: Theme) {
    this.#nodes = nodes
    this.#edges = edges
    this.#theme = theme
    nodes.forEach(({ id }, index) => this.#ids.set(id, `n${index}`))
    for (const node of nodes) {
      const parent = node.parent !== undefined && this.#ids.has(node.parent) ? node.parent : undefined
      this.#parents.set(node.id, parent)
      const siblings = this.#children.get(parent)
      if (siblings) siblings.push(node)
      else this.#children.set(parent, [node])
    }
  }

  text(): string {
    this.#lines.push('flowchart TB')
    for (const node of this.#children.get(undefined) ?? []) this.#write(node, '  ')
    const wanted = this.#edges.filter(({ from, to }) => this.#written.has(from) && this.#written.has(to))
    const possible = wanted.filter((edge) => !this.#within(edge.from, edge.to) && !this.#within(edge.to, edge.from))
    let links = 0
    for (const edge of possible) {
      if (links >= MOST_EDGES || !this.#add(this.#link(edge))) break
      links++
    }
    this.#stack(possible, MOST_EDGES - links)
    const [nodes, lines] = [this.#nodes.length - this.#written.size, possible.length - links]
    if (nodes + lines > 0)
      this.#lines.push(`  more["${escapeMermaid(`Left out for Mermaid's limits: ${nodes} things, ${lines} links`)}"]`)
    return `${[...this.#lines, ...this.#classes()].join('\n')}\n`
  }

  #write(node: SceneNode, indent: string): void {
    const id = this.#ids.get(node.id)!
    const inside = this.#children.get(node.id) ?? []
    if (inside.length === 0) {
      const [open, close] = brackets(node)
      const label = labelOf(node, '<br/>')
      if (this.#add(`${indent}${id}${open}"${label}"${close}:::${classOf(node)}`)) this.#written.add(node.id)
      return
    }
    // A title of two lines would lie on what is in the box.
    if (!this.#add(`${indent}subgraph ${id}["${labelOf(node, ' · ')}"]`)) return
    // Without this word Mermaid turns a box that nothing leaves on its side.
    this.#lines.push(`${indent}  direction TB`)
    this.#left -= 2 * indent.length + 19
    this.#written.add(node.id)
    for (const child of inside) this.#write(child, `${indent}  `)
    this.#lines.push(`${indent}end`)
  }

  /** Joins what is alone in its box below each other, as far as lines are left. */
  #stack(edges: readonly FlowEdge[], most: number): void {
    const linked = new Set(edges.flatMap(({ from, to }) => [from, to]))
    const alone = ({ id }: SceneNode): boolean =>
      this.#written.has(id) && !linked.has(id) && (this.#children.get(id) ?? []).every(alone)
    const pairs = [...this.#children.values()].flatMap((siblings) =>
      stackPairs(siblings.filter(alone).map(({ id }) => this.#ids.get(id)!))
    )
    for (const [above, below] of pairs.slice(0, most)) if (!this.#add(`  ${above} ~~~ ${below}`)) return
  }

  #add(line: string): boolean {
    if (this.#left < line.length + 1) {
      this.#left = 0
      return false
    }
    this.#left -= line.length + 1
    this.#lines.push(line)
    return true
  }

  #link({ from, to, lines, certainty, state }: FlowEdge): string {
    const line = certainty === 'seen' ? '--' : '-.-'
    const arrow = state === 'error' ? `x${line}x` : certainty === 'seen' ? '---' : line
    const words = lines.length > 0 ? `|"${escapeMermaid(lines.join(' · '))}"|` : ''
    return `  ${this.#ids.get(from)!} ${arrow}${words} ${this.#ids.get(to)!}`
  }

  /** Mermaid cannot link a subgraph to what is in it. */
  #within(inner: string, outer: string): boolean {
    const seen = new Set<string>()
    for (let at: string | undefined = inner; at !== undefined && !seen.has(at); at = this.#parents.get(at)) {
      if (at === outer) return true
      seen.add(at)
    }
    return false
  }

  #classes(): string[] {
    const palette = PALETTES[this.#theme]
    const used = new Map<string, SceneNode>()
    for (const node of this.#nodes) {
      const bare = (this.#children.get(node.id) ?? []).length === 0
      if (bare && this.#written.has(node.id) && !used.has(classOf(node))) used.set(classOf(node), node)
    }
    return [...used]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { plane, certainty }]) => {
        const dash = certainty === 'seen' ? '' : ',stroke-dasharray:6 4'
        return `  classDef ${name} fill:${palette['host-fill']},stroke:${palette[planeLine(plane)]},color:${palette.ink}${dash}`
      })
  }
}

function classOf({ plane, certainty }: { plane: Plane; certainty: string }): string {
  return certainty === 'seen' ? plane : `${plane}-unsure`
}

function labelOf({ lines, shape, id }: SceneNode, between: string): string {
  const words = lines.filter((line) => line !== '')
  return words.length > 0 ? words.map(escapeMermaid).join(between) : escapeMermaid(shape === 'station' ? '–' : id)
}

function brackets({ shape }: SceneNode): readonly [string, string] {
  if (shape === 'vip') return ['{{', '}}']
  if (shape === 'station' || shape === 'floating-ip' || shape === 'bus') return ['([', '])']
  if (shape === 'volume' || shape === 'ceph-pool' || shape === 'ceph-osd') return ['[(', ')]']
  return shape === 'router' ? ['(', ')'] : ['[', ']']
}

/** A label between double quotes: what Mermaid, Markdown or HTML would take for its own is written as a character code. */
export function escapeMermaid(text: string): string {
  const short = text.length > MOST_LABEL ? `${text.slice(0, MOST_LABEL - 1)}…` : text
  return short
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/[#"<>&`*\\[\]{}|]/g, (sign) => `#${sign.charCodeAt(0)};`)
}
