/** `node scripts/icon.mjs` after a change of the drawing: packaging wants pixels, made here from renderer/public/icon.svg. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findOrInstallChromium } from './chromium.mjs'
import { root } from './lib/root.mjs'

const svg = await readFile(join(root, 'renderer/public/icon.svg'), 'utf8')
const browser = await chromium.launch({ executablePath: findOrInstallChromium().path })
const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } })
await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`)
await page.screenshot({ path: join(root, 'electron/resources/icon.png'), omitBackground: true })
await browser.close()
