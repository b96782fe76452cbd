import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileBelow, serveApp } from '../../electron/app-protocol.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-page-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the page and its files are served under the policy', async () => {
  const response = await serveApp({ url: 'app://atlas/index.html', method: 'GET' }, folder)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await response.text()).toBe('<!doctype html>')
})

test.each([
  ['another host', 'app://elsewhere/index.html'],
  ['another scheme', 'file:///etc/passwd'],
  ['a way out', 'app://atlas/..%2f..%2fetc/passwd'],
  ['a way out with backslashes', 'app://atlas/..%5c..%5cetc/passwd'],
  ['a zero byte', 'app://atlas/index.html%00.png'],
  ['a broken escape', 'app://atlas/%zz'],
  ['a folder beside', 'app://atlas/../page-2/secret'],
  ['a missing file', 'app://atlas/nothing.js']
])('%s is not served', async (_what, url) => {
  expect((await serveApp({ url, method: 'GET' }, folder)).status).toBe(404)
})

test('only reading is possible', async () => {
  expect((await serveApp({ url: 'app://atlas/index.html', method: 'POST' }, folder)).status).toBe(404)
})

test('no path leads to a folder whose name only begins alike', () => {
  expect(fileBelow('/srv/page', 'app://atlas/..%2fpage-2/x')).toBeUndefined()
  expect(fileBelow('/srv/page', 'app://atlas/assets/a.js')).toBe('/srv/page/assets/a.js')
})
