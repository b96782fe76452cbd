import { digestOf } from '../text/digest.ts'
import type { Block } from './assemble.ts'
import type { RawCapture } from './capture.ts'
import { isAfterword } from './prose.ts'

/** Lines that tell a terminal from others: two of the same beginning are one that was pasted twice. */
const HEAD = 40

/**
 * Prompts that print no host, one below the other with nothing but output between them, stood in one terminal: whichever host it
 * was on, it was one. A remark, a page's frame, another host, or a command that is typed again may begin another.
 */
export class Terminals {
  readonly #typed = new Map<string, Set<string>>()

  /** The terminal that a prompt at `index` goes on with, by the block above it; undefined where it begins one. */
  of(lines: readonly string[], above: Block | undefined, index: number): string | undefined {
    if (above?.terminal === undefined) return undefined
    let end = index
    while (end > above.output && lines[end - 1]!.trim() === '') end--
    if (end <= above.output) return above.terminal
    if (lines[end - 1]!.startsWith('#')) return undefined
    let start = end - 1
    while (start > above.output && lines[start - 1]!.trim() !== '') start--
    return start > above.output && isAfterword(lines, start, end) ? undefined : above.terminal
  }

  /** The terminal of what was typed at `index`. */
  at(lines: readonly string[], index: number, typed: string, above: string | undefined): string {
    const known = above === undefined ? undefined : this.#typed.get(above)
    const again = typed !== '' && known?.has(typed) === true
    const terminal = above === undefined || again ? digestOf(lines.slice(index, index + HEAD).join('\n')) : above
    const all = this.#typed.get(terminal) ?? new Set<string>()
    this.#typed.set(terminal, all.add(typed))
    return terminal
  }
}

/** A terminal that one capture came from tells nothing. */
export function withoutLoneTerminals(captures: readonly RawCapture[]): RawCapture[] {
  const counts = new Map<string, number>()
  for (const { terminal } of captures) if (terminal !== undefined) counts.set(terminal, (counts.get(terminal) ?? 0) + 1)
  return captures.map((capture) => {
    if (capture.terminal === undefined || counts.get(capture.terminal) !== 1) return capture
    const { terminal: _, ...alone } = capture
    return alone
  })
}
