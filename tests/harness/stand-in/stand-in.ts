import { EventEmitter } from 'node:events'
import { register } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext } from '@playwright/test'
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron'
import type { ShellOptions } from '../shell.ts'
import { refusable, StandInWindow, type Surroundings } from './window.ts'

type Handler = (event: object, ...given: unknown[]) => unknown
type Filter = (details: { url: string }, answer: (result: { cancel?: boolean }) => void) => void

/**
 * A stand-in for the `electron` module: the built main program, preload and page run together, the page in real Chromium. What is
 * not here: Electron's own sandbox and isolation, native menus and dialogs (menus are data, dialogs are answered), packaging.
 */
export class StandIn {
  readonly app = new EventEmitter()
  readonly handlers = new Map<string, Handler>()
  readonly windows = new Set<StandInWindow>()
  readonly switches = new Map<string, string>()
  readonly permissions: { request?: unknown; check?: unknown; device?: unknown } = {}
  menu: MenuItemConstructorOptions[] = []
  openAnswer: string[] = []
  saveAnswer: string | undefined
  messageAnswer = 0
  /** what the first start told the system about itself */
  lockData: unknown
  hasQuit = false
  #filter: Filter = (_details, answer) => answer({})
  #schemes = new Map<string, (request: Request) => Promise<Response>>()

  constructor(
    readonly context: BrowserContext,
    readonly options: ShellOptions
  ) {}

  /** The exports of the module. */
  module(): { [name: string]: unknown } {
    const app = Object.assign(this.app, {
      isPackaged: false,
      commandLine: { appendSwitch: (name: string, value = '') => this.switches.set(name, value) },
      enableSandbox: () => undefined,
      getLocale: () => 'en-US',
      getPath: (name: string) => join(this.options.userData, name === 'userData' ? '' : name),
      quit: () => (this.hasQuit = true),
      requestSingleInstanceLock: (data: unknown) => {
        this.lockData = data
        return true
      },
      whenReady: () => Promise.resolve()
    })
    const around: Surroundings = {
      context: this.context,
      windows: this.windows,
      invoke: async (channel, event, given) => this.handlers.get(channel)?.(event, ...given),
      contentsCreated: (contents) => app.emit('web-contents-created', {}, contents),
      mayLoad: (url) => {
        let cancelled = false
        this.#filter({ url }, ({ cancel }) => (cancelled = cancel ?? false))
        return !cancelled
      },
      respond: async (request) => this.#schemes.get(new URL(request.url).protocol.slice(0, -1))?.(request)
    }
    return {
      app,
      BrowserWindow: class extends StandInWindow {
        constructor(options: BrowserWindowConstructorOptions) {
          super(options, around)
        }
      },
      dialog: {
        showOpenDialog: () =>
          Promise.resolve({ canceled: this.openAnswer.length === 0, filePaths: this.openAnswer.splice(0) }),
        showSaveDialog: () => {
          const filePath = this.saveAnswer ?? ''
          this.saveAnswer = undefined
          return Promise.resolve({ canceled: filePath === '', filePath })
        },
        showMessageBoxSync: () => this.messageAnswer
      },
      ipcMain: { handle: (channel: string, handler: Handler) => this.handlers.set(channel, handler) },
      Menu: {
        buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
        setApplicationMenu: (template: MenuItemConstructorOptions[]) => (this.menu = template)
      },
      protocol: {
        registerSchemesAsPrivileged: () => undefined,
        handle: (scheme: string, answer: (request: Request) => Promise<Response>) => this.#schemes.set(scheme, answer)
      },
      screen: {
        getPrimaryDisplay: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
        getAllDisplays: () => []
      },
      session: { defaultSession: this.#session() }
    }
  }

  #session(): EventEmitter {
    return Object.assign(new EventEmitter(), {
      webRequest: { onBeforeRequest: (filter: Filter) => (this.#filter = filter) },
      setPermissionRequestHandler: (handler: unknown) => (this.permissions.request = handler),
      setPermissionCheckHandler: (handler: unknown) => (this.permissions.check = handler),
      setDevicePermissionHandler: (handler: unknown) => (this.permissions.device = handler),
      setSpellCheckerEnabled: () => undefined
    })
  }

  /** The one window. */
  get window(): StandInWindow | undefined {
    return [...this.windows][0]
  }

  /** A file handed over by the system (`open with` on macOS). */
  openFile(path: string): void {
    this.app.emit('open-file', refusable(), path)
  }
}

const standIns = new Map<string, { [name: string]: unknown }>()
Object.assign(globalThis, { atlasStandIns: standIns })
let hooked = false

/** Loads a fresh copy of the built main program on this stand-in. */
export async function runMain(standIn: StandIn, main: string): Promise<void> {
  if (!hooked) register('./resolve-hook.mjs', import.meta.url)
  hooked = true
  const number = String(standIns.size + 1)
  standIns.set(number, standIn.module())
  const { argv } = process
  process.argv = ['electron', '.', ...(standIn.options.files ?? [])]
  try {
    await import(`${pathToFileURL(main).href}?stand-in=${number}`)
  } finally {
    process.argv = argv
  }
}
