import { EventEmitter } from 'node:events'
import type { BrowserContext, Page, Route } from '@playwright/test'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { runPreload, type Wire } from './preload.ts'
import { toAppUrl, toPageUrl } from './urls.ts'

/** What a window needs from the program around it. */
export interface Surroundings {
  context: BrowserContext
  invoke(channel: string, event: object, given: unknown[]): Promise<unknown>
  respond(request: Request): Promise<Response | undefined>
  mayLoad(url: string): boolean
  contentsCreated(contents: EventEmitter): void
  windows: Set<StandInWindow>
}

/** An event that can be refused, as Electron hands them out. */
export function refusable(fields: object = {}): { refused: boolean; preventDefault(): void } {
  const event = { ...fields, refused: false, preventDefault: () => void (event.refused = true) }
  return event
}

/** `webContents` backed by a page of real Chromium. */
class StandInContents extends EventEmitter {
  readonly mainFrame = { url: '' }
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  readonly listeners_: Wire['listeners'] = new Map()
  page: Page | undefined
  webRtcPolicy = 'default'

  send(channel: string, ...values: unknown[]): void {
    for (const listener of this.listeners_.get(channel) ?? []) listener({}, ...structuredClone(values))
  }

  getURL(): string {
    return this.mainFrame.url
  }

  setWindowOpenHandler(handler: StandInContents['openHandler']): void {
    this.openHandler = handler
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy
  }
}

/** `BrowserWindow` backed by a page of real Chromium. Sizes and titles are kept, not shown. */
export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents()
  readonly ready: Promise<Page>
  title = ''
  edited = false
  shown = false
  focused = 0
  maximized = false
  minimized = false
  bounds: Rectangle
  /** settled when the page has loaded; nothing may be closed under a load that is still going on */
  loaded: Promise<unknown> = Promise.resolve()
  #loading = ''

  constructor(
    readonly options: BrowserWindowConstructorOptions,
    readonly around: Surroundings
  ) {
    super()
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.bounds = { x, y, width, height }
    this.ready = this.#open()
    around.windows.add(this)
    around.contentsCreated(this.webContents)
  }

  async #open(): Promise<Page> {
    const { context, invoke } = this.around
    const page = await context.newPage()
    this.webContents.page = page
    await page.setViewportSize({ width: this.bounds.width, height: this.bounds.height })
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.webContents.mainFrame.url = toAppUrl(frame.url())
    })
    page.on('popup', (popup) => {
      if (this.webContents.openHandler({ url: popup.url() }).action === 'deny') void popup.close()
    })
    page.on('load', () => this.emit('ready-to-show'))
    await page.route('**/*', (route) => this.#answer(route))
    const event = { sender: this.webContents, senderFrame: this.webContents.mainFrame }
    const wire: Wire = {
      invoke: (channel, given) => invoke(channel, event, given),
      listeners: this.webContents.listeners_
    }
    const preload = this.options.webPreferences?.preload
    if (preload !== undefined) await runPreload(preload, page, wire)
    return page
  }

  /** One request of the page: navigation guard, then the session's filter, then the app's own scheme. */
  async #answer(route: Route): Promise<void> {
    const request = route.request()
    const url = toAppUrl(request.url())
    if (request.isNavigationRequest() && url !== this.#loading) {
      const event = refusable({ url })
      this.webContents.emit('will-navigate', event)
      if (event.refused) return route.abort('aborted')
    }
    if (!this.around.mayLoad(url)) return route.abort('blockedbyclient')
    const response = await this.around.respond(
      new Request(url, { method: request.method(), headers: request.headers() })
    )
    if (response === undefined) return route.abort('addressunreachable')
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer())
    })
  }

  async loadURL(url: string): Promise<void> {
    this.#loading = url
    this.loaded = this.ready.then((page) => page.goto(toPageUrl(url)))
    await this.loaded
  }

  close(): void {
    const event = refusable()
    this.emit('close', event)
    if (event.refused) return
    this.around.windows.delete(this)
    void Promise.all([this.ready, this.loaded]).then(([page]) => page.close())
    this.emit('closed')
  }

  show(): void {
    this.shown = true
  }
  focus(): void {
    this.focused++
  }
  maximize(): void {
    this.maximized = true
  }
  isMaximized(): boolean {
    return this.maximized
  }
  isMinimized(): boolean {
    return this.minimized
  }
  restore(): void {
    this.minimized = false
  }
  getNormalBounds(): Rectangle {
    return this.bounds
  }
  setTitle(title: string): void {
    this.title = title
  }
  setDocumentEdited(edited: boolean): void {
    this.edited = edited
  }
}
