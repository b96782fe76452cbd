/**
 * The lines of one capture's output, and what became of each. A command takes the lines it understood, ignores the ones it
 * knows to be without meaning (with a reason), reports the ones that are wrong; what is left over becomes a problem.
 * Lines are indexed from 0 here; the caller adds the capture's place in its source.
 */
export class LineLedger {
  readonly #fate: Uint8Array
  readonly #reports: { index: number; message: string }[] = []
  #incomplete = false

  constructor(readonly lines: readonly string[]) {
    this.#fate = new Uint8Array(lines.length)
  }

  get length(): number {
    return this.lines.length
  }

  /** The line at `index`, or the empty string past the end. */
  at(index: number): string {
    return this.lines[index] ?? ''
  }

  /** The line was read into the record. */
  take(index: number): void {
    this.#fate[index] = 1
  }

  /** The line is known to carry nothing; `reason` is for people who read the code. */
  ignore(index: number, reason: string): void {
    void reason
    this.#fate[index] = 2
  }

  /** The line is wrong in a way worth telling: what was wrong and what to do, in one sentence. Counts as read. */
  report(index: number, message: string): void {
    this.#fate[index] = 3
    this.#reports.push({ index, message })
  }

  /** The output says of itself that rows are missing (`...output omitted...`, a pager, a cut table). */
  markIncomplete(): void {
    this.#incomplete = true
  }

  get incomplete(): boolean {
    return this.#incomplete
  }

  get reports(): readonly { index: number; message: string }[] {
    return this.#reports
  }

  /** True when a command took, ignored or reported the line. */
  isRead(index: number): boolean {
    return this.#fate[index] !== 0
  }

  /** How many lines were taken into the record. */
  get taken(): number {
    let count = 0
    for (const fate of this.#fate) if (fate === 1) count++
    return count
  }

  /** Indexes of the lines nobody read; blank lines are never left over. */
  leftover(): number[] {
    const out: number[] = []
    for (let index = 0; index < this.lines.length; index++) {
      if (this.#fate[index] === 0 && this.at(index).trim() !== '') out.push(index)
    }
    return out
  }
}
