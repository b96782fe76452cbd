import { importSource } from './from-source.mjs'

/**
 * @typedef {{
 *   policy: typeof import('../../electron/policy.ts'),
 *   'read-files': typeof import('../../electron/read-files.ts')
 * }} ShellModules
 */

/**
 * A module of the desktop shell that needs no Electron, for the browser mode: one policy and one way to read files for both.
 * @template {keyof ShellModules} Name
 * @param {Name} name
 * @returns {Promise<ShellModules[Name]>}
 */
export async function shellModule(name) {
  return importSource(`electron/${name}.ts`)
}
