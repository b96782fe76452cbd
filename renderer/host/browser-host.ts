import { listedFiles } from './dropped-files.ts'
import { NOTHING_OPENED, type Host, type Opened } from './host.ts'
import { servedFiles } from './served-files.ts'

/** A browser: files come from inputs, go out as downloads, and the tab is the window. */
export function browserHost(): Host {
  return {
    kind: 'browser',
    openFiles: () => ask({ multiple: true }),
    openFolder: () => ask({ multiple: true, webkitdirectory: true }),
    launchFiles: () => servedFiles(),
    recentFiles: () => Promise.resolve([]),
    openRecent: () => Promise.resolve(NOTHING_OPENED),
    keptArchive: () => undefined,
    save: ({ suggestedName, blob }) => Promise.resolve(download(suggestedName, blob)),
    exportFile: ({ suggestedName, blob }) => Promise.resolve(download(suggestedName, blob)),
    setDocument({ title, edited }) {
      document.title = edited ? `• ${title}` : title
      window.onbeforeunload = edited ? (event) => event.preventDefault() : null
    },
    setLanguage: () => undefined,
    onMenuCommand: () => () => undefined,
    onLaunchFiles: () => () => undefined
  }
}

/** Opens the browser's file dialog. It says nothing when it is cancelled in older browsers; then the promise stays open. */
function ask(options: { multiple: boolean; webkitdirectory?: boolean }): Promise<Opened> {
  const input = document.createElement('input')
  input.type = 'file'
  Object.assign(input, options)
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(listedFiles(input.files ?? [])))
    input.addEventListener('cancel', () => resolve(NOTHING_OPENED))
    input.click()
  })
}

function download(name: string, blob: Blob): { handle: string; name: string } {
  const link = document.createElement('a')
  const url = URL.createObjectURL(blob)
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return { handle: '', name }
}
