import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { serveArchive } from '../../electron/archive-protocol.ts'
import { FileHandles } from '../../electron/file-handles.ts'
import { READ_LIMITS, readFiles } from '../../electron/read-files.ts'

let folder = ''
const archives = new FileHandles()
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-archives-'))
  await writeFile(join(folder, 'a.tar.xz'), '0123456789')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function get(
  path: string,
  range?: string,
  method = 'GET'
): Promise<{ status: number; text: string } | undefined> {
  const headers = new Headers(range === undefined ? {} : { range })
  const answer = await serveArchive({ url: `app://atlas${path}`, method, headers }, archives)
  return answer && { status: answer.status, text: await answer.text() }
}

test('an archive is offered by a handle, not by its path and not whole', async () => {
  const { files } = await readFiles([join(folder, 'a.tar.xz')], READ_LIMITS, (path) => archives.handleFor(path))
  const [file] = files
  expect(file).toMatchObject({ name: 'a.tar.xz', archive: { size: 10 } })
  expect(file!.bytes).toHaveLength(0)
  const place = `/opened/${file!.archive!.handle}`
  expect(place).not.toContain(folder)
  expect(await get(place)).toEqual({ status: 206, text: '0123456789' })
  expect(await get(place, 'bytes=2-4')).toEqual({ status: 206, text: '234' })
  expect(await get(place, 'bytes=8-99')).toEqual({ status: 206, text: '89' })
  expect((await get(place, 'bytes=20-30'))?.status).toBe(416)
  expect((await get(place, 'bytes=-5'))?.status).toBe(416)
  expect((await get(place, undefined, 'POST'))?.status).toBe(404)
})

test('nothing else is: no path, no handle that was not given out', async () => {
  expect((await get(`/opened/${join(folder, 'a.tar.xz')}`))?.status).toBe(404)
  expect((await get('/opened/../../etc/passwd'))?.status).toBe(404)
  expect(await get('/index.html')).toBe(undefined)
})

test('a handle outlives the run where it is stored, and the answer says how large the file is now', async () => {
  const store = join(folder, 'archives.json')
  const handle = new FileHandles(store).handleFor(join(folder, 'a.tar.xz'))
  const later = new FileHandles(store)
  expect(later.handleFor(join(folder, 'a.tar.xz'))).toBe(handle)
  const headers = new Headers({ range: 'bytes=0-0' })
  const answer = await serveArchive({ url: `app://atlas/opened/${handle}`, method: 'GET', headers }, later)
  expect(answer?.headers.get('content-range')).toBe('bytes 0-0/10')
  await writeFile(store, '[["x"], 5, ["h", "/etc/passwd", "more"]]')
  expect(new FileHandles(store).pathOf('h')).toBeUndefined()
})
