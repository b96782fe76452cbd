import { DamagedStream, joined, type ByteStream } from './bytes.ts'

/**
 * Reads a stream in pieces of the sizes a format asks for. Holds no more than one portion beside what is asked for. Damage in
 * the stream ends it; `damage` says so.
 */
export class ByteReader {
  readonly #portions: AsyncIterator<Uint8Array>
  #rest: Uint8Array = new Uint8Array()
  #ended = false
  /** bytes handed out or skipped */
  position = 0
  damage: DamagedStream | undefined

  constructor(stream: ByteStream) {
    this.#portions = stream[Symbol.asyncIterator]()
  }

  /** The next bytes: `count` of them, fewer only at the end. */
  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    let size = 0
    while (size < count && (await this.#fill())) {
      const part = this.#next(count - size)
      parts.push(part)
      size += part.byteLength
    }
    return joined(parts, size)
  }

  /** The next bytes, which stay to be taken. */
  async peek(count: number): Promise<Uint8Array> {
    const head = await this.take(count)
    this.position -= head.byteLength
    this.#rest =
      this.#rest.byteLength === 0 ? head : joined([head, this.#rest], head.byteLength + this.#rest.byteLength)
    return head
  }

  /** Passes over bytes; returns how many there were. */
  async skip(count: number): Promise<number> {
    let skipped = 0
    while (skipped < count && (await this.#fill())) skipped += this.#next(count - skipped).byteLength
    return skipped
  }

  /** What is left, portion by portion. Throws the damage at its end. */
  async *rest(): ByteStream {
    while (await this.#fill()) yield this.#next(Infinity)
    if (this.damage) throw this.damage
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    this.#ended = true
    this.#rest = new Uint8Array()
    await this.#portions.return?.()
  }

  #next(most: number): Uint8Array {
    const part = this.#rest.subarray(0, most)
    this.#rest = this.#rest.subarray(part.byteLength)
    this.position += part.byteLength
    return part
  }

  async #fill(): Promise<boolean> {
    while (this.#rest.byteLength === 0) {
      if (this.#ended || this.damage) return false
      try {
        const { done, value } = await this.#portions.next()
        if (done === true) this.#ended = true
        else this.#rest = value
      } catch (error) {
        if (!(error instanceof DamagedStream)) throw error
        this.damage = error
      }
    }
    return true
  }
}
