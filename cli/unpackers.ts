import { Readable } from 'node:stream'
import { ReadableStream } from 'node:stream/web'
import { constants, createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from 'node:zlib'
import xz from 'xz-decompress'
import { DamagedStream, type ByteStream, type Unpackers } from '../models/archives/bytes.ts'
import { xzDamage } from '../models/archives/xz-damage.ts'
import { wholeGzip } from './gzip-end.ts'

// Ends early instead of failing where the packed bytes do: what came out before is wanted.
const OPTIONS = { finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 2 ** 16 }

/** Unpacks with what Node brings, and xz with WebAssembly. */
export const UNPACKERS: Unpackers = {
  gzip: (packed) => wholeGzip(packed, (stream) => inflated(stream, createGunzip(OPTIONS))),
  deflate: (packed) => inflated(packed, createInflateRaw(OPTIONS)),
  xz: unxz
}

async function* inflated(packed: ByteStream, inflate: Gunzip | InflateRaw): ByteStream {
  const source = Readable.from(packed, { objectMode: false })
  source.on('error', (error) => inflate.destroy(error))
  try {
    for await (const portion of source.pipe(inflate)) yield portion as Uint8Array
  } catch (error) {
    if (error instanceof DamagedStream || !isZlibError(error)) throw error
    throw new DamagedStream('damaged', 'the packed bytes are damaged')
  } finally {
    source.destroy()
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && /^Z_/.test((error as NodeJS.ErrnoException).code ?? '')
}

async function* unxz(packed: ByteStream): ByteStream {
  const { XzReadableStream } = xz as unknown as typeof import('xz-decompress')
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
  try {
    for await (const portion of new XzReadableStream(source as never) as unknown as AsyncIterable<Uint8Array>)
      if (portion.byteLength > 0) yield portion
  } catch (error) {
    throw xzDamage(error)
  }
}
