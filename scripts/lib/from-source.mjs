/** Runs TypeScript from source on any Node: an entry and all it imports become one module, in a second and always fresh. */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { root } from './root.mjs'

/** A module that stands elsewhere than its source still finds what lies beside its source. */
const whereItStands = {
  name: 'where-it-stands',
  transform: {
    filter: { code: /import\.meta\.(?:dirname|url)/ },
    /** @param {string} code @param {string} id */
    handler: (code, id) =>
      code
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
  }
}

const HOUR_MS = 3_600_000

/** What processes left that were ended before they could clear up. @param {string} folder */
function clear(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Date.now() - made > HOUR_MS) rmSync(path, { force: true })
  }
}

/**
 * Packages stay where they are; everything of ours that `entry` needs is in the one file whose path comes back. It is gone when
 * this process ends.
 * @param {string} entry from the root of the checkout
 * @returns {Promise<string>}
 */
export async function bundled(entry) {
  const folder = join(root, 'out/source')
  const file = join(folder, `${basename(entry, '.ts')}-${process.pid}.mjs`)
  mkdirSync(folder, { recursive: true })
  clear(folder)
  process.on('exit', () => rmSync(file, { force: true }))
  const bundle = await rolldown({
    input: join(root, entry),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    plugins: [whereItStands]
  })
  await bundle.write({ file, format: 'esm', codeSplitting: false })
  await bundle.close()
  return file
}

/**
 * What `entry` exports.
 * @param {string} entry from the root of the checkout
 * @returns {Promise<any>}
 */
export async function importSource(entry) {
  return import(pathToFileURL(await bundled(entry)).href)
}
