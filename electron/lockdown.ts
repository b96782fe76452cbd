import type { App, Session, WebContents } from 'electron'
import { isOwnUrl } from './policy.ts'

/** What the page may ask of the system: writing to the clipboard when the user copies, nothing else. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen'])

/** Chromium's own traffic: no name is ever resolved, whoever asks. To be called before the app is ready. */
export function closeNetwork(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
}

/** Keeps a session offline and without permissions. */
export function lockSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocalUrl(details.url) }))
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(ALLOWED_PERMISSIONS.has(permission) && isOwnUrl(contents.getURL()))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    return ALLOWED_PERMISSIONS.has(permission) && isOwnUrl(`${origin.replace(/\/$/, '')}/`)
  })
  session.setDevicePermissionHandler(() => false)
  // The spell checker fetches its dictionaries.
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event, item) => {
    // The window exports through a dialog of main; only a blob it made itself may fall back to a download.
    if (!item.getURL().startsWith('blob:')) event.preventDefault()
  })
}

/** No page may lead the window away, open another one or embed a guest. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!isOwnUrl(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnUrl(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** URLs that stay inside the program. Developer tools load their own files over devtools:. */
export function isLocalUrl(url: string): boolean {
  return isOwnUrl(url) || url.startsWith('blob:') || url.startsWith('data:') || url.startsWith('devtools:')
}
