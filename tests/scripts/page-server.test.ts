import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { servePage } from '../../scripts/lib/page-server.mjs'

const folder = mkdtempSync(join(tmpdir(), 'atlas-server-'))
const token = 'token-of-this-start'
let server: Awaited<ReturnType<typeof servePage>>

beforeAll(async () => {
  mkdirSync(join(folder, 'page'))
  writeFileSync(join(folder, 'page/index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  const files = [{ name: 'lab/한국어.txt', bytes: new TextEncoder().encode('br-int') }]
  server = await servePage(join(folder, 'page'), { offered: { token, files } })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  status: number
  body: string
  headers: { [name: string]: string | string[] | undefined }
}

/** A request as bytes: `fetch` would tidy the path and the Host header. */
function ask(path: string, { method = 'GET', host }: { method?: string; host?: string } = {}): Promise<Answer> {
  const { hostname, port } = new URL(server.url)
  const headers = host === undefined ? {} : { host }
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

test('it listens on this machine only and serves the page under the policy', async () => {
  expect(new URL(server.url).hostname).toBe('127.0.0.1')
  const { status, body, headers } = await ask('/')
  expect([status, body]).toEqual([200, '<!doctype html>'])
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/..%5csecret.txt', '/nothing.js', '/%zz'])(
  '%s is not found',
  async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body).not.toContain('secret')
  }
)

test('a foreign name for this machine is refused', async () => {
  expect((await ask('/', { host: 'evil.example' })).status).toBe(403)
  expect((await ask('/', { host: `evil.example:${new URL(server.url).port}` })).status).toBe(403)
  expect((await ask('/', { host: `localhost:${new URL(server.url).port}` })).status).toBe(200)
})

test('nothing can be written', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await ask('/', { method })).status).toBe(405)
  expect((await ask('/', { method: 'HEAD' })).body).toBe('')
})

test('the named files are offered below the token of this start and nowhere else', async () => {
  expect((await ask(`/open/${token}/`)).body).toBe('["lab/한국어.txt"]')
  expect((await ask(`/open/${token}/0`)).body).toBe('br-int')
  for (const path of [
    `/open/${token}/1`,
    `/open/${token}/-1`,
    `/open/${token}/../0`,
    '/open/x/0',
    '/open//',
    `/open/${token}`
  ])
    expect((await ask(path)).status, path).toBe(404)
})
