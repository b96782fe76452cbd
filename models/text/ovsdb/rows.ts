import type { LineLedger } from '../line-ledger.ts'
import { readCsvFormat } from './csv-format.ts'
import { readHtmlFormat } from './html-format.ts'
import { readJsonFormat } from './json-format.ts'
import { readListFormat } from './list-format.ts'
import { isRule, readTableFormat } from './table-format.ts'
import type { OvsdbRow, RowOptions } from './printed-row.ts'
import { parseBareValue, parseOvsdbValue } from './values.ts'

/** Reads what `list` and `find` print, in any of their formats; the output decides which it is. */
export function readOvsdbRows(ledger: LineLedger, options: RowOptions): OvsdbRow[] {
  const parse = options.bare ? parseBareValue : parseOvsdbValue
  const format = formatOf(ledger.lines) ?? options.format
  if (format === 'json') return readJsonFormat(ledger)
  if (format === 'csv') return readCsvFormat(ledger, options, parse)
  if (format === 'html') return readHtmlFormat(ledger, options, parse)
  if (format === 'table') return readTableFormat(ledger, options, parse)
  return readListFormat(ledger, options, parse)
}

const LOOKED_AT = 40

/** The format an output shows by itself: a JSON object, a table of HTML, a line of dashes under names, `name : value`, or names and commas. */
export function formatOf(lines: readonly string[]): 'json' | 'html' | 'table' | 'list' | 'csv' | undefined {
  let seen = 0
  let before = ''
  for (const line of lines) {
    const text = line.trim()
    if (text === '') continue
    if (/^\{\s*(?:"(?:data|headings|caption)"|$)/.test(text)) return 'json'
    if (seen === 0 && /^<table(?: border=1)?>$/.test(text)) return 'html'
    if (/^_?[a-z]\w*\s*: |^_?[a-z]\w*\s+:$/i.test(text)) return 'list'
    if (isRule(text) && before !== '') return 'table'
    if (seen === 0 && /^_?[a-z]\w*(?:,_?[a-z]\w*)+$/i.test(text)) return 'csv'
    before = text
    if (++seen === LOOKED_AT) break
  }
  return undefined
}
