/** Runs one stretch of mutated inputs after another; tells through shared memory which one it is at, so that a hang has a name. */
import { parentPort, workerData } from 'node:worker_threads'

/** @type {{ target: string, seed: number, mostMs: number, at: Int32Array }} */
const { target, seed, mostMs, at } = workerData
const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)
const { commandCount, faultOf, inputOf } = /** @type {typeof import('../../tests/fuzz/target.ts')} */ (
  await import(target)
)

port.on('message', (/** @type {{ from: number, to: number }} */ { from, to }) => {
  const faults = []
  for (let run = from; run < to; run++) {
    Atomics.store(at, 0, run)
    const input = inputOf(seed, run)
    const fault = faultOf(input, run, mostMs)
    if (fault !== undefined) faults.push({ run, fault, commandLine: input.sample.commandLine, text: input.text })
  }
  port.postMessage({ from, to, faults })
})
port.postMessage({ commandCount })
