import { expect } from '@playwright/test'
import { test } from './shell-test.ts'

test('the page has no Node, and the bridge cannot be replaced', async ({ start }) => {
  const { page } = await start()
  const seen = await page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer'].filter((name) => name in window)
    const before = window.atlas
    try {
      Object.assign(window, { atlas: {} })
    } catch {
      // read-only, as it should be
    }
    return { names, replaced: window.atlas !== before }
  })
  expect(seen).toEqual({ names: [], replaced: false })
})

test('no request leaves the machine', async ({ start }) => {
  const { page } = await start()
  const blocked = await page.evaluate(async () => {
    const attempts = [
      fetch('https://example.com/').then(
        () => 'fetched',
        () => 'blocked'
      ),
      new Promise((resolve) => {
        const image = new Image()
        image.onload = () => resolve('loaded')
        image.onerror = () => resolve('blocked')
        image.src = 'https://example.com/pixel.png'
      })
    ]
    return Promise.all(attempts)
  })
  expect(blocked).toEqual(['blocked', 'blocked'])
})

test('the page cannot be led away and opens no windows', async ({ start }) => {
  const { page } = await start()
  const before = page.url()
  await page.evaluate(() => {
    window.open('https://example.com/')
    location.href = 'https://example.com/'
  })
  await page.waitForTimeout(300)
  expect(page.url()).toBe(before)
  await expect.poll(() => page.context().pages().length).toBe(1)
})

test('inline script in markup does not run', async ({ start }) => {
  const { page } = await start()
  const ran = await page.evaluate(async () => {
    const frame = document.createElement('div')
    frame.innerHTML = '<img src="data:," onerror="window.ran = true">'
    document.body.append(frame)
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
    await new Promise((resolve) => setTimeout(resolve, 200))
    return 'ran' in window
  })
  expect(ran).toBe(false)
})

test('calls that do not fit the contract are refused with a reason', async ({ start }) => {
  const { page } = await start()
  const reasons = await page.evaluate(async () => {
    const ask = (call: () => Promise<unknown>) =>
      call().then(
        () => 'answered',
        (error: Error) => error.message
      )
    const atlas = window.atlas as unknown as { [name: string]: (...given: unknown[]) => Promise<unknown> }
    return Promise.all([
      ask(() => atlas.saveFile!({ suggestedName: 'x', bytes: 'text' })),
      ask(() => atlas.setLanguage!('fr')),
      ask(() => atlas.openRecent!('/etc/passwd')),
      ask(() => atlas.saveFile!({ handle: '/etc/passwd', suggestedName: 'x', bytes: new Uint8Array(1) }))
    ])
  })
  expect(reasons[0]).toContain('saveFile: refused')
  expect(reasons[1]).toContain('setLanguage: refused')
  expect(reasons[2]).toContain('no such recent file')
  expect(reasons[3]).toContain('no such project')
})
