/**
 * Finds the Electron program without `require('electron')`: evaluating that package starts a download.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const PACKAGE = join(root, 'node_modules/electron')
const DEFAULT_PROGRAM = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/**
 * The program's path, or undefined when this machine has none.
 * @returns {string | undefined}
 */
export function findElectron() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const name = programName()
  const path = folder ? join(folder, name) : join(PACKAGE, 'dist', name)
  try {
    accessSync(path, constants.X_OK)
    return path
  } catch {
    return undefined
  }
}

function programName() {
  try {
    return readFileSync(join(PACKAGE, 'path.txt'), 'utf8').trim()
  } catch {
    return process.platform === 'darwin' || process.platform === 'win32'
      ? DEFAULT_PROGRAM[process.platform]
      : 'electron'
  }
}

/**
 * Lets the electron package fetch its program.
 * @param {number} seconds how long it may take
 * @returns {string | undefined} the program's path
 */
export function installElectron(seconds) {
  spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { timeout: seconds * 1000, stdio: 'ignore' })
  return findElectron()
}
