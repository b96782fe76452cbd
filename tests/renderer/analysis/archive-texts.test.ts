import { deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Choice } from '../../../models/archives/choose.ts'
import { memoryStore, type ByteStore } from '../../../models/archives/bytes.ts'
import { openArchive, type ArchiveText } from '../../../renderer/analysis/archives.ts'
import type { Added } from '../../../renderer/analysis/answers.ts'
import { Engine } from '../../../renderer/analysis/engine.ts'
import { takeIn } from '../../../renderer/analysis/inputs.ts'
import { readProject } from '../../../renderer/analysis/project-file.ts'
import type { AwaitedArchive } from '../../../renderer/analysis/awaited-archive.ts'
import { saveProject } from '../../../renderer/analysis/save-project.ts'
import { Texts } from '../../../renderer/analysis/texts.ts'
import { tarOf } from '../../support/tar.ts'

const BREATHE = { breathe: () => Promise.resolve() }
const WORK = { progress: () => undefined, ...BREATHE }
const ports = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `        Port tap${index}\n            Interface tap${index}\n                type: internal\n`
  ).join('')
const show = (count: number): string => `b1b2c3d4-0000-4000-8000-000000000002\n    Bridge br-int\n${ports(count)}`
const LAB = tarOf([
  { name: 'compute-7/ovs-vsctl_show.txt', body: show(400) },
  { name: 'compute-7/hostname', body: 'compute-7\n' },
  { name: 'compute-8/note.txt', body: '가'.repeat(9000) }
])

/** A zip with one deflated member and no more than a reader needs. */
function zipOf(name: string, body: string): Uint8Array {
  const data = deflateRawSync(Buffer.from(body))
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(8, 10)
  head.writeUInt32LE(data.length, 20)
  head.writeUInt32LE(Buffer.byteLength(body), 24)
  head.writeUInt16LE(name.length, 28)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  const end = Buffer.alloc(22)
  const directory = 30 + name.length + data.length
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(directory, 16)
  return Buffer.concat([local, Buffer.from(name), data, head, Buffer.from(name), end])
}

async function membersOf(store: ByteStore): Promise<ArchiveText[]> {
  const opened = await openArchive('lab', store, () => Promise.resolve())
  if ('bytes' in opened) throw new Error('no archive')
  return opened.members
}

async function given(texts: Texts, content: Uint8Array, id = 'i1', awaited?: AwaitedArchive): Promise<Added> {
  const blob = new Blob([content as Uint8Array<ArrayBuffer>])
  const file = { id, name: 'lab', blob, ...(awaited && { awaited }) }
  return await takeIn(file, texts, { choice: new Choice(), ...BREATHE })
}

async function saved(texts: Texts, names: readonly string[], most: number): Promise<Blob> {
  const named = names.map((name, index) => ({ id: `i1.${index + 1}`, name }))
  return await saveProject({ view: 'logical' }, named, texts, most)
}

const NAMES = ['lab/compute-7/hostname', 'lab/compute-7/ovs-vsctl_show.txt', 'lab/compute-8/note.txt']

describe('a text of an archive', () => {
  test.each([
    ['a plain tar', LAB],
    ['a packed tar', new Uint8Array(gzipSync(LAB))]
  ])('is not held when it is long, and read back from %s', async (_, bytes) => {
    const [host, output, note] = await membersOf(memoryStore(bytes))
    expect(host).toEqual({ input: { name: NAMES[0], text: 'compute-7\n' } })
    expect(output!.input).toEqual({ name: NAMES[1], text: '', length: show(400).length })
    expect(await output!.fetch!()).toBe(show(400))
    expect(await note!.fetch!()).toBe('가'.repeat(9000))
  })

  test('is read back from its own place, not from the start', async () => {
    const asked: number[] = []
    const inner = memoryStore(LAB)
    const store: ByteStore = {
      size: inner.size,
      stream(from, to) {
        asked.push(from)
        return inner.stream(from, to)
      }
    }
    const members = await membersOf(store)
    asked.length = 0
    await members[2]!.fetch!()
    expect(asked).toHaveLength(1)
    expect(asked[0]).toBeGreaterThan(show(400).length)
  })

  test('is read back from a zip', async () => {
    const [only] = await membersOf(memoryStore(zipOf('ip_a.txt', 'x'.repeat(9000))))
    expect(await only!.fetch!()).toBe('x'.repeat(9000))
  })

  test('is read back where the archive is packed, from far behind the first megabytes', async () => {
    const body = (index: number): string => `${index} `.repeat(600_000)
    const tar = tarOf(Array.from({ length: 9 }, (_, index) => ({ name: `${index}.txt`, body: body(index) })))
    const members = await membersOf(memoryStore(new Uint8Array(gzipSync(tar))))
    expect(members).toHaveLength(9)
    for (const at of [8, 0, 5]) expect(await members[at]!.fetch!()).toBe(body(at))
  })
})

describe('the analysis of an archive', () => {
  test('says what it would of the same texts by themselves, and quotes them', async () => {
    const engine = new Engine()
    const inside = await engine.answer(
      'add',
      { files: [{ id: 'i1', name: 'lab', blob: new Blob([LAB.slice()]) }] },
      WORK
    )
    const [added] = inside
    if (added?.kind !== 'archive') throw new Error(added?.kind)
    const inputs = added.entries.map(({ id, name }) => ({ id, name }))
    const summary = await engine.answer('analyse', { inputs, choices: {} }, WORK)
    const plain = new Engine()
    const files = NAMES.map((name, index) => {
      return { id: `f${index}`, name, blob: new Blob([['compute-7\n', show(400), '가'.repeat(9000)][index]!]) }
    })
    await plain.answer('add', { files }, WORK)
    const same = await plain.answer('analyse', { inputs: files, choices: {} }, WORK)
    expect(summary).toEqual(same)
    const [hit] = await engine.answer('search', { typed: 'tap399' }, WORK)
    const record = await engine.answer('record', { id: hit!.id }, WORK)
    expect(record!.sources[0]!.lines.map(({ text }) => text.trim())).toContain('Port tap399')
    const window = await engine.answer('text', { input: NAMES[1]!, first: 2, count: 1, find: '' }, WORK)
    expect(window!.lines).toEqual(['    Bridge br-int'])
    // Another decision about captures reads again: the texts come back for it.
    const named = { hosts: { [`${NAMES[1]}:1`]: 'compute-9' } }
    const again = await engine.answer('analyse', { inputs, choices: named }, WORK)
    expect(again.hosts.map(({ name }) => name)).toContain('compute-9')
  })
})

describe('a project', () => {
  test('holds all texts while they are few', async () => {
    const texts = new Texts()
    await given(texts, LAB)
    const read = readProject(new Uint8Array(await (await saved(texts, NAMES, 1e6)).arrayBuffer()))
    expect(read).toMatchObject({ archives: [], inputs: [{ text: 'compute-7\n' }, { text: show(400) }, {}] })
  })

  test('refers to the archive when they are many, and finds the texts there again', async () => {
    const texts = new Texts()
    await given(texts, LAB)
    const file = await saved(texts, NAMES, 1000)
    expect(file.size).toBeLessThan(1000)
    const again = new Texts()
    const opened = await given(again, new Uint8Array(await file.arrayBuffer()), 'p')
    if (opened.kind !== 'project') throw new Error(opened.kind)
    expect(opened.inputs.map(({ entry }) => entry.name)).toEqual(NAMES)
    expect(again.get('p.2')).toBeUndefined()
    const [archive] = opened.archives
    expect(archive).toMatchObject({ name: 'lab', size: LAB.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(await given(again, LAB, archive!.id, archive)).toEqual({
      kind: 'arrived',
      id: archive!.id,
      name: 'lab',
      same: true
    })
    expect(await again.textOf(again.get('p.2', 'renamed')!)).toBe(show(400))
  })

  test('is told when the archive is not what it was, and takes what is there', async () => {
    const texts = new Texts()
    await given(texts, LAB)
    const again = new Texts()
    const file = new Uint8Array(await (await saved(texts, NAMES, 1000)).arrayBuffer())
    const opened = await given(again, file, 'p')
    if (opened.kind !== 'project') throw new Error(opened.kind)
    const other = tarOf([{ name: 'compute-7/ovs-vsctl_show.txt', body: show(300) }])
    expect(await given(again, other, 'p.a1', opened.archives[0])).toMatchObject({ kind: 'arrived', same: false })
    expect(await again.textOf(again.get('p.2')!)).toBe(show(300))
    expect(again.get('p.1')).toBeUndefined()
    const plain = new TextEncoder().encode('no archive')
    expect(await given(again, plain, 'p.a1', opened.archives[0])).toMatchObject({ kind: 'unreadable', reason: 'gone' })
  })

  test('is saved again with what it knows of an archive that is missing', async () => {
    const texts = new Texts()
    await given(texts, LAB)
    const file = new Uint8Array(await (await saved(texts, NAMES, 1000)).arrayBuffer())
    const again = new Texts()
    await given(again, file, 'i1')
    expect(readProject(new Uint8Array(await (await saved(again, NAMES, 1e6)).arrayBuffer()))).toEqual(readProject(file))
  })
})
