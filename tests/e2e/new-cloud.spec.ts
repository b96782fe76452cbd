import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { test } from './window-test.ts'

const drawn = (page: Page) => page.locator('.graph canvas').first()
const dialog = (page: Page) => page.getByRole('dialog', { name: 'New cloud' })

test('a cloud is planned from the empty window, and its YAML is an input that can be edited', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'New cloud…' }).click()
  await dialog(page).getByLabel('Name', { exact: true }).first().fill('spring')
  const controllers = dialog(page).getByLabel('Count of Controller', { exact: true })
  await controllers.fill('2')
  await expect(dialog(page).getByRole('list', { name: 'Advice on sizes' })).toContainText('Controller × 2')
  await controllers.fill('3')
  await expect(dialog(page).getByText('Controller × 2')).toBeHidden()
  await dialog(page).getByLabel('Count of Compute', { exact: true }).fill('4')
  await dialog(page).getByRole('button', { name: 'Create' }).click()
  await expect(dialog(page)).toBeHidden()
  await expect(drawn(page)).toBeVisible()
  await expect(page.getByText('spring.yaml').first()).toBeVisible()
  await expect(page.locator('.status')).toContainText('8')
  await page.getByRole('button', { name: 'spring.yaml', exact: false }).first().click()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const editor = page.getByRole('textbox', { name: 'YAML of spring.yaml' })
  const yaml = await editor.inputValue()
  expect(yaml).toContain('{ role: Compute, count: 4,')
  await editor.fill(yaml.replace('driver: ovn', 'driver: calico'))
  await expect(page.getByRole('button', { name: /^Line 4/ })).toContainText('calico')
  await editor.fill(yaml.replace('count: 4', 'count: 1'))
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(editor).toBeHidden()
  await expect(page.locator('.status')).toContainText('5')
})

test('the form says beside the field what is wrong, keeps the focus, and closes on Escape', async ({ page }) => {
  await page.goto('/')
  const opener = page.getByRole('button', { name: 'New cloud…' })
  await opener.click()
  const form = dialog(page)
  await form.getByLabel('VLAN of Storage', { exact: true }).fill('20')
  await expect(form.getByLabel('VLAN of InternalApi', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await expect(form.getByText('Already used')).toBeVisible()
  await expect(form.getByRole('button', { name: 'Create' })).toBeDisabled()
  for (let presses = 0; presses < 50; presses++) {
    await page.keyboard.press('Tab')
    const kept = await page.evaluate(() => {
      const active = document.activeElement
      return active === document.body || active?.closest('dialog') !== null
    })
    expect(kept).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  await expect(opener).toBeFocused()
})

test('a view is exported for draw.io', async ({ page, openWith }) => {
  await openWith('samples/all-in-one.yaml')
  await expect(drawn(page)).toBeVisible()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Export view for draw.io…' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('deployment.drawio')
  expect(await readFile(await file.path(), 'utf8')).toMatch(/^<mxfile [^]*<mxCell id="1" parent="0"\/>/)
})
