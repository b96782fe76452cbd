import { BROWSER_FILES_PATH } from '../../models/desktop-api.ts'
import { NOTHING_OPENED, type Opened } from './host.ts'

/** A folder may hold a thousand files: one after another they take longer than reading them does. */
const AT_ONCE = 32

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
    const numbers = [...names.keys()]
    for (let first = 0; first < numbers.length; first += AT_ONCE) {
      const answers = await Promise.all(
        numbers.slice(first, first + AT_ONCE).map(async (number) => {
          const answer = await fetch(`${BROWSER_FILES_PATH}/${token}/${number}`)
          return { name: String(names[number]), blob: answer.ok ? await answer.blob() : undefined }
        })
      )
      for (const { name, blob } of answers) {
        if (blob) opened.files.push({ name, blob })
        else opened.skipped.push({ name, reason: 'unreadable' })
      }
    }
    return opened
  } catch {
    return NOTHING_OPENED
  }
}
