import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import type { DesktopApi, OpenedFiles } from '../../../models/desktop-api.ts'
import { test } from './shell-test.ts'

declare global {
  interface Window {
    atlas: DesktopApi
    /** settles when the files of a second start have arrived */
    woken: Promise<number>
  }
}

/** Asks through preload and main as the window does, and makes the answer readable for an expectation. */
async function opened(
  page: Page,
  request: 'openFiles' | 'openFolder' | 'takeLaunchFiles'
): Promise<{ [name: string]: string }> {
  return page.evaluate(async (name) => {
    const { files } = await window.atlas[name]()
    return Object.fromEntries(files.map((file) => [file.name, new TextDecoder().decode(file.bytes)]))
  }, request)
}

test('files chosen in the dialog arrive as bytes, and .gz unpacked', async ({ start, folder }) => {
  await writeFile(join(folder, 'a.txt'), 'br-int\n')
  await writeFile(join(folder, 'b.txt.gz'), gzipSync('br-ex\n'))
  const shell = await start()
  await shell.answerOpen([join(folder, 'a.txt'), join(folder, 'b.txt.gz')])
  expect(await opened(shell.page, 'openFiles')).toEqual({ 'a.txt': 'br-int\n', 'b.txt': 'br-ex\n' })
})

test('a cancelled dialog opens nothing', async ({ start }) => {
  const shell = await start()
  await shell.answerOpen([])
  expect(await opened(shell.page, 'openFiles')).toEqual({})
})

test('a folder is walked, with names below its own', async ({ start, folder }) => {
  await mkdir(join(folder, 'lab/compute-0'), { recursive: true })
  await writeFile(join(folder, 'lab/compute-0/list-br.txt'), 'br-int\n')
  const shell = await start()
  await shell.answerOpen([join(folder, 'lab')])
  expect(await opened(shell.page, 'openFolder')).toEqual({ 'lab/compute-0/list-br.txt': 'br-int\n' })
})

test('a project is saved where asked, then over itself without asking', async ({ start, folder }) => {
  const path = join(folder, 'lab.atlas')
  const shell = await start()
  await shell.answerSave(path)
  const handle = await shell.page.evaluate(async () => {
    const bytes = new TextEncoder().encode('one')
    return (await window.atlas.saveFile({ suggestedName: 'lab.atlas', bytes }))?.handle
  })
  expect(await readFile(path, 'utf8')).toBe('one')
  const again = await shell.page.evaluate(async (known) => {
    const bytes = new TextEncoder().encode('two')
    return window.atlas.saveFile({ suggestedName: 'lab.atlas', bytes, ...(known !== undefined && { handle: known }) })
  }, handle)
  expect(again).toEqual({ handle, name: 'lab.atlas' })
  expect(await readFile(path, 'utf8')).toBe('two')
})

test('a cancelled save writes nothing and says so', async ({ start }) => {
  const shell = await start()
  await shell.answerSave(undefined)
  const result = await shell.page.evaluate(() =>
    window.atlas.exportFile({ suggestedName: 'view.svg', bytes: new Uint8Array([60]) })
  )
  expect(result).toBeNull()
})

test('what was opened is offered again after a restart', async ({ start, folder }) => {
  await writeFile(join(folder, 'a.txt'), 'br-int\n')
  const first = await start()
  await first.answerOpen([join(folder, 'a.txt')])
  await opened(first.page, 'openFiles')
  await first.quit()
  const second = await start()
  const texts = await second.page.evaluate(async () => {
    const recent = await window.atlas.recentFiles()
    const { files }: OpenedFiles = await window.atlas.openRecent(recent[0]?.handle ?? '')
    return [recent.map((entry) => entry.name), files.map((file) => new TextDecoder().decode(file.bytes))]
  })
  expect(texts).toEqual([['a.txt'], ['br-int\n']])
})

test('files of the command line wait for the window, those of a second start wake it', async ({ start, folder }) => {
  await writeFile(join(folder, 'a.txt'), 'first\n')
  await writeFile(join(folder, 'b.txt'), 'second\n')
  const shell = await start([join(folder, 'a.txt')])
  // The window itself may have taken them already: it asks as soon as it is ready.
  const taken = await shell.page.evaluate(async () => {
    const { files } = await window.atlas.takeLaunchFiles()
    return files.length
  })
  expect(taken).toBeLessThanOrEqual(1)
  await shell.page.evaluate(() => {
    window.woken = new Promise<number>((resolve) => {
      const stop = window.atlas.onLaunchFiles(() => {
        stop()
        resolve(1)
      })
    })
  })
  await shell.secondStart([join(folder, 'b.txt')])
  expect(await shell.page.evaluate(() => window.woken)).toBe(1)
})
