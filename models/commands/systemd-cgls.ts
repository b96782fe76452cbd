/**
 * `systemd-cgls` (systemd 219 to 256): control groups and their processes; those of podman name the container they hold.
 *
 *     Control group /:
 *     └─machine.slice
 *       ├─libpod-conmon-1cd7dfd644eae4e7f5b5beb84067c3ac20ae078f3ddcbe307f74d28127c3a19b.scope
 *       │ └─4332 /usr/bin/conmon --api-version 1 -c 1cd7dfd644ea
 *       └─libpod-1cd7dfd644eae4e7f5b5beb84067c3ac20ae078f3ddcbe307f74d28127c3a19b.scope
 *         └─4334 dumb-init --single-child -- kolla_start
 */
import { readTyped } from '../text/typed.ts'
import { contributeGrouped, type GroupedProcess } from '../text/cgroup-facts.ts'
import { readCgroupLine } from '../text/cgroup-tree.ts'
import { isElision } from '../text/elision.ts'
import { defineCommand } from './command.ts'

const HEADING = /^(?:Control group \S*:|Unit \S+ \(\S+\):|Working directory \S+:|CGroup )/

export const systemdCgls = defineCommand<GroupedProcess[]>({
  id: 'systemd-cgls',
  title: 'systemd-cgls',
  scope: 'host',
  matches: (commandLine) => readTyped(commandLine, ['systemd-cgls']) !== undefined,
  looksLike(output) {
    const [first = '', second = ''] = output.slice(0, 4).filter((line) => line.trim() !== '')
    return HEADING.test(first)
      ? readCgroupLine(second) !== undefined
      : /^[├└]─(?:user|system|machine|init)\.s/.test(first)
  },
  read(ledger) {
    const processes: GroupedProcess[] = []
    const groups: { depth: number; name: string }[] = []
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      if (/^[\s│├└─]*→ (?:user|trusted|security|system)\./.test(line)) {
        ledger.ignore(index, 'an extended attribute of the group above')
        continue
      }
      const node = readCgroupLine(line)
      if (HEADING.test(line)) ledger.ignore(index, 'heading')
      else if (isElision(line) || /^lines \d+-\d+/.test(line)) {
        ledger.ignore(index, 'pager')
        ledger.markIncomplete()
      } else if (node) {
        ledger.take(index)
        while (groups.length > 0 && groups.at(-1)!.depth >= node.depth) groups.pop()
        if ('group' in node) groups.push({ depth: node.depth, name: node.group })
        else {
          const { pid, command } = node
          processes.push({ pid, command, groups: groups.slice(-DEEPEST).map(({ name }) => name), line: index })
        }
      }
    }
    return processes
  },
  contribute(processes, { host }, facts) {
    if (host) contributeGrouped(processes, host, facts)
  },
  isEmpty: (processes) => processes.length === 0
})

/** A process tells of the groups nearest to it. */
const DEEPEST = 8
