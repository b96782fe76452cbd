import { expect } from '@playwright/test'
import { hostsOfContainers } from '../support/crowded.ts'
import { test } from './window-test.ts'

const PODMAN = 'tests/fixtures/openstack-lab/podman'

test('a container is opened, and says what keeps it alive', async ({ page, openWith }) => {
  await openWith(PODMAN)
  await page.getByRole('tab', { name: 'Containers', exact: true }).click()
  await page.getByRole('tab', { name: 'Table', exact: true }).click()
  const table = page.locator('.scene-table')
  await table.getByRole('row').filter({ hasText: 'nova_conductor' }).getByRole('button').first().click()
  await expect(
    page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: 'nova_conductor' })
  ).toBeVisible()
  await page.locator('.graph').focus()
  await page.keyboard.press('Enter')
  await expect(table.getByRole('row').filter({ hasText: 'tripleo_nova_conductor.service' }).first()).toBeVisible()
  await expect(table.getByRole('row').filter({ hasText: 'conmon' }).first()).toBeVisible()
})

test('of very many containers one is found by its name', async ({ page }) => {
  await page.goto('/')
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, hostsOfContainers(1, 520)[0]!.text)
  await page.getByRole('tab', { name: 'Containers', exact: true }).click()
  await page.getByRole('tab', { name: 'Table', exact: true }).click()
  const row = (name: string) => page.locator('.scene-table').getByRole('row').filter({ hasText: name })
  await expect(row('Keeper not seen')).toHaveCount(1)
  await expect(row('app_519')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('app_519')
  await expect(page.getByRole('option').first()).toContainText('app_519')
  await page.keyboard.press('Enter')
  await expect(row('app_519')).toHaveCount(1)
})

test('a chain of disks is drawn from qemu-img', async ({ page, openWith }) => {
  await openWith('tests/fixtures/openstack-lab/qemu/qemu-img_info_--backing-chain.json')
  await page.getByRole('tab', { name: 'Storage', exact: true }).click()
  await page.getByRole('tab', { name: 'Table', exact: true }).click()
  const table = page.locator('.scene-table')
  for (const name of ['rhel-9.2-base.qcow2', 'disk.overlay1.qcow2', 'instance-00000003.qcow2'])
    await expect(table.getByRole('button', { name, exact: true }).first()).toBeVisible()
})

test('a request is followed to the process in the container, as it was typed on the host', async ({
  page,
  openWith
}) => {
  await openWith('tests/fixtures/containers/podman4-netavark.txt')
  await page.getByRole('tab', { name: 'Path', exact: true }).first().click()
  const from = page.getByLabel('From', { exact: true })
  const to = page.getByLabel('to', { exact: true })
  await from.fill('pod4')
  await to.fill('58080')
  await expect(page.locator('.path-end datalist option[value="pod4:58080"]')).toHaveText('web')
  await to.fill('curl -v http://localhost:58080/')
  await page.getByRole('button', { name: 'Trace', exact: true }).click()
  await expect(to).toHaveValue('localhost:58080')
  await expect(page.locator('.path-outcome')).toContainText('Delivered')
  const steps = page.locator('.path-steps .path-row')
  await expect(steps.filter({ hasText: '10.88.0.4:8080' }).first()).toBeVisible()
  await steps.last().click()
  await expect(page.locator('.hop')).toContainText('8080')
})
