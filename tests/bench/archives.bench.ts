import { createGzip } from 'node:zlib'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { makeDecoder } from '../../cli/make-decoder.ts'
import { UNPACKERS } from '../../cli/unpackers.ts'
import type { ByteStore } from '../../models/archives/bytes.ts'
import { ARCHIVE_LIMITS } from '../../models/archives/limits.ts'
import { readArchive } from '../../models/archives/read-archive.ts'
import { tarHeader } from '../support/tar.ts'
import { report } from './measure.ts'

const MB = 2 ** 20
const ROOT = 'sosreport-compute-0-2026-11-21-ab'

/** A report as it is made: `count` logs of 8 MB each, and between them the outputs that are read. */
function* members(count: number): Generator<Uint8Array> {
  const log = new Uint8Array(MB)
  // Numbers that do not repeat: a log that packs to nothing would be taken for a trap.
  for (let index = 0, seed = 1; index < MB; index++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    log[index] = index % 80 === 79 ? 10 : 97 + ((seed >> 16) % 26)
  }
  const output = new TextEncoder().encode(
    'a1b2c3d4-0000-4000-8000-000000000001\n    Bridge br-int\n'.padEnd(1024, '\n')
  )
  for (let index = 0; index < count; index++) {
    yield tarHeader({ name: `${ROOT}/var/log/messages-${index}`, size: 8 * MB })
    for (let part = 0; part < 8; part++) yield log
    yield tarHeader({ name: `${ROOT}/sos_commands/openvswitch/ovs-vsctl_-t_${index}_show`, body: output })
    yield output
  }
  yield new Uint8Array(1024)
}

/** An archive that is made while it is read: nothing of it is ever stored. */
function generated(count: number, packed: boolean): ByteStore {
  const size = count * (8 * MB + 2048) + 1024
  return {
    size,
    async *stream(_from, to = size) {
      const source = Readable.from(members(count), { objectMode: false, highWaterMark: 4 * MB })
      const stream = packed ? source.pipe(createGzip({ level: 1 })) : source
      let sent = 0
      for await (const portion of stream) {
        yield portion as Uint8Array
        if ((sent += (portion as Uint8Array).byteLength) >= to) break
      }
      source.destroy()
    }
  }
}

/** The most memory in use while an archive is read, above what was in use before; in MB. */
async function peakOf(store: ByteStore): Promise<{ peak: number; kept: number; seconds: number }> {
  globalThis.gc?.()
  const before = process.memoryUsage()
  let peak = 0
  let kept = 0
  const look = (): void => {
    const { rss } = process.memoryUsage()
    peak = Math.max(peak, rss - before.rss)
  }
  const start = performance.now()
  const told = await readArchive(
    'report.tar.gz',
    store,
    {
      unpackers: UNPACKERS,
      makeDecoder,
      take: () => void kept++,
      drop: () => void kept--,
      breathe: () => Promise.resolve(look())
    },
    ARCHIVE_LIMITS
  )
  expect(told.problems).toEqual([])
  return { peak: peak / MB, kept, seconds: (performance.now() - start) / 1000 }
}

it.each([
  ['tar', false],
  ['tar.gz', true]
])('a %s of 1 GB streams in bounded memory', async (name, packed) => {
  const small = await peakOf(generated(8, packed))
  const large = await peakOf(generated(128, packed))
  expect([small.kept, large.kept]).toEqual([8, 128])
  report(`${name} of 64 MB, memory on top`, small.peak, 'MB')
  report(`${name} of 1 GB, memory on top`, large.peak, 'MB')
  report(`${name} of 1 GB, unpacked bytes a second`, 1024 / large.seconds, 'MB/s')
  expect(large.peak).toBeLessThan(256)
})
