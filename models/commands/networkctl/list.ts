import type { LineLedger } from '../../text/line-ledger.ts'
import { notesRemark } from '../../text/remark.ts'
import { newLink, setType, type NetworkctlRecord } from './record.ts'

const TITLES = /^\s*IDX\s+LINK\s+TYPE\s+OPERATIONAL\s+SETUP\b/
const STATES = /^(?:missing|off|no-carrier|dormant|degraded-carrier|carrier|degraded|enslaved|routable|n\/a)$/
const COUNT = /^\s*\d+ links? listed\.$/
/** A dot in front tells how the link is, in newer versions by its colour alone. */
const ROW = /^\s*(?:[●○×*]\s+)?(\d{1,9})\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s*$/

/** True for the titles of `networkctl list`, which nobody else prints. */
export function isListTitle(line: string): boolean {
  return line.length < 1000 && TITLES.test(line)
}

/** True for a row of `networkctl list`, told by its state. */
export function isListRow(line: string): boolean {
  const [, , , , operational = ''] = ROW.exec(line.slice(0, 300)) ?? []
  return STATES.test(operational)
}

/** Reads the table of links. A name that was too long for its column names nobody. */
export function readList(ledger: LineLedger, record: NetworkctlRecord): void {
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (line.trim() === '') continue
    const [, number = '', name = '', type = '', operational = '', setup = ''] = ROW.exec(line.slice(0, 300)) ?? []
    if (isListTitle(line)) ledger.ignore(index, 'titles')
    else if (COUNT.test(line)) ledger.ignore(index, 'how many rows there are')
    else if (notesRemark(ledger, line, record)) ledger.take(index)
    else if (STATES.test(operational)) {
      ledger.take(index)
      if (name.includes('…')) {
        ledger.report(index, 'The name of this link was cut; widen the terminal, or use networkctl list --full.')
        continue
      }
      const link = newLink(number, name, index)
      setType(link, type)
      link.state = `${operational} (${setup})`
      record.links.push(link)
    }
  }
}
