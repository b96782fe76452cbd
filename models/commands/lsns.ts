/**
 * `lsns` (util-linux 2.23 to 2.40): the host's namespaces, each with its oldest process; that process tells whose it is.
 *
 *             NS TYPE   NPROCS   PID USER             COMMAND
 *     4026531992 net       412     1 root             /usr/lib/systemd/systemd --switched-root
 *     4026532790 mnt         4  4334 root             dumb-init --single-child -- kolla_start
 */
import { readJsonObjects } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { readTyped } from '../text/typed.ts'
import { isElision } from '../text/elision.ts'
import { isCloudProgram, programOf } from '../text/host-programs.ts'
import { processRef } from '../topology/container-refs.ts'
import type { Json } from '../topology/vocabulary.ts'
import { defineCommand } from './command.ts'

interface NamespaceRow {
  namespace: number
  type: string
  pid: number
  user: string
  command: string
  line: number
}

const HEADING = /^\s*NS TYPE\s+NPROCS\s+PID USER\s/
const ROW = /^\s*(\d{9,10}) (mnt|net|pid|ipc|uts|user|cgroup|time)\s+(\d{1,8})\s+(\d{1,10}) (\S+)\s+(\S.*)$/

export const lsns = defineCommand<NamespaceRow[]>({
  id: 'lsns',
  title: 'lsns',
  scope: 'host',
  matches: (commandLine) => readTyped(commandLine, ['lsns']) !== undefined,
  looksLike: (output) => HEADING.test(output.find((line) => line.trim() !== '') ?? ''),
  read(ledger) {
    const first = ledger.lines.findIndex((line) => line.trim() !== '')
    if (first >= 0 && ledger.at(first).trim().startsWith('{')) return fromJson(ledger, first)
    const rows: NamespaceRow[] = []
    for (let line = 0; line < ledger.length; line++) {
      const text = ledger.at(line)
      const [, namespace, type, , pid, user, rest = ''] = ROW.exec(text) ?? []
      if (HEADING.test(text)) ledger.ignore(line, 'heading')
      else if (isElision(text)) {
        ledger.ignore(line, 'lines left out by hand')
        ledger.markIncomplete()
      } else if (/^lsns: |command not found/.test(text)) ledger.ignore(line, 'remark of the tool')
      else if (/^[\s│├└─|`-]*\/(?:run|proc|var)\/\S+$/.test(text)) ledger.ignore(line, 'where a namespace is mounted')
      else if (namespace !== undefined) {
        ledger.take(line)
        // network namespaces have two columns more: NETNSID and NSFS
        const command = type === 'net' ? rest.replace(/^(?:unassigned|\d+)\s+(?:\/run\/\S+\s+)?/, '') : rest
        const parts = { namespace: Number(namespace), type: type!, pid: Number(pid), user: user! }
        rows.push({ ...parts, command: command.replace(/^[│├└─|`\s-]+/, ''), line })
      }
    }
    return rows
  },
  contribute(rows, { host, container }, facts) {
    if (!host || container !== undefined) return
    for (const { namespace, type, pid, user, command, line } of rows) {
      const program = programOf(command)
      if (!isCloudProgram(program)) continue
      const attributes = { pid, user, command: command, namespaces: { [type]: namespace } }
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
        rows.push({ namespace: ns, type, pid: Number(pid), user: typeof user === 'string' ? user : '', command, line })
      }
    }
  }
  return rows.reverse()
}
