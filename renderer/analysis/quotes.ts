import type { Input } from '../../models/reading.ts'
import { TextLines } from './text-lines.ts'
import type { Texts } from './texts.ts'

/** Texts of archives that stay at hand after they were quoted. */
const KEPT = 8

export type LinesOf = (name: string) => TextLines | undefined

/** Makes answers that quote what was read. Texts that are not held are fetched when the answer turns out to need them. */
export class Quotes {
  readonly #lines = new WeakMap<Input, TextLines>()
  /** of texts that are not held, last used last */
  readonly #fetched = new Map<Input, TextLines>()

  constructor(private readonly texts: Texts) {}

  /** Calls `make` until nothing it quotes is missing: once where all texts are held, and twice as a rule where not. */
  async make<T>(open: ReadonlyMap<string, Input>, make: (linesOf: LinesOf) => T): Promise<T> {
    const here = new Map(this.#fetched)
    for (;;) {
      const wanted = new Set<Input>()
      const made = make((name) => {
        const input = open.get(name)
        if (!input || input.length === undefined) return input && this.#held(input)
        const lines = here.get(input)
        if (!lines) wanted.add(input)
        return lines
      })
      if (wanted.size === 0) return made
      for (const input of wanted) {
        const lines = new TextLines(await this.texts.textOf(input))
        here.set(input, lines)
        this.#keep(input, lines)
      }
    }
  }

  #held(input: Input): TextLines {
    const lines = this.#lines.get(input) ?? new TextLines(input.text)
    this.#lines.set(input, lines)
    return lines
  }

  #keep(input: Input, lines: TextLines): void {
    this.#fetched.delete(input)
    this.#fetched.set(input, lines)
    for (const oldest of this.#fetched.keys()) {
      if (this.#fetched.size <= KEPT) break
      this.#fetched.delete(oldest)
    }
  }
}
