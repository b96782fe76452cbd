import { analyse } from '../../models/analyse.ts'
import type { Input } from '../../models/reading.ts'

/** Milliseconds of the fastest of `runs`: the least disturbed one. */
export function fastest(runs: number, work: () => void): number {
  let best = Infinity
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

/** Millions of characters in all inputs. */
export function megabytes(inputs: readonly Input[]): number {
  return inputs.reduce((sum, { text }) => sum + text.length, 0) / 1e6
}

/** Megabytes of text that `analyse` reads a second. */
export function throughput(inputs: readonly Input[], runs = 3): number {
  return megabytes(inputs) / (fastest(runs, () => analyse(inputs)) / 1000)
}

/** One line of the report. */
export function report(name: string, value: number, unit: string): void {
  console.log(`${name.padEnd(58)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit}`)
}
