import { words as shellWords } from '../../text/shell-words.ts'
import { LEGACY_CLIENTS } from './legacy-clients.ts'

/** A client's command line taken apart: what was asked for, and how it was to be printed. */
export interface OpenStackCommandLine {
  /** one of the clients that `openstack` replaced */
  legacy: boolean
  /** words of the resource as `openstack` spells it: `floating ip` */
  resource: string
  /** `list`, `show`, `create` …; undefined when no known verb was typed */
  verb: string | undefined
  /** `-f`; undefined when not given */
  format: string | undefined
  /** `-c`, as typed */
  columns: string[]
  long: boolean
  /** cells are wrapped in their columns */
  fitted: boolean
  /** arguments after the verb that are no options */
  args: string[]
  /** options with a value, last one counts: `--network` → `private` */
  options: Map<string, string>
  /** the command in one spelling: formatting that changes no cell left out */
  canonical: string
}

const VERBS = new Set([
  ...['list', 'show', 'create', 'set', 'unset', 'update', 'delete', 'issue', 'add', 'remove', 'rebuild', 'resize'],
  ...['reserve', 'allocate', 'accept', 'save', 'restore', 'start', 'stop', 'reboot', 'migrate', 'abandon', 'check']
])

/** Options that only change how cells are drawn; the ones mapped to true take a value. */
const DRAWING = new Map([
  ['--fit-width', false],
  ['--max-width', true],
  ['--noindent', false],
  ['--print-empty', false],
  ['--quote', true],
  ['--sort-column', true],
  ['--sort-ascending', false],
  ['--sort-descending', false]
])

const WITH_VALUE = new Set([
  ...['--network', '--router', '--server', '--project', '--project-domain', '--domain', '--user', '--host', '--name'],
  ...[
    '--device-owner',
    '--device-id',
    '--fixed-ip',
    '--mac-address',
    '--security-group',
    '--status',
    '--sort',
    '--limit'
  ],
  ...[
    '--marker',
    '--agent-type',
    '--agent',
    '--binary',
    '--service',
    '--flavor',
    '--image',
    '--availability-zone',
    '--ip'
  ],
  ...[
    '--group',
    '--property',
    '--tag',
    '--tags',
    '--any-tags',
    '--not-tags',
    '--not-any-tags',
    '--subnet-range',
    '--port'
  ],
  ...['--provider-network-type', '--provider-physical-network', '--provider-segment', '--segment', '--ip-version'],
  ...['--subnet-pool', '--service-type', '--gateway', '--long-name', '--type', '--region', '--interface', '--node'],
  ...[
    '--floating-ip-address',
    '--fixed-ip-address',
    '--instance-name',
    '--reservation-id',
    '--ip6',
    '--locked',
    '--matching'
  ],
  ...['--nic', '--key-name', '--user-data', '--volume', '--snapshot', '--size', '--parent-port', '--subnet', '--prefix']
])
/** Options of the program itself, before the words. */
const GLOBAL_WITH_VALUE = /^--(?:os-[\w-]+|config-file|config-dir|log-file|profile|default-domain|cert|key|cacert)$/
const GLOBAL_FLAG = /^--os-(?:beta-command|insecure)$/

/** The newer client has an option for what the older one was given. */
const OF_ROUTER = new Set(['l3-agent-list-hosting-router', 'router-port-list'])

/** What the older clients called `-c`, when nothing was told of how to print it. */
const PICKS = new Set(['-F', '--field', '--fields'])

/** Takes a command line of `openstack` or an older client apart; undefined when it is neither. */
export function parseOpenStackCommandLine(commandLine: string): OpenStackCommandLine | undefined {
  const typed = shellWords(commandLine)
  const client = /^(?:\S*\/)?([a-z-]+)$/.exec(typed[0] ?? '')?.[1] ?? ''
  const legacy = LEGACY_CLIENTS.get(client)
  const manage = client === 'nova-manage'
  if (client !== 'openstack' && !legacy && !manage) return undefined
  const rest = withoutGlobals(typed.slice(1))
  if (rest.length === 0) return undefined
  if (manage) return ofCells(rest)
  let resource: string
  let verb: string | undefined
  let at = 0
  if (legacy) {
    ;[resource, verb] = legacy(rest[0]!)
    at = 1
  } else {
    while (at < rest.length && !rest[at]!.startsWith('-') && !(at > 0 && VERBS.has(rest[at]!))) at++
    resource = rest.slice(0, at).join(' ')
    if (at < rest.length && VERBS.has(rest[at]!)) verb = rest[at++]
  }
  const line = withOptions({
    legacy: legacy !== undefined,
    resource,
    verb,
    head: [client, ...rest.slice(0, at)],
    tail: rest.slice(at)
  })
  const [given] = line.args
  if (OF_ROUTER.has(rest[0]!) && given !== undefined) line.options.set('--router', given)
  return line
}

/** Of what manages nova's databases, only the cells are printed as the clients print. */
function ofCells([area, verb = '', ...tail]: readonly string[]): OpenStackCommandLine | undefined {
  if (area !== 'cell_v2' || !Object.hasOwn(CELLS, verb)) return undefined
  const head = ['nova-manage', area, verb]
  return withOptions({ legacy: true, resource: CELLS[verb]!, verb: 'list', head, tail })
}

const CELLS: { [verb: string]: string } = { list_hosts: 'cell host', list_cells: 'cell' }

function withoutGlobals(typed: readonly string[]): string[] {
  let at = 0
  while (at < typed.length && typed[at]!.startsWith('-')) {
    at += GLOBAL_WITH_VALUE.test(typed[at]!) && !GLOBAL_FLAG.test(typed[at]!) ? 2 : 1
  }
  return typed.slice(at)
}

function withOptions(typed: {
  legacy: boolean
  resource: string
  verb: string | undefined
  head: string[]
  tail: string[]
}): OpenStackCommandLine {
  const { legacy, resource, verb, head, tail } = typed
  const line: OpenStackCommandLine = {
    ...{ legacy, resource, verb, format: undefined, columns: [], long: false, fitted: false },
    ...{ args: [], options: new Map<string, string>(), canonical: '' }
  }
  const shown = [...head]
  for (let at = 0; at < tail.length; at++) {
    const { name, value } = optionOf(tail[at]!)
    const next = value ?? tail[at + 1]
    const separate = value === undefined
    if (name === undefined) {
      line.args.push(tail[at]!)
      shown.push(quoted(tail[at]!))
    } else if (legacy && PICKS.has(name)) {
      if (next !== undefined) line.columns.push(next)
      shown.push(name, ...(next === undefined ? [] : [quoted(next)]))
      if (separate) at++
    } else if (name === '-f' || name === '-c') {
      if (next === undefined) continue
      if (name === '-f') line.format = next.toLowerCase()
      else line.columns.push(next)
      if (name === '-c' || next !== 'table') shown.push(name, quoted(next))
      if (separate) at++
    } else if (DRAWING.has(name)) {
      line.fitted ||= name === '--fit-width' || name === '--max-width'
      if (separate && DRAWING.get(name) === true) at++
    } else {
      line.long ||= name === '--long'
      const takes = value !== undefined || (WITH_VALUE.has(name) && next !== undefined && !next.startsWith('-'))
      if (takes) line.options.set(name, next!)
      shown.push(name, ...(takes ? [quoted(next!)] : []))
      if (takes && separate) at++
    }
  }
  line.canonical = shown.join(' ')
  return line
}

/** `--format=json` → `-f`, `json`; `-cName` → `-c`, `Name`; no name for an argument. */
function optionOf(word: string): { name?: string; value?: string } {
  if (!word.startsWith('-') || word === '-') return {}
  const [, name = word, value] = /^(--[^=]+)(?:=([\s\S]*))?$/.exec(word) ?? []
  if (name === '--format' || name === '--column') {
    return { name: name === '--format' ? '-f' : '-c', ...(value === undefined ? {} : { value }) }
  }
  const short = /^(-[fc])(.+)$/.exec(word)
  if (short) return { name: short[1]!, value: short[2]! }
  return { name, ...(value === undefined ? {} : { value }) }
}

function quoted(word: string): string {
  return /[\s'"|&;()<>]/.test(word) ? `"${word}"` : word
}
