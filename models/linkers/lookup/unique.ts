/** A table that answers only where one value was given for a key: what two would fit, fits neither. */
export class Unique<V> {
  readonly #values = new Map<string, V | undefined>()

  add(key: string, value: V): void {
    if (!this.#values.has(key)) this.#values.set(key, value)
    else if (this.#values.get(key) !== value) this.#values.set(key, undefined)
  }

  get(key: string): V | undefined {
    return this.#values.get(key)
  }
}
