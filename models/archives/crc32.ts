import type { ByteStream } from './bytes.ts'

const TABLE = new Uint32Array(256).map((_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 0 ? rest >>> 1 : (rest >>> 1) ^ 0xedb88320
  return rest
})

/** The checksum of zip over portions as they come: begin with 0, hand the result on. */
function crc32(bytes: Uint8Array, before: number): number {
  let rest = ~before
  for (let index = 0; index < bytes.length; index++) rest = TABLE[(rest ^ bytes[index]!) & 0xff]! ^ (rest >>> 8)
  return ~rest >>> 0
}

/** Sums up a stream as it goes by. */
export class Checksum {
  value = 0

  async *over(stream: ByteStream): ByteStream {
    for await (const portion of stream) {
      this.value = crc32(portion, this.value)
      yield portion
    }
  }
}
