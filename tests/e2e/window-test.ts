import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { readFiles } from '../../electron/read-files.ts'
import { servePage } from '../../scripts/lib/page-server.mjs'
import { root } from '../../scripts/lib/root.mjs'

interface WindowFixtures {
  /** opens the built window in the browser mode, with these files (paths from the checkout's root) as `npm start -- FILE…` does */
  openWith: (...paths: string[]) => Promise<void>
}

/**
 * For journeys in the built window: `page.goto('/')` opens it empty. A journey fails on any error in the console, any exception,
 * and any request that leaves the page's own server.
 */
export const test = base.extend<WindowFixtures, { address: string }>({
  address: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from this parameter
    async ({}, use) => {
      const server = await servePage(join(root, 'out/renderer'))
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' }
  ],
  baseURL: async ({ address }, use) => use(address),
  page: async ({ page }, use) => {
    const wrong: string[] = []
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:\d+\/|blob:|data:)/.test(request.url())) wrong.push(request.url())
    })
    await use(page)
    expect(wrong, 'errors in the window').toEqual([])
  },
  openWith: async ({ page }, use) => {
    const closing: (() => Promise<void>)[] = []
    await use(async (...paths) => {
      const { files } = await readFiles(paths.map((path) => join(root, path)))
      const server = await servePage(join(root, 'out/renderer'), { offered: { token: 'journey-files', files } })
      closing.push(() => server.close())
      await page.goto(`${server.url}?open=journey-files`)
    })
    for (const close of closing) await close()
  }
})
