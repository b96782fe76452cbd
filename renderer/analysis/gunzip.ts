/** Unpacked, the file is larger than the app reads. */
export class TooLarge extends Error {}

/** True for the two bytes that every gzip file begins with. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** The bytes inside a gzip file; damaged ones as far as they go, or as they are. Throws `TooLarge` above `most` bytes. */
export async function gunzip(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'))
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.byteLength
      if (size > most) throw new TooLarge()
      chunks.push(value)
    }
  } catch (error) {
    if (error instanceof TooLarge) {
      await reader.cancel().catch(() => undefined)
      throw error
    }
    if (chunks.length === 0) return bytes
  }
  return join(chunks, size)
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
