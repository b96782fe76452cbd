import type { LineLedger } from '../../text/line-ledger.ts'
import { readShellAssignments } from '../../text/shell-assignments.ts'
import type { OpenStackCommandLine } from './command-line.ts'
import type { Grid } from './record.ts'

/** Reads `-f shell` (`show` only): `provider_network_type="vlan"`, names perhaps behind a `--prefix`. */
export function readShellFormat(
  ledger: LineLedger,
  start: number,
  commandLine: OpenStackCommandLine | undefined
): Grid[] {
  const found = readShellAssignments(ledger, start)
  if (found.length === 0) return []
  const prefix = commandLine?.options.get('--prefix') ?? ''
  const headings = found.map(({ name }) => (name.startsWith(prefix) ? name.slice(prefix.length) : name))
  const cells = found.map(({ value }) => value)
  const id = headings.findIndex((name) => name === 'id' || name === 'uuid')
  const line = found[Math.max(0, id)]!.line
  return [
    {
      columns: ['Field', 'Value'],
      rows: [{ headings, cells, line }],
      show: true,
      physicalRows: found.length,
      closed: true
    }
  ]
}
