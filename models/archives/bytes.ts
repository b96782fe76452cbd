/** Bytes as they arrive, in portions of any size. */
export type ByteStream = AsyncIterable<Uint8Array>

/** Where the bytes of a file are: read from any place on, without holding all of them. */
export interface ByteStore {
  /** in bytes */
  size: number
  /** from `from` up to `to` (exclusive), which is the end unless given */
  stream(from: number, to?: number): ByteStream
}

/**
 * What the room that runs this can do and pure code cannot. Each unpacks as it goes; damage makes it throw `DamagedStream`
 * after what was good.
 */
export interface Unpackers {
  gzip(packed: ByteStream): ByteStream
  /** without any header, as in zip */
  deflate(packed: ByteStream): ByteStream
  xz(packed: ByteStream): ByteStream
}

/** The packed bytes end too early, are not what they should be, or use what no unpacker here knows. */
export class DamagedStream extends Error {
  constructor(
    readonly why: 'cut-off' | 'damaged' | 'unsupported',
    message: string
  ) {
    super(message)
  }
}

/** Bytes in memory as a store. */
export function memoryStore(bytes: Uint8Array): ByteStore {
  return {
    size: bytes.byteLength,
    async *stream(from, to) {
      yield await Promise.resolve(bytes.subarray(from, to))
    }
  }
}

/** All of a stream as one array; `most` bytes at most. */
export async function gather(stream: ByteStream, most: number): Promise<Uint8Array> {
  const portions: Uint8Array[] = []
  let size = 0
  for await (const portion of stream) {
    const part = portion.subarray(0, most - size)
    portions.push(part)
    size += part.byteLength
    if (size >= most) break
  }
  return joined(portions, size)
}

/** Portions as one array. */
export function joined(portions: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = portions
  if (only && portions.length === 1) return only
  const whole = new Uint8Array(size)
  let at = 0
  for (const portion of portions) {
    whole.set(portion, at)
    at += portion.byteLength
  }
  return whole
}
