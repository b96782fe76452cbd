import type { MenuItemConstructorOptions } from 'electron'
import { SCREEN_IDS, type Language, type MenuCommand, type RecentFile } from '../models/desktop-api.ts'
import { menuLabels } from './menu-labels.ts'

export interface MenuActions {
  /** hands a command to the window */
  send(command: MenuCommand): void
  openRecent(handle: string): void
}

/** The application menu as data. The words of the two languages stand in each other's menus, so that nobody gets lost. */
export function menuTemplate(
  language: Language,
  recent: readonly RecentFile[],
  actions: MenuActions,
  isMac: boolean
): MenuItemConstructorOptions[] {
  const labels = menuLabels(language)
  const command = (name: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => {
    return { id: name, label, click: () => actions.send(name), ...(accelerator && { accelerator }) }
  }
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const recentItems: MenuItemConstructorOptions[] = recent.map(({ handle, name, folder }) => {
    return { label: `${name}  (${folder})`, click: () => actions.openRecent(handle) }
  })
  const file: MenuItemConstructorOptions = {
    label: labels.file,
    submenu: [
      command('new-cloud', labels.newCloud, 'CmdOrCtrl+N'),
      command('open-files', labels.openFiles, 'CmdOrCtrl+O'),
      command('open-folder', labels.openFolder, 'CmdOrCtrl+Shift+O'),
      {
        label: labels.openRecent,
        submenu: recentItems.length > 0 ? recentItems : [{ label: labels.noRecent, enabled: false }]
      },
      separator,
      command('save', labels.save, 'CmdOrCtrl+S'),
      command('save-as', labels.saveAs, 'CmdOrCtrl+Shift+S'),
      separator,
      command('export-svg', labels.exportSvg, 'CmdOrCtrl+E'),
      command('export-png', labels.exportPng, 'CmdOrCtrl+Shift+E'),
      command('export-drawio', labels.exportDrawio),
      command('export-mermaid', labels.exportMermaid),
      separator,
      command('copy-collector-node', labels.copyCollectorNode),
      command('copy-collector-director', labels.copyCollectorDirector),
      separator,
      isMac ? { role: 'close' } : { role: 'quit', label: labels.quit }
    ]
  }
  const edit: MenuItemConstructorOptions = {
    label: labels.edit,
    submenu: [
      command('undo', labels.undo, 'CmdOrCtrl+Z'),
      command('redo', labels.redo, isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
      separator,
      { role: 'cut', label: labels.cut },
      { role: 'copy', label: labels.copy },
      { role: 'paste', label: labels.paste },
      { role: 'selectAll', label: labels.selectAll },
      separator,
      command('find', labels.find, 'CmdOrCtrl+F'),
      command('palette', labels.palette, 'CmdOrCtrl+K')
    ]
  }
  const view: MenuItemConstructorOptions = {
    label: labels.view,
    submenu: [
      ...SCREEN_IDS.map((id, at) => command(`view-${id}`, labels.views[id], `CmdOrCtrl+${at + 1}`)),
      separator,
      command('zoom-in', labels.zoomIn, 'CmdOrCtrl+Plus'),
      command('zoom-out', labels.zoomOut, 'CmdOrCtrl+-'),
      command('fit', labels.fit, 'CmdOrCtrl+0'),
      separator,
      command('toggle-theme', labels.theme),
      {
        label: labels.language,
        submenu: [
          { ...command('language-en', 'English'), type: 'radio', checked: language === 'en' },
          { ...command('language-ko', '한국어'), type: 'radio', checked: language === 'ko' }
        ]
      },
      separator,
      { role: 'togglefullscreen', label: labels.fullScreen },
      { role: 'toggleDevTools', label: labels.developerTools }
    ]
  }
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: labels.help,
    submenu: [command('about', labels.about)]
  }
  return isMac ? [{ role: 'appMenu' }, file, edit, view, help] : [file, edit, view, help]
}
