import { expect } from '@playwright/test'
import { test } from './window-test.ts'

test('the empty window says what to paste', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByText('sudo ovs-vsctl show')).toBeVisible()
})

test('files of the command line are drawn', async ({ page, openWith }) => {
  await openWith('tests/fixtures/ovn-lab/compute-0', 'tests/fixtures/ovn-lab/controller-0')
  await expect(page.getByText('compute-0').first()).toBeVisible()
  await expect(page.locator('.graph canvas').first()).toBeVisible()
})
