/**
 * `npm start [-- FILE…]`: opens the app, in Electron where its program can be had, else in a browser from this machine's own
 * server. `--browser` and `--electron` choose; `--no-open` only serves; `--port N` serves there.
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { onPath, systemChromium } from './lib/browsers.mjs'
import { ensureBuilt } from './lib/built-app.mjs'
import { findElectron, installElectron } from './lib/electron-runtime.mjs'
import { servePage } from './lib/page-server.mjs'
import { root } from './lib/root.mjs'
import { shellModule } from './lib/shell-module.mjs'

const USAGE = 'usage: npm start -- [--browser | --electron] [--no-open] [--port N] [FILE or FOLDER ...]'
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** @param {string} message @returns {never} */
function usageError(message) {
  console.error(`${message}\n${USAGE}`)
  process.exit(2)
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'boolean', default: false },
        electron: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: '0' }
      }
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65535) usageError(`--port ${values.port}: not a port`)
    if (values.browser && values.electron) usageError('--browser and --electron exclude each other')
    // npm changes the folder; INIT_CWD is where the user stands.
    const paths = positionals.map((path) => resolve(process.env.INIT_CWD ?? process.cwd(), path))
    return { browser: values.browser, electron: values.electron, open: !values['no-open'], port, paths }
  } catch (error) {
    return usageError(/** @type {Error} */ (error).message)
  }
}

/**
 * Runs the app until it is closed. A program that cannot run here at all (a library is missing) ends at once.
 * @param {string} program
 * @param {string[]} paths
 * @returns {Promise<{ code: number, atOnce: boolean }>}
 */
function runElectron(program, paths) {
  // Chromium refuses its own sandbox to root; everybody else's start keeps it.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(program, [...asRoot, root, ...paths], { stdio: 'inherit' })
    child.on('error', () => resolve({ code: 1, atOnce: true }))
    child.on('close', (code) => resolve({ code: code ?? 1, atOnce: performance.now() - started < 3000 }))
  })
}

/**
 * @param {string} why
 * @param {ReturnType<typeof readArguments>} options
 */
async function openBrowser(why, { open, port, paths }) {
  const { readFiles } = await shellModule('read-files')
  const { files, skipped } = await readFiles(paths)
  for (const { name, reason } of skipped) console.error(`${name}: not opened (${reason})`)
  const token = randomUUID()
  const server = await servePage(join(root, 'out/renderer'), {
    port,
    ...(files.length > 0 && { offered: { token, files } })
  })
  const url = files.length > 0 ? `${server.url}?open=${token}` : server.url
  const program = open && hasDisplay ? browserFor(url) : undefined
  console.log(`TripleO Atlas runs in a browser (${why}): ${url}${program ? '' : ' — open it yourself'}; Ctrl+C ends it`)
  if (program)
    spawn(program[0], program.slice(1), { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref()
}

/**
 * @param {string} url
 * @returns {[string, ...string[]] | undefined}
 */
function browserFor(url) {
  const chromium = systemChromium()
  if (chromium) return [chromium, `--app=${url}`]
  if (process.platform === 'darwin') return ['open', url]
  if (process.platform === 'win32') return ['explorer.exe', url]
  const opener = onPath(['xdg-open', 'firefox-esr', 'firefox'])
  return opener ? [opener, url] : undefined
}

/** @param {ReturnType<typeof readArguments>} options */
async function openInElectron(options) {
  // The first start fetches the program. Whoever insists on Electron waits longer for it.
  const program = findElectron() ?? installElectron(options.electron ? 600 : 60)
  if (!program) {
    if (!options.electron) return openBrowser('the Electron program could not be fetched', options)
    console.error('The Electron program is not on this machine and could not be fetched; try npm start -- --browser')
    process.exitCode = 1
    return
  }
  const { code, atOnce } = await runElectron(program, options.paths)
  if (code !== 0 && atOnce && !options.electron) return openBrowser('Electron did not start here', options)
  process.exitCode = code
}

const options = readArguments()
try {
  ensureBuilt()
  if (options.browser) await openBrowser('as asked', options)
  else if (!hasDisplay && !options.electron) await openBrowser('no display for Electron', options)
  else await openInElectron(options)
} catch (error) {
  console.error(/** @type {Error} */ (error).message)
  process.exitCode = 1
}
