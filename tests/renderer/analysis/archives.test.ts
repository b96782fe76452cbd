import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Choice } from '../../../models/archives/choose.ts'
import type { Added } from '../../../renderer/analysis/answers.ts'
import { Engine } from '../../../renderer/analysis/engine.ts'
import { takeIn } from '../../../renderer/analysis/inputs.ts'
import { Texts } from '../../../renderer/analysis/texts.ts'
import { tarOf } from '../../support/tar.ts'
import { TINY_REPORT, TINY_SHA256 } from '../../support/tiny-xz.ts'

const MEMBER = 'sosreport-compute-0-2026-11-21-ab/sos_commands/openvswitch/ovs-vsctl_-t_5_show'
const packed = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(bytes))

async function take(
  content: Uint8Array,
  name = 'a.bin',
  texts = new Texts(),
  breathe: () => Promise<void> = () => Promise.resolve()
): Promise<Added> {
  const blob = new Blob([content as Uint8Array<ArrayBuffer>])
  return await takeIn({ id: 'i1', name, blob }, texts, { choice: new Choice(), breathe })
}

/** Of an archive: names of its texts, and what was wrong. */
function told(added: Added): { names: string[]; problems: string[] } {
  if (added.kind !== 'archive') throw new Error(added.kind)
  return { names: added.entries.map(({ name }) => name), problems: added.report.problems.map(({ text }) => text.key) }
}

describe('an archive that is dropped', () => {
  test('becomes inputs, whatever it is called', async () => {
    const texts = new Texts()
    const lab = tarOf([
      { name: 'b/ip_a.txt', body: 'two' },
      { name: 'a/ip_a.txt', body: 'one' }
    ])
    expect(told(await take(packed(lab), 'lab', texts))).toEqual({
      names: ['lab/a/ip_a.txt', 'lab/b/ip_a.txt'],
      problems: []
    })
    expect([texts.get('i1.1'), texts.get('i1.2')]).toEqual([
      { name: 'lab/a/ip_a.txt', text: 'one' },
      { name: 'lab/b/ip_a.txt', text: 'two' }
    ])
  })

  test('is unpacked by WebAssembly when it is xz', async () => {
    expect(told(await take(TINY_REPORT, 'r.tar.xz'))).toEqual({ names: [`r.tar.xz/${MEMBER}`], problems: [] })
  })

  test('keeps what was good when it is cut or damaged', async () => {
    const noise = Uint8Array.from({ length: 40_000 }, (_, index) => 65 + ((index * 7919) % 26))
    const bytes = packed(
      tarOf([
        { name: 'a.txt', body: 'good' },
        { name: 'b.txt', body: noise }
      ])
    )
    const cut = told(await take(bytes.subarray(0, bytes.length - 40)))
    expect(cut.names).toContain('a.bin/a.txt')
    expect(cut.problems).toHaveLength(1)
    expect(told(await take(TINY_REPORT.subarray(0, 200))).problems).toEqual(['archive.cutOff'])
    expect(told(await take(TINY_SHA256)).problems).toEqual(['archive.unsupported'])
    // The decoder serves one stream at a time: none of these may have kept it.
    expect(told(await take(TINY_REPORT)).names).toHaveLength(1)
  })

  test('is left when the user cancels', async () => {
    const stop = take(TINY_REPORT, 'a', new Texts(), () => Promise.reject(new Error('cancelled')))
    await expect(stop).rejects.toThrow('cancelled')
    expect(told(await take(TINY_REPORT)).names).toHaveLength(1)
  })
})

test('a packed file that is no archive is one input, without the ending', async () => {
  const texts = new Texts()
  expect(await take(packed(new TextEncoder().encode('ovs-vsctl show')), 'x.txt.gz', texts)).toEqual({
    kind: 'input',
    entry: { id: 'i1', name: 'x.txt', size: 14 }
  })
  expect(texts.get('i1')).toEqual({ name: 'x.txt', text: 'ovs-vsctl show' })
})

test('a report that was unpacked and dropped as a folder is read as far as readers go', async () => {
  const root = 'sosreport-compute-0-2026-11-21-ab'
  const names = [
    'etc/shadow',
    'sos_commands/host/hostname',
    'sos_commands/openvswitch/ovs-vsctl_-t_5_show',
    'var/log/messages'
  ]
  const files = names.map((name, index) => ({ id: `i${index}`, name: `${root}/${name}`, blob: new Blob(['text']) }))
  const work = { progress: () => undefined, breathe: () => Promise.resolve() }
  const added = await new Engine().answer('add', { files }, work)
  expect(added.map(({ kind }) => kind)).toEqual(['passed', 'input', 'input', 'passed'])
})
