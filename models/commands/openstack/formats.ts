import { isShellAssignment } from '../../text/shell-assignments.ts'
import { tableLine } from '../../text/table/table-line.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import { isYamlStart } from '../../text/yaml-items.ts'
import type { OpenStackCommandLine } from './command-line.ts'
import { readCsvFormat } from './csv-format.ts'
import { PLAIN_CSV_HEADING } from './may-hold-table.ts'
import { isMessage, skipWarnings } from './messages.ts'
import { readJsonFormat, readYamlFormat } from './object-format.ts'
import { listCandidates } from './recognise.ts'
import type { Grid } from './record.ts'
import { readShellFormat } from './shell-format.ts'
import { readTableFormat } from './table-format.ts'
import { readValueFormat } from './value-format.ts'

/** Reads the output in the format it is in: what it looks like decides, `-f` only where looks do not tell. */
export function readFormat(ledger: LineLedger, commandLine: OpenStackCommandLine | undefined): Grid[] {
  skipWarnings(ledger)
  const { format, start } = formatAt(ledger, commandLine)
  switch (format) {
    case 'json':
      return readJsonFormat(ledger, start, commandLine)
    case 'yaml':
      return readYamlFormat(ledger, start, commandLine)
    case 'csv':
      return readCsvFormat(ledger, start, commandLine)
    case 'shell':
      return readShellFormat(ledger, start, commandLine)
    case 'value':
      return commandLine ? readValueFormat(ledger, start, commandLine) : []
    default:
      return readTableFormat(ledger, commandLine)
  }
}

type Format = 'table' | 'json' | 'yaml' | 'csv' | 'shell' | 'value'

/** lines of noise that may stand before the output */
const MOST_NOISE = 200

function formatAt(
  ledger: LineLedger,
  commandLine: OpenStackCommandLine | undefined
): { format: Format | undefined; start: number } {
  const asked = commandLine?.format
  let seen = 0
  for (let start = 0; start < ledger.length && seen < MOST_NOISE; start++) {
    const line = ledger.at(start)
    if (ledger.isRead(start) || line.trim() === '') continue
    seen++
    const format = formatOf(ledger, start, asked)
    if (format) return { format, start }
  }
  return { format: undefined, start: 0 }
}

const CSV_HEADING = /^"[^"]{1,100}"(?:,"[^"]{1,100}")*$/
const ASKED_CSV_HEADING = /^[A-Za-z][\w ]*(?:,[A-Za-z][\w ]*)*$/

function isCsvHeading(line: string, asked: string | undefined): boolean {
  if (CSV_HEADING.test(line)) return true
  if (asked === 'csv') return ASKED_CSV_HEADING.test(line)
  return asked === undefined && PLAIN_CSV_HEADING.test(line) && listCandidates(line.split(',')).length > 0
}

function formatOf(ledger: LineLedger, index: number, asked: string | undefined): Format | undefined {
  const line = ledger.at(index)
  if (tableLine(line).kind !== 'other') return 'table'
  if (/^\s*[[{]\s*(?:$|["{}\]])/.test(line) && asked !== 'value') return 'json'
  if (isCsvHeading(line.trimEnd(), asked)) return 'csv'
  if (asked !== 'yaml' && asked !== 'value' && isShellAssignment(line)) return 'shell'
  if (isMessage(line)) return undefined
  if (asked === 'yaml' || asked === undefined) return isYamlStart(ledger.lines, index) ? 'yaml' : undefined
  return asked === 'value' ? 'value' : undefined
}
