import { brokenTableEnd } from '../text/table/unwrap.ts'
import { CUT } from './marks.ts'

/**
 * Where one output ends and the next begins in text without prompts, as far as the formats make it plain: blank lines, tables,
 * records, and lines that only ever stand at the head of an output.
 */
export interface OutputBlock {
  from: number
  /** exclusive */
  to: number
  /** its first line only stands at the head of an output: a second one is a second output */
  head: boolean
  /** nothing, or a blank line, stands above it */
  apart: boolean
}

const HEADS =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\s*$|1: lo[:@]|lo\s+(?:UNKNOWN|UP|DOWN)\s|bridge name\s+bridge id|TYPE\s+(?:GATEWAY_PORT|EXTERNAL_IP)|IPv4 Routes|Interface\s+Type\s+Source\s+Model\s+MAC)/

/** True for a line that opens `ovs-vsctl show`, `ip a`, `brctl show`, `lr-nat-list` … and never stands inside one. */
export function isHead(line: string): boolean {
  const first = line.charCodeAt(0)
  const hex = (first >= 48 && first <= 57) || (first >= 97 && first <= 102)
  return (hex || first === 108 || first === 73 || first === 84) && line.length < 4000 && HEADS.test(line)
}

const BROKER_HEADS =
  /^(?:Timeout: [\d.]+ seconds|Listing \w|(?:Status|Cluster status|Application environment|Command line arguments) of node |Reporting server status |(?:Queues|Exchanges|Bindings|Consumers|Permissions|Policies|Parameters) on \S+:$|(?:Connections|Channels):$)/

const MAPPING = /^(?:[A-Za-z_][\w.:-]*:(?:\s|$)|- )/

/** True for a line with which the broker's tool begins a list; a report has many. How long it waits is said above. */
function isBrokerHead(line: string, above: string): boolean {
  if (line.length > 200 || !'TLSCARQEBP'.includes(line[0]!)) return false
  return BROKER_HEADS.test(line) && !above.startsWith('Timeout: ')
}

/** True where a bordered table begins: its border, its titles, its border again. */
export function isTableHead(lines: readonly string[], index: number): boolean {
  return isBorder(lines[index]) && /^\s*\|/.test(lines[index + 1] ?? '') && isBorder(lines[index + 2])
}

function startsBorder(line: string): boolean {
  return line.trimStart()[0] === '+' && /^\s*\+[-=]/.test(line)
}

function isBorder(line: string | undefined): boolean {
  return line !== undefined && /^\s*\+[-=]/.test(line) && /[-=+]\+\s*$/.test(line)
}

const isTableLine = (line: string): boolean => /^\s*[|+]/.test(line)

/** Cuts lines into blocks, each of which can only belong to one output. Blank lines belong to none. */
export function outputBlocks(lines: readonly string[]): OutputBlock[] {
  const blocks: OutputBlock[] = []
  let open: OutputBlock | undefined
  /** first word of the last line at the margin: the branches of one tree begin alike */
  let margin = ''
  let inRemark = false
  /** the open block has only keys and list items at the margin */
  let mapping = false
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    if (line === CUT) continue
    if (line.trim() === '') {
      // podman prints an empty object with a blank line in it.
      if (open && beginsJson(lines[open.from]!) && /[{[]\s*$/.test(lines[index - 1]!)) continue
      open = undefined
      inRemark = false
      continue
    }
    const broken = startsBorder(line) ? brokenTableEnd(lines, index) : undefined
    if (broken !== undefined) {
      blocks.push({ from: index, to: broken, head: true, apart: (lines[index - 1] ?? '').trim() === '' })
      open = undefined
      index = broken - 1
      continue
    }
    const indented = line[0] === ' ' || line[0] === '\t' || isMarked(line, open !== undefined)
    const word = indented ? margin : firstWord(line)
    const other =
      open !== undefined && !inRemark && changes(lines, index, word !== margin && !(mapping && MAPPING.test(line)))
    // A JSON document is an output of its own; records of one output have blank lines between them.
    const document = beginsJson(line) && (other || open === undefined)
    const record = open !== undefined && line[0] === '_' && /^_uuid\s*:/.test(line) && !isTableName(lines[index - 1]!)
    const head =
      document ||
      record ||
      isHead(line) ||
      isBrokerHead(line, lines[index - 1] ?? '') ||
      (line.trimStart()[0] === '+' && startsTable(lines, index, open))
    if (head || other) open = undefined
    if (!indented) mapping = (open === undefined || mapping) && (MAPPING.test(line) || line.startsWith('# '))
    margin = word
    // The lines of an XML remark are indented as its writer liked.
    if (line.startsWith('<!--') || inRemark) inRemark = !line.includes('-->')
    if (open) open.to = index + 1
    else blocks.push((open = { from: index, to: index + 1, head, apart: (lines[index - 1] ?? '').trim() === '' }))
  }
  return blocks
}

/** systemd marks units in the room that others leave blank: `● tripleo_nova_compute.service loaded failed failed`. */
function isMarked(line: string, inside: boolean): boolean {
  return (
    inside &&
    /^[●×○↻] \S+ +\S+ +(?:active|inactive|failed|activating|deactivating|reloading)\b/.test(line.slice(0, 400))
  )
}

/** `[DEFAULT]` alone on a line is a section of a settings file, `[12:840] -A INPUT …` a rule with its counters. */
function beginsJson(line: string): boolean {
  return line[0] === '{' || (line[0] === '[' && !/^\[(?:[A-Za-z][\w.:-]*\]\s*$|\d+:\d+\] -)/.test(line))
}

/** `Bridge table`, as `ovsdb-client dump` heads the records of each table: what follows belongs to one output. */
export function isTableName(line: string): boolean {
  return line.length < 80 && line.endsWith(' table') && /^[A-Z]\w* table$/.test(line)
}

function firstWord(line: string): string {
  const word = /^[^\s:]{0,40}/.exec(line)![0]
  return /^\d+$/.test(word) ? '0' : word
}

/** A border that is followed by titles, and is not the one below an earlier table's titles. */
function startsTable(lines: readonly string[], index: number, open: OutputBlock | undefined): boolean {
  if (!isTableHead(lines, index)) return false
  const above = lines[index - 1]
  return !open || above === undefined || !/^\s*\|/.test(above)
}

const CLOSING = /^(?:[\]}][\]},;]*|<\/table>)\s*$/

/** Table to text, a tree's margin after another tree's branches, one JSON document after another. */
function changes(lines: readonly string[], index: number, otherWord: boolean): boolean {
  const line = lines[index]!
  const above = lines[index - 1]!
  if (isBorder(above) && !isTableLine(line)) return true
  // The bracket that closes a document of many lines stands at the margin again.
  if (CLOSING.test(line)) return false
  const indented = /^\s/.test(above)
  if (indented && otherWord) return true
  return beginsJson(line) && !indented && /[}\]]$/.test(above)
}

/** The fields of an OVSDB record, or undefined when the block is none: two lists of one table have the same. */
export function recordFields(lines: readonly string[], from: number, to: number): Set<string> | undefined {
  if (!/^_uuid\s*:/.test(lines[from]!)) return undefined
  const fields = new Set<string>()
  for (let index = from; index < to; index++) {
    const name = /^(\w{1,60})\s*:/.exec(lines[index]!)?.[1]
    if (name !== undefined) fields.add(name)
  }
  return fields
}

/** True when the smaller set of fields is, but for damage, part of the other. */
export function sameTable(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0
  for (const name of one) if (other.has(name)) shared++
  return shared * 5 >= Math.min(one.size, other.size) * 4
}
