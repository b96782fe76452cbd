import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { root } from '../../scripts/lib/root.mjs'
import { test } from './window-test.ts'

const LAB = 'tests/fixtures/ovn-lab'
const ERROR = 'error: "could not open network device eno2 (No such device)"'

/** Pastes as a person does: outside of any field. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

async function showWithError(): Promise<string> {
  const output = await readFile(join(root, LAB, 'compute-1/ovs-vsctl_show.txt'), 'utf8')
  const broken = output.replace(/^( {12}Interface eno2\n)/m, `$1                ${ERROR}\n`)
  return `[root@compute-1 ~]# ovs-vsctl show\n${broken}`
}

test('a finding leads to its subject and to the line that proves it', async ({ page }) => {
  await page.goto('/')
  await paste(page, await showWithError())
  const tab = page.getByRole('tab', { name: /Findings/ })
  await expect(tab).toContainText('1')
  await tab.click()
  const errors = page.getByRole('region', { name: 'Error' })
  await errors.getByRole('button', { name: 'eno2 on compute-1 is in error' }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByRole('heading', { name: 'eno2' })).toBeVisible()
  await errors.locator('.finding-evidence button').last().click()
  await expect(page.locator('.source-text .marked')).toContainText('could not open network device')
})

test('of many alike findings a few are told, and more at a wish', async ({ page }) => {
  await page.goto('/')
  const rows = Array.from({ length: 80 }, (_, index) => `q-${String(index).padStart(2, '0')}\t3\t0`)
  const command = '[root@controller-0 ~]# rabbitmqctl list_queues name messages consumers'
  await paste(page, [command, 'name\tmessages\tconsumers', ...rows].join('\n'))
  const tab = page.getByRole('tab', { name: /Findings/ })
  await expect(tab).toContainText('80')
  await tab.click()
  const errors = page.getByRole('region', { name: 'Error' })
  await expect(errors.locator('.finding')).toHaveCount(5)
  await errors.getByRole('button', { name: '75 more like these' }).click()
  await expect(errors.locator('.finding')).toHaveCount(55)
  await page.getByRole('button', { name: '한국어' }).click()
  await page.getByRole('button', { name: '같은 종류 25건 더 보기' }).click()
  await expect(page.locator('.finding[class]').filter({ hasText: 'q-79' })).toBeVisible()
})

test('what was not evaluated names the command to paste, and offers it', async ({ page }) => {
  await page.goto('/')
  await paste(page, await showWithError())
  await page.getByRole('tab', { name: /Findings/ }).click()
  const open = page.getByRole('region', { name: 'Not evaluated' })
  await expect(open.getByText('Compute services are up')).toBeVisible()
  await expect(open.getByRole('button', { name: 'Copy openstack compute service list --long' })).toBeVisible()
})

test('a picture is exported with pseudonyms once they are switched on', async ({ page, openWith }) => {
  await openWith(`${LAB}/compute-1`)
  await expect(page.locator('.graph canvas').first()).toBeVisible()
  const exported = async (): Promise<string> => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: 'Export view as SVG…' }).click()
    return readFile(await (await download).path(), 'utf8')
  }
  expect(await exported()).toContain('compute-1')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Redact names and addresses' }).click()
  expect(await exported()).not.toMatch(/compute-1\b/)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('menuitemcheckbox')).toHaveAttribute('aria-checked', 'true')
})
