import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { root } from '../../scripts/lib/root.mjs'
import { test } from './window-test.ts'

const LAB = 'tests/fixtures/ovn-lab'
const fixture = (path: string): Promise<string> => readFile(join(root, LAB, path), 'utf8')

/** Pastes as a person does: outside of any field. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** Opens a file by the menu; the dialog itself is the browser's. */
async function openByMenu(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add' }).click()
  await page.getByRole('menuitem', { name: 'Open files…' }).click()
  await (await choosing).setFiles(file)
}

const hostRow = (page: Page, name: string) => page.locator('.side.left').getByTitle(name)
const drawn = (page: Page) => page.locator('.graph canvas').first()

test('two pasted outputs become one picture, with the host of each', async ({ page }) => {
  await page.goto('/')
  for (const host of ['compute-0', 'controller-0']) {
    const output = await fixture(`${host}/ovs-vsctl_show.txt`)
    await paste(page, `[root@${host} ~]# ovs-vsctl show\n${output}`)
    await expect(hostRow(page, host).first()).toBeVisible()
  }
  await expect(drawn(page)).toBeVisible()
  await expect(page.getByText('paste-2')).toBeVisible()
  await expect(page.locator('.status')).toContainText('2 hosts seen')
})

test('from a server to its tap, its host, and the line that says so', async ({ page, openWith }) => {
  await openWith(`${LAB}/compute-0`, `${LAB}/central`)
  await expect(drawn(page)).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.locator('[role=combobox]')).toBeFocused()
  await page.keyboard.type('vm-web-1')
  await expect(page.getByRole('option').first()).toContainText('vm-web-1')
  await page.keyboard.press('Enter')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByRole('heading', { name: 'vm-web-1' })).toBeVisible()
  await inspector.getByRole('button', { name: 'tapefd676ec-b7' }).first().click()
  await expect(inspector.getByRole('heading', { name: 'tapefd676ec-b7' })).toBeVisible()
  await inspector.locator('.quote-line.marked').first().click()
  await expect(page.locator('.source-text .marked')).toContainText('tapefd676ec-b7')
})

test('language and theme change at once, and everywhere', async ({ page, openWith }) => {
  await openWith(`${LAB}/compute-0`)
  await expect(drawn(page)).toBeVisible()
  await page.getByRole('button', { name: '한국어' }).click()
  await expect(page.getByRole('tab', { name: '호스트 네트워크' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await page.getByRole('button', { name: '다크' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.getByRole('tab', { name: '호스트 네트워크' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('what cannot be used says why and loses nothing', async ({ page }) => {
  await page.goto('/')
  await paste(page, '   \n')
  await expect(page.getByText('The paste was empty')).toBeVisible()
  await paste(page, await fixture('compute-0/ip_-br_a.txt'))
  await paste(page, 'Dear all,\nthe lunch is at noon.\n')
  await expect(page.getByText('No known command output in paste-2')).toBeVisible()
  await expect(page.locator('.status')).toContainText('1 host seen')
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0])
  await openByMenu(page, { name: 'screen.png', mimeType: 'image/png', buffer: bytes })
  await expect(page.getByText('screen.png is a PNG picture, not text')).toBeVisible()
})

test('a project comes back as it was saved', async ({ page, openWith }) => {
  await openWith(`${LAB}/compute-0`)
  await expect(drawn(page)).toBeVisible()
  await page.getByRole('tab', { name: 'Host network' }).click()
  await expect(page.getByRole('img', { name: 'Has changes that are not saved' })).toBeVisible()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')])
  await expect(page.getByRole('img', { name: 'Has changes that are not saved' })).toBeHidden()
  const file = await download.path()
  expect((await stat(file)).size).toBeGreaterThan(1000)

  await page.goto('/')
  await openByMenu(page, { name: download.suggestedFilename(), mimeType: '', buffer: await readFile(file) })
  await expect(page.getByRole('tab', { name: 'Host network' })).toHaveAttribute('aria-selected', 'true')
  await expect(drawn(page)).toBeVisible()
  await expect(page.locator('.status')).toContainText('1 host seen')
})

test('the view is exported as SVG and as PNG', async ({ page, openWith }) => {
  await openWith(`${LAB}/compute-0`, `${LAB}/controller-0`)
  await expect(drawn(page)).toBeVisible()
  const [svg] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+e')])
  expect(svg.suggestedFilename()).toBe('deployment.svg')
  const text = await readFile(await svg.path(), 'utf8')
  expect(text).toMatch(/^<svg/)
  expect(text).toContain('compute-0')
  const [png] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+Shift+e')])
  const bytes = await readFile(await png.path())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(bytes.byteLength).toBeGreaterThan(5000)
})

test('the keyboard alone walks the picture and reads it as a table', async ({ page, openWith }) => {
  await openWith(`${LAB}/compute-0`, `${LAB}/controller-0`)
  await expect(drawn(page)).toBeVisible()
  await page.locator('.graph').focus()
  await page.keyboard.press('ArrowRight')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByText('Seen in')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(inspector.getByText('Seen in')).toBeHidden()
  await page.locator('#drawer-tab-table').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('rowheader', { name: 'compute-0' }).first()).toBeVisible()
})

test('removing an input and undoing that leaves everything as it was', async ({ page, openWith }) => {
  await openWith(`${LAB}/compute-0`, `${LAB}/controller-0`)
  await expect(page.locator('.status')).toContainText('2 hosts seen')
  await hostRow(page, 'controller-0/').first().hover()
  await page.getByRole('button', { name: 'Remove controller-0/' }).click()
  await expect(hostRow(page, 'controller-0/')).toHaveCount(0)
  await page.locator('.graph').focus()
  await page.keyboard.press('Control+z')
  await expect(page.locator('.status')).toContainText('2 hosts seen')
})
