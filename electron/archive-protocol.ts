import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { OPENED_ARCHIVES_PATH } from '../models/desktop-api.ts'
import type { FileHandles } from './file-handles.ts'
import { APP_ORIGIN, SECURITY_HEADERS } from './policy.ts'

/**
 * Answers `app://atlas/opened/HANDLE` with the bytes, or the range of them, of an archive that the user opened. Undefined for every
 * other address. Only handles that main gave out for archives are known here.
 */
export async function serveArchive(
  request: Pick<Request, 'url' | 'method' | 'headers'>,
  archives: FileHandles
): Promise<Response | undefined> {
  const start = `${APP_ORIGIN}${OPENED_ARCHIVES_PATH}/`
  if (!request.url.startsWith(start)) return undefined
  const path = request.method === 'GET' ? archives.pathOf(request.url.slice(start.length)) : undefined
  const info = path === undefined ? undefined : await stat(path).catch(() => undefined)
  if (path === undefined || !info?.isFile()) return new Response(null, { status: 404, headers: SECURITY_HEADERS })
  const range = rangeOf(request.headers.get('range'), info.size)
  if (!range) return new Response(null, { status: 416, headers: SECURITY_HEADERS })
  const body = Readable.toWeb(createReadStream(path, { ...range, highWaterMark: 2 ** 20 })) as ReadableStream
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': 'application/octet-stream',
    'content-range': `bytes ${range.start}-${range.end}/${info.size}`
  }
  return new Response(body, { status: 206, headers })
}

/** `bytes=10-19`, both inclusive; the whole file without one. */
function rangeOf(header: string | null, size: number): { start: number; end: number } | undefined {
  if (header === null) return size > 0 ? { start: 0, end: size - 1 } : undefined
  const found = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(header)
  if (!found) return undefined
  const start = Number(found[1])
  const end = Math.min(Number(found[2]), size - 1)
  return start <= end ? { start, end } : undefined
}
