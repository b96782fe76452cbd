import { join } from 'node:path'
import { app, ipcMain, Menu, protocol, session } from 'electron'
import { type Language, LAUNCH_FILES_CHANNEL, MENU_CHANNEL } from '../models/desktop-api.ts'
import { serveApp } from './app-protocol.ts'
import { serveArchive } from './archive-protocol.ts'
import { FileHandles } from './file-handles.ts'
import { answerRequests } from './ipc.ts'
import { filesOfCommandLine, LaunchFiles } from './launch-files.ts'
import { closeNetwork, lockContents, lockSession } from './lockdown.ts'
import { menuLabels, systemLanguage } from './menu-labels.ts'
import { menuTemplate } from './menu.ts'
import { APP_SCHEME } from './policy.ts'
import { RecentFiles } from './recent-files.ts'
import { desktopRequests } from './requests.ts'
import { type AtlasWindow, openWindow, showWindow } from './windows.ts'

const launchFiles = new LaunchFiles()
launchFiles.add(filesOfCommandLine(process.argv, process.cwd(), app.isPackaged))

// Everything up to `whenReady` must be said before Electron starts Chromium.
app.enableSandbox()
closeNetwork(app)
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }
])
app.on('web-contents-created', (_event, contents) => lockContents(contents))
app.on('open-file', (event, path) => {
  event.preventDefault()
  launchFiles.add([path])
})

// A second start hands its files over and ends. They travel as data: Chromium shuffles the words of the command line.
if (app.requestSingleInstanceLock({ files: launchFiles.peek() })) void app.whenReady().then(start)
else app.quit()

function start(): void {
  const handles = new FileHandles()
  const archives = new FileHandles(join(app.getPath('userData'), 'archives.json'))
  const recent = new RecentFiles(join(app.getPath('userData'), 'recent.json'), handles)
  let language = systemLanguage(app.getLocale())
  let current: AtlasWindow | undefined

  const labels = () => menuLabels(language)
  const send = (channel: string, ...values: unknown[]) => current?.window.webContents.send(channel, ...values)
  const buildMenu = () => {
    const actions = {
      send: (command: string) => send(MENU_CHANNEL, command),
      openRecent: (handle: string) => launchFiles.add([handles.pathOf(handle) ?? ''].filter((path) => path !== ''))
    }
    const template = menuTemplate(language, recent.list(), actions, process.platform === 'darwin')
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  const show = () => {
    if (current) return showWindow(current)
    const opened = openWindow(app.getPath('userData'), labels)
    current = opened
    opened.window.on('closed', () => (current = undefined))
  }

  lockSession(session.defaultSession)
  protocol.handle(APP_SCHEME, async (request) => {
    return (
      (await serveArchive(request, archives)) ?? (await serveApp(request, join(import.meta.dirname, '../renderer')))
    )
  })
  answerRequests(
    ipcMain,
    desktopRequests({
      window: () => current?.window,
      handles,
      archives,
      recent,
      launchFiles,
      labels,
      setLanguage(chosen: Language) {
        language = chosen
        buildMenu()
      },
      setEdited(edited) {
        if (current) current.edited = edited
      },
      recentChanged: buildMenu
    })
  )
  launchFiles.onArrival(() => {
    show()
    send(LAUNCH_FILES_CHANNEL)
  })
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    show()
    launchFiles.add(pathsOf(data))
  })
  app.on('activate', show)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  buildMenu()
  show()
}

function pathsOf(data: unknown): string[] {
  const files = typeof data === 'object' && data !== null ? (data as { files?: unknown }).files : undefined
  return Array.isArray(files) ? files.filter((path): path is string => typeof path === 'string') : []
}
