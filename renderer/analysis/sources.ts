import type { Capture, SourceLine } from '../../models/topology/vocabulary.ts'
import type { SourceGroup, Snippet } from './answers.ts'
import type { TextLines } from './text-lines.ts'

const MOST_LINES = 6
const MOST_GROUPS = 24
const SNIPPET_LENGTH = 160

/** Where facts were read, grouped by capture, with the lines themselves and the heading they stand under. */
export class Sources {
  readonly #captures = new Map<string, Capture>()

  constructor(
    captures: readonly Capture[],
    private readonly linesOf: (input: string) => TextLines | undefined
  ) {
    for (const capture of captures) this.#captures.set(capture.id, capture)
  }

  capture(id: string): Capture | undefined {
    return this.#captures.get(id)
  }

  /**
   * The groups that a list of lines falls into: lines that name the thing first, one-line JSON last. `find` are texts that tell why
   * a line is among them (its uuid, its name), so that a long line can be shown where it matters.
   */
  groups(lines: readonly SourceLine[], find: readonly string[]): { groups: SourceGroup[]; total: number } {
    const byCapture = new Map<string, Set<number>>()
    for (const { capture, line } of lines) {
      const known = byCapture.get(capture)
      if (known) known.add(line)
      else byCapture.set(capture, new Set([line]))
    }
    const groups: SourceGroup[] = []
    for (const [id, numbers] of byCapture) {
      const capture = this.#captures.get(id)
      if (capture) groups.push(this.#group(capture, numbers, find))
    }
    groups.sort((a, b) => rank(a) - rank(b))
    return { groups: groups.slice(0, MOST_GROUPS), total: byCapture.size }
  }

  #group(capture: Capture, numbers: ReadonlySet<number>, find: readonly string[]): SourceGroup {
    const sorted = [...numbers].sort((a, b) => a - b)
    const shown = sorted.slice(0, MOST_LINES)
    const text = this.linesOf(capture.source.name)
    const lines: Snippet[] = []
    for (const line of shown) {
      const head = text?.headOf(line, capture.source.firstLine)
      const listed = lines.some((other) => other.line === head)
      if (text && head !== undefined && !listed)
        lines.push({ line: head, ...this.#quote(text, head, find), marked: false })
      if (!lines.some((other) => other.line === line))
        lines.push({
          line,
          ...(text ? this.#quote(text, line, find) : { text: '', cut: false, find: '' }),
          marked: true
        })
    }
    return {
      capture: capture.id,
      command: capture.command,
      host: capture.host,
      input: capture.source.name,
      lines,
      more: sorted.length - shown.length
    }
  }

  #quote(lines: TextLines, line: number, find: readonly string[]): { text: string; cut: boolean; find: string } {
    const whole = lines.line(line, '', Infinity)
    const found = find.find((text) => whole.includes(text)) ?? ''
    const cut = whole.length > SNIPPET_LENGTH
    return { text: cut ? lines.line(line, found, SNIPPET_LENGTH) : whole, cut, find: found }
  }
}

function rank({ lines }: SourceGroup): number {
  const named = lines.some(({ marked, find }) => marked && find !== '')
  return (lines.some(({ cut }) => cut) ? 2 : 0) + (named ? 0 : 1)
}
