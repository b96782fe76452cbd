/**
 * Serves one built folder to this machine's own browser. Nobody else gets an answer: it listens on 127.0.0.1, and a name that
 * another site points at 127.0.0.1 (DNS rebinding) is refused by its Host header.
 */
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { shellModule } from './shell-module.mjs'

const { contentType, SECURITY_HEADERS } = await shellModule('policy')

/**
 * @typedef {{ name: string, bytes: Uint8Array }} OfferedFile
 * @typedef {{ url: string, close: () => Promise<void> }} PageServer
 */

/**
 * @param {string} folder the build to serve
 * @param {{ port?: number, offered?: { token: string, files: OfferedFile[] } }} [options] `offered` files are answered below
 *   `/open/<token>/`: the list of names as JSON, then each file by its number. The token is new at every start.
 * @returns {Promise<PageServer>}
 */
export async function servePage(folder, { port = 0, offered } = {}) {
  const base = normalize(folder)
  const server = createServer((request, response) => {
    /** @param {number} status @param {string | Uint8Array} [body] @param {string} [type] */
    const answer = (status, body = '', type = 'text/plain; charset=utf-8') => {
      response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': type })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    const { port: actual } = addressOf(server)
    if (![`127.0.0.1:${actual}`, `localhost:${actual}`].includes(request.headers.host ?? '')) return answer(403)
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405)
    respond(base, request.url ?? '/', offered, answer).catch(() => answer(404))
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(undefined))
  })
  return {
    url: `http://127.0.0.1:${addressOf(server).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

/**
 * @param {string} base
 * @param {string} url
 * @param {{ token: string, files: OfferedFile[] } | undefined} offered
 * @param {(status: number, body?: string | Uint8Array, type?: string) => void} answer
 */
async function respond(base, url, offered, answer) {
  const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)
  if (path.startsWith('/open/')) {
    const [, , token, number] = path.split('/')
    if (offered === undefined || token !== offered.token) return answer(404)
    if (number === '') return answer(200, JSON.stringify(offered.files.map((file) => file.name)), contentType('.json'))
    const file = /^\d{1,6}$/.test(number ?? '') ? offered.files[Number(number)] : undefined
    return file ? answer(200, file.bytes, contentType('')) : answer(404)
  }
  const file = normalize(join(base, path === '/' ? 'index.html' : path))
  if (!file.startsWith(base + sep) || path.includes('\0')) return answer(404)
  answer(200, await readFile(file), contentType(file))
}

/** @param {import('node:http').Server} server */
function addressOf(server) {
  return /** @type {import('node:net').AddressInfo} */ (server.address())
}
