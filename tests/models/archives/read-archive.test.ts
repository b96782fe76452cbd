import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, tarHeader, tarOf } from '../../support/tar.ts'
import { readBytes, troubles } from './support.ts'

const SHOW =
  'a1b2c3d4-0000-4000-8000-000000000001\n    Bridge br-int\n        Port br-int\n            Interface br-int\n'
const lab = tarOf([
  { name: 'lab/', type: '5' },
  { name: 'lab/compute-0/ovs-vsctl_show.txt', body: SHOW },
  { name: 'lab/compute-0/ip_-br_a.txt', body: 'lo UNKNOWN 127.0.0.1/8\n' }
])

describe('a tar', () => {
  it.each([
    ['plain', lab],
    ['gzip', new Uint8Array(gzipSync(lab))],
    ['gzip in gzip', new Uint8Array(gzipSync(gzipSync(lab)))],
    ['two gzip members', concat([gzipSync(lab.subarray(0, 700)), gzipSync(lab.subarray(700))])]
  ])('is read (%s)', async (_, bytes) => {
    const { files, report } = await readBytes(bytes)
    expect([...files.keys()]).toEqual(['a.tar/lab/compute-0/ovs-vsctl_show.txt', 'a.tar/lab/compute-0/ip_-br_a.txt'])
    expect(files.get('a.tar/lab/compute-0/ovs-vsctl_show.txt')).toBe(SHOW)
    expect(report).toMatchObject({ members: 2, kept: 2, problems: [] })
  })

  it('keeps long and Korean names', async () => {
    const long = `${'폴더/'.repeat(60)}ip_a.txt`
    const { files } = await readBytes(
      tarOf([
        { name: long, body: 'x' },
        { name: '호스트/ip_a.txt', body: 'y' }
      ])
    )
    expect([...files.keys()]).toEqual([`a.tar/${long}`, 'a.tar/호스트/ip_a.txt'])
  })

  it('reads GNU long names, and CP949 names that nothing announces', async () => {
    const long = `${'d/'.repeat(70)}ip_a.txt`
    const cp949 = concat([new Uint8Array([0xc8, 0xa3, 0xbd, 0xba, 0xc6, 0xae]), new TextEncoder().encode('.txt')])
    const korean = tarHeader({ name: 'x'.repeat(cp949.length), size: 1 })
    korean.set(cp949, 0)
    korean.set(new TextEncoder().encode('        '), 148)
    const sum = korean.reduce((total, byte) => total + byte, 0)
    korean.set(new TextEncoder().encode(`${sum.toString(8).padStart(6, '0')}\0 `), 148)
    const bytes = concat([
      tarOf([
        { name: '././@LongLink', type: 'L', body: `${long}\0` },
        { name: long.slice(0, 100), body: 'a' }
      ]).subarray(0, 2048),
      korean,
      new TextEncoder().encode('b'.padEnd(512, '\0')),
      new Uint8Array(1024)
    ])
    expect([...(await readBytes(bytes)).files]).toEqual([
      [`a.tar/${long}`, 'a'],
      ['a.tar/호스트.txt', 'b']
    ])
  })

  it('never names a path outside of the archive, and follows no link', async () => {
    const evil = ['../up.txt', '/etc/passwd', 'a/../../b.txt', 'C:\\x.txt', '..\\up.txt', 'a/..\\..\\b.txt']
    const { files, report } = await readBytes(
      tarOf([
        ...evil.map((name) => ({ name, body: 'x' })),
        { name: 'link', type: '2', link: '/etc/passwd' },
        { name: 'pipe', type: '6' },
        { name: './good.txt', body: 'x' },
        { name: 'forged\nline.txt', body: 'x' }
      ])
    )
    expect([...files.keys()]).toEqual(['a.tar/good.txt', 'a.tar/forged_line.txt'])
    expect(report.skipped).toEqual({ unsafe: evil.length, link: 1, special: 1 })
  })

  it('passes over binaries and what is too large without holding it', async () => {
    const { files, report } = await readBytes(
      tarOf([
        { name: 'picture', body: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) },
        { name: 'zeros', body: new Uint8Array(9000) },
        { name: 'large.txt', body: 'x'.repeat(6000) },
        { name: 'after.txt', body: 'ok' }
      ]),
      { memberBytes: 5000 }
    )
    expect([...files.keys()]).toEqual(['a.tar/after.txt'])
    expect(report.skipped).toEqual({ binary: 2, 'too-large': 1 })
  })

  it('keeps what came before the cut', async () => {
    const { files, report } = await readBytes(lab.subarray(0, 1024 + 512 + 20))
    expect([...files.keys()]).toEqual(['a.tar/lab/compute-0/ovs-vsctl_show.txt'])
    expect(troubles(report)).toEqual(['archive.cutOff'])
    const packed = gzipSync(
      tarOf([
        { name: 'a.txt', body: 'good' },
        { name: 'b', body: lab }
      ])
    )
    const cut = await readBytes(new Uint8Array(packed.subarray(0, packed.length - 60)))
    expect([...cut.files.keys()]).toContain('a.tar/a.txt')
    expect(new Set(troubles(cut.report))).toEqual(new Set(['archive.cutOff']))
  })

  it('finds the next member behind a damaged header', async () => {
    const damaged = lab.slice()
    damaged[512 + 3] = 0xff
    const { files, report } = await readBytes(damaged)
    expect([...files.keys()]).toEqual(['a.tar/lab/compute-0/ip_-br_a.txt'])
    expect(troubles(report)).toEqual(['archive.damaged'])
  })
})

describe('archives in archives', () => {
  const inner = new Uint8Array(gzipSync(lab))

  it('are opened after the outer one, under their own name', async () => {
    const outer = tarOf([
      { name: 'reports/sosreport-c0.tar.gz', body: inner },
      { name: 'a.txt.gz', body: gzipSync('text') }
    ])
    const { files, report } = await readBytes(outer)
    expect([...files.keys()].sort()).toEqual([
      'a.tar/a.txt',
      'a.tar/reports/sosreport-c0.tar.gz/lab/compute-0/ip_-br_a.txt',
      'a.tar/reports/sosreport-c0.tar.gz/lab/compute-0/ovs-vsctl_show.txt'
    ])
    expect(report).toMatchObject({ members: 3, kept: 3 })
  })

  it('are left alone below the limit of depth', async () => {
    const { report } = await readBytes(tarOf([{ name: 'in.tgz', body: inner }]), { depth: 0 })
    expect(report.skipped).toEqual({ nested: 1 })
    expect(troubles(report)).toEqual(['archive.depth'])
  })

  it('of other sorts are named', async () => {
    const seven = new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])
    expect(troubles((await readBytes(seven)).report)).toEqual(['archive.closed'])
  })
})

describe('traps', () => {
  const zeros = (size: number): Uint8Array =>
    tarOf([
      { name: 'a.txt', body: 'kept' },
      { name: 'z.db', body: new Uint8Array(size) }
    ])

  it.each([
    ['ratio', { ratio: 50, ratioFrom: 100_000 }],
    ['bytes', { unpackedBytes: 1_000_000 }]
  ])('end the reading: %s', async (name, limits) => {
    const { files, report } = await readBytes(new Uint8Array(gzipSync(zeros(3_000_000))), limits)
    expect([...files.values()]).toEqual(['kept'])
    expect(troubles(report)).toEqual([`archive.limit.${name}`])
  })

  it('of many members, and of much text, end it too', async () => {
    const many = tarOf(Array.from({ length: 30 }, (_, index) => ({ name: `${index}.txt`, body: 'x'.repeat(100) })))
    const entries = await readBytes(many, { entries: 10 })
    expect(entries.report.kept).toBe(10)
    expect(troubles(entries.report)).toEqual(['archive.limit.entries'])
    const kept = await readBytes(many, { keptBytes: 1050 })
    expect(kept.files.size).toBe(10)
    expect(troubles(kept.report)).toEqual(['archive.limit.kept'])
  })
})

it('stops when asked to, and tells how far it is', async () => {
  const told: number[] = []
  const stop = readBytes(lab, {}, 'a.tar', ({ done }) => {
    told.push(done)
    return Promise.reject(new Error('stopped'))
  })
  await expect(stop).rejects.toThrow('stopped')
  expect(told).toHaveLength(1)
})

it('never throws on damage, and hands over only what was in it', async () => {
  const sound = new Uint8Array(gzipSync(lab))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(lab, sound),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      fc.nat(),
      async (bytes, changes, cut) => {
        const broken = bytes.slice(0, bytes.length - (cut % bytes.length))
        for (const [at, byte] of changes) broken[at % broken.length] = byte
        const { files } = await readBytes(broken)
        for (const name of files.keys()) expect(name.startsWith('a') && !name.includes('/../')).toBe(true)
      }
    ),
    { numRuns: 150 }
  )
})
