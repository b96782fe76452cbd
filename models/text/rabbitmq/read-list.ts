import type { Json } from '../../topology/vocabulary.ts'
import { readCsv } from '../csv.ts'
import { parseTerm, type Term } from '../erlang-terms.ts'
import { readJsonObjects } from '../json-objects.ts'
import type { LineLedger } from '../line-ledger.ts'
import { readSurroundings } from './banners.ts'
import { addressOf, argumentsOf, jsonOf, rowOf, valueOf, type BrokerRow } from './cells.ts'
import { isFrameBorder, readFrame } from './frame.ts'
import { DEFAULT_COLUMNS, isColumn, nounOf, type Noun } from './nouns.ts'
import { headingOf, inOwnOrder, textRow } from './text-rows.ts'

/** One list of the broker, whichever format was asked for. */
export interface BrokerList {
  noun: Noun | undefined
  vhost: string | undefined
  rows: BrokerRow[]
  failed: boolean
}

/** What the command line says of the list. */
export interface Asked {
  noun?: Noun | undefined
  columns?: readonly string[] | undefined
  vhost?: string | undefined
}

/** Reads a list as text, JSON, Erlang terms, CSV or a framed table. */
export function readList(ledger: LineLedger, asked: Asked): BrokerList {
  const around = readSurroundings(ledger)
  let start = 0
  while (start < ledger.length && (ledger.isRead(start) || ledger.at(start).trim() === '')) start++
  const noun = asked.noun ?? around.noun
  const rows = start < ledger.length ? readRows(ledger, start, noun, asked.columns) : []
  const vhost = around.vhost ?? asked.vhost
  return { noun: noun ?? nounOf(rows[0]?.values.keys() ?? []), vhost, rows, failed: around.failed }
}

function readRows(
  ledger: LineLedger,
  start: number,
  noun: Noun | undefined,
  columns: readonly string[] | undefined
): BrokerRow[] {
  const line = ledger.at(start).trim()
  if (/^(?:\[\s*)?\{\s*"|^\[\s*\]?$/.test(line)) return readJson(ledger, start)
  if (/^\[?\[\{?/.test(line)) return readErlang(ledger, start)
  if (isFrameBorder(line)) return readFramed(ledger, start)
  if (/^"?[a-z_]+"?,/.test(line) && line.split(',').every((word) => isColumn(word.replaceAll('"', '').trim())))
    return readCsvRows(ledger, start)
  return readPlainRows(ledger, start) ?? readText(ledger, start, noun, columns)
}

/** Rows of `rabbitmqadmin --format kvp` and `--format long`; undefined where the first line is of neither. */
export function readPlainRows(ledger: LineLedger, start: number): BrokerRow[] | undefined {
  const line = ledger.at(start).trim()
  if (/^[a-z_.]+="/.test(line)) return readPairs(ledger, start)
  return /^-{20,}$/.test(line) ? readLong(ledger, start) : undefined
}

function readText(ledger: LineLedger, start: number, noun: Noun | undefined, asked?: readonly string[]): BrokerRow[] {
  const rows: BrokerRow[] = []
  let columns = asked
  let list = noun
  for (let index = start; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (ledger.isRead(index) || line.trim() === '') continue
    const heading = rows.length === 0 ? headingOf(line) : undefined
    if (heading) {
      columns = heading
      list ??= nounOf(heading)
      ledger.take(index)
      continue
    }
    let row = textRow(line, index, columns, list ?? 'queues')
    const own = !row && columns && rows.length === 0 ? inOwnOrder(columns, list ?? 'queues') : undefined
    if (own && (row = textRow(line, index, own, 'consumers'))) columns = own
    if (!row) continue
    columns ??= DEFAULT_COLUMNS[list ?? 'queues'].find((names) => names.length === row.values.size)
    rows.push(row)
    ledger.take(index)
  }
  return rows
}

function readJson(ledger: LineLedger, start: number): BrokerRow[] {
  return readJsonObjects(ledger, start).objects.map(({ value, line }) => {
    const values = new Map<string, Json>()
    for (const key of Object.keys(value)) if (value[key] !== null) values.set(key, cellOf(key, value[key]!))
    return { values, line }
  })
}

/** `[[{name,<<"a">>}, {messages,0}], …]`, one row a list; `list_consumers` nests one deeper. */
function readErlang(ledger: LineLedger, start: number): BrokerRow[] {
  const rows: BrokerRow[] = []
  let text = ''
  let first = -1
  const flush = (): void => {
    const row = first < 0 ? undefined : erlangRow(parseTerm(text), first)
    if (row) rows.push(row)
    text = ''
    first = -1
  }
  for (let index = start; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (ledger.isRead(index)) continue
    const opening = /^\s*\[+(?=\{\w+,)/.exec(line)
    if (opening) {
      flush()
      first = index
      text = `[${line.slice(opening[0].length)}`
    } else if (first >= 0) text += `\n${line}`
    if (first >= 0 || /^[\s[\],]*$/.test(line)) ledger.take(index)
  }
  flush()
  return rows
}

function erlangRow(term: Term | undefined, line: number): BrokerRow | undefined {
  const value = jsonOf(term)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const values = new Map<string, Json>()
  for (const key of Object.keys(value)) {
    values.set(key, cellOf(key, value[key]!))
  }
  return { values, line }
}

function cellOf(key: string, value: Json): Json {
  if (key === 'arguments') return argumentsOf(value)
  return key === 'peer_host' || key === 'host' ? addressOf(value) : value
}

function readFramed(ledger: LineLedger, start: number): BrokerRow[] {
  const [heading, ...body] = readFrame(ledger, start)
  return body.flatMap(({ cells, line }) => rowOf(heading?.cells ?? [], cells, line) ?? [])
}

function readCsvRows(ledger: LineLedger, start: number): BrokerRow[] {
  const [heading, ...body] = readCsv(ledger, start)
  return body.flatMap(({ cells, line }) => rowOf(heading?.cells ?? [], cells, line) ?? [])
}

/** `name="a" messages="0"`, as `rabbitmqadmin --format kvp` prints it. */
function readPairs(ledger: LineLedger, start: number): BrokerRow[] {
  const rows: BrokerRow[] = []
  for (let index = start; index < ledger.length; index++) {
    const values = new Map<string, Json>()
    for (const [, key = '', cell = ''] of ledger.at(index).matchAll(/(?<![a-z_.])([a-z_.]+)="([^"]*)"/g)) {
      const value = valueOf(key, cell)
      if (value !== undefined) values.set(key, value)
    }
    if (values.size === 0) continue
    rows.push({ values, line: index })
    ledger.take(index)
  }
  return rows
}

/** A paragraph of `name: value` lines each row, between rules: `rabbitmqadmin --format long`. */
function readLong(ledger: LineLedger, start: number): BrokerRow[] {
  const rows: BrokerRow[] = []
  let values = new Map<string, Json>()
  for (let index = start; index < ledger.length; index++) {
    const line = ledger.at(index)
    const pair = /^ *([a-z_.]+):(?: (.*))?$/.exec(line)
    if (/^-{20,}$/.test(line.trim())) {
      values = new Map()
      ledger.ignore(index, 'rule between rows')
    } else if (pair) {
      if (values.size === 0) rows.push({ values, line: index })
      const value = valueOf(pair[1]!, pair[2] ?? '')
      if (value !== undefined) values.set(pair[1]!, value)
      ledger.take(index)
    }
  }
  return rows
}
