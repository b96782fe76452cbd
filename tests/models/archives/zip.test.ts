import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { concat } from '../../support/tar.ts'
import { readBytes, troubles } from './support.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A zip of these texts; `flags` 1 says encrypted, 0x800 that names are UTF-8. */
function zipOf(
  members: readonly { name: string | Uint8Array; text: string; flags?: number; mode?: number; stored?: boolean }[]
): Uint8Array {
  const locals: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const { name, text, flags = 0x800, mode = 0o100644, stored = false } of members) {
    const title = typeof name === 'string' ? encode(name) : name
    const body = stored ? encode(text) : new Uint8Array(deflateRawSync(encode(text)))
    const common = new DataView(new ArrayBuffer(26))
    common.setUint16(0, 20, true)
    common.setUint16(2, flags, true)
    common.setUint16(4, stored ? 0 : 8, true)
    common.setUint32(14, body.length, true)
    common.setUint32(18, encode(text).length, true)
    common.setUint16(22, title.length, true)
    const fields = new Uint8Array(common.buffer)
    const end = new DataView(new ArrayBuffer(14))
    end.setUint32(6, mode << 16, true)
    end.setUint32(10, offset, true)
    locals.push(new Uint8Array([0x50, 0x4b, 3, 4]), fields, title, body)
    central.push(new Uint8Array([0x50, 0x4b, 1, 2, 20, 3]), fields, new Uint8Array(end.buffer), title)
    offset += 30 + title.length + body.length
  }
  const directory = concat(central)
  const tail = new DataView(new ArrayBuffer(22))
  tail.setUint32(0, 0x06054b50, true)
  tail.setUint16(10, members.length, true)
  tail.setUint32(12, directory.length, true)
  tail.setUint32(16, offset, true)
  return concat([...locals, directory, new Uint8Array(tail.buffer)])
}

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
