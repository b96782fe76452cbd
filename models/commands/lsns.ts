/**
 * `lsns` (util-linux 2.23 to 2.40), with columns of `-o`, trees of `-T` and `-J`: the host's namespaces, each with its oldest process; that process tells whose it is.
 *
 *             NS TYPE   NPROCS   PID USER             COMMAND
 *     4026531992 net       412     1 root             /usr/lib/systemd/systemd --switched-root
 *     4026532790 mnt         4  4334 root             dumb-init --single-child -- kolla_start
 */
import { readJsonObjects } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { optionOf, readTyped } from '../text/typed.ts'
import { firstRows } from '../text/first-rows.ts'
import { isElision } from '../text/elision.ts'
import { isCloudProgram, programOf } from '../text/host-programs.ts'
import { processRef } from '../topology/container-refs.ts'
import { known } from '../topology/facts.ts'
import type { Json } from '../topology/vocabulary.ts'
import { defineCommand } from './command.ts'
import { namespaceColumns, readNamespaceRow, USUAL, type NamespaceRow } from './lsns/rows.ts'

export const lsns = defineCommand<NamespaceRow[]>({
  id: 'lsns',
  title: 'lsns',
  scope: 'host',
  matches: (commandLine) => readTyped(commandLine, ['lsns']) !== undefined,
  looksLike(output) {
    const rows = firstRows(output, 4)
    if (/^\s*\{/.test(rows[0] ?? '')) return /^\s*\{\s*"namespaces":\s*\[/.test(rows.join(''))
    const columns = namespaceColumns(rows[0] ?? '')
    // `ps -o ns,pid,…` would print the rest as well.
    return columns?.some((name) => name === 'TYPE' || name === 'NPROCS') === true
  },
  read(ledger, commandLine) {
    const first = ledger.lines.findIndex((line) => line.trim() !== '')
    if (first >= 0 && ledger.at(first).trim().startsWith('{')) return fromJson(ledger, first)
    const rows: NamespaceRow[] = []
    const typed = readTyped(commandLine, ['lsns'], new Set(['t', 'type', 'o', 'output', 'p', 'task']))
    const asked = typed && optionOf(typed, 't', 'type')
    let columns: readonly string[] = USUAL
    for (let line = 0; line < ledger.length; line++) {
      const text = ledger.at(line)
      const heading = namespaceColumns(text)
      const row = heading ? undefined : readNamespaceRow(text, columns, asked, line)
      if (heading) {
        columns = heading
        ledger.ignore(line, 'heading')
      } else if (isElision(text)) {
        ledger.ignore(line, 'lines left out by hand')
        ledger.markIncomplete()
      } else if (/^lsns: |command not found/.test(text)) ledger.ignore(line, 'remark of the tool')
      else if (/^[\s│├└─|`-]*\/(?:run|proc|var)\/\S+$/.test(text)) ledger.ignore(line, 'where a namespace is mounted')
      else if (row) {
        ledger.take(line)
        rows.push(row)
      }
    }
    return rows
  },
  contribute(rows, { host, container }, facts) {
    if (!host || container !== undefined) return
    for (const { namespace, type, pid, user, command, line } of rows) {
      const program = programOf(command)
      if (!isCloudProgram(program)) continue
      const attributes = { pid, ...known({ user }), command, namespaces: { [type]: namespace } }
      facts.node(processRef(host, pid), { name: program, parent: host, attributes }, line)
    }
  },
  isEmpty: (rows) => rows.length === 0
})

/** `lsns -J`, and `--tree` with it: namespaces below the ones they came from. */
function fromJson(ledger: LineLedger, start: number): NamespaceRow[] {
  const rows: NamespaceRow[] = []
  for (const { value, line } of readJsonObjects(ledger, start).objects) {
    const open: Json[] = [value['namespaces'] ?? value]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (Array.isArray(next)) open.push(...next)
      else if (typeof next === 'object' && next !== null) {
        const { ns, type, pid, user, command, children } = next
        if (children !== undefined) open.push(children)
        const known = typeof ns === 'number' && typeof type === 'string' && typeof command === 'string'
        if (!known || (typeof pid !== 'number' && typeof pid !== 'string')) continue
        rows.push({
          namespace: ns,
          type,
          pid: Number(pid),
          user: typeof user === 'string' ? user : undefined,
          command,
          line
        })
      }
    }
  }
  return rows.reverse()
}
