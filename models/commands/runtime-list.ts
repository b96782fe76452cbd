/**
 * `crun list` (1.x) and `runc list` (1.0 to 1.2): what the low-level runtime holds, by the container's whole id.
 *
 *     NAME                                                             PID       STATUS   BUNDLE PATH                             CREATED                        OWNER
 *     1cd7dfd644eae4e7f5b5beb84067c3ac20ae078f3ddcbe307f74d28127c3a19b 4334      running  /var/lib/containers/storage/overlay-con… 2024-05-01T00:42:25.280669225Z root
 */
import { readTyped } from '../text/typed.ts'
import { readColumnRows, readHeading } from '../text/columns.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { parseContainerStatus } from '../text/container-status.ts'
import { containerRef, processRef } from '../topology/container-refs.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

interface HeldContainer {
  id: string
  pid: number | undefined
  state: string | undefined
  line: number
}

export const runtimeList = defineCommand<{ containers: HeldContainer[]; failed: boolean }>({
  id: 'runtime-list',
  title: 'crun list',
  scope: 'host',
  matches: (commandLine) =>
    readTyped(commandLine, ['crun', 'runc'], new Set(['root', 'format', 'f']))?.words[0] === 'list',
  looksLike: (output) => isHeading(output.find((line) => line.trim() !== '') ?? ''),
  read(ledger) {
    const failed = readContainerErrors(ledger)
    const containers = readColumnRows(ledger, isHeading).flatMap(({ cells, line }) => {
      const id = cells.get('NAME') ?? cells.get('ID')
      if (id === undefined) return []
      const pid = Number(cells.get('PID') ?? 0)
      const state = parseContainerStatus(cells.get('STATUS') ?? '')?.state
      return { id, pid: Number.isInteger(pid) && pid > 0 ? pid : undefined, state, line }
    })
    return { containers, failed }
  },
  contribute({ containers }, { host, commandLine }, facts) {
    if (!host) return
    const ociRuntime = readTyped(commandLine, ['crun', 'runc'])?.program
    for (const { id, pid, state, line } of containers) {
      const hashed = /^[0-9a-f]{64}$/.test(id)
      const ref = containerRef(host, hashed ? { id } : { name: id })
      if (!ref) continue
      const containerId = hashed ? id : undefined
      const attributes = known({ containerId, pid, state, ociRuntime })
      facts.node(ref, { name: hashed ? undefined : id, parent: host, attributes }, line)
      if (pid === undefined) continue
      facts.node(processRef(host, pid), { parent: ref, weak: true, attributes: { pid } }, line)
      facts.link('runs', ref, processRef(host, pid), line)
    }
  },
  canonical: (commandLine) => (/\brunc\b/.test(commandLine) ? 'runc list' : 'crun list'),
  isError: ({ containers, failed }) => failed && containers.length === 0,
  isEmpty: ({ containers }) => containers.length === 0
})

function isHeading(line: string): boolean {
  const { names } = readHeading(line)
  return /^(?:NAME|ID)$/.test(names[0] ?? '') && names[1] === 'PID' && names[2] === 'STATUS'
}
