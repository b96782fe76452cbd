import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { systemFirefox } from '../../scripts/lib/browsers.mjs'
import { root } from '../../scripts/lib/root.mjs'
import { Firefox } from '../harness/firefox.ts'

/** The folder that `npm run build:web` makes, opened by a double click. */
const url = pathToFileURL(join(root, 'out/web/index.html')).href

test('the one-folder page opens from file: in Chromium without an error or a foreign request', async ({ page }) => {
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) wrong.push(request.url())
  })
  await page.goto(url)
  await expect(page.locator('#root')).not.toBeEmpty()
  const fonts = await page.evaluate(async () => (await document.fonts.load('16px "Inter Variable"', 'Atlas')).length)
  expect(fonts).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})

test('the one-folder page opens from file: in Firefox', async () => {
  const program = systemFirefox()
  test.skip(program === undefined, 'no Firefox on this machine (ATLAS_FIREFOX may name one)')
  const firefox = await Firefox.start(program ?? '')
  try {
    await firefox.goto(url)
    await expect
      .poll(() => firefox.evaluate('return document.getElementById("root").childElementCount'))
      .toBeGreaterThan(0)
    await firefox.evaluate(
      'document.fonts.load(\'16px "Inter Variable"\', "Atlas").then((all) => { window.loaded = all.length })'
    )
    await expect.poll(() => firefox.evaluate('return window.loaded')).toBeGreaterThan(0)
  } finally {
    await firefox.close()
  }
})
