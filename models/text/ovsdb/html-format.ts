import type { LineLedger } from '../line-ledger.ts'
import type { OvsdbRow, RowOptions } from './printed-row.ts'
import type { OvsdbValue } from './values.ts'

const FRAME = /^<\/?(?:table(?: border=1)?|caption)>|^<\/?tr>$/
const CELL = /^<(t[hd])>(.*)<\/t[hd]>$/
/** A row's id is a place to go to, other rows' ids lead there; of either only the beginning is text. */
const LINK = /<a (?:name="|href="#)([0-9a-f-]{36})">[^<]*<\/a>/g
const ENTITIES = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&amp;', '&']
])

/** `--format=html`: a line for each tag and each cell, as the OVSDB tools print it. */
export function readHtmlFormat(
  ledger: LineLedger,
  options: RowOptions,
  parse: (text: string) => OvsdbValue
): OvsdbRow[] {
  const rows: OvsdbRow[] = []
  let names = options.headings ? [] : (options.columns ?? [])
  let row: OvsdbRow | undefined
  let at = 0
  for (let index = 0; index < ledger.length; index++) {
    const text = ledger.at(index).trim()
    const [, kind, content = ''] = CELL.exec(text) ?? []
    if (FRAME.test(text)) {
      if (text === '<tr>') {
        row = { line: index, columns: new Map() }
        at = 0
      }
      if (row && row.columns.size > 0 && text === '</tr>') rows.push(row)
    } else if (kind === 'th') {
      if (at++ === 0) names = []
      names.push(content)
    } else if (kind === 'td' && row && at < names.length) {
      row.columns.set(names[at++]!, parse(plain(content)))
    } else continue
    ledger.take(index)
  }
  return rows
}

function plain(content: string): string {
  const text = content.includes('<a ') ? content.replace(LINK, '$1') : content
  return text.includes('&') ? text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES.get(entity)!) : text
}
