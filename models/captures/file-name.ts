import { isGenericName, isHostName } from './host-words.ts'
import { OVSDB_TABLES } from './ovsdb-tables.ts'
import { isKnownProgram, isUnmistakable, looksTyped } from './programs.ts'

/** What the name of a file, and of the folders it lies in, tells about its content. */
export interface NameClues {
  /** as it would be typed, wrappers included */
  commandLine?: string
  /** a host named by a folder or in front of the command; only good for commands about one host */
  host?: string
}

const ENDINGS = /\.(?:gz|xz|bz2|zst|txt|log|out|output|stdout|stderr|cmd|text|md)$/i
const FORMATS: { [ending: string]: string } = {
  json: 'json',
  csv: 'csv',
  yaml: 'yaml',
  yml: 'yaml',
  value: 'value',
  shell: 'shell'
}
const SOSREPORT = /^(?:sosreport|sos-collector)[-_](.+)$/
/** Programs that print something without being told what. */
const ALONE = new Set([
  'ps',
  'ifconfig',
  'hostname',
  'lsblk',
  'df',
  'free',
  'uptime',
  'lscpu',
  'netstat',
  'crm_mon',
  'mount',
  'arp',
  'lsmod'
])
/** Tools whose names are words too; other such words in a file's name are just words. */
const ORDINARY_TOOLS = new Set(
  'ip tc ss ps arp ceph bridge crm df free cat hostname uname uptime mount ls nova neutron cinder glance heat ironic sudo lxc'.split(
    ' '
  )
)
const LEGACY_CLIENTS = new Set(['nova', 'neutron', 'cinder', 'glance', 'heat', 'ironic'])
/** Separates the words of a command in a file name. */
const GAP = /[_ ]+/

/**
 * Reads `compute-0/ovs-vsctl_show.txt`, `compute-0.podman_ps.txt`, `openstack_network_list_--long.json` and a sosreport's
 * `sos_commands/openvswitch/ovs-vsctl_-t_5_show`. Folders with words of general use are no hosts; the first folder, which is
 * what the user opened, is one only when it is unmistakable.
 */
export function fileNameClues(name: string): NameClues {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.')
  const base = parts.pop() ?? ''
  const clues: NameClues = {}
  const found = commandIn(base)
  if (found) clues.commandLine = found.commandLine
  const host = found?.prefix ?? (found ? undefined : hostFile(base)) ?? folderHost(parts, found !== undefined)
  if (host !== undefined) clues.host = host
  return clues
}

/** `typed`: the file's name is a command's; only then may any single word be a host. */
function folderHost(parts: readonly string[], typed: boolean): string | undefined {
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index]!
    const report = SOSREPORT.exec(part)
    if (report) return reportHost(report[1]!)
    if (isHostName(part)) return part
    if (index > 0 && typed && /^[A-Za-z][a-z0-9]*$/.test(part) && !isGenericName(part) && !isKnownProgram(part))
      return part
  }
  return undefined
}

/** `compute-0-03912345-2024-05-01-abcdefg`, `compute-0.localdomain-20180101120000` → the host. */
function reportHost(text: string): string | undefined {
  const dated = text.replace(/[-.]\d{4}-\d\d-\d\d.*$|[-.]20\d{6,12}.*$/, '')
  const host = dated.replace(/[-.]\d{6,8}$/, '').replace(/\.tar$/, '')
  return /^[A-Za-z][\w.-]*$/.test(host) && !isGenericName(host) ? host : undefined
}

/** `compute-0.txt` */
function hostFile(base: string): string | undefined {
  const stem = withoutEndings(base).stem
  return isHostName(stem) ? stem : undefined
}

function commandIn(base: string): { commandLine: string; prefix?: string } | undefined {
  const { stem, flags } = withoutEndings(base)
  for (const start of programStarts(stem)) {
    const command = typedAs(stem.slice(start), flags)
    if (command === undefined) {
      if (start === 0) return undefined
      continue
    }
    const before = stem.slice(0, start)
    const separator = before.at(-1)
    const prefix = trimSeparators(before.replace(/^\d+[-_. ]+/, ''))
    if (prefix === '') return { commandLine: command }
    const named =
      separator === '.'
        ? /^[A-Za-z][\w.-]*$/.test(prefix) && !isGenericName(prefix)
        : isHostName(prefix) && /\d/.test(prefix)
    return named ? { commandLine: command, prefix } : { commandLine: command }
  }
  return undefined
}

function trimSeparators(text: string): string {
  let end = text.length
  while (end > 0 && '-_. '.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}

/** Where a word that names a program begins: at the start, or behind `.`, `_`, `-` or a space; `_` or a space or the end follows. */
function* programStarts(stem: string): Generator<number> {
  for (let start = 0; start < Math.min(stem.length, 120); start++) {
    if (start > 0 && !/[-_. ]/.test(stem[start - 1]!)) continue
    const word = /^[a-z][a-z0-9-]*(?=[_ ]|$)/.exec(stem.slice(start, start + 40))?.[0]
    const known = start > 0 && stem[start - 1] === '-' ? isUnmistakable : isTool
    if (word !== undefined && known(word)) yield start
  }
}

function isTool(word: string): boolean {
  return isUnmistakable(word) || ORDINARY_TOOLS.has(word)
}

/** Takes `.txt`, `.json`, `.tty80_fit-width` … off; what they tell about the format becomes options. */
function withoutEndings(base: string): { stem: string; flags: string[] } {
  const flags: string[] = []
  let stem = base
  for (let round = 0; round < 6; round++) {
    const plain = ENDINGS.exec(stem)
    const other = /\.([a-zA-Z][\w-]*)$/.exec(stem)
    if (plain) stem = stem.slice(0, plain.index)
    else if (!other) break
    else {
      const ending = other[1]!.toLowerCase()
      const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined
      const width = /^max-width(\d+)$/.exec(ending)
      if (format !== undefined) flags.unshift(`-f ${format}`)
      else if (width) flags.unshift(`--max-width ${width[1]}`)
      else if (/^tty\d+_fit-width$/.test(ending)) flags.unshift('--fit-width')
      else if (ending !== 'table' && !/^tmux\d+-hardwrap$/.test(ending)) break
      stem = stem.slice(0, other.index)
    }
  }
  return { stem, flags }
}

function typedAs(text: string, flags: readonly string[]): string | undefined {
  const words = text.split(GAP).filter((word) => word !== '')
  const program = words[0] ?? ''
  const rest = words.slice(1).map((word) => word.replace(/^format-(json|table|list|csv|html)$/, '--format=$1'))
  if (rest.length === 0 && !ALONE.has(program)) return undefined
  if (LEGACY_CLIENTS.has(program) && !rest.some((word) => /^[a-z]+(?:-[a-z]+)*-(?:list|show)$/.test(word)))
    return undefined
  const format = flags.find((flag) => flag.startsWith('-f '))?.slice(3)
  if (/^(?:ovs-vsctl|ovn-(?:ic-)?[ns]bctl|ovsdb-client)$/.test(program)) {
    const given = format === 'json' || format === 'csv' ? [`--format=${format}`] : []
    return [program, ...given, ...joinTable(rest)].join(' ')
  }
  if (program === 'openstack') {
    const command = rest[0] === 'as' ? rest.slice(2) : rest
    return command.length === 0 ? undefined : [program, ...joinColumns(command), ...flags].join(' ')
  }
  if (program === 'ovs-appctl') return `${program} ${joinFamily(rest).join(' ')}`
  if (program === 'rabbitmqctl')
    return [program, ...joinVerb(rest), ...(format === undefined ? [] : [`--formatter ${format}`])].join(' ')
  if ((program === 'podman' || program === 'docker') && rest[0] === 'exec')
    return `${program} ${joinContainer(rest).join(' ')}`
  if (format !== undefined && (program === 'podman' || program === 'docker')) rest.push(`--format ${format}`)
  if (format === 'json' && program === 'ip') rest.unshift('-j')
  const line = [program, ...rest].join(' ')
  return looksTyped(line) ? line : undefined
}

/** `list logical switch port` → `list logical_switch_port`: the longest run of words that is a table. */
function joinTable(words: readonly string[]): string[] {
  const at = words.findIndex((word) => word === 'list' || word === 'find')
  if (at < 0) return [...words]
  for (let end = Math.min(words.length, at + 6); end > at + 2; end--) {
    const table = words.slice(at + 1, end).join('_')
    if (OVSDB_TABLES.has(table.toLowerCase())) return [...words.slice(0, at + 1), table, ...words.slice(end)]
  }
  return [...words]
}

/** `exec ovn controller ovs-vsctl show` → `exec ovn_controller ovs-vsctl show`. */
function joinContainer(words: readonly string[]): string[] {
  const start = words.findIndex((word, index) => index > 0 && !word.startsWith('-'))
  const end = words.findIndex((word, index) => index > start && isTool(word))
  if (start < 0 || end < 0) return [...words]
  return [...words.slice(0, start), words.slice(start, end).join('_'), ...words.slice(end)]
}

/** `-c Fixed IP Addresses` → `-c "Fixed IP Addresses"`. */
function joinColumns(words: readonly string[]): string[] {
  const out: string[] = []
  for (let index = 0; index < words.length; index++) {
    out.push(words[index]!)
    if (words[index] !== '-c' && words[index] !== '--column') continue
    let end = index + 1
    while (/^[A-Z]/.test(words[end] ?? '')) end++
    if (end - index > 2) {
      out.push(`"${words.slice(index + 1, end).join(' ')}"`)
      index = end - 1
    }
  }
  return out
}

/** A `/` cannot stand in a file name: `fdb_show` or `fdb.show` is `fdb/show`. */
function joinFamily(words: readonly string[]): string[] {
  const at = words.findIndex((word) => !word.startsWith('-'))
  const [first = '', second, ...rest] = words.slice(Math.max(at, 0))
  const before = words.slice(0, Math.max(at, 0))
  if (first.includes('.'))
    return [...before, first.replace('.', '/'), ...(second === undefined ? [] : [second]), ...rest]
  const family =
    /^(?:fdb|mdb|stp|rstp|bfd|cfm|bond|lacp|lldp|dpctl|dpif|dpif-netdev|ofproto|tnl|upcall|ovs|vlog|memory|coverage|qos|cluster|nat)$/
  return second !== undefined && family.test(first) ? [...before, `${first}/${second}`, ...rest] : [...words]
}

function joinVerb(words: readonly string[]): string[] {
  const [first, second, ...rest] = words
  const joined =
    first !== undefined && second !== undefined && /^(?:list|cluster|node|environment|set|clear|add)$/.test(first)
  return joined ? [`${first}_${second}`, ...rest] : [...words]
}
