import { crc32 } from 'node:zlib'
import { DamagedStream, type ByteStream } from '../models/archives/bytes.ts'

const TRAILER = 8

/**
 * Unpacks gzip and says so when its end is missing, which an unpacker that gives all it has does not: the last eight bytes are the
 * checksum and the length of what came out. Several members in a row cannot be told apart here, and are believed.
 */
export async function* wholeGzip(packed: ByteStream, unpack: (packed: ByteStream) => ByteStream): ByteStream {
  const seen = new Packed()
  let sum = 0
  let size = 0
  for await (const portion of unpack(seen.watch(packed))) {
    sum = crc32(portion, sum)
    size += portion.byteLength
    yield portion
  }
  if (seen.isOne() && !seen.endsWith(sum, size)) throw new DamagedStream('cut-off', 'the packed bytes end too early')
}

/** What of the packed bytes must be remembered: their end, and whether a second member may begin among them. */
class Packed {
  #tail: Buffer = Buffer.alloc(0)
  #members = 0
  #ended = false

  async *watch(stream: ByteStream): ByteStream {
    for await (const portion of stream) {
      const bytes = Buffer.concat([this.#tail.subarray(-2), portion])
      for (let at = bytes.indexOf(MAGIC); at >= 0; at = bytes.indexOf(MAGIC, at + 1)) this.#members++
      this.#tail = Buffer.concat([this.#tail, Buffer.from(portion).subarray(-TRAILER)]).subarray(-TRAILER)
      yield portion
    }
    this.#ended = true
  }

  /** Zeros behind the end are what tapes leave. */
  isOne(): boolean {
    return this.#ended && this.#members === 1 && this.#tail.some((byte) => byte !== 0)
  }

  endsWith(sum: number, size: number): boolean {
    if (this.#tail.length < TRAILER) return false
    return this.#tail.readUInt32LE(0) === sum && this.#tail.readUInt32LE(4) === size % 2 ** 32
  }
}

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08])
