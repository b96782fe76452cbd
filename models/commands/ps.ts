/**
 * `ps -ef`, `ps aux`, `ps axf`, `ps -eo pid,ppid,cmd …`, `pgrep -a`, procps 3 and 4: the processes of a host. Those of a cloud and what
 * started them are kept; the others are only counted.
 *
 *     UID          PID    PPID  C STIME TTY          TIME CMD
 *     root        2182       1  0 00:41 ?        00:00:00 /usr/bin/conmon --api-version 1 -c 7916f1a71300 -n galera-bundle-podman-0
 *     root        2185    2182  0 00:41 ?        00:00:00  \_ dumb-init --single-child -- kolla_start
 *     mysql       2203    2185  1 00:41 ?        00:01:07      \_ /usr/libexec/mysqld --wsrep-cluster-address=gcomm://a,b,c
 */
import { firstRows } from '../text/first-rows.ts'
import { readTyped } from '../text/typed.ts'
import { isElision } from '../text/elision.ts'
import { contributeProcesses } from '../text/process-facts.ts'
import { isProcessHeading, readProcesses, type ListedProcess } from '../text/process-table.ts'
import { defineCommand } from './command.ts'
import { headingOf, headingOver, isSearch } from './ps/columns.ts'

export const ps = defineCommand<ListedProcess[]>({
  id: 'ps',
  title: 'ps',
  scope: 'host',
  matches: (commandLine) => readTyped(commandLine, ['ps']) !== undefined || isSearch(commandLine),
  looksLike(output) {
    const first = output.find((line) => line.trim() !== '') ?? ''
    if (headingOver(first) !== undefined) return true
    // `podman top` and `lsns` tell of processes too
    return isProcessHeading(first) && !/^\s*(?:USER\s+PID\s+PPID\s+%CPU\s+ELAPSED|NS\s+TYPE)\b/.test(first)
  },
  read(ledger, commandLine) {
    const processes = readProcesses(ledger, headingOf(commandLine) ?? headingOver(firstRows(ledger.lines, 1)[0] ?? ''))
    for (const index of ledger.leftover()) {
      if (!isElision(ledger.at(index))) continue
      ledger.ignore(index, 'lines left out by hand')
      ledger.markIncomplete()
    }
    return processes
  },
  contribute(processes, { host, container }, facts) {
    if (host && container === undefined) contributeProcesses(processes, host, facts)
  },
  isEmpty: (processes) => processes.length === 0
})
