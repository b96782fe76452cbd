import { analyse } from '../../models/analyse.ts'
import type { Input } from '../../models/reading.ts'

/**
 * Milliseconds of the fastest of `runs`: the least disturbed one. While others have the processor no time of it is used, so what is
 * used counts where it is less than what went by.
 */
export function fastest(runs: number, work: () => unknown): number {
  let best = Infinity
  for (let run = 0; run < runs; run++) {
    const used = process.cpuUsage()
    const start = performance.now()
    work()
    const passed = performance.now() - start
    const { user, system } = process.cpuUsage(used)
    best = Math.min(best, passed, (user + system) / 1000)
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

const ROUTE = /^(\S+) dev (\S+) proto (\S+) scope (\S+) src (\S+) metric (\d+)$/
const ROUTES = Array.from({ length: 3000 }, (_, at) => {
  return `10.${at >> 8}.${at & 255}.0/24 dev vlan${at % 4094} proto kernel scope link src 172.17.2.${at % 250} metric ${at}`
}).join('\n')

/**
 * Megabytes a second of a reader that does no more than it must: cut the text into lines, match each with one pattern, keep what
 * it says. Bounds on speed are parts of this, measured beside what is bounded, so that they hold on slow and on busy machines.
 */
export function plainSpeed(): number {
  const read = (): { key: string; attributes: object }[] =>
    ROUTES.split('\n').flatMap((line) => {
      const [, destination, device, proto, scope, src, metric] = ROUTE.exec(line) ?? []
      const attributes = { destination, device, proto, scope, src, metric: Number(metric) }
      return { key: `name:${destination} dev ${device}`, attributes }
    })
  read()
  return ROUTES.length / 1e3 / fastest(12, read)
}

/** One line of the report. */
export function report(name: string, value: number, unit: string): void {
  console.log(`${name.padEnd(58)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit}`)
}
