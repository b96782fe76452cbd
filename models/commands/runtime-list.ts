/**
 * `crun list` (1.x), `runc list` (1.0 to 1.2), also `-f json` and `-q`, and `state ID`: what the low-level runtime holds, by the
 * container's whole id. Paths are longer than their column.
 *
 *     NAME                                                             PID       STATUS   BUNDLE PATH                             CREATED                        OWNER
 *     1cd7dfd644eae4e7f5b5beb84067c3ac20ae078f3ddcbe307f74d28127c3a19b 4334      running  /var/lib/containers/storage/overlay-con… 2024-05-01T00:42:25.280669225Z root
 */
import { readTyped } from '../text/typed.ts'
import { readHeading } from '../text/columns.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { isElision } from '../text/elision.ts'
import { firstRows } from '../text/first-rows.ts'
import { readJsonObjects, type JsonDict } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
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
  matches: (commandLine) => verbOf(commandLine) !== undefined,
  looksLike(output) {
    const rows = firstRows(output, 8)
    if (!/^\s*[[{]/.test(rows[0] ?? '')) return isHeading(rows[0] ?? '')
    const start = rows.map((row) => row.slice(0, 2000)).join('\n')
    return /"id":/.test(start) && /"pid":/.test(start) && /"status":/.test(start) && /"bundle":/.test(start)
  },
  read(ledger) {
    const failed = readContainerErrors(ledger)
    const start = ledger.lines.findIndex((line, index) => line.trim() !== '' && !ledger.isRead(index))
    const isJson = start >= 0 && /^\s*(?:[[{]|null\s*$)/.test(ledger.at(start))
    return { containers: isJson ? readJson(ledger, start) : readRows(ledger), failed }
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
  canonical: (commandLine) => `${/\brunc\b/.test(commandLine) ? 'runc' : 'crun'} ${verbOf(commandLine) ?? 'list'}`,
  isError: ({ containers, failed }) => failed && containers.length === 0,
  isEmpty: ({ containers }) => containers.length === 0
})

const ROW = /^([\w.-]{1,128})\s+(\d{1,10})\s+(created|creating|running|paused|stopped)\b/

function verbOf(commandLine: string): string | undefined {
  const verb = readTyped(commandLine, ['crun', 'runc'], new Set(['root', 'format', 'f', 'log', 'log-format']))?.words[0]
  return verb === 'list' || verb === 'state' ? verb : undefined
}

/** Rows below the heading, or whole ids alone. */
function readRows(ledger: LineLedger): HeldContainer[] {
  const containers: HeldContainer[] = []
  for (let line = 0; line < ledger.length; line++) {
    const text = ledger.at(line).trim()
    if (ledger.isRead(line) || text === '') continue
    const [, id, pid, status = ''] = ROW.exec(text) ?? []
    if (isElision(text)) ledger.markIncomplete()
    else if (id !== undefined) containers.push(held(id, Number(pid), status, line))
    else if (/^[0-9a-f]{64}$/.test(text)) containers.push(held(text, 0, '', line))
    else if (!isHeading(text)) continue
    ledger.take(line)
  }
  return containers
}

function readJson(ledger: LineLedger, start: number): HeldContainer[] {
  if (ledger.at(start).trim() === 'null') ledger.ignore(start, 'no container')
  return readJsonObjects(ledger, start).objects.flatMap(({ value, line }) => {
    const { id, pid, status }: JsonDict = value
    if (typeof id !== 'string' || id === '') return []
    return held(id, typeof pid === 'number' ? pid : 0, typeof status === 'string' ? status : '', line)
  })
}

function held(id: string, pid: number, status: string, line: number): HeldContainer {
  const alive = Number.isInteger(pid) && pid > 0
  return { id, pid: alive ? pid : undefined, state: parseContainerStatus(status)?.state, line }
}

function isHeading(line: string): boolean {
  const { names } = readHeading(line)
  return /^(?:NAME|ID)$/.test(names[0] ?? '') && names[1] === 'PID' && names[2] === 'STATUS'
}
