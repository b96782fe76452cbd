import { join } from 'node:path'
import { BrowserWindow, dialog, screen } from 'electron'
import { readJson, writeJson } from './json-file.ts'
import type { MenuLabels } from './menu-labels.ts'
import { APP_PAGE } from './policy.ts'
import { placeWindow, type WindowState } from './window-state.ts'

/** The one window, and what main must know of the document in it. */
export interface AtlasWindow {
  window: BrowserWindow
  /** closing would lose something */
  edited: boolean
}

/** Opens the window where it stood last time and loads the page. */
export function openWindow(userData: string, labels: () => MenuLabels): AtlasWindow {
  const store = join(userData, 'window.json')
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const { bounds, maximized } = placeWindow(readJson(store), areas)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false
    }
  })
  const opened: AtlasWindow = { window, edited: false }
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', (event) => {
    if (opened.edited && !mayDiscard(window, labels())) return event.preventDefault()
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
    writeJson(store, state)
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') offerReload(opened, labels())
  })
  void window.loadURL(APP_PAGE)
  return opened
}

/** Brings the window to the front, as a second start expects. */
export function showWindow({ window }: AtlasWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function mayDiscard(window: BrowserWindow, labels: MenuLabels): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: labels.unsavedTitle,
    detail: labels.unsavedDetail,
    buttons: [labels.cancel, labels.discard],
    defaultId: 0,
    cancelId: 0
  })
  return answer === 1
}

function offerReload(opened: AtlasWindow, labels: MenuLabels): void {
  const answer = dialog.showMessageBoxSync(opened.window, {
    type: 'error',
    message: labels.goneTitle,
    detail: labels.goneDetail,
    buttons: [labels.reload, labels.quit],
    defaultId: 0
  })
  opened.edited = false
  if (answer === 0) opened.window.webContents.reload()
  else opened.window.close()
}
