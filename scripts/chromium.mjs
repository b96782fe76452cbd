/**
 * Finds a Chromium for Playwright, or installs one. Run alone it prints the line that tests print: which one, and who chose it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { starts, systemChromium } from './lib/browsers.mjs'

/** @typedef {{ path: string, from: string }} FoundChromium */

/**
 * In order: our variable, Playwright's variable, Playwright's own, the system's, then `playwright install`, then Debian's package.
 * A variable that names something that does not start is an error: whoever set it should hear of it.
 * @returns {FoundChromium}
 */
export function findOrInstallChromium() {
  return fromVariables() ?? fromPlaywright() ?? fromSystem() ?? byPlaywrightInstall() ?? byDebian() ?? fail()
}

/** @returns {FoundChromium | undefined} */
function fromVariables() {
  for (const name of ['ATLAS_CHROMIUM', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH']) {
    const path = process.env[name]
    if (!path) continue
    if (!starts(path)) throw new Error(`${name} is ${path}, which does not start`)
    return { path, from: name }
  }
  return undefined
}

/** @returns {FoundChromium | undefined} */
function fromPlaywright() {
  const path = chromium.executablePath()
  return existsSync(path) && starts(path) ? { path, from: "Playwright's own" } : undefined
}

/** @returns {FoundChromium | undefined} */
function fromSystem() {
  const path = systemChromium()
  return path && starts(path) ? { path, from: "the system's" } : undefined
}

/** @returns {FoundChromium | undefined} */
function byPlaywrightInstall() {
  const args = ['playwright', 'install', '--no-shell', 'chromium']
  const { status } = spawnSync('npx', args, { timeout: 300_000, stdio: 'ignore', shell: process.platform === 'win32' })
  const found = status === 0 ? fromPlaywright() : undefined
  return found && { path: found.path, from: 'playwright install' }
}

/** @returns {FoundChromium | undefined} */
function byDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  spawnSync('apt-get', ['update', '-qq'], { timeout: 120_000, stdio: 'ignore' })
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium']
  spawnSync('apt-get', args, { timeout: 600_000, stdio: 'ignore', env })
  const found = fromSystem()
  return found && { path: found.path, from: "Debian's package, installed now" }
}

/** @returns {never} */
function fail() {
  throw new Error(
    'no Chromium was found or could be installed; set ATLAS_CHROMIUM to one, or run: npx playwright install chromium'
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { path, from } = findOrInstallChromium()
  console.log(`Chromium: ${path} (${from})`)
}
