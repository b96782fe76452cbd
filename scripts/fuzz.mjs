/**
 * `npm run fuzz [-- --runs 1000000] [--seed 1] [--ms 150] [--fresh]`: mutated outputs of every command, at most 4 KB each,
 * through every reader. Nothing may throw, hang, take more processor time than a linear reader would or lose what is good around
 * the damage. Stopped, it goes on where it was. What fails is kept in out/fuzz, with the seed and number that make it again.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { clearInterval, setInterval } from 'node:timers'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { bundled } from './lib/from-source.mjs'
import { root } from './lib/root.mjs'

const STRETCH = 500
const HANG_MS = 120_000

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    ms: { type: 'string', default: '150' },
    fresh: { type: 'boolean', default: false }
  }
})
const runs = Number(values.runs)
const seed = Number(values.seed)
const mostMs = Number(values.ms)
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed) || !(mostMs > 0)) {
  console.error('npm run fuzz: --runs and --seed are whole numbers, --ms is more than 0')
  process.exit(2)
}
const folder = join(root, 'out/fuzz')
const diary = join(folder, `seed-${seed}.json`)
mkdirSync(folder, { recursive: true })
if (values.fresh) rmSync(diary, { force: true })

/** Stretches that are done, and how many faults there were. @type {{ done: number[], faults: number }} */
const state = readState()
const done = new Set(state.done)
/** first inputs of the stretches that are left @type {number[]} */
const open = []
for (let from = 0; from < runs; from += STRETCH) if (!done.has(from)) open.push(from)
const target = pathToFileURL(await bundled('tests/fuzz/target.ts')).href
const started = Date.now()
let told = started
let hung = false

console.log(`fuzz: seed ${seed}, ${runs} inputs${done.size > 0 ? `, ${done.size * STRETCH} of them done before` : ''}`)
await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work))
const seconds = Math.round((Date.now() - started) / 1000)
console.log(`fuzz: ${runs} inputs, ${state.faults} faults, ${seconds} s`)
if (state.faults > 0) process.exitCode = 1

/** One worker until nothing is open; one that hangs is ended, and the input it hung at is a fault. */
function work() {
  const at = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('./lib/fuzz-worker.mjs', import.meta.url), {
    workerData: { target, seed, mostMs, at }
  })
  return new Promise((resolve, reject) => {
    let last = -1
    const watch = setInterval(() => {
      const run = Atomics.load(at, 0)
      if (run === last && run !== 0) {
        hung = true
        report({ run, fault: 'hangs', commandLine: '', text: `seed ${seed}, input ${run}` })
        end()
      }
      last = run
    }, HANG_MS)
    const end = () => {
      clearInterval(watch)
      void worker.terminate().then(resolve)
    }
    worker.on('error', reject)
    worker.on('message', (message) => {
      if ('faults' in message) {
        for (const fault of message.faults) report(fault)
        done.add(message.from)
        save()
        progress()
      }
      const from = hung ? undefined : open.shift()
      if (from === undefined) end()
      else worker.postMessage({ from, to: Math.min(from + STRETCH, runs) })
    })
  })
}

/** @param {{ run: number, fault: string, commandLine: string, text: string }} fault */
function report({ run, fault, commandLine, text }) {
  state.faults++
  const file = join(folder, `seed-${seed}-${run}.txt`)
  writeFileSync(file, text)
  const [what] = fault.split('\n')
  if (state.faults <= 20) console.error(`fuzz: input ${run} of seed ${seed} (${commandLine}): ${what}; kept in ${file}`)
}

function progress() {
  if (Date.now() - told < 30_000) return
  told = Date.now()
  console.log(`fuzz: ${Math.min(done.size * STRETCH, runs)} of ${runs}, ${state.faults} faults`)
}

function save() {
  writeFileSync(diary, JSON.stringify({ done: [...done], faults: state.faults }))
}

/** @returns {{ done: number[], faults: number }} */
function readState() {
  try {
    return JSON.parse(readFileSync(diary, 'utf8'))
  } catch {
    return { done: [], faults: 0 }
  }
}
