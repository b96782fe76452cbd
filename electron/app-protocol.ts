import { readFile } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { APP_ORIGIN, contentType, SECURITY_HEADERS } from './policy.ts'

/** Answers `app://atlas/…` with the files of the built window and nothing else. */
export async function serveApp(request: Pick<Request, 'url' | 'method'>, folder: string): Promise<Response> {
  const path = fileBelow(folder, request.url)
  if (request.method !== 'GET' || path === undefined)
    return new Response(null, { status: 404, headers: SECURITY_HEADERS })
  try {
    const body = await readFile(path)
    return new Response(body, { headers: { ...SECURITY_HEADERS, 'content-type': contentType(path) } })
  } catch {
    return new Response(null, { status: 404, headers: SECURITY_HEADERS })
  }
}

/** The file a URL names, or undefined when it is not ours or leads out of the folder. */
export function fileBelow(folder: string, url: string): string | undefined {
  let name: string
  try {
    const parsed = new URL(url)
    if (`${parsed.protocol}//${parsed.host}` !== APP_ORIGIN) return undefined
    name = decodeURIComponent(parsed.pathname)
  } catch {
    return undefined
  }
  if (name.includes('\0') || name.includes('\\')) return undefined
  const path = normalize(join(folder, name === '/' ? 'index.html' : name))
  return path.startsWith(normalize(folder) + sep) ? path : undefined
}
