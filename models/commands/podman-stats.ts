/**
 * `podman stats --no-stream` (1.6 to 5) and `docker stats`: who uses how much. Names and ids are kept; usage is gone at the next look.
 *
 *     ID            NAME          CPU %   MEM USAGE / LIMIT  MEM %   NET IO   BLOCK IO  PIDS
 *     1cd7dfd644ea  nova_compute  1.32%   212.3MB / 25.28GB  0.84%   -- / --  -- / --   27
 */
import { readTyped } from '../text/typed.ts'
import { readColumnRows, type ColumnRow } from '../text/columns.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { containerRef } from '../topology/container-refs.ts'
import { defineCommand } from './command.ts'

/** Up to 17.05, docker printed no names. */
const HEADING = /^\s*(?:(?:CONTAINER )?ID\s{2,}NAME|CONTAINER)\s{2,}CPU %/

export const podmanStats = defineCommand<{ rows: ColumnRow[]; failed: boolean }>({
  id: 'podman-stats',
  title: 'podman stats',
  scope: 'host',
  matches: (commandLine) =>
    readTyped(commandLine, ['podman', 'docker'])?.words.find((word) => word !== 'container') === 'stats',
  looksLike: (output) => HEADING.test(output.find((line) => line.trim() !== '') ?? ''),
  read(ledger) {
    const failed = readContainerErrors(ledger)
    return { rows: readColumnRows(ledger, (line) => HEADING.test(line)), failed }
  },
  contribute({ rows }, { host }, facts) {
    if (!host) return
    for (const { cells, line } of rows) {
      const id = cells.get('ID') ?? cells.get('CONTAINER ID') ?? cells.get('CONTAINER')
      const name = cells.get('NAME')
      if (id === undefined || !/^[0-9a-f]{12,64}$/.test(id)) continue
      const ref = containerRef(host, { id, name })
      if (ref) facts.node(ref, { name, parent: host, attributes: { state: 'running' } }, line)
    }
  },
  isError: ({ rows, failed }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})
