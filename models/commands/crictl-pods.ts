/**
 * `crictl pods` (1.12 to 1.30): the pods that a kubelet asked for.
 *
 *     POD ID         CREATED      STATE  NAME        NAMESPACE  ATTEMPT  RUNTIME
 *     4c1b9f6d3a2e1  2 hours ago  Ready  nova-api-0  openstack  0        (default)
 */
import { readTyped } from '../text/typed.ts'
import { readColumnRows, readHeading, type ColumnRow } from '../text/columns.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { podRef } from '../topology/container-refs.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

export const crictlPods = defineCommand<{ rows: ColumnRow[]; failed: boolean }>({
  id: 'crictl-pods',
  title: 'crictl pods',
  scope: 'host',
  matches: (commandLine) =>
    readTyped(commandLine, ['crictl'], new Set(['r', 'runtime-endpoint', 'name', 'state', 's', 'o', 'output']))
      ?.words[0] === 'pods',
  looksLike: (output) => isHeading(output.find((line) => line.trim() !== '') ?? ''),
  read(ledger) {
    const failed = readContainerErrors(ledger)
    return { rows: readColumnRows(ledger, isHeading), failed }
  },
  contribute({ rows }, { host }, facts) {
    if (!host) return
    for (const { cells, line } of rows) {
      const ref = podRef(host, { id: cells.get('POD ID') })
      const attributes = known({ state: cells.get('STATE')?.toLowerCase(), namespace: cells.get('NAMESPACE') })
      if (ref) facts.node(ref, { name: cells.get('NAME'), parent: host, attributes }, line)
    }
  },
  isError: ({ rows, failed }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})

function isHeading(line: string): boolean {
  const { names } = readHeading(line)
  return names[0] === 'POD ID' && names.includes('NAMESPACE') && names.includes('ATTEMPT')
}
