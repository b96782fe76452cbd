import { describe, expect, it } from 'vitest'
import { concat } from '../../support/tar.ts'
import { zipOf } from '../../support/zip.ts'
import { readBytes, troubles } from './support.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const LONG = 'lo UNKNOWN 127.0.0.1/8\n'.repeat(50)
const sound = zipOf([
  { name: '호스트/ip_-br_a.txt', text: LONG },
  { name: 'compute-0/', text: '', stored: true },
  { name: 'compute-0/note.txt', text: 'short', stored: true }
])

describe('a zip', () => {
  it('is read by its list of members', async () => {
    const { files, report } = await readBytes(sound, {}, 'a.zip')
    expect([...files]).toEqual([
      ['a.zip/호스트/ip_-br_a.txt', LONG],
      ['a.zip/compute-0/note.txt', 'short']
    ])
    expect(report.problems).toEqual([])
  })

  it('without its end is read from its beginning', async () => {
    const { files, report } = await readBytes(sound.subarray(0, sound.length - 150), {}, 'a.zip')
    expect(files.get('a.zip/호스트/ip_-br_a.txt')).toBe(LONG)
    expect(troubles(report)).toContain('archive.cutOff')
  })

  it('keeps Korean names of old Windows programs', async () => {
    const name = concat([new Uint8Array([0xc8, 0xa3, 0xbd, 0xba, 0xc6, 0xae]), encode('.txt')])
    const { files } = await readBytes(zipOf([{ name, text: 'x', flags: 0 }]), {}, 'a.zip')
    expect([...files.keys()]).toEqual(['a.zip/호스트.txt'])
  })

  it('says that it is encrypted, once, and reads what is not', async () => {
    const { files, report } = await readBytes(
      zipOf([
        { name: 'a.txt', text: 'x', flags: 1 },
        { name: 'b.txt', text: 'x', flags: 1 },
        { name: 'c.txt', text: 'plain' }
      ]),
      {},
      'a.zip'
    )
    expect([...files.values()]).toEqual(['plain'])
    expect(report.skipped).toEqual({ encrypted: 2 })
    expect(troubles(report)).toEqual(['archive.encrypted'])
  })

  it('leads nowhere and follows no link', async () => {
    const { files, report } = await readBytes(
      zipOf([
        { name: '../../evil.txt', text: 'x' },
        { name: 'link', text: '/etc/passwd', mode: 0o120777 },
        { name: 'good.txt', text: 'x' }
      ]),
      {},
      'a.zip'
    )
    expect([...files.keys()]).toEqual(['a.zip/good.txt'])
    expect(report.skipped).toEqual({ unsafe: 1, link: 1 })
  })

  it('with a damaged body keeps the other members', async () => {
    const damaged = sound.slice()
    damaged.fill(0xff, 60, 70)
    const { files, report } = await readBytes(damaged, {}, 'a.zip')
    expect(files.get('a.zip/compute-0/note.txt')).toBe('short')
    expect(troubles(report)).toEqual(['archive.damaged'])
  })
})
