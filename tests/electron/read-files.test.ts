import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { READ_LIMITS, type ReadLimits, readFiles } from '../../electron/read-files.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-read-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function put(path: string, content: string | Uint8Array): Promise<string> {
  const full = join(folder, path)
  await mkdir(join(full, '..'), { recursive: true })
  await writeFile(full, content)
  return full
}

/** What was read, as text, and what was not. */
async function read(paths: string[], limits: Partial<ReadLimits> = {}) {
  const { files, skipped } = await readFiles(paths, { ...READ_LIMITS, ...limits })
  return { files: files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]), skipped }
}

test('a folder gives every file below it, sorted, with names that begin with its own', async () => {
  await put('lab/compute-1/ip.txt', 'b')
  await put('lab/compute-0/ip.txt', 'a')
  await put('lab/.git/HEAD', 'not a capture')
  expect(await read([join(folder, 'lab')])).toEqual({
    files: [
      ['lab/compute-0/ip.txt', 'a'],
      ['lab/compute-1/ip.txt', 'b']
    ],
    skipped: []
  })
})

test('links inside a folder are not followed, a link chosen itself is', async () => {
  const secret = await put('outside/secret.txt', 'secret')
  await put('lab/a.txt', 'a')
  await symlink(secret, join(folder, 'lab/link.txt'))
  await symlink(join(folder, 'lab'), join(folder, 'lab/loop'))
  expect((await read([join(folder, 'lab')])).files).toEqual([['lab/a.txt', 'a']])
  expect((await read([join(folder, 'lab/link.txt')])).files).toEqual([['link.txt', 'secret']])
})

test('too large a file is named and the others are kept', async () => {
  await put('lab/big.txt', 'x'.repeat(11))
  await put('lab/small.txt', 'x')
  expect(await read([join(folder, 'lab')], { fileBytes: 10 })).toEqual({
    files: [['lab/small.txt', 'x']],
    skipped: [{ name: 'lab/big.txt', reason: 'too-large' }]
  })
})

test.runIf(existsSync('/proc/cpuinfo'))('a file that says it is empty is measured while it is read', async () => {
  const { skipped } = await read(['/proc/cpuinfo'], { fileBytes: 10 })
  expect(skipped).toEqual([{ name: 'cpuinfo', reason: 'too-large' }])
})

test('the sum of all files is limited', async () => {
  const paths = [await put('a', 'xxxx'), await put('b', 'xxxx'), await put('c', 'xx')]
  expect(await read(paths, { totalBytes: 6 })).toEqual({
    files: [
      ['a', 'xxxx'],
      ['c', 'xx']
    ],
    skipped: [{ name: 'b', reason: 'too-large' }]
  })
})

test('the number of files and the depth of folders are limited', async () => {
  await put('lab/a', '1')
  await put('lab/b', '2')
  await put('deep/x/y/z', '3')
  expect((await read([join(folder, 'lab')], { files: 1 })).skipped).toEqual([{ name: 'lab', reason: 'too-many' }])
  expect((await read([join(folder, 'deep')], { depth: 2 })).skipped).toEqual([{ name: 'deep/x/y', reason: 'too-deep' }])
})

test('.gz is unpacked and loses its ending; an archive and a damaged one stay as they are', async () => {
  const damaged = new Uint8Array([0x1f, 0x8b, 1, 2, 3])
  const paths = [
    await put('a.txt.gz', gzipSync('packed')),
    await put('b.tar.gz', gzipSync('tar')),
    await put('c.gz', damaged)
  ]
  const { files } = await readFiles(paths)
  expect(files.map(({ name }) => name)).toEqual(['a.txt', 'b.tar.gz', 'c.gz'])
  expect(new TextDecoder().decode(files[0]?.bytes)).toBe('packed')
  expect(files[1]?.bytes).toEqual(new Uint8Array(gzipSync('tar')))
  expect(files[2]?.bytes).toEqual(damaged)
})

test('a small file that unpacks to a huge one is refused', async () => {
  const path = await put('bomb.gz', gzipSync(Buffer.alloc(2 ** 20)))
  expect((await read([path], { fileBytes: 2 ** 16 })).skipped).toEqual([{ name: 'bomb.gz', reason: 'too-large' }])
})

test('a path that is gone or may not be read is named', async () => {
  expect((await read([join(folder, 'gone')])).skipped).toEqual([{ name: 'gone', reason: 'unreadable' }])
  const locked = await put('locked', 'x')
  await chmod(locked, 0)
  const { files, skipped } = await read([locked])
  // root reads everything
  expect(files.length + skipped.length).toBe(1)
})

test('bytes do not share a buffer with others', async () => {
  const path = await put('a', 'tiny')
  const { files } = await readFiles([path])
  expect(files[0]?.bytes.buffer.byteLength).toBe(4)
})
