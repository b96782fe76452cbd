import { expect } from '@playwright/test'
import { test } from './window-test.ts'

const LAB = 'tests/fixtures/ovn-lab'
const HOSTS = ['central', 'compute-0', 'compute-1', 'computehci-0', 'controller-0', 'controller-1', 'controller-2'].map(
  (host) => `${LAB}/${host}`
)

test('a packet is followed, step by step, there and back', async ({ page, openWith }) => {
  await openWith(...HOSTS)
  await page.getByRole('tab', { name: 'Path', exact: true }).first().click()
  await page.getByLabel('From', { exact: true }).fill('vm-web-2')
  await page.getByLabel('to', { exact: true }).fill('8.8.8.8')
  await page.getByRole('button', { name: 'Trace', exact: true }).click()
  await expect(page.getByText(/^Left the cloud on datacentre, untagged, controller-1 eno2/)).toBeVisible()
  const current = page.locator('.path-row.current')
  await expect(current).toContainText('vm-web-2 sends it out')
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(current.locator('.path-number')).toHaveText('3')
  await page.keyboard.press('ArrowLeft')
  await expect(current.locator('.path-number')).toHaveText('2')
  await page.locator('.path-row', { hasText: 'it is put into geneve' }).click()
  await expect(page.getByRole('heading', { name: 'Headers on the wire' })).toBeVisible()
  await expect(page.locator('.header-box').first()).toContainText('VNI 5')
  await page.getByRole('button', { name: 'Turn around: the way back' }).click()
  await expect(page.getByLabel('to', { exact: true })).toHaveValue('vm-web-2')
})

test('both ends are picked in the picture, and the trace leaves as Markdown', async ({ page, openWith, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openWith(...HOSTS)
  const pick = async (name: string, side: string) => {
    await page.keyboard.press('Control+k')
    await expect(page.locator('[role=combobox]')).toBeFocused()
    await page.keyboard.type(name)
    await expect(page.getByRole('option').first()).toContainText(name)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: side, exact: true }).click()
  }
  await pick('vm-web-1', 'Path from here')
  await pick('vm-db-1', 'Path to here')
  await expect(page.locator('.path-outcome')).toContainText('Delivered')
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('vm-web-1')
  expect(copied).toMatch(/geneve 2/)
})

test('an end that nothing fits says so, and offers what there is', async ({ page, openWith }) => {
  await openWith(...HOSTS)
  await page.getByRole('tab', { name: 'Path', exact: true }).first().click()
  await page.getByLabel('From', { exact: true }).fill('nobody')
  await page.getByLabel('to', { exact: true }).fill('vm-db-1')
  await page.getByRole('button', { name: 'Trace', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Nothing fits “nobody”')
})
