import { expect } from '@playwright/test'
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

test('a chain of disks is drawn from qemu-img', async ({ page, openWith }) => {
  await openWith('tests/fixtures/openstack-lab/qemu/qemu-img_info_--backing-chain.json')
  await page.getByRole('tab', { name: 'Storage', exact: true }).click()
  await page.getByRole('tab', { name: 'Table', exact: true }).click()
  const table = page.locator('.scene-table')
  for (const name of ['rhel-9.2-base.qcow2', 'disk.overlay1.qcow2', 'instance-00000003.qcow2'])
    await expect(table.getByRole('button', { name, exact: true }).first()).toBeVisible()
})
