/** `npm test`: everything. Unit, golden, property and architecture tests, then the journeys in a real browser; one sum at the end. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { findOrInstallChromium } from './chromium.mjs'
import { ensureBuilt, ensureWebBuilt } from './lib/built-app.mjs'
import { root } from './lib/root.mjs'
import { countsLine, countsOf, playwrightCounts, sum, vitestCounts } from './lib/test-counts.mjs'

const reports = join(root, 'test-results')

/** @param {string} script @param {string[]} args */
function runNode(script, args) {
  return spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit']
  }).status
}

function unitTests() {
  const report = join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return countsOf(report, runNode('node_modules/vitest/vitest.mjs', args), vitestCounts)
}

function journeys() {
  try {
    ensureBuilt()
    ensureWebBuilt()
    const { path, from } = findOrInstallChromium()
    console.log(`Chromium: ${path} (${from})`)
    process.env.ATLAS_CHROMIUM = path
  } catch (error) {
    console.error(/** @type {Error} */ (error).message)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const status = runNode('node_modules/@playwright/test/cli.js', ['test'])
  return countsOf(join(reports, 'playwright.json'), status, playwrightCounts)
}

rmSync(reports, { recursive: true, force: true })
const counts = sum([unitTests(), journeys()])
console.log(countsLine(counts))
if (counts.failed > 0) process.exitCode = 1
