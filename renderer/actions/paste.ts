import { notify } from '../state/window.ts'
import type { App } from './app.ts'
import { openFiles, openPaste } from './open.ts'
import { isField } from './shortcuts.ts'

/** Whatever is pasted outside of a field becomes an input: text, files, or a remark about a picture. Returns its own undo. */
export function acceptPastes(app: App): () => void {
  const onPaste = (event: ClipboardEvent): void => {
    if (isField(event.target) || !event.clipboardData) return
    event.preventDefault()
    const { clipboardData } = event
    const text = clipboardData.getData('text/plain')
    if (text !== '') return void openPaste(app, text)
    const files = [...clipboardData.files]
    if (files.some(({ type }) => type.startsWith('image/'))) return notify('warning', 'notice.picturePaste')
    if (files.length === 0) return void openPaste(app, '')
    const opened = { files: files.map((file) => ({ name: file.name, blob: file })), skipped: [] }
    void openFiles(app, Promise.resolve(opened))
  }
  document.addEventListener('paste', onPaste)
  return () => document.removeEventListener('paste', onPaste)
}
