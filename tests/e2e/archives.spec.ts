import { gzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { tarOf } from '../support/tar.ts'
import { TINY_REPORT } from '../support/tiny-xz.ts'
import { test } from './window-test.ts'

const SHOW = `b1b2c3d4-0000-4000-8000-000000000002
    Bridge br-int
        Port br-int
            Interface br-int
                type: internal
`

test('a report of xz and an archive of gzip are dropped, and their hosts are drawn', async ({ page }) => {
  await page.goto('/')
  const lab = gzipSync(
    tarOf([
      { name: 'compute-7/ovs-vsctl_show.txt', body: SHOW },
      { name: 'picture.png', body: 'x' }
    ])
  )
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open files…' }).first().click()
  await (
    await chooser
  ).setFiles([
    { name: 'sosreport.tar.xz', mimeType: 'application/x-xz', buffer: Buffer.from(TINY_REPORT) },
    { name: 'lab.tgz', mimeType: 'application/gzip', buffer: lab }
  ])
  await expect(page.getByText('compute-0').first()).toBeVisible()
  await expect(page.getByText('compute-7').first()).toBeVisible()
  await expect(page.getByText('1 of 2 files in lab.tgz were read', { exact: false })).toBeVisible()
})

test('the collector is copied from the empty window', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await page.getByRole('button', { name: 'Copy collector for a node' }).click()
  await expect(page.getByText('The collector is on the clipboard', { exact: false })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('run ovs-vsctl show')
})
