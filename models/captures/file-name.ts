import { isGenericName, isHostName } from './host-words.ts'
import { plainFileCommand } from './plain-files.ts'
import { isKnownProgram, isUnmistakable } from './programs.ts'
import { isTool, typedAs } from './typed-file-name.ts'

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
/** A packed folder is named like the folder. */
const ARCHIVE = /\.(?:tar(?:\.[gx]z)?|t[gx]z|zip)$/i
const SOSREPORT = /^(?:(?:sosreport|sos-collector)[-_](?=.)|insights-(?=.+-20\d{10,12}$))(.+)$/
/** What a report calls the output of `openstack server show`. */
const SHOWN_SERVER = /^instance-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.log$/
/**
 * Reads `compute-0/ovs-vsctl_show.txt`, `compute-0.podman_ps.txt`, `openstack_network_list_--long.json` and a sosreport's
 * `sos_commands/openvswitch/ovs-vsctl_-t_5_show`. Folders with words of general use are no hosts; the first folder, which is
 * what the user opened, is one only when it is unmistakable.
 */
export function fileNameClues(name: string): NameClues {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.')
  const base = parts.pop() ?? ''
  const clues: NameClues = {}
  const shown = plainFileCommand(name)
  // Below `/` the folders are the system's, not hosts.
  if (shown !== undefined) parts.length -= shown.split('/').length - 2
  const outside = outsideReport(parts)
  const found = shown !== undefined ? { commandLine: shown } : outside === parts ? commandIn(base) : reportedIn(base)
  if (found) clues.commandLine = found.commandLine
  const host =
    found?.prefix ??
    (found || outside !== parts ? undefined : hostFile(base)) ??
    folderHost(outside, found !== undefined)
  if (host !== undefined) clues.host = host
  return clues
}

const REPORTED = new Set(['sos_commands', 'sos_containers', 'insights_commands'])

/** The folders that a report brings along are named after its plugins and what they looked at, never after hosts. */
function outsideReport(parts: readonly string[]): readonly string[] {
  const at = parts.findIndex((part) => REPORTED.has(part))
  return at < 0 ? parts : parts.slice(0, at)
}

/** A second output of the same name got `.1`; but `ethtool_eth0.1` asks for a VLAN device. */
const SECOND =
  /^((?!(?:.*_)?(?:ethtool|nmcli|ip|tc)_).*|.*_(?:addr|address|link|route|rule|neigh|netns|show|list|all|cache|noarp|con|dev|device|iptables-save))\.[1-9]$/

/** The command of a file that a report named. What stands before the program (`microovn.ovn-nbctl_show`) is never a host. */
function reportedIn(base: string): { commandLine: string; prefix?: string } | undefined {
  const server = SHOWN_SERVER.exec(base)
  if (server) return { commandLine: `openstack server show ${server[1]}` }
  const found = commandIn(SECOND.exec(base)?.[1] ?? base)
  return found && { commandLine: found.commandLine }
}

/** `typed`: the file's name is a command's; only then may any single word be a host. */
function folderHost(parts: readonly string[], typed: boolean): string | undefined {
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index]!.replace(ARCHIVE, '')
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
