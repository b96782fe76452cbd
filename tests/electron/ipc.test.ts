import type { IpcMainInvokeEvent } from 'electron'
import { expect, test } from 'vitest'
import { channelOf } from '../../electron/channels.ts'
import { answerRequests } from '../../electron/ipc.ts'
import { DESKTOP_REQUESTS, type DesktopRequest, type DesktopRequests } from '../../models/desktop-api.ts'

type Handler = (event: IpcMainInvokeEvent, ...given: unknown[]) => Promise<unknown>

function handlers(): Map<string, Handler> {
  const known = new Map<string, Handler>()
  const requests = Object.fromEntries(DESKTOP_REQUESTS.map((name) => [name, () => Promise.resolve(name)]))
  answerRequests(
    { handle: (channel, handler) => void known.set(channel, handler as Handler) },
    requests as unknown as DesktopRequests
  )
  return known
}

function eventFrom(url: string, options: { subframe?: boolean; gone?: boolean } = {}): IpcMainInvokeEvent {
  const frame = { url }
  const mainFrame = options.subframe ? { url: 'app://atlas/index.html' } : frame
  return { senderFrame: options.gone ? null : frame, sender: { mainFrame } } as unknown as IpcMainInvokeEvent
}

const ask = (event: IpcMainInvokeEvent) => handlers().get('atlas:openFiles')!(event)

test('every request of the contract is answered on its channel', () => {
  // Does not compile when a request is missing from the list.
  const complete: [Exclude<keyof DesktopRequests, DesktopRequest>] extends [never] ? true : false = true
  expect(complete).toBe(true)
  expect([...handlers().keys()]).toEqual(DESKTOP_REQUESTS.map(channelOf))
})

test("the app's own page is answered", async () => {
  expect(await ask(eventFrom('app://atlas/index.html'))).toBe('openFiles')
})

test.each([
  ['another site', eventFrom('https://example.com/')],
  ['a site that looks alike', eventFrom('app://atlas.example.com/index.html')],
  ['a local file', eventFrom('file:///tmp/index.html')],
  ['a frame in the page', eventFrom('app://atlas/index.html', { subframe: true })],
  ['a frame that is gone', eventFrom('app://atlas/index.html', { gone: true })]
])('%s is refused', async (_who, event) => {
  await expect(ask(event)).rejects.toThrow('refused')
})

test('arguments that do not fit are refused before anything is done', async () => {
  const openRecent = handlers().get('atlas:openRecent')!
  await expect(openRecent(eventFrom('app://atlas/index.html'), { handle: 'h' })).rejects.toThrow('do not fit')
})
