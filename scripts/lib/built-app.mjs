import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const SOURCES = [
  'models',
  'renderer',
  'electron',
  'samples',
  'scripts/lib',
  'package-lock.json',
  'electron.vite.config.ts'
]
const WEB_SOURCES = ['models', 'renderer', 'samples', 'scripts/lib', 'package-lock.json', 'vite.web.config.ts']

/** Builds the desktop programs into out/ when a source is newer than they are. Says nothing unless it fails. */
export function ensureBuilt() {
  const products = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']
  if (isStale(SOURCES, products)) build('build')
}

/** The same for the one-folder web page in out/web. */
export function ensureWebBuilt() {
  if (isStale(WEB_SOURCES, ['out/web/index.html'])) build('build:web')
}

/**
 * @param {string[]} sources
 * @param {string[]} products
 */
function isStale(sources, products) {
  const paths = products.map((path) => join(root, path))
  if (!paths.every((path) => existsSync(path))) return true
  const oldest = Math.min(...paths.map((path) => statSync(path).mtimeMs))
  return sources.some((path) => newest(join(root, path)) > oldest)
}

/**
 * When the newest file below a path changed. Folders count too: a deleted file changes its folder.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const info = statSync(path, { throwIfNoEntry: false })
  if (info === undefined) return 0
  if (!info.isDirectory()) return info.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), info.mtimeMs)
}

/** @param {string} script */
function build(script) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32'
  })
  if (status !== 0) throw new Error(`npm run ${script} failed\n${stdout}${stderr}`)
}
