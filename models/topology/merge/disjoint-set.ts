/** Union-find over 0 … n−1 with path halving; the smaller index stays the representative, whatever the order of unions. */
export class DisjointSet {
  readonly #parent: number[] = []

  /** Adds an element and returns its index. */
  add(): number {
    this.#parent.push(this.#parent.length)
    return this.#parent.length - 1
  }

  get size(): number {
    return this.#parent.length
  }

  find(index: number): number {
    let at = index
    while (this.#parent[at]! !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]!]!
      at = this.#parent[at]!
    }
    return at
  }

  union(a: number, b: number): number {
    const first = this.find(a)
    const second = this.find(b)
    const root = Math.min(first, second)
    this.#parent[Math.max(first, second)] = root
    return root
  }
}
