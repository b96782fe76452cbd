import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { expect, test } from 'vitest'
import { closeNetwork, isLocalUrl, lockContents, lockSession } from '../../electron/lockdown.ts'

type Answer = (value: unknown) => void

function lockedSession() {
  const handlers: { [name: string]: (...given: never[]) => unknown } = {}
  const keep = (name: string) => (handler: (...given: never[]) => unknown) => void (handlers[name] = handler)
  const session = Object.assign(new EventEmitter(), {
    webRequest: { onBeforeRequest: keep('request') },
    setPermissionRequestHandler: keep('permission'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled: keep('spell')
  })
  lockSession(session as unknown as Session)
  return { session, handlers: handlers as { [name: string]: (...given: unknown[]) => unknown } }
}

test('only what is inside the program is loaded', () => {
  const { handlers } = lockedSession()
  const cancelled = (url: string) => {
    let result: unknown
    handlers.request!({ url }, ((value) => (result = value)) satisfies Answer)
    return (result as { cancel: boolean }).cancel
  }
  for (const url of ['app://atlas/index.html', 'blob:app://atlas/1', 'data:image/png,'])
    expect(cancelled(url)).toBe(false)
  for (const url of ['https://example.com/', 'http://127.0.0.1/', 'ws://x/', 'file:///etc/passwd', 'app://other/'])
    expect(cancelled(url)).toBe(true)
})

test('no permission but writing to the clipboard and filling the screen, from the own page', () => {
  const { handlers } = lockedSession()
  const granted = (permission: string, url: string) => {
    let result: unknown
    handlers.permission!({ getURL: () => url }, permission, ((value) => (result = value)) satisfies Answer)
    return result
  }
  expect(granted('clipboard-sanitized-write', 'app://atlas/index.html')).toBe(true)
  expect(granted('clipboard-sanitized-write', 'https://example.com/')).toBe(false)
  expect(granted('fullscreen', 'app://atlas/index.html')).toBe(true)
  expect(granted('fullscreen', 'https://example.com/')).toBe(false)
  for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal', 'notifications'])
    expect(granted(permission, 'app://atlas/index.html')).toBe(false)
  expect(handlers.check!(null, 'clipboard-sanitized-write', 'app://atlas/')).toBe(true)
  expect(handlers.check!(null, 'media', 'app://atlas/')).toBe(false)
  expect(handlers.device!({})).toBe(false)
})

test('a page cannot lead the window away, open one or embed a guest', () => {
  let openHandler: (details: unknown) => unknown = () => undefined
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof openHandler) => (openHandler = handler),
    setWebRTCIPHandlingPolicy: () => undefined
  })
  lockContents(contents as unknown as WebContents)
  const refused = (name: string, url: string) => {
    let prevented = false
    contents.emit(name, { url, preventDefault: () => (prevented = true) })
    return prevented
  }
  expect(openHandler({ url: 'https://example.com/' })).toEqual({ action: 'deny' })
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])
    expect(refused(name, 'https://example.com/'), name).toBe(true)
  expect(refused('will-navigate', 'app://atlas/index.html')).toBe(false)
})

test('names are not resolved, whoever asks', () => {
  const switches: unknown[][] = []
  const app = { commandLine: { appendSwitch: (...given: unknown[]) => switches.push(given) } }
  closeNetwork(app as never)
  expect(switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND'])
})

test('addresses that look like ours are not', () => {
  for (const url of ['app://atlas', 'app://atlas.evil/', 'http://app://atlas/', ' app://atlas/']) {
    expect(isLocalUrl(url), url).toBe(false)
  }
})
