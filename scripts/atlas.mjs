/** `npm run atlas -- ARGUMENTS`: the command line, from source. */
import { importSource } from './lib/from-source.mjs'

await importSource('cli/main.ts')
