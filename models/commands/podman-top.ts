/**
 * `podman top NAME` (1.6 to 5) and `docker top NAME`: the processes in a container. Their ids are those of the container's own
 * namespace unless it shares the host's, so they are read and stay out of the picture of the host.
 *
 *     USER   PID   PPID   %CPU    ELAPSED        TTY   TIME   COMMAND
 *     nova   1     0      0.000   2h1m9.3s       ?     0s     dumb-init --single-child -- kolla_start
 */
import { readTyped } from '../text/typed.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { firstRows } from '../text/first-rows.ts'
import { readProcesses, type ListedProcess } from '../text/process-table.ts'
import { containerRef } from '../topology/container-refs.ts'
import { defineCommand } from './command.ts'

export const podmanTop = defineCommand<{ processes: ListedProcess[]; failed: boolean }>({
  id: 'podman-top',
  title: 'podman top',
  scope: 'host',
  matches: (commandLine) => /^(?:top|pod top)\b/.test(words(commandLine).slice(0, 2).join(' ')),
  looksLike(output) {
    const columns = (firstRows(output, 1)[0] ?? '').slice(0, 300).trim().split(/\s+/)
    if (columns.join(' ') === 'USER PID PPID %CPU ELAPSED TTY TIME COMMAND') return true
    // The process ids of the host are a column of podman alone.
    return columns.length > 1 && columns.includes('HPID') && columns.every((column) => /^[A-Z%]+$/.test(column))
  },
  read(ledger) {
    const failed = readContainerErrors(ledger)
    return { processes: readProcesses(ledger), failed }
  },
  contribute({ processes }, { host, commandLine }, facts) {
    const [verb, name] = words(commandLine)
    // a pod's processes are of many containers
    if (verb === 'pod') return
    const [first] = processes
    if (!host || !first || name === undefined) return
    const id = /^[0-9a-f]{12,64}$/.test(name)
    const ref = containerRef(host, id ? { id: name } : { name })
    // only a container that runs has processes
    if (ref)
      facts.node(ref, { name: id ? undefined : name, parent: host, attributes: { state: 'running' } }, first.line)
  },
  isError: ({ processes, failed }) => failed && processes.length === 0,
  isEmpty: ({ processes }) => processes.length === 0
})

function words(commandLine: string): string[] {
  const found = readTyped(commandLine, ['podman', 'docker'])?.words ?? []
  return found[0] === 'container' ? found.slice(1) : found
}
