/**
 * `npm run screenshots [-- FOLDER]`: a picture of every view of every sample and of the training lab, light and dark, into FOLDER
 * (out/screenshots). For a critical eye: no overlapping labels, no tangle, readable at 1440 × 900 and at 1024 × 700.
 */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { findOrInstallChromium } from './chromium.mjs'
import { ensureBuilt } from './lib/built-app.mjs'
import { servePage } from './lib/page-server.mjs'
import { root } from './lib/root.mjs'
import { shellModule } from './lib/shell-module.mjs'

const VIEWS = ['deployment', 'host-network', 'overlay', 'logical']
const THEMES = /** @type {const} */ (['light', 'dark'])
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 }
]
/** @type {{ name: string, paths: string[] }[]} */
const SUBJECTS = [
  { name: 'classroom-lab', paths: ['samples/classroom-lab.yaml'] },
  { name: 'high-availability', paths: ['samples/high-availability.yaml'] },
  { name: 'all-in-one', paths: ['samples/all-in-one.yaml'] },
  { name: 'training-lab', paths: ['tests/fixtures/ovn-lab/hosts', 'tests/fixtures/ovn-lab/db'] }
]

const folder = resolve(process.env.INIT_CWD ?? root, process.argv[2] ?? join(root, 'out/screenshots'))
const { readFiles } = await shellModule('read-files')
await mkdir(folder, { recursive: true })
ensureBuilt()
const browser = await chromium.launch({ executablePath: findOrInstallChromium().path })
try {
  for (const { name, paths } of SUBJECTS) {
    const { files } = await readFiles(paths.map((path) => join(root, path)))
    const server = await servePage(join(root, 'out/renderer'), { offered: { token: 'screenshots', files } })
    for (const colorScheme of THEMES) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme })
      await page.goto(`${server.url}?open=screenshots`)
      for (const view of VIEWS) await picture(page, `${name}-${view}-${colorScheme}`, view)
      await page.close()
    }
    await server.close()
  }
} finally {
  await browser.close()
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {string} view
 */
async function picture(page, name, view) {
  await page.locator(`#tab-${view}`).click()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await page.locator('#canvas[data-settled="true"]').waitFor()
    const path = join(folder, `${name}-${size.width}.png`)
    await page.screenshot({ path })
    console.log(path)
  }
}
