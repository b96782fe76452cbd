import { isHostName } from './host-words.ts'

/** Lines that one host printed, out of an output where every line begins with its host. */
export interface HostLines {
  host: string
  /** index of `lines[0]` in what was given */
  first: number
  lines: string[]
}

/** `fe80::1 dev eth0` begins with an address, not with a host. */
const PREFIX = /^(?![a-f][0-9a-f]{1,3}:(?:[0-9a-f]{0,4}:|[0-9a-f]{1,4}))([A-Za-z][\w.-]{0,200}): ?/

/**
 * Cuts the output of `pdsh` and `clush` (`compute-0: text` on every line) by host; undefined when not every line is so
 * prefixed. Runs of one host stay together; where hosts alternate, the lines of the others are blank.
 */
export function byHostPrefix(lines: readonly string[], expected: boolean): HostLines[] | undefined {
  const runs = new Map<string, { first: number; last: number; at: Map<number, string> }>()
  let count = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    if (line.trim() === '') continue
    const host = PREFIX.exec(line.slice(0, 210))
    if (!host || !(expected || isHostName(host[1]!))) return undefined
    count++
    const run = runs.get(host[1]!) ?? { first: index, last: index, at: new Map<number, string>() }
    run.last = index
    run.at.set(index, line.slice(host[0].length))
    runs.set(host[1]!, run)
  }
  // One line a host is what many tools print about interfaces and devices.
  if (count < 2 || runs.size * 2 > count) return undefined
  return [...runs].map(([host, { first, last, at }]) => ({
    host,
    first,
    lines: Array.from({ length: last - first + 1 }, (_, offset) => at.get(first + offset) ?? '')
  }))
}
