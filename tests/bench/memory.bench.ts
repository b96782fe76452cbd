import { Worker } from 'node:worker_threads'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { bundled } from '../../scripts/lib/from-source.mjs'
import type { Input } from '../../models/reading.ts'
import { manyHosts } from './clouds.ts'
import { megabytes, report } from './measure.ts'

const ANALYSE = `
  const { parentPort, workerData } = require('node:worker_threads')
  import(workerData.module).then(({ analyse }) => parentPort.postMessage(analyse(workerData.inputs).nodes.length))`

/** How many nodes the inputs make where so many megabytes of memory are all there is; undefined where they do not suffice. */
function nodesWithin(megabytes: number, inputs: readonly Input[], module: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 }
    const worker = new Worker(ANALYSE, { eval: true, workerData: { module, inputs }, resourceLimits })
    worker.on('message', resolve)
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(undefined)
      else reject(error)
    })
  })
}

/** What the program itself takes: its code, and the few texts that say how things are written. */
const PROGRAM_MB = 40

it('analyses 1,000 hosts in ten times the memory of their text', async () => {
  const module = pathToFileURL(await bundled('models/analyse.ts')).href
  const inputs = manyHosts(1000)
  const most = Math.ceil(PROGRAM_MB + 10 * megabytes(inputs))
  report(`1,000 hosts, ${megabytes(inputs).toFixed(1)} MB, within`, most, 'MB')
  expect(await nodesWithin(most, inputs, module)).toBeGreaterThan(10_000)
})
