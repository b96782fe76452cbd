import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/**
 * @typedef {{ name: string, command: string, args: string[] }} Job
 * @typedef {{ name: string, code: number, output: string, seconds: number }} Outcome
 */

/**
 * Runs one job to its end and keeps what it prints.
 * @param {Job} job
 * @returns {Promise<Outcome>}
 */
function run(job) {
  return new Promise((resolve) => {
    const started = performance.now()
    let output = ''
    const child = spawn(job.command, job.args, { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    /** @param {number} code */
    const end = (code) => resolve({ name: job.name, code, output, seconds: (performance.now() - started) / 1000 })
    child.on('error', (error) => {
      output += error.message
      end(1)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}

/**
 * Runs all jobs, as many at once as there are cores, and goes on after a failure: one run shows everything that is wrong.
 * One line a job; the output of those that failed.
 * @param {Job[]} jobs
 * @returns {Promise<number>} how many failed
 */
export async function runMany(jobs) {
  const waiting = [...jobs]
  let failed = 0
  const worker = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const { name, code, output, seconds } = await run(job)
      if (code !== 0) failed++
      console.log(`${code === 0 ? 'ok    ' : 'failed'} ${name} (${seconds.toFixed(1)} s)`)
      if (code !== 0) console.log(output.trimEnd())
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, worker))
  return failed
}
