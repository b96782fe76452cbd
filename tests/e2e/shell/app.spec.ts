import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { root } from '../../../scripts/lib/root.mjs'
import { test } from './shell-test.ts'

/** Menu, main, preload, window and analysis together, as a user meets them. */
const LAB = join(root, 'samples/classroom-lab.yaml')
const CAPTURE = join(root, 'tests/fixtures/ovn-lab/compute-0')

test('files named on the command line are open when the window is', async ({ start }) => {
  const { page } = await start([LAB])
  await expect(page.getByText('classroom-lab.yaml')).toBeVisible()
  await expect(page.getByText('10 planned').first()).toBeVisible()
})

test('the menu opens a folder of captures', async ({ start }) => {
  const shell = await start()
  await shell.answerOpen([CAPTURE])
  await shell.clickMenu('open-folder')
  await expect(shell.page.getByText('compute-0').first()).toBeVisible()
  await expect(shell.page.getByText(/\d+ hosts? seen/).first()).toBeVisible()
})

test('a second start brings its file into the open window', async ({ start }) => {
  const shell = await start()
  await expect(shell.page.getByRole('tablist').first()).toBeVisible()
  await shell.secondStart([LAB])
  await expect(shell.page.getByText('classroom-lab.yaml')).toBeVisible()
})

test('a project saved from the menu opens again with what was in it', async ({ start, folder }) => {
  const first = await start([LAB])
  await expect(first.page.getByText('classroom-lab.yaml')).toBeVisible()
  const path = join(folder, 'lab.atlas')
  await first.answerSave(path)
  await first.clickMenu('save')
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('classroom-lab.yaml')
  await expect.poll(() => first.title()).toContain('lab.atlas')
  await first.quit()
  const copy = join(folder, 'copy.atlas')
  await copyFile(path, copy)
  const second = await start([copy])
  await expect(second.page.getByText('classroom-lab.yaml')).toBeVisible()
})

test('the view leaves the window as SVG, where the dialog says', async ({ start, folder }) => {
  const shell = await start([LAB])
  await expect(shell.page.locator('.graph canvas').first()).toBeVisible()
  const path = join(folder, 'view.svg')
  await shell.answerSave(path)
  await shell.clickMenu('export-svg')
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('</svg>')
})

test('the menu changes the language of window and menu alike', async ({ start }) => {
  const shell = await start()
  await shell.clickMenu('language-ko')
  await expect(shell.page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect.poll(() => shell.menuLabels()).toContain('파일 열기…')
})
