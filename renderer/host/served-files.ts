import { BROWSER_FILES_PATH } from '../../models/desktop-api.ts'
import { NOTHING_OPENED, type Opened } from './host.ts'

/**
 * Files named on the command line of a browser start (`npm start -- FILE`): the page's own server offers them once, below a
 * token that stands in the page's address. The only requests the window ever makes.
 */
export async function servedFiles(): Promise<Opened> {
  const token = new URLSearchParams(location.search).get('open')
  if (token === null || !/^[\w-]{8,64}$/.test(token) || !location.protocol.startsWith('http')) return NOTHING_OPENED
  try {
    const names: unknown = await (await fetch(`${BROWSER_FILES_PATH}/${token}/`)).json()
    if (!Array.isArray(names)) return NOTHING_OPENED
    const opened: Opened = { files: [], skipped: [] }
    for (const [index, name] of names.entries()) {
      const answer = await fetch(`${BROWSER_FILES_PATH}/${token}/${index}`)
      if (answer.ok) opened.files.push({ name: String(name), blob: await answer.blob() })
      else opened.skipped.push({ name: String(name), reason: 'unreadable' })
    }
    return opened
  } catch {
    return NOTHING_OPENED
  }
}
