import { writeFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { test } from './window-test.ts'

const LAB = 'tests/fixtures/ovn-lab'
const drawn = (page: Page) => page.locator('.graph canvas').first()

/** Finds a host by the search box: it is selected, and the picture brings it into sight. */
async function selectHost(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.locator('[role=combobox]')).toBeFocused()
  await page.keyboard.type(name)
  await expect(page.getByRole('option').first()).toContainText(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name })).toBeVisible()
}

test('what is dragged stays, until it is released or undone', async ({ page, openWith }) => {
  await openWith(`${LAB}/compute-0`, `${LAB}/compute-1`, `${LAB}/controller-0`)
  await expect(drawn(page)).toBeVisible()
  await page.getByRole('tab', { name: 'Overlay' }).click()
  await selectHost(page, 'compute-0')
  const place = await page.locator('.graph').boundingBox()
  const from = await findSelection(page)
  await page.mouse.move(place!.x + from.x, place!.y + from.y)
  await page.mouse.down()
  await page.mouse.move(place!.x + from.x + 60, place!.y + from.y + 30, { steps: 6 })
  await page.mouse.up()
  const release = page.getByRole('button', { name: 'Release 1 pinned' })
  await expect(release).toBeVisible()
  const moved = await findSelection(page)
  expect(Math.abs(moved.x - from.x)).toBeGreaterThan(15)
  await release.click()
  await expect(release).toBeHidden()
  await page.locator('.graph').focus()
  await page.keyboard.press('Control+z')
  await expect(release).toBeVisible()
})

/** Middle of the marked ring in the canvas, by its colour: what the user sees is the only thing there is to ask. */
async function findSelection(page: Page): Promise<{ x: number; y: number }> {
  let found: { x: number; y: number } | null = null
  await expect
    .poll(async () => {
      found = await page.evaluate(() => {
        const mark = getComputedStyle(document.documentElement).getPropertyValue('--mark-line').trim()
        const [r, g, b] = [1, 3, 5].map((at) => parseInt(mark.slice(at, at + 2), 16))
        const graph = document.querySelector('.graph')!.getBoundingClientRect()
        let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
        for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.graph canvas')) {
          const { data, width } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
          const scale = canvas.width / graph.width
          for (let at = 0; at < data.length; at += 4) {
            if (Math.abs(data[at]! - r!) + Math.abs(data[at + 1]! - g!) + Math.abs(data[at + 2]! - b!) > 12) continue
            if (data[at + 3]! < 250) continue
            const [x, y] = [((at / 4) % width) / scale, Math.floor(at / 4 / width) / scale]
            left = Math.min(left, x)
            right = Math.max(right, x)
            top = Math.min(top, y)
            bottom = Math.max(bottom, y)
          }
        }
        return left > right ? null : { x: (left + right) / 2, y: (top + bottom) / 2 }
      })
      return found
    })
    .not.toBeNull()
  return found!
}

test('filters narrow the picture, and say so', async ({ page, openWith }) => {
  await openWith(`${LAB}/compute-0`, `${LAB}/controller-0`)
  await expect(drawn(page)).toBeVisible()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('dialog', { name: 'Filter' }).getByRole('checkbox', { name: 'compute-0' }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '1 filter' })).toBeVisible()
  await page.locator('#drawer-tab-table').click()
  await expect(page.getByRole('rowheader', { name: 'compute-0' }).first()).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'controller-0' })).toHaveCount(0)
})

test('a filter by kind leaves out the others where they stood', async ({ page, openWith }) => {
  await openWith(`${LAB}/compute-0`, `${LAB}/controller-0`)
  await expect(drawn(page)).toBeVisible()
  await page.getByRole('tab', { name: 'Host network' }).click()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('dialog', { name: 'Filter' }).getByRole('checkbox', { name: 'OVS bridge' }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/things of other kinds are left out/)).toBeVisible()
  await page.locator('#drawer-tab-table').click()
  await expect(page.getByRole('rowheader', { name: 'br-int' }).first()).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /^tap/ })).toHaveCount(0)
})

test('without a worker the page reads by itself', async ({ page, openWith }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: function Worker() {
        throw new Error('no workers here')
      }
    })
  })
  await openWith(`${LAB}/compute-0`)
  await expect(drawn(page)).toBeVisible()
  await expect(page.locator('.status')).toContainText('1 host seen')
})

test('a long reading shows how far it is and can be cancelled', async ({ page, openWith }, testInfo) => {
  await openWith(`${LAB}/compute-0`)
  await expect(drawn(page)).toBeVisible()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add' }).click()
  await page.getByRole('menuitem', { name: 'Open files…' }).click()
  const log = 'Nov 21 09:12:00 compute-0 kernel: device tapefd676ec-b7 entered promiscuous mode\n'.repeat(500_000)
  const file = testInfo.outputPath('messages.log')
  await writeFile(file, log)
  await (await choosing).setFiles(file)
  await page.getByRole('button', { name: 'Cancel' }).click()
  // On a slow machine the file is still being opened when the click arrives; either way nothing of it stays.
  await expect(page.getByText(/^(?:Reading|Opening) was cancelled/)).toBeVisible()
  await expect(page.getByText('messages.log')).toHaveCount(0)
  await expect(page.locator('.status')).toContainText('1 host seen')
  await page.getByRole('tab', { name: 'Host network' }).click()
  await expect(drawn(page)).toBeVisible()
})

for (const [width, height] of [
  [1024, 700],
  [1440, 900]
] as const) {
  test(`nothing in the window lies outside or on top of its neighbour at ${width} × ${height}`, async ({
    page,
    openWith
  }) => {
    await page.setViewportSize({ width, height })
    await openWith(`${LAB}/compute-0`, `${LAB}/controller-0`)
    await expect(drawn(page)).toBeVisible()
    for (const language of ['EN', '한국어']) {
      await page.getByRole('button', { name: language, exact: true }).click()
      const wrong = await page.evaluate(() => {
        const boxes = ['.brand', '.project', '.palette', '.title-side.end > *', '.tabs > *', '.canvas-controls > *']
          .flatMap((selector) => [...document.querySelectorAll(selector)])
          .filter((element) => !element.classList.contains('grow'))
          .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
        const outside = boxes.filter(({ box }) => box.right > innerWidth + 0.5 || box.left < -0.5)
        const overlapping = boxes.flatMap((a, index) =>
          boxes
            .slice(index + 1)
            .filter(({ box: b }) => {
              const wide = Math.min(a.box.right, b.right) - Math.max(a.box.left, b.left)
              const high = Math.min(a.box.bottom, b.bottom) - Math.max(a.box.top, b.top)
              return wide > 1 && high > 1
            })
            .map((b) => `${a.name} / ${b.name}`)
        )
        const tabs = document.querySelector('.tabs')!
        const cut = tabs.scrollWidth > tabs.clientWidth ? ['tabs are cut off'] : []
        return [...outside.map(({ name }) => name), ...overlapping, ...cut]
      })
      expect(wrong).toEqual([])
    }
  })
}
