import { MENU_COMMANDS, SCREEN_IDS, type MenuCommand } from '../../models/desktop-api.ts'
import { redo, undo } from '../state/edit.ts'
import { store } from '../state/store.ts'
import { notify, setLanguage, setPalette, setTheme, showView } from '../state/window.ts'
import type { App } from './app.ts'
import { copyCollector } from './collect.ts'
import { openDialog } from '../state/dialogs.ts'
import { exportView } from './export.ts'
import { openFiles } from './open.ts'
import { saveProject } from './save.ts'

/** Acts on the canvas that is on screen; set by it. */
export interface CanvasControls {
  fit(): void
  zoom(factor: number): void
  /** a place in the picture's coordinates */
  lookAt(place: { x: number; y: number }): void
}
let canvas: CanvasControls | null = null

/** The canvas offers itself to menu and palette for as long as it is on screen. */
export function offerCanvas(controls: CanvasControls): () => void {
  canvas = controls
  return () => {
    if (canvas === controls) canvas = null
  }
}

/** Brings a place of the picture into the middle of the canvas. */
export function lookAt(place: { x: number; y: number }): void {
  canvas?.lookAt(place)
}

const ACTIONS: { readonly [command in Exclude<MenuCommand, `view-${string}`>]: (app: App) => void } = {
  'new-cloud': () => openDialog({ kind: 'new-cloud' }),
  'open-files': (app) => void openFiles(app, app.host.openFiles()),
  'open-folder': (app) => void openFiles(app, app.host.openFolder()),
  save: (app) => void saveProject(app),
  'save-as': (app) => void saveProject(app, { as: true }),
  'export-svg': (app) => void exportView(app, 'svg'),
  'export-png': (app) => void exportView(app, 'png'),
  'export-drawio': (app) => void exportView(app, 'drawio'),
  'export-mermaid': (app) => void exportView(app, 'mmd'),
  'copy-collector-node': (app) => void copyCollector(app, 'node'),
  'copy-collector-director': (app) => void copyCollector(app, 'director'),
  undo: () => undo(),
  redo: () => redo(),
  find: () => setPalette(true),
  palette: () => setPalette(true),
  'zoom-in': () => canvas?.zoom(1.25),
  'zoom-out': () => canvas?.zoom(0.8),
  fit: () => canvas?.fit(),
  'toggle-theme': () => setTheme(store.get().theme === 'light' ? 'dark' : 'light'),
  'language-en': () => setLanguage('en'),
  'language-ko': () => setLanguage('ko'),
  about: () => notify('info', 'notice.about')
}

/** What the palette offers, in the menu's order; the ones that only open the palette are left out. */
export const PALETTE_COMMANDS = MENU_COMMANDS.filter((command) => command !== 'find' && command !== 'palette')

/** Does what menu, palette and keyboard ask for. */
export function runCommand(app: App, command: MenuCommand): void {
  const view = SCREEN_IDS.find((id) => command === `view-${id}`)
  if (view) showView(view)
  else ACTIONS[command as keyof typeof ACTIONS](app)
}
