/**
 * `npm run screenshots [-- FOLDER]`: a picture of every view of every sample and of the training lab, of paths of each kind and
 * of every step of every lesson, light and dark, into FOLDER (out/screenshots). For a critical eye: no overlapping labels, no tangle, readable at 1440 × 900 and at 1024 × 700.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { findOrInstallChromium } from './chromium.mjs'
import { ensureBuilt } from './lib/built-app.mjs'
import { servePage } from './lib/page-server.mjs'
import { root } from './lib/root.mjs'
import { shellModule } from './lib/shell-module.mjs'

const VIEWS = ['deployment', 'host-network', 'overlay', 'logical', 'services', 'messaging', 'containers', 'storage']
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
  {
    name: 'training-lab',
    paths: [
      ...(await hostFolders('tests/fixtures/ovn-lab')),
      'tests/fixtures/ovn-lab/oracle/02-same-net-different-host.txt'
    ]
  },
  {
    name: 'openstack-lab',
    paths: ['openstack', 'podman', 'rabbitmq'].map((folder) => `tests/fixtures/openstack-lab/${folder}`)
  }
]
/** What is asked in the view of paths, by subject; each answer is pictured as `path-KIND`. */
const QUESTIONS = new Map([
  ['training-lab', { packet: askPacket, both: askBothWays, trace: askTrace }],
  ['high-availability', { flow: askFlow }]
])

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
      for (const [kind, ask] of Object.entries(QUESTIONS.get(name) ?? {})) {
        await page.locator('#tab-path').click()
        await ask(page)
        await page.locator('.path-row.current').waitFor()
        await picture(page, `${name}-path-${kind}-${colorScheme}`, 'path')
      }
      await page.close()
    }
    await server.close()
  }
  await lessons()
} finally {
  await browser.close()
}

/** Every step of every lesson, in English by day and in Korean by night. */
async function lessons() {
  const server = await servePage(join(root, 'out/renderer'))
  for (const [language, colorScheme] of /** @type {const} */ ([
    ['EN', 'light'],
    ['한국어', 'dark']
  ])) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme })
    await page.goto(server.url)
    await page.getByRole('button', { name: language, exact: true }).click()
    await page.locator('.title .button[aria-pressed]').first().click()
    const rows = page.locator('.side.left .source-main')
    for (let at = 0; at < (await rows.count()); at++) {
      const row = await rows.nth(at).locator('.muted').textContent()
      await rows.nth(at).click()
      await page
        .locator('.lesson-head .chip')
        .getByText(row ?? '', { exact: true })
        .waitFor()
      const steps = await page.locator('.lesson-progress > span').count()
      for (let step = 1; step <= steps; step++) {
        if (step > 1) await page.keyboard.press('ArrowRight')
        const path = join(folder, `lesson-${row}-${step}-${colorScheme}.png`)
        await writeFile(path, await settled(page))
        console.log(path)
      }
    }
    await page.close()
  }
  await server.close()
}

/**
 * The folders of a captured lab that hold one host's output each; oracle and transcripts tell the same once more.
 * @param {string} lab
 */
async function hostFolders(lab) {
  const entries = await readdir(join(root, lab), { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory() && !['oracle', 'transcripts'].includes(entry.name))
  return folders.map((entry) => `${lab}/${entry.name}`)
}

/** @param {import('@playwright/test').Page} page */
async function askPacket(page) {
  await page.getByLabel('From', { exact: true }).fill('vm-web-2')
  await page.getByLabel('to', { exact: true }).fill('8.8.8.8')
  await page.locator('form.path-bar [type=submit]').click()
}

/** @param {import('@playwright/test').Page} page */
async function askBothWays(page) {
  await page.getByRole('button', { name: 'Both', exact: true }).click()
}

/** @param {import('@playwright/test').Page} page */
async function askTrace(page) {
  await page.getByRole('group', { name: 'What to follow' }).getByRole('button', { name: 'Trace' }).click()
}

/** @param {import('@playwright/test').Page} page */
async function askFlow(page) {
  await page.getByRole('group', { name: 'What to follow' }).getByRole('button', { name: 'Flow' }).click()
  await page.getByLabel('Flow of messages').selectOption('server-create')
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {string} view
 */
async function picture(page, name, view) {
  await page.locator(`#tab-${view}`).click()
  const drawn = page.locator('.graph canvas').first().waitFor({ timeout: 20_000 })
  if (
    !(await drawn.then(
      () => true,
      () => false
    ))
  ) {
    console.error(`${name}: nothing was drawn`)
    process.exitCode = 1
    return
  }
  for (const size of SIZES) {
    await page.setViewportSize(size)
    const path = join(folder, `${name}-${size.width}.png`)
    await writeFile(path, await settled(page))
    console.log(path)
  }
}

/**
 * The window once it stands still: fonts, layout and drawing come one after another.
 * @param {import('@playwright/test').Page} page
 */
async function settled(page) {
  /** @type {Buffer} */
  let before = Buffer.alloc(0)
  for (let attempt = 0; attempt < 40; attempt++) {
    await page.waitForTimeout(250)
    const now = await page.screenshot()
    if (now.equals(before)) return now
    before = now
  }
  throw new Error('the window does not come to rest')
}
