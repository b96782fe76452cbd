import { _electron } from '@playwright/test'
import type { Shell, ShellOptions } from './shell.ts'

/** Starts the built app on the real Electron program. */
export async function startOnElectron(program: string, root: string, options: ShellOptions): Promise<Shell> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const electron = await _electron.launch({
    executablePath: program,
    args: [...asRoot, `--user-data-dir=${options.userData}`, root, ...(options.files ?? [])],
    env: { ...process.env, XDG_CONFIG_HOME: options.userData, LANG: 'en_US.UTF-8' } as { [name: string]: string }
  })
  const page = await electron.firstWindow()
  await page.waitForLoadState('load')
  return {
    page,
    answerOpen: (paths) =>
      electron.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths })
      }, paths),
    answerSave: (path) =>
      electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === '', filePath })
      }, path ?? ''),
    clickMenu: (id) =>
      electron.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id),
    menuLabels: () =>
      electron.evaluate(({ Menu }) => {
        const labelsOf = (menu: Electron.Menu): string[] =>
          menu.items.flatMap((item) => [item.label, ...(item.submenu ? labelsOf(item.submenu) : [])])
        const menu = Menu.getApplicationMenu()
        return menu ? labelsOf(menu) : []
      }),
    secondStart: (files) =>
      electron.evaluate(({ app }, given) => void app.emit('second-instance', {}, [], '/', { files: given }), files),
    title: () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? ''),
    bounds: () =>
      electron.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.getNormalBounds() ?? { x: 0, y: 0, width: 0, height: 0 }
      ),
    resize: (bounds) =>
      electron.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds),
    closeWindow: (answer = 0) =>
      electron.evaluate(({ BrowserWindow, dialog }, button) => {
        dialog.showMessageBoxSync = () => button
        BrowserWindow.getAllWindows()[0]?.close()
      }, answer),
    isOpen: () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length > 0).catch(() => false),
    quit: async () => {
      await electron.evaluate(({ dialog }) => void (dialog.showMessageBoxSync = () => 1)).catch(() => undefined)
      await electron.close()
    }
  }
}
