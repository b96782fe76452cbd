/**
 * `crictl ps [-a]` (1.12 to 1.30): containers that a kubelet asked for; of a Kubernetes node, never of a TripleO one.
 *
 *     CONTAINER      IMAGE          CREATED      STATE    NAME       ATTEMPT  POD ID         POD
 *     1f73f2d81bf98  7ce0143dee376  2 hours ago  Running  nova-api   0        4c1b9f6d3a2e1  nova-api-0
 */
import { readTyped } from '../text/typed.ts'
import { readColumnRows, readHeading, type ColumnRow } from '../text/columns.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { containerRef } from '../topology/container-refs.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

export const crictlPs = defineCommand<{ rows: ColumnRow[]; failed: boolean }>({
  id: 'crictl-ps',
  title: 'crictl ps',
  scope: 'host',
  matches: (commandLine) =>
    readTyped(
      commandLine,
      ['crictl'],
      new Set(['r', 'runtime-endpoint', 'name', 'state', 's', 'pod', 'p', 'o', 'output'])
    )?.words[0] === 'ps',
  looksLike: (output) => isHeading(output.find((line) => line.trim() !== '') ?? ''),
  read(ledger) {
    const failed = readContainerErrors(ledger)
    return { rows: readColumnRows(ledger, isHeading), failed }
  },
  contribute({ rows }, { host }, facts) {
    if (!host) return
    for (const { cells, line } of rows) {
      const id = cells.get('CONTAINER') ?? cells.get('CONTAINER ID')
      if (id === undefined || !/^[0-9a-f]{12,64}$/.test(id)) continue
      // every new attempt bears the name of the one before
      const ref = containerRef(host, { id })
      const attributes = known({
        image: cells.get('IMAGE'),
        state: cells.get('STATE')?.toLowerCase(),
        pod: cells.get('POD') ?? cells.get('POD ID')
      })
      if (ref) facts.node(ref, { name: cells.get('NAME'), parent: host, attributes }, line)
    }
  },
  isError: ({ rows, failed }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})

function isHeading(line: string): boolean {
  const { names } = readHeading(line)
  return /^CONTAINER(?: ID)?$/.test(names[0] ?? '') && names.includes('ATTEMPT') && names.includes('POD ID')
}
