import { OPENED_ARCHIVES_PATH, type DesktopApi, type OpenedFiles } from '../../models/desktop-api.ts'
import type { Host, Opened } from './host.ts'

/** The desktop program: dialogs, files and menu belong to main, spoken to through `window.atlas`. */
export function electronHost(api: DesktopApi): Host {
  return {
    kind: 'desktop',
    openFiles: async () => toOpened(await api.openFiles()),
    openFolder: async () => toOpened(await api.openFolder()),
    launchFiles: async () => toOpened(await api.takeLaunchFiles()),
    recentFiles: () => api.recentFiles(),
    openRecent: async (handle) => toOpened(await api.openRecent(handle)),
    keptArchive: (handle) => (/^[\w-]{8,64}$/.test(handle) ? { url: `${OPENED_ARCHIVES_PATH}/${handle}` } : undefined),
    save: async ({ suggestedName, blob, handle }) =>
      await api.saveFile({ suggestedName, bytes: await bytesOf(blob), ...(handle !== undefined && { handle }) }),
    exportFile: async ({ suggestedName, blob }) => await api.exportFile({ suggestedName, bytes: await bytesOf(blob) }),
    setDocument: (state) => void api.setDocument(state).catch(() => undefined),
    setLanguage: (language) => void api.setLanguage(language).catch(() => undefined),
    onMenuCommand: (listener) => api.onMenuCommand(listener),
    onLaunchFiles: (listener) => api.onLaunchFiles(listener)
  }
}

function toOpened({ files, skipped }: OpenedFiles): Opened {
  return {
    files: files.map(({ name, bytes, handle, archive }) => {
      const served = archive && { url: `${OPENED_ARCHIVES_PATH}/${archive.handle}`, size: archive.size }
      return { name, blob: new Blob([bytes]), ...(handle !== undefined && { handle }), ...(served && { served }) }
    }),
    skipped
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}
