import { expect, test } from 'vitest'
import type { AwaitedArchive } from '../../../renderer/analysis/awaited-archive.ts'
import { Engine } from '../../../renderer/analysis/engine.ts'
import { readProject } from '../../../renderer/analysis/project-file.ts'
import { tarOf } from '../../support/tar.ts'

const PORTS = Array.from({ length: 400 }, (_, at) => `        Port tap${at}\n            Interface tap${at}\n`).join('')
const SHOW = `b1b2c3d4-0000-4000-8000-000000000002\n    Bridge br-int\n${PORTS}`
const OUTPUT = 'lab/compute-7/ovs-vsctl_show.txt'
const labOf = (show: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    tarOf([
      { name: 'compute-7/ovs-vsctl_show.txt', body: show },
      { name: 'compute-7/hostname', body: 'compute-7\n' }
    ])
  )

/** A file on a disk that others write to; without content it is gone. */
class DiskFile {
  constructor(public content: Uint8Array<ArrayBuffer> | undefined) {}
  get size(): number {
    return this.content?.byteLength ?? 0
  }
  slice(from: number, to: number): Blob {
    if (!this.content) throw new DOMException('gone', 'NotReadableError')
    return new Blob([this.content.slice(from, to)])
  }
}

async function opened(file: DiskFile) {
  const engine = new Engine()
  const lost: AwaitedArchive[] = []
  const work = {
    progress: () => undefined,
    breathe: () => Promise.resolve(),
    lost: (it: AwaitedArchive) => lost.push(it)
  }
  const [added] = await engine.answer(
    'add',
    { files: [{ id: 'i1', name: 'lab', blob: file as unknown as Blob }] },
    work
  )
  if (added?.kind !== 'archive') throw new Error(added?.kind)
  const inputs = added.entries.map(({ id, name }) => ({ id, name }))
  const before = await engine.answer('analyse', { inputs, choices: {} }, work)
  const [hit] = await engine.answer('search', { typed: 'tap399' }, work)
  const record = async () => (await engine.answer('record', { id: hit!.id }, work))!
  return { engine, lost, work, inputs, before, record }
}

test.each([
  ['deleted', undefined],
  ['cut', labOf(SHOW).slice(0, 2000)],
  ['written anew with as long a text', labOf(SHOW.replace('tap399', 'tap998'))]
])('of an archive that was %s the picture stays, and its lines are told to be lost, once', async (_, content) => {
  const file = new DiskFile(labOf(SHOW))
  const { engine, lost, work, inputs, before, record } = await opened(file)
  file.content = content
  const { sources, ...found } = await record()
  expect(found).toMatchObject({ name: 'tap399' })
  expect(sources[0]!.input).toBe(OUTPUT)
  expect(sources[0]!.lines.map(({ text }) => text).join('')).toBe('')
  expect(lost).toHaveLength(1)
  expect(lost[0]).toMatchObject({ id: 'i1', name: 'lab', members: [[OUTPUT, 'i1.2']] })
  expect(await engine.answer('text', { input: OUTPUT, first: 1, count: 9, find: '' }, work)).toBeNull()
  expect(await engine.answer('analyse', { inputs, choices: {} }, work)).toEqual(before)
  expect(lost).toHaveLength(1)
})

test('what must be read anew is done without, and comes back when the archive is located', async () => {
  const file = new DiskFile(labOf(SHOW))
  const { engine, lost, work, inputs, before, record } = await opened(file)
  file.content = undefined
  const choices = { hosts: { [`${OUTPUT}:1`]: 'compute-9' } }
  const without = await engine.answer('analyse', { inputs, choices }, work)
  expect(without.captures.map(({ source }) => source.name)).not.toContain(OUTPUT)
  const [archive] = lost
  const blob = new Blob([labOf(SHOW)])
  const located = await engine.answer('add', { files: [{ id: 'i1', name: 'lab', blob, awaited: archive! }] }, work)
  expect(located).toEqual([{ kind: 'arrived', id: 'i1', name: 'lab', same: true }])
  expect(await engine.answer('analyse', { inputs, choices: {} }, work)).toEqual(before)
  expect((await record()).sources[0]!.lines.map(({ text }) => text.trim())).toContain('Port tap399')
  expect(lost).toHaveLength(1)
})

test('a project is saved with what is known of a lost archive', async () => {
  const file = new DiskFile(labOf(SHOW))
  const { engine, lost, work, inputs } = await opened(file)
  file.content = undefined
  const saved = await engine.answer('save', { project: {}, inputs }, work)
  const project = readProject(new Uint8Array(await saved.arrayBuffer()))
  expect(project).toMatchObject({
    archives: [{ name: 'lab', sha256: '' }],
    inputs: [{ length: 10 }, { path: OUTPUT, length: SHOW.length }]
  })
  expect(lost).toHaveLength(1)
})
