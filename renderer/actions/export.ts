import { openLesson } from '../state/lesson.ts'
import { hiddenWords, shownOptions } from '../state/shown.ts'
import { store } from '../state/store.ts'
import { notify } from '../state/window.ts'
import type { App } from './app.ts'

/** Canvases end at about this many pixels a side, and sooner in area; larger pictures are drawn smaller. */
const MOST_SIDE = 8192
const MOST_AREA = 64e6

const TYPES = {
  svg: 'image/svg+xml',
  drawio: 'application/vnd.jgraph.mxfile',
  mmd: 'text/vnd.mermaid'
} as const

/** Writes the current view as a picture, or for another drawing program, as it is filtered and arranged. */
export async function exportView(app: App, format: 'svg' | 'png' | 'drawio' | 'mmd'): Promise<void> {
  const state = store.get()
  const { view, theme, language, redact, redactKey } = state
  try {
    const drawn = format === 'png' ? 'svg' : format
    const hide = hiddenWords(state.lesson && openLesson(state.lesson))
    const ask = { view, options: shownOptions(state), theme, language, format: drawn, hide }
    const picture = new Blob([await app.client.ask('draw', { ...ask, ...(redact && { redactKey }) })], {
      type: TYPES[drawn]
    })
    const blob = format === 'png' ? await rasterise(picture) : picture
    await app.host.exportFile({ suggestedName: `${view}.${format}`, blob })
  } catch (error) {
    notify('error', 'notice.cannotExport', { reason: error instanceof Error ? error.message : String(error) })
  }
}

/** The picture at twice its size, which is what screens and slides want. */
async function rasterise(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const { width, height } = image
    const scale = Math.min(2, MOST_SIDE / Math.max(width, height), Math.sqrt(MOST_AREA / (width * height)))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * scale))
    canvas.height = Math.max(1, Math.round(height * scale))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('PNG'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
