/**
 * `npm run check:sizes`: small modules with one reason to exist. Median file under 100 lines, nine in ten at most 250, none
 * over 400. Tables of data and message catalogues grow with the field they describe, not with the code: they are named here.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const ROOMS = ['models', 'renderer', 'electron', 'cli', 'scripts', 'tests']
const CODE = /\.(ts|tsx|mjs|cjs|css)$/
const SKIPPED_FOLDERS = new Set(['fixtures', 'golden', 'node_modules'])
const EXCEPTED = /^renderer\/messages\//

/**
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : filesBelow(path)
      return CODE.test(entry.name) && !EXCEPTED.test(path) ? [path] : []
    })
  )
  return found.flat()
}

const root = join(import.meta.dirname, '..')
process.chdir(root)
const paths = (await Promise.all(ROOMS.map(filesBelow))).flat()
const sizes = await Promise.all(
  paths.map(async (path) => ({ path, lines: (await readFile(path, 'utf8')).split('\n').length - 1 }))
)
sizes.sort((a, b) => a.lines - b.lines)

/** @param {number} share */
const quantile = (share) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))]?.lines ?? 0
const median = quantile(0.5)
const ninth = quantile(0.9)
const wrong = sizes
  .filter((file) => file.lines > 400)
  .map((file) => `${file.path} has ${file.lines} lines, more than 400`)
if (median >= 100) wrong.push(`the median file has ${median} lines, not under 100`)
if (ninth > 250) {
  wrong.push(`one file in ten has over 250 lines (the 90 % mark is at ${ninth}); the longest:`)
  for (const file of sizes.slice(-Math.ceil(sizes.length / 10))) wrong.push(`  ${file.lines} ${file.path}`)
}
console.log(`${sizes.length} files, median ${median} lines, 90 % at most ${ninth}, longest ${sizes.at(-1)?.lines ?? 0}`)
if (wrong.length > 0) {
  console.error(wrong.join('\n'))
  process.exitCode = 1
}
