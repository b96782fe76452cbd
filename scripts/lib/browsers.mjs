/**
 * Where a browser is. Tests and screenshots need a Chromium that Playwright can drive; `npm start` is content with any browser.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge'
]
const FIREFOX_NAMES = ['firefox-esr', 'firefox']
const CHROMIUM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
]

/**
 * The first of these programs on PATH.
 * @param {string[]} names
 * @returns {string | undefined}
 */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name)
      try {
        accessSync(path, constants.X_OK)
        return path
      } catch {
        // not here
      }
    }
  }
  return undefined
}

/** @returns {string | undefined} */
export function systemChromium() {
  return onPath(CHROMIUM_NAMES) ?? CHROMIUM_PLACES.find((path) => existsSync(path))
}

/**
 * A Firefox for the test of the web page: ATLAS_FIREFOX, or the system's.
 * @returns {string | undefined}
 */
export function systemFirefox() {
  return process.env.ATLAS_FIREFOX ?? onPath(FIREFOX_NAMES)
}

/**
 * Does the program start at all? A snap's or a package's wrapper may stand where nothing works.
 * @param {string} path
 */
export function starts(path) {
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
}
