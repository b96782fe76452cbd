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

test('the way back is asked alone, and laid over the way there', async ({ page, openWith }) => {
  await openWith(...HOSTS)
  await page.keyboard.press('Control+k')
  await expect(page.locator('[role=combobox]')).toBeFocused()
  await page.keyboard.type('trace vm-web-2 to 8.8.8.8')
  await expect(page.getByRole('option').first()).toContainText('Trace vm-web-2 to 8.8.8.8')
  await page.keyboard.press('Enter')
  const steps = page.locator('.path-steps')
  await expect(steps).toContainText('vm-web-2 sends it out')
  const way = page.getByRole('group', { name: 'Which way' })
  await way.getByRole('button', { name: 'Both', exact: true }).click()
  await expect(page.getByRole('region', { name: 'The way back' })).toContainText('Delivered')
  await way.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(page.getByRole('region', { name: 'The way back' })).toHaveCount(0)
  await expect(page.locator('.path-outcome')).toContainText('Delivered')
  await way.getByRole('button', { name: 'There', exact: true }).click()
  await expect(page.locator('.path-outcome')).toContainText('Left the cloud')
})

test('the palette asks with protocol and port, in Korean too, and with one end opens the question', async ({
  page,
  openWith
}) => {
  await openWith(...HOSTS)
  const first = page.getByRole('option').first()
  const type = async (text: string) => {
    await page.keyboard.press('Control+k')
    await expect(page.locator('[role=combobox]')).toBeFocused()
    await page.keyboard.type(text)
  }
  await type('vm-web-1 -> vm-db-1:8080')
  await expect(first).toContainText('Trace vm-web-1 to vm-db-1')
  await expect(first).toContainText('TCP 8080')
  await page.keyboard.press('Enter')
  await expect(page.locator('.path-outcome')).toContainText('Dropped')
  await page.locator('.path-row').last().click()
  await expect(page.locator('.hop .path-verdict')).toContainText('Dropped')
  await page.getByRole('button', { name: '한국어' }).click()
  await type('vm-web-1에서 vm-web-3으로')
  await expect(first).toContainText('vm-web-1에서 vm-web-3까지')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('도착', { exact: true })).toHaveValue('vm-web-3')
  await page.getByRole('button', { name: 'EN', exact: true }).click()
  await type('trace vm-app-1')
  await expect(first).toContainText('Trace from vm-app-1 to')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('vm-app-1')
  await expect(page.getByLabel('to', { exact: true })).toBeFocused()
})

test('hosts are drawn whole when asked, and what fails with one is told', async ({ page, openWith }) => {
  await openWith(...HOSTS)
  await page.keyboard.press('Control+k')
  await expect(page.locator('[role=combobox]')).toBeFocused()
  await page.keyboard.type('trace vm-web-1 to vm-web-3')
  await expect(page.getByRole('option').first()).toContainText('Trace vm-web-1 to vm-web-3')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Table', exact: true }).click()
  const drawn = page.getByRole('table')
  await expect(drawn).toContainText('vm-web-1')
  await expect(drawn).not.toContainText('vm-prov-2')
  await page.getByRole('button', { name: 'Whole hosts', exact: true }).click()
  await expect(drawn).toContainText('vm-prov-2')
  await page.keyboard.press('Control+k')
  await expect(page.locator('[role=combobox]')).toBeFocused()
  await page.keyboard.type('compute-0')
  await expect(page.getByRole('option').first()).toContainText('compute-0')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'What if this fails?' }).click()
  const fails = page.getByRole('group', { name: 'If this fails' })
  await expect(fails).toContainText(/Lost: [1-9]/)
  await fails.getByRole('button', { name: 'vm-web-1 to internet' }).click()
  await expect(page.locator('.path-outcome')).toContainText('Left the cloud')
})

test('a pasted trace is a path like any other', async ({ page, openWith }) => {
  await openWith(...HOSTS, `${LAB}/oracle/02-same-net-different-host.txt`)
  await page.getByRole('tab', { name: 'Path', exact: true }).first().click()
  // it is offered once what was pasted is read
  await page.getByRole('group', { name: 'What to follow' }).getByRole('button', { name: 'Trace' }).click()
  await expect(page.locator('.path-outcome')).toContainText('Delivered')
  await expect(page.locator('.path-row.current')).toContainText('vm-web-1 sends it out')
  await page.getByRole('button', { name: 'Show its text' }).click()
  await expect(page.getByRole('tab', { name: 'Source text', exact: true })).toHaveAttribute('aria-selected', 'true')
})
