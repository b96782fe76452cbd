/** `npm run check`: every `check:…` script of package.json. */
import { readFile } from 'node:fs/promises'
import { runMany } from './lib/run-many.mjs'

/** @type {{ scripts: { [name: string]: string } }} */
const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
const checks = Object.keys(manifest.scripts).filter((name) => name.startsWith('check:'))
const failed = await runMany(checks.map((name) => ({ name, command: 'npm', args: ['run', '--silent', name] })))
if (failed > 0) {
  console.log(`${failed} of ${checks.length} checks failed`)
  process.exitCode = 1
}
