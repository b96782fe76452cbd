/** Where several ways are equal one is taken, and the others are remembered, so that each can be gone. */
export class Choices {
  readonly #counts: number[] = []

  /** `taken`: which way to go at the first places with several; the first way at all others. */
  constructor(readonly taken: readonly number[] = []) {}

  /** Which of `count` equal ways to go here. */
  pick(count: number): number {
    if (count < 2) return 0
    this.#counts.push(count)
    return Math.min(this.taken[this.#counts.length - 1] ?? 0, count - 1)
  }

  /** What else might have been taken, at the places that came after those that were given. */
  others(): number[][] {
    return this.#counts.flatMap((count, place) => {
      if (place < this.taken.length) return []
      const before = Array.from({ length: place }, (_, index) => this.taken[index] ?? 0)
      return Array.from({ length: count - 1 }, (_, index) => [...before, index + 1])
    })
  }
}
