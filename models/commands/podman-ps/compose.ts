import type { LineLedger } from '../../text/line-ledger.ts'
import { fromCells } from './cells.ts'
import type { ListedContainer } from './container.ts'

const TITLES = /^\s*Name\s{2,}Command\s{2,}State(?:\s{2,}Ports)?\s*$/
const RULE = /^-{20,}\s*$/
const STATE = /^(?:Up|Exit|Restarting|Paused|Created|Dead|Removal)\b/

/** True for the titles of `docker-compose ps` 1, which stand in the middle of their columns. */
export function isComposeTitle(line: string): boolean {
  return line.length < 400 && TITLES.test(line)
}

/** Reads the table of `docker-compose ps` 1: cells stand three blanks apart, long ones go on below themselves. */
export function readCompose(ledger: LineLedger): ListedContainer[] {
  const rows: ListedContainer[] = []
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (isComposeTitle(line) || RULE.test(line)) ledger.ignore(index, 'titles')
    else if (/^\s/.test(line) && rows.length > 0) ledger.ignore(index, 'the rest of long cells')
    else {
      const [name = '', ...cells] = line.trim().split(/\s{2,}/)
      const at = cells.findIndex((cell) => STATE.test(cell))
      if (at < 0) continue
      const status = cells[at]!.replace(/^Exit (-?\d+)$/, 'Exited ($1)')
      const told = new Map([
        ['name', name],
        ['status', status],
        ['ports', cells.slice(at + 1).join(', ')]
      ])
      const row = fromCells(told, index)
      if (!row) continue
      rows.push(row)
      ledger.take(index)
    }
  }
  return rows
}
