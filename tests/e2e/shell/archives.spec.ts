import { rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { tarOf } from '../../support/tar.ts'
import { test } from './shell-test.ts'

const SHOW = `b1b2c3d4-0000-4000-8000-000000000002
    Bridge br-int
        Port br-int
            Interface br-int
                type: internal
`
/** More than a project file holds. */
const NOTES = 'nothing that anybody reads\n'.repeat(900_000)

test('a large project refers to its archive, finds it again, and asks for it when it was moved', async ({
  start,
  folder
}) => {
  const archive = join(folder, 'lab.tgz')
  await writeFile(
    archive,
    gzipSync(
      tarOf([
        { name: 'compute-7/ovs-vsctl_show.txt', body: SHOW },
        { name: 'compute-7/notes.txt', body: NOTES }
      ])
    )
  )
  const project = join(folder, 'lab.atlas')
  const first = await start()
  await first.answerOpen([archive])
  await first.clickMenu('open-files')
  await expect(first.page.getByText(/1 hosts? seen/).first()).toBeVisible()
  await first.answerSave(project)
  await first.clickMenu('save')
  await expect.poll(() => first.title()).toContain('lab.atlas')
  expect((await stat(project)).size).toBeLessThan(5000)
  await first.quit()

  const second = await start([project])
  await expect(second.page.getByText(/1 hosts? seen/).first()).toBeVisible()
  await expect(second.page.getByRole('button', { name: 'Locate…' })).toHaveCount(0)
  await second.quit()

  const moved = join(folder, 'moved.tgz')
  await rename(archive, moved)
  const third = await start([project])
  await expect(third.page.getByText('Not found where it was: lab.tgz', { exact: false })).toBeVisible()
  await third.answerOpen([moved])
  await third.page.getByRole('button', { name: 'Locate…' }).click()
  await expect(third.page.getByText(/1 hosts? seen/).first()).toBeVisible()
  await expect(third.page.getByText('Not found where it was', { exact: false })).toHaveCount(0)
})
