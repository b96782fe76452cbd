import { isContainerId } from '../captures/host-words.ts'
import type { Input } from '../reading.ts'

/** Files of a sosreport that say on which host it was taken, surest first. */
const HOST_FILES = [
  'sos_commands/host/hostname',
  'sos_commands/general/hostname',
  'hostname',
  'sos_commands/host/hostname_-f',
  'etc/hostname'
]
/** What a report that was opened without its own folder begins with. */
const BELOW = /^(?:sos_commands\/|sos_containers\/|etc\/|proc\/|hostname$)/

/** True for the path, below a report's own folder, of a file that names the report's host. */
export function isReportHostFile(below: string): boolean {
  return HOST_FILES.includes(below)
}

/**
 * The host of every sosreport among the inputs, by the report's folder: what its `hostname` file says, whatever the folder is
 * called. Answers for an input's name; undefined where no report has it.
 */
export function reportHosts(inputs: readonly Input[]): (name: string) => string | undefined {
  const roots = new Set<string>()
  for (const { name } of inputs) {
    const at = name.indexOf('sos_commands/')
    if (at >= 0 && (at === 0 || name[at - 1] === '/')) roots.add(name.slice(0, at))
  }
  if (roots.size === 0) return () => undefined
  const hosts = new Map<string, { host: string; rank: number }>()
  for (const { name, text } of inputs) {
    const rank = HOST_FILES.findIndex((file) => name.endsWith(file))
    if (rank < 0) continue
    const root = name.slice(0, name.length - HOST_FILES[rank]!.length)
    const host = text.trim()
    const known = hosts.get(root)
    if (roots.has(root) && isName(host) && (!known || rank < known.rank)) hosts.set(root, { host, rank })
  }
  const known = [...hosts].sort(([one], [other]) => other.length - one.length)
  return (name) => known.find(([root]) => (root === '' ? BELOW.test(name) : name.startsWith(root)))?.[1].host
}

function isName(text: string): boolean {
  return (
    text.length <= 255 && /^[A-Za-z][\w-]*(?:\.[\w-]+)*$/.test(text) && !isContainerId(text) && !/^localhost/.test(text)
  )
}
