import xz from 'xz-decompress'
import { DamagedStream, type ByteStream, type Unpackers } from '../../models/archives/bytes.ts'
import { xzDamage } from '../../models/archives/xz-damage.ts'

/** Unpacks with what browsers bring, and xz with WebAssembly, which the page's policy allows by name. */
export const UNPACKERS: Unpackers = {
  gzip: (packed) => inflated(packed, new DecompressionStream('gzip')),
  deflate: (packed) => inflated(packed, new DecompressionStream('deflate-raw')),
  xz: unxz
}

/**
 * The stream is fed by hand and closed only when nothing more comes out: closing one that was cut throws away what waits in it.
 */
async function* inflated(packed: ByteStream, stream: DecompressionStream): ByteStream {
  const writer = stream.writable.getWriter()
  const reader = stream.readable.getReader()
  let failed: unknown
  const feeding = feed(packed, writer).catch((error: unknown) => {
    failed ??= error
  })
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield value
    }
  } catch (error) {
    if (failed !== undefined && !(failed instanceof TypeError)) throw failed
    throw new DamagedStream(
      /ended|incomplete|not finish|unexpected end|Premature/i.test(messageOf(error)) ? 'cut-off' : 'damaged',
      'the packed bytes end too early or are damaged'
    )
  } finally {
    await reader.cancel().catch(() => undefined)
    await feeding
  }
  if (failed instanceof DamagedStream) throw failed
}

async function feed(packed: ByteStream, writer: WritableStreamDefaultWriter<BufferSource>): Promise<void> {
  try {
    for await (const portion of packed) await writer.write(portion as Uint8Array<ArrayBuffer>)
  } catch (error) {
    await writer.ready.catch(() => undefined)
    await writer.close().catch(() => undefined)
    throw error
  }
  // Ready again means that all that came out was read.
  await writer.ready
  await new Promise((resolve) => setTimeout(resolve))
  await writer.close()
}

async function* unxz(packed: ByteStream): ByteStream {
  const { XzReadableStream } = module()
  const portions = packed[Symbol.asyncIterator]()
  const source = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await portions.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await portions.return?.()
    }
  })
  const reader = new XzReadableStream(source).getReader()
  let ended = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      if (value.byteLength > 0) yield value
    }
    ended = true
  } catch (error) {
    ended = true
    throw xzDamage(error)
  } finally {
    // The decoder serves one stream at a time: one that is left must be let go of.
    if (!ended) await reader.cancel().catch(() => undefined)
  }
}

/** The package is CommonJS; bundlers and Node do not agree on where its one class is. */
function module(): typeof import('xz-decompress') {
  return xz as unknown as typeof import('xz-decompress')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
