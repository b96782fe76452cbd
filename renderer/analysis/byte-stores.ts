import type { ByteStore, ByteStream } from '../../models/archives/bytes.ts'
import { servedBytes, servedSize } from '../host/served-bytes.ts'
import type { Given } from './protocol.ts'

/**
 * The bytes of a file that was given: in the browser's hands, or served piece by piece by the program around the window. Rejects
 * when a file that a project refers to is gone.
 */
export async function storeOf({
  blob,
  served,
  awaited
}: Pick<Given, 'blob' | 'served' | 'awaited'>): Promise<ByteStore> {
  if (!served) return blobStore(blob)
  const size = awaited ? await servedSize(served.url) : served.size
  if (size === undefined) throw new Error('the file is gone')
  return servedStore({ url: served.url, size })
}

function blobStore(blob: Blob): ByteStore {
  return { size: blob.size, stream: (from, to) => portions(blob.slice(from, to).stream()) }
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
