import type { Capture, SourceLine } from '../../models/topology/vocabulary.ts'
import type { SourceGroup, Snippet } from './answers.ts'
import type { TextLines } from './text-lines.ts'

const MOST_LINES = 6
const MOST_GROUPS = 24

/** Where facts were read, grouped by capture, with the lines themselves and one line around a single one. */
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

  /** The groups that a list of lines falls into, in capture order. */
  groups(lines: readonly SourceLine[]): { groups: SourceGroup[]; total: number } {
    const byCapture = new Map<string, Set<number>>()
    for (const { capture, line } of lines) {
      const known = byCapture.get(capture)
      if (known) known.add(line)
      else byCapture.set(capture, new Set([line]))
    }
    const groups: SourceGroup[] = []
    for (const [id, numbers] of byCapture) {
      const capture = this.#captures.get(id)
      if (capture && groups.length < MOST_GROUPS) groups.push(this.#group(capture, numbers))
    }
    return { groups, total: byCapture.size }
  }

  #group(capture: Capture, numbers: ReadonlySet<number>): SourceGroup {
    const sorted = [...numbers].sort((a, b) => a - b)
    const shown = sorted.slice(0, MOST_LINES)
    const text = this.linesOf(capture.source.name)
    const lines: Snippet[] = []
    for (const line of shown) {
      const before = line - 1
      const alone = shown.length === 1 && before >= capture.source.firstLine
      if (alone) lines.push({ line: before, text: text?.line(before) ?? '', marked: false })
      lines.push({ line, text: text?.line(line) ?? '', marked: true })
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
}
