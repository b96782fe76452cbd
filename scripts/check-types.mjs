/** `npm run check:types`: one compiler run for each environment, so that `document` in models/ does not compile. */
import { runMany } from './lib/run-many.mjs'

const ROOMS = ['models', 'renderer', 'electron', 'cli', 'scripts', 'tests']
const failed = await runMany(
  ROOMS.map((room) => ({
    name: room,
    command: process.execPath,
    args: ['node_modules/typescript-native/bin/tsc', '-p', room]
  }))
)
if (failed > 0) process.exitCode = 1
