/** The `electron` module that a built main program imports; see `stand-in.ts`. */
const number = new URL(import.meta.url).searchParams.get('stand-in')
/** @type {{ atlasStandIns: Map<string, { [name: string]: unknown }> }} */
const { atlasStandIns } = /** @type {any} */ (globalThis)
export const { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session } =
  atlasStandIns.get(number ?? '') ?? {}
