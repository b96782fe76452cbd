import { readTyped } from '../../text/typed.ts'

/** What was asked of nmcli. */
export interface Asked {
  object: 'device' | 'connection' | 'overview'
  /** of `device show NAME` and `connection show NAME` */
  name: string | undefined
  /** `-t`: cells parted by colons, without heading, these columns */
  terse: readonly string[] | undefined
  /** `-f`: a heading of any columns */
  fields: boolean
}

const VALUED = new Set(['f', 'fields', 'g', 'get-values', 'm', 'mode', 'c', 'colors', 'e', 'escape', 'w', 'wait'])
const DEVICE = ['DEVICE', 'TYPE', 'STATE', 'CONNECTION']
const CONNECTION = ['NAME', 'UUID', 'TYPE', 'DEVICE']

/** Takes a command line apart; undefined when it prints no devices and connections, or only values without their names. */
export function nmcliAsked(commandLine: string): Asked | undefined {
  const typed = readTyped(commandLine, ['nmcli'], VALUED)
  if (!typed) return undefined
  const option = (...names: string[]): string | undefined =>
    names.map((name) => typed.options.get(name)?.[0]).find((value) => value !== undefined)
  const [object, verb = 's', ...rest] = typed.words
  const isOne = (word: string, names: readonly string[]): boolean => names.some((name) => name.startsWith(word))
  if (
    [...typed.options.keys()].some((key) => ['g', 'get-values', 'version', 'v', 'help', 'h', 'offline'].includes(key))
  )
    return undefined
  const mode = option('m', 'mode')
  if (mode !== undefined && !/^m/.test(mode)) return undefined
  const fields = option('f', 'fields')
  if (object === undefined) return { object: 'overview', name: undefined, terse: undefined, fields: false }
  const which = object.startsWith('d') && 'device'.startsWith(object) ? 'device' : 'connection'
  if (!isOne(object, ['device', 'connection']) || !isOne(verb, ['show', 'status', 'list'])) return undefined
  const name =
    verb.startsWith('sh') || verb === 's' ? rest.find((word) => !/^(?:id|uuid|path|apath)$/.test(word)) : undefined
  const isTerse = option('t', 'terse') !== undefined
  const columns =
    fields?.split(',').map((field) => field.trim().toUpperCase()) ?? (which === 'device' ? DEVICE : CONNECTION)
  return { object: which, name, terse: isTerse ? columns : undefined, fields: fields !== undefined }
}

/** The cells of a terse line; colons inside of cells are escaped. Undefined when there are more or fewer than columns. */
export function terseCells(columns: readonly string[], line: string): Map<string, string> | undefined {
  const cells = line.split(/(?<!\\):/).map((cell) => cell.replace(/\\([:\\])/g, '$1'))
  if (cells.length !== columns.length) return undefined
  return new Map(cells.flatMap((cell, at) => (cell === '' ? [] : [[columns[at]!, cell]])))
}
