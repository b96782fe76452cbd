import { expect } from '@playwright/test'
import { test } from './window-test.ts'

const BROKER = 'tests/fixtures/openstack-lab/rabbitmq'

test('from the broker to a queue, its service, and the line that says so', async ({ page, openWith }) => {
  await openWith(`${BROKER}/list_queues.json`, `${BROKER}/list_bindings.json`, `${BROKER}/list_consumers.json`)
  await page.getByRole('tab', { name: 'Messaging', exact: true }).click()
  await page.getByRole('tab', { name: 'Table', exact: true }).click()
  const table = page.locator('.scene-table')
  const folded = table.getByRole('row').filter({ hasText: 'nova-conductor' }).filter({ hasText: 'fanout × 1' })
  await folded.getByRole('button').first().click()
  await page.locator('.graph').focus()
  await page.keyboard.press('Enter')
  await table.getByRole('button', { name: 'conductor', exact: true }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByRole('heading', { name: 'conductor', exact: true })).toBeVisible()
  await inspector.locator('.quote-line.marked').first().click()
  await expect(page.locator('.source-text .marked').first()).toContainText('conductor')
})
