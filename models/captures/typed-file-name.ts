import { OVSDB_TABLES } from './ovsdb-tables.ts'
import { isUnmistakable, looksTyped } from './programs.ts'

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
  'lsmod',
  'lsns',
  'systemd-cgls',
  'iptables-save',
  'ip6tables-save',
  ...'blkid dmesg dmidecode findmnt getenforce lldpctl lsblk lshw lslocks lsmem lsof lspci lvs nstat numastat pstree pvs sestatus timedatectl vgs vmstat'.split(
    ' '
  )
])
/** Tools whose names are words too; other such words in a file's name are just words. */
const ORDINARY_TOOLS = new Set(
  'ip tc ss ps arp route ceph bridge crm df dmesg free cat hostname uname uptime mount ls nova neutron cinder glance heat ironic sudo lxc'.split(
    ' '
  )
)
const LEGACY_CLIENTS = new Set(['nova', 'neutron', 'cinder', 'glance', 'heat', 'ironic'])
const APPCTL = /^ov[sn]-appctl$/
/** Options of `podman exec` with a value of their own. */
const EXEC_OPTION = /^(?:-u|--user|-e|--env|-w|--workdir)$/
/** Separates the words of a command in a file name. */
const GAP = /[_ ]+/

/** True for a word of a file's name that is a program's. */
export function isTool(word: string): boolean {
  return isUnmistakable(word) || ORDINARY_TOOLS.has(word)
}

/** The words of a file's name as the command line they stand for, with the options its endings told; undefined when it is none. */
export function typedAs(text: string, flags: readonly string[]): string | undefined {
  const words = wordsOf(text)
  const program = words[0] ?? ''
  const rest = words.slice(1).map((word) => word.replace(/^format-(json|table|list|csv|html)$/, '--format=$1'))
  if (rest.length === 0) return ALONE.has(program) ? program : undefined
  if (LEGACY_CLIENTS.has(program) && !isLegacy(rest)) return undefined
  const format = flags.find((flag) => flag.startsWith('-f '))?.slice(3)
  if (/^(?:ovs-vsctl|ovn-(?:ic-)?[ns]bctl|ovsdb-client)$/.test(program)) {
    const given = format === 'json' || format === 'csv' ? [`--format=${format}`] : []
    return [program, ...given, ...joinTable(withoutDatabase(rest))].join(' ')
  }
  if (program === 'openstack') {
    const command = rest[0] === 'as' ? rest.slice(2) : rest
    return command.length === 0 ? undefined : [program, ...joinColumns(command), ...flags].join(' ')
  }
  if (program === 'sudo') {
    const typed = typedAs(rest.join('_'), flags)
    return typed === undefined ? undefined : `sudo ${typed}`
  }
  if (APPCTL.test(program)) return [program, ...joinAsked(rest)].join(' ')
  if (program === 'ethtool') return [program, ...joinDevice(rest)].join(' ')
  if (program === 'rabbitmqctl')
    return [program, ...joinVerb(rest), ...(format === undefined ? [] : [`--formatter ${format}`])].join(' ')
  if (program === 'podman' || program === 'docker') {
    if (rest[0] === 'exec') return inContainer(program, rest, flags)
    if (rest[0] === 'inspect') return joinName(program, rest)
  }
  if (format !== undefined && (program === 'podman' || program === 'docker')) rest.push(`--format ${format}`)
  if (format === 'json' && program === 'ip') rest.unshift('-j')
  const line = [program, ...rest].join(' ')
  return looksTyped(line) ? line : undefined
}

/** `net-list`, and `list` with nothing but options behind it. */
function isLegacy(words: readonly string[]): boolean {
  if (words[0] === 'list') return words.slice(1).every((word) => word.startsWith('-'))
  return words.some((word) => /^[a-z]+(?:-[a-z]+)*-(?:list|show)$/.test(word))
}

/** `list logical switch port` → `list logical_switch_port`: the longest run of words that is a table. */
function joinTable(words: readonly string[]): string[] {
  const at = words.findIndex((word) => word === 'list' || word === 'find' || word === 'get')
  if (words[at] === 'get') return joinColumn(words, at)
  if (at < 0) return [...words]
  for (let end = Math.min(words.length, at + 6); end > at + 2; end--) {
    const table = words.slice(at + 1, end).join('_')
    if (OVSDB_TABLES.has(table.toLowerCase())) return [...words.slice(0, at + 1), table, ...words.slice(end)]
  }
  return [...words]
}

/** `get Open vSwitch . external ids` → `get Open_vSwitch . external_ids` */
function joinColumn(words: readonly string[], get: number): string[] {
  const open = words.slice(get + 1, get + 3).join('_')
  const named =
    open.toLowerCase() === 'open_vswitch' ? [...words.slice(0, get + 1), open, ...words.slice(get + 3)] : words
  return [...named.slice(0, get + 3), ...(named.length > get + 3 ? [named.slice(get + 3).join('_')] : [])]
}

/** `exec ovn controller ovs-vsctl show` → `exec ovn_controller ovs-vsctl show`, the inner command joined like any other. */
function inContainer(program: string, words: readonly string[], flags: readonly string[]): string {
  const start = words.findIndex(
    (word, index) => index > 0 && !word.startsWith('-') && !EXEC_OPTION.test(words[index - 1]!)
  )
  const end = words.findIndex((word, index) => index > start && isTool(word))
  if (start < 0 || end < 0) return [program, ...words].join(' ')
  const inner = words.slice(end)
  const typed = typedAs(inner.join('_'), flags) ?? inner.join(' ')
  const shell = words.findIndex((word, index) => index > start && index < end && /^(?:bash|sh|timeout|-)/.test(word))
  const name = words.slice(start, shell < 0 ? end : shell).join('_')
  return [program, ...words.slice(0, start), name, typed].join(' ')
}

/** `inspect nova compute` → `inspect nova_compute` */
function joinName(program: string, words: readonly string[]): string {
  const start = words.findIndex((word, index) => index > 0 && !word.startsWith('-'))
  if (start < 0) return [program, ...words].join(' ')
  return [program, ...words.slice(0, start), words.slice(start).join('_')].join(' ')
}

/** `--db unix .run.ovn.ovnsb db.sock show` → `show`: where a database is does not change what is printed. */
function withoutDatabase(words: readonly string[]): string[] {
  const at = words.indexOf('--db')
  if (at < 0) return [...words]
  let end = at + 1
  while (/^(?:unix|tcp|ssl)$|^\.|\.sock$|^[\d.]+,?$|^\w*,(?:tcp|ssl)$/.test(words[end] ?? '')) end++
  return [...words.slice(0, at), ...words.slice(end)]
}

/** Some names hold the sign that stands for the gap between words. */
function wordsOf(text: string): string[] {
  const words = text.split(GAP).filter((word) => word !== '')
  if (words[0] === 'crm' && words[1] === 'mon') words.splice(0, 2, 'crm_mon')
  if (words[0] === 'ceph' && /^(?:quorum|mon)$/.test(words[1] ?? '') && words[2] === 'status')
    words.splice(1, 2, `${words[1]}_status`)
  const everywhere = words.indexOf('--all-namespaces')
  if (everywhere > 0 && /^(?:true|false)$/.test(words[everywhere + 1] ?? ''))
    words.splice(everywhere, 2, `--all-namespaces=${words[everywhere + 1]}`)
  return words
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

/** `-t .run.ovn.ovnnb db.ctl cluster.status OVN Northbound` → `-t /run/ovn/ovnnb_db.ctl cluster/status OVN_Northbound` */
function joinAsked(words: readonly string[]): string[] {
  const at = words.findIndex((word) => word === '-t' || word === '--target')
  const part = words[at + 2]
  if (at < 0 || part === undefined) return joinFamily(words)
  const end = /^db(?:\.ctl)?$/.test(part) ? at + 3 : at + 2
  const target = words.slice(at + 1, end).join('_')
  const path = target.startsWith('.') ? target.replace(/\.(?!ctl$)/g, '/') : target
  const asked = joinFamily(words.slice(end))
  return [
    ...words.slice(0, at + 1),
    path,
    ...(/^OVN$/.test(asked[1] ?? '') ? [asked[0]!, asked.slice(1).join('_')] : asked)
  ]
}

/** `-i p1p1 1` → `-i p1p1_1` */
function joinDevice(words: readonly string[]): string[] {
  const start = words.findIndex((word) => !word.startsWith('-'))
  return start < 0 ? [...words] : [...words.slice(0, start), words.slice(start).join('_')]
}

/** A `/` cannot stand in a file name: `fdb_show` or `fdb.show` is `fdb/show`. */
function joinFamily(words: readonly string[]): string[] {
  const at = words.findIndex((word) => !word.startsWith('-'))
  const [first = '', second, ...rest] = words.slice(Math.max(at, 0))
  const before = words.slice(0, Math.max(at, 0))
  if (first.includes('.'))
    return [...before, first.replace('.', '/'), ...(second === undefined ? [] : [second]), ...rest]
  const family =
    /^(?:fdb|mdb|stp|rstp|bfd|cfm|bond|lacp|lldp|dpctl|dpif|dpif-netdev|ofproto|ovsdb-server|tnl|upcall|ovs|vlog|memory|coverage|qos|cluster|nat)$/
  return second !== undefined && family.test(first) ? [...before, `${first}/${second}`, ...rest] : [...words]
}

function joinVerb(words: readonly string[]): string[] {
  const [first, second, ...rest] = words
  const joined =
    first !== undefined && second !== undefined && /^(?:list|cluster|node|environment|set|clear|add)$/.test(first)
  return joined ? [`${first}_${second}`, ...rest] : [...words]
}
