import { parseOvsCommandLine } from './command-line.ts'
import type { RowOptions } from './printed-row.ts'
import { DATABASE_OF_TOOL, tableNamed } from './tables.ts'
import type { OvsdbDatabase, OvsdbTableName } from './tables.ts'

/** `list TABLE [RECORD…]`, `find TABLE [CONDITION…]` or `get TABLE RECORD [COLUMN[:KEY]…]` taken apart. */
export interface ListCommand extends RowOptions {
  tool: string
  database: OvsdbDatabase
  verb: 'list' | 'find' | 'get'
  table: OvsdbTableName | undefined
  /** as typed, when no table has such a name */
  typed: string
  /** the records, conditions or columns the output was limited to */
  limits: string[]
}

const VERBS = ['list', 'find', 'get'] as const
const FORMATS = new Set(['table', 'list', 'html', 'csv', 'json'])

export function parseListCommand(commandLine: string, tools: readonly string[]): ListCommand | undefined {
  const parsed = parseOvsCommandLine(commandLine, tools)
  const verb = VERBS.find((name) => name === parsed?.command)
  if (!parsed || !verb) return undefined
  const { options, args } = parsed
  const database = DATABASE_OF_TOOL[parsed.tool]!
  const bare = options.has('bare')
  const format = options.get('format')
  const columns = options.get('columns')?.split(/[\s,]+/)
  return {
    tool: parsed.tool,
    database,
    verb,
    table: tableNamed(database, args[0] ?? ''),
    typed: args[0] ?? '',
    limits: args.slice(1),
    format: bare ? 'list' : format !== undefined && FORMATS.has(format) ? format : undefined,
    bare: bare || options.get('data') === 'bare',
    columns: columns?.filter((name) => name !== ''),
    headings: !bare && !options.has('no-headings') && !options.has('no-heading')
  }
}

/** The command in full words: the table by its own name, options that change what is printed. */
export function canonicalListCommand(command: ListCommand): string {
  const words = [command.tool]
  if (command.bare) words.push('--bare')
  else if (command.format !== undefined && command.format !== 'list') words.push(`--format=${command.format}`)
  if (command.columns) words.push(`--columns=${command.columns.join(',')}`)
  return [...words, command.verb, command.table?.name ?? command.typed, ...command.limits].join(' ')
}

/** What is assumed of output that was pasted without its command line. */
export const PLAIN_ROWS: RowOptions = { format: undefined, bare: false, columns: undefined, headings: true }
