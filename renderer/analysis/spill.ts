/** How much waits in memory before it goes out. */
const PART_BYTES = 8 * 2 ** 20

interface Part {
  bytes: Uint8Array<ArrayBuffer>[]
  size: number
  blob?: Blob
}

/**
 * Keeps bytes that a packed archive gives only once, outside of the analysis' memory: as blobs, which browsers move to disk when
 * they are large.
 */
export class Spill {
  #part: Part = { bytes: [], size: 0 }

  /** Puts bytes away; what is returned reads them back. */
  put(bytes: Uint8Array): () => Promise<Uint8Array> {
    if (this.#part.size >= PART_BYTES || this.#part.blob) this.#part = { bytes: [], size: 0 }
    const part = this.#part
    const from = part.size
    // A copy: the bytes may be a small window on a portion that would be kept whole.
    part.bytes.push(new Uint8Array(bytes))
    part.size += bytes.length
    if (part.size >= PART_BYTES) close(part)
    return async () =>
      new Uint8Array(
        await close(part)
          .slice(from, from + bytes.length)
          .arrayBuffer()
      )
  }
}

/** The part as a blob; nothing is put into it after this. */
function close(part: Part): Blob {
  part.blob ??= new Blob(part.bytes)
  part.bytes = []
  return part.blob
}
