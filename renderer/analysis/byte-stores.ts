import type { ByteStore, ByteStream } from '../../models/archives/bytes.ts'
import { servedBytes } from '../host/served-bytes.ts'
import type { Given } from './protocol.ts'

/** The bytes of a file that was given: in the browser's hands, or served piece by piece by the program around the window. */
export function storeOf({ blob, served }: Pick<Given, 'blob' | 'served'>): ByteStore {
  return served
    ? servedStore(served)
    : { size: blob.size, stream: (from, to) => portions(blob.slice(from, to).stream()) }
}

function servedStore({ url, size }: NonNullable<Given['served']>): ByteStore {
  return {
    size,
    async *stream(from, to = size) {
      if (to <= from) return
      yield* portions(await servedBytes(url, from, to))
    }
  }
}

async function* portions(stream: ReadableStream<Uint8Array>): ByteStream {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
