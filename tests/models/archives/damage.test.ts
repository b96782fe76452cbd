import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { concat, paxRecord, tarOf } from '../../support/tar.ts'
import { TINY_REPORT } from '../../support/tiny-xz.ts'
import { zipOf, type ZipEntry } from '../../support/zip.ts'
import { readBytes, troubles } from './support.ts'

const LONG = 'lo UNKNOWN 127.0.0.1/8\n'.repeat(400)
const noise = (length: number): string =>
  Array.from({ length }, (_, index) => Math.imul(index + 7, 2654435761).toString(36)).join('\n')
const two: ZipEntry[] = [
  { name: 'a.txt', text: LONG },
  { name: 'b.txt', text: noise(300) }
]
/** Signatures of a zip in the middle of a text. */
const odd = `${LONG}PK\x07\x08${LONG}PK\x03\x04${LONG}`
const asZip = (bytes: Uint8Array) => readBytes(bytes, {}, 'a.zip')

describe('a zip', () => {
  it('of the large sort (zip64) is read, with its list and without', async () => {
    const wide = two.map((entry) => ({ ...entry, wide: true }))
    const bytes = zipOf(wide, { wide: true })
    expect([...(await asZip(bytes)).files.values()]).toEqual([LONG, noise(300)])
    expect((await asZip(bytes)).report.problems).toEqual([])
    const cut = await asZip(bytes.subarray(0, bytes.length - 22))
    expect([...cut.files.values()]).toEqual([LONG, noise(300)])
    expect(troubles(cut.report)).toEqual(['archive.cutOff'])
  })

  it('whose bytes are not those that were packed is read, and said to be damaged', async () => {
    const { files, report } = await asZip(
      zipOf([
        { name: 'wrong.txt', text: LONG, crc: 12345 },
        { name: 'right.txt', text: LONG }
      ])
    )
    expect([...files.values()]).toEqual([LONG, LONG])
    expect(report.problems.map(({ name, text }) => [name, text.key])).toEqual([['a.zip/wrong.txt', 'archive.damaged']])
    const cut = zipOf([{ name: 'a.txt', text: LONG, stored: true }])
    cut[80] = 0x21
    expect(troubles((await asZip(cut)).report)).toEqual(['archive.damaged'])
  })

  it('whose members lie over each other is a trap', async () => {
    const { files, report } = await asZip(zipOf([{ name: 'a.txt', text: noise(2000) }], { times: 30 }))
    expect(files.size).toBe(1)
    expect(troubles(report)).toEqual(['archive.limit.overlap'])
  })

  it.each([true, 'unsigned'] as const)(
    'that was written to a pipe is read without its end (descriptor: %s)',
    async (streamed) => {
      const bytes = zipOf([
        ...two.map((entry) => ({ ...entry, streamed })),
        { name: 'c.txt', text: odd, stored: true, streamed },
        { name: 'd.txt', text: 'last', streamed }
      ])
      expect((await asZip(bytes)).report.problems).toEqual([])
      const whole = [LONG, noise(300), odd, 'last']
      const listless = await asZip(bytes.subarray(0, bytes.length - 22))
      expect([...listless.files.values()]).toEqual(whole)
      const cut = await asZip(bytes.subarray(0, Buffer.from(bytes).indexOf('c.txt') - 200))
      expect(cut.files.get('a.zip/a.txt')).toBe(LONG)
      expect(noise(300).startsWith(cut.files.get('a.zip/b.txt')!.slice(0, 200))).toBe(true)
      expect(troubles(cut.report)).toContain('archive.cutOff')
    }
  )

  it('whose list is damaged gives the members that the list does not reach', async () => {
    const bytes = zipOf([...two, { name: 'c.txt', text: 'third' }])
    const second = Buffer.from(bytes).lastIndexOf(Buffer.from('b.txt')) - 46
    bytes.fill(0, second, second + 4)
    const { files, report } = await asZip(bytes)
    expect([...files.keys()]).toEqual(['a.zip/a.txt', 'a.zip/b.txt', 'a.zip/c.txt'])
    expect(troubles(report)).toEqual(['archive.damaged'])
  })

  it('that holds itself again and again is opened as deep as allowed', async () => {
    let bytes = zipOf([{ name: 'core.txt', text: 'x' }])
    for (let depth = 0; depth < 6; depth++) bytes = zipOf([{ name: `${depth}.zip`, text: bytes }])
    const { files, report } = await asZip(bytes)
    expect(files.size).toBe(0)
    expect(report.skipped).toEqual({ nested: 1 })
    expect(troubles(report)).toEqual(['archive.depth'])
  })
})

describe('a tar', () => {
  it('passes over files with holes and finds what follows them', async () => {
    const map = new Uint8Array(512)
    const sparse = tarOf([{ name: 'lastlog', type: 'S', body: 'x'.repeat(700) }]).subarray(0, 512 + 1024)
    sparse[482] = 1
    let sum = 256
    for (let at = 0; at < 512; at++) if (at < 148 || at >= 156) sum += sparse[at]!
    sparse.set(new TextEncoder().encode(`${sum.toString(8).padStart(6, '0')}\0 `), 148)
    const bytes = concat([
      sparse.subarray(0, 512),
      map,
      sparse.subarray(512),
      tarOf([
        { name: 'PaxHeader', type: 'x', body: paxRecord('GNU.sparse.realsize', '1000000') },
        { name: 'GNUSparseFile.1/x', body: '1\n0\n512\n' },
        { name: 'good.txt', body: 'good' }
      ])
    ])
    const { files, report } = await readBytes(bytes)
    expect([...files]).toEqual([['a.tar/good.txt', 'good']])
    expect(report).toMatchObject({ skipped: { special: 2 }, problems: [] })
  })

  it('passes over hard links, devices and links that lead out', async () => {
    const { files, report } = await readBytes(
      tarOf([
        { name: 'a.txt', body: 'a' },
        { name: 'hard', type: '1', link: 'a.txt' },
        { name: 'out', type: '2', link: '../../../etc/shadow' },
        { name: 'null', type: '3' },
        { name: 'disk', type: '4' },
        { name: 'b.txt', body: 'b' }
      ])
    )
    expect([...files.values()]).toEqual(['a', 'b'])
    expect(report.skipped).toEqual({ link: 2, special: 2 })
  })

  it('names the cut of what packs it, and keeps what came before', async () => {
    const packed = new Uint8Array(
      gzipSync(
        tarOf([
          { name: 'a.txt', body: LONG },
          { name: 'b.txt', body: noise(9000) }
        ])
      )
    )
    const { files, report } = await readBytes(packed.subarray(0, packed.length / 2))
    expect(files.get('a.tar/a.txt')).toBe(LONG)
    expect(troubles(report)).toEqual(['archive.cutOff'])
    const xz = await readBytes(TINY_REPORT.subarray(0, TINY_REPORT.length - 120))
    expect(troubles(xz.report)).toEqual(['archive.cutOff'])
  })
})

describe('one packed text', () => {
  const packed = new Uint8Array(gzipSync(noise(900)))

  it.each([
    ['whole', packed, []],
    ['of two members', concat([gzipSync(LONG), packed]), []],
    ['with zeros behind it', concat([packed, new Uint8Array(600)]), []],
    ['cut', packed.subarray(0, packed.length - 500), ['archive.cutOff']],
    ['cut in its last bytes', packed.subarray(0, packed.length - 3), ['archive.cutOff']]
  ])('is read, and its cut is named: %s', async (_, bytes, problems) => {
    const { files, report } = await readBytes(bytes, {}, 'ip_a.txt.gz')
    expect(files.get('ip_a.txt')).toMatch(/^(?:lo UNK|\S+\n)/)
    expect(troubles(report)).toEqual(problems)
  })
})
