import { expect } from '@playwright/test'
import type { MenuCommand } from '../../../models/desktop-api.ts'
import { test } from './shell-test.ts'

test('the window opens on the built page, without an error', async ({ start }) => {
  const shell = await start()
  const errors: string[] = []
  shell.page.on('pageerror', (error) => errors.push(error.message))
  shell.page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await shell.page.reload()
  await expect(shell.page.locator('#root')).toBeAttached()
  expect(errors).toEqual([])
})

test('menu commands reach the window until it unsubscribes', async ({ start }) => {
  const shell = await start()
  await shell.page.evaluate(() => {
    const heard: MenuCommand[] = []
    const sent: MenuCommand[] = []
    const stop = window.atlas.onMenuCommand((command) => {
      heard.push(command)
      if (heard.length === 2) stop()
    })
    window.atlas.onMenuCommand((command) => sent.push(command))
    Object.assign(window, { heard, sent })
  })
  for (const command of ['fit', 'find', 'fit']) await shell.clickMenu(command)
  const list = (name: 'heard' | 'sent'): Promise<string[]> =>
    shell.page.evaluate((key) => (window as unknown as { [name: string]: string[] })[key]!, name)
  await expect.poll(() => list('sent')).toEqual(['fit', 'find', 'fit'])
  expect(await list('heard')).toEqual(['fit', 'find'])
})

test('the menu speaks the language of the window', async ({ start }) => {
  const shell = await start()
  await shell.page.evaluate(() => window.atlas.setLanguage('en'))
  expect(await shell.menuLabels()).toContain('Open folder…')
  await shell.page.evaluate(() => window.atlas.setLanguage('ko'))
  expect(await shell.menuLabels()).toContain('폴더 열기…')
})

test('the title follows the document, and unsaved work is asked about before closing', async ({ start }) => {
  const shell = await start()
  await shell.page.evaluate(() => window.atlas.setDocument({ title: 'lab — TripleO Atlas', edited: true }))
  expect(await shell.title()).toBe('lab — TripleO Atlas')
  await shell.closeWindow(0)
  expect(await shell.isOpen()).toBe(true)
  await shell.closeWindow(1)
  await expect.poll(() => shell.isOpen()).toBe(false)
})

test('the window opens where it was closed', async ({ start }) => {
  const first = await start()
  await first.resize({ x: 40, y: 50, width: 1000, height: 700 })
  await first.closeWindow(1)
  await first.quit()
  const second = await start()
  expect(await second.bounds()).toEqual({ x: 40, y: 50, width: 1000, height: 700 })
})
