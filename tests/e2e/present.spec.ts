import { expect } from '@playwright/test'
import { test } from './window-test.ts'

test('a lesson fills the screen, is stepped through with keys, and Escape gives the window back', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Lessons', exact: true }).first().click()
  await page.getByRole('button', { name: 'br-int and Geneve' }).click()
  const heading = page.locator('.lesson h2')
  await expect(heading).toHaveText('Every hypervisor has one br-int')
  const before = await heading.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))

  await page.getByRole('button', { name: 'Present', exact: true }).click()
  await expect(page.locator('.title')).toBeHidden()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  expect(await heading.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThan(before)
  await page.mouse.move(300, 200)
  await expect(page.locator('.present-pointer')).toHaveCSS('transform', 'matrix(1, 0, 0, 1, 300, 200)')

  await page.keyboard.press('PageDown')
  await expect(heading).toHaveText('The tap is the cable of an instance')
  await page.keyboard.press('ArrowLeft')
  await expect(heading).toHaveText('Every hypervisor has one br-int')
  await page.keyboard.press('Escape')
  await expect(page.locator('.title')).toBeVisible()
  await expect(heading).toBeVisible()
})
