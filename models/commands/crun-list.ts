/**
 * `crun list` and `runc list`: what the runtime of a host holds, by whole container id.
 *
 *     NAME                                                             PID   STATUS   BUNDLE PATH
 *     1cd7dfd644eae4e7f5b5beb84067c3ac20ae078f3ddcbe307f74d28127c3a19b 4334  running  /var/lib/containers/storage/overlay-containers/1cd7/userdata
 */
import { readTyped } from '../captures/typed.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { containerRef, processRef } from '../topology/container-refs.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

interface Row {
  id: string
  pid: number | undefined
  status: string
  line: number
}

const HEADING = /^\s*(?:NAME|ID)\s+PID\s+STATUS\s+BUNDLE/
const ROW = /^\s*([\w.-]+)\s+(\d+)\s+(running|stopped|created|paused)\s+(\S+)/

export const crunList = defineCommand<{ rows: Row[]; failed: boolean }>({
  id: 'crun-list',
  title: 'crun list',
  scope: 'host',
  matches(commandLine) {
    const typed = readTyped(commandLine, ['crun', 'runc'], new Set(['root', 'log', 'format', 'f']))
    return typed?.words[0] === 'list' || typed?.words[0] === 'ps'
  },
  looksLike: (output) => HEADING.test(output.find((line) => line.trim() !== '') ?? ''),
  read(ledger) {
    const failed = readContainerErrors(ledger)
    const rows: Row[] = []
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      if (HEADING.test(line)) ledger.take(index)
      const match = ROW.exec(line)
      if (!match) continue
      ledger.take(index)
      const pid = Number(match[2])
      rows.push({ id: match[1]!, pid: pid > 0 ? pid : undefined, status: match[3]!, line: index })
    }
    return { rows, failed }
  },
  contribute({ rows }, { host, commandLine }, facts) {
    if (!host) return
    const ociRuntime = readTyped(commandLine, ['crun', 'runc'])?.program
    for (const { id, pid, status, line } of rows) {
      const isId = /^[0-9a-f]{64}$/.test(id)
      const ref = containerRef(host, isId ? { id } : { name: id })
      if (!ref) continue
      const state = status === 'stopped' ? 'exited' : status
      facts.node(
        ref,
        { name: isId ? undefined : id, parent: host, attributes: known({ state, pid, ociRuntime }) },
        line
      )
      if (pid === undefined) continue
      facts.node(processRef(host, pid), { parent: ref, attributes: { pid } }, line)
      facts.link('runs', ref, processRef(host, pid), line)
    }
  },
  isError: ({ rows, failed }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})
