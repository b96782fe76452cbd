import type { Json } from '../../topology/vocabulary.ts'
import { isTuple, parseTerm, type Term } from '../erlang-terms.ts'
import { readJsonObjects, type JsonDict } from '../json-objects.ts'
import type { LineLedger } from '../line-ledger.ts'
import { readSurroundings } from './banners.ts'
import { jsonOf } from './cells.ts'
import type { Listener, NodeStatus, Share } from './node-status-record.ts'
import { readStatusText } from './node-status-text.ts'

const NODE_LINE = /^\s*(?:Status of|Asking) node '?([^\s']+)'? ?(?:\.\.\.|for its status \.\.\.)?\s*$/

/** Reads `rabbitmqctl status` as Erlang terms (to 3.7), as text under headings (3.8 on), or as JSON. */
export function readNodeStatus(ledger: LineLedger): NodeStatus {
  const status: NodeStatus = { line: 0, failed: false }
  for (let index = 0; index < Math.min(ledger.length, 12); index++) {
    const node = NODE_LINE.exec(ledger.at(index))?.[1]
    if (node === undefined) continue
    status.node = node
    status.line = index
    ledger.take(index)
  }
  status.failed = readSurroundings(ledger).failed
  if (status.failed) readDiagnostics(ledger, status)
  let start = 0
  while (start < ledger.length && (ledger.isRead(start) || ledger.at(start).trim() === '')) start++
  const first = ledger.at(start).trim()
  if (first.startsWith('{')) {
    for (const { value } of readJsonObjects(ledger, start).objects) {
      fromPairs(status, value)
      const node = nodeOf(value)
      if (node !== undefined) status.node ??= node
    }
  } else if (first.startsWith('[{') || first === '[') readTerms(ledger, start, status)
  else readStatusText(ledger, start, status)
  return status
}

/** Why the tool could not ask: `attempted to contact: [rabbit@c0]`, `* epmd reports: node 'rabbit' not running at all`. */
function readDiagnostics(ledger: LineLedger, status: NodeStatus): void {
  for (let index = 0; index < Math.min(ledger.length, 60); index++) {
    const text = ledger.at(index).trim()
    const asked = /^attempted to contact: \['?([^\s',@\]]+@[^\s',\]]+)'?\]$/.exec(text)?.[1]
    if (asked !== undefined) {
      status.node ??= asked
      status.line ||= index
    } else if (/^\* epmd reports: node '?\S+? not running at all$/.test(text)) status.stopped = true
  }
}

/** JSON names the node only beside its listeners. */
function nodeOf(pairs: JsonDict): string | undefined {
  const listeners = own(pairs, 'listeners')
  for (const each of Array.isArray(listeners) ? listeners : []) {
    const node = isDict(each) ? own(each, 'node') : undefined
    if (typeof node === 'string') return node
  }
  return undefined
}

function readTerms(ledger: LineLedger, start: number, status: NodeStatus): void {
  const text: string[] = []
  for (let index = start; index < ledger.length && !ledger.isRead(index); index++) {
    const line = ledger.at(index)
    if (index > start && /^\S/.test(line) && !/^[{[\]},]/.test(line)) break
    text.push(line)
    ledger.take(index)
  }
  const term = parseTerm(text.join('\n'))
  const pairs = jsonOf(term)
  if (isDict(pairs)) fromPairs(status, pairs)
  const listeners = listenersIn(term)
  if (listeners.length > 0) status.listeners = listeners
}

/** `{listeners,[{amqp,5672,"::"}]}`: three words each, which as JSON would be a name and its last word. */
function listenersIn(term: Term | undefined): Listener[] {
  const listed = Array.isArray(term) ? term.find((each) => isTuple(each) && each.tuple[0] === 'listeners') : undefined
  const list = listed !== undefined && isTuple(listed) ? listed.tuple[1] : undefined
  return (Array.isArray(list) ? list : []).flatMap((each) => {
    const tuple = isTuple(each) ? each.tuple : []
    if (tuple[0] === 'listener') return longListener(tuple)
    const [protocol, port, where] = tuple
    if (typeof protocol !== 'string' || typeof port !== 'number' || typeof where !== 'string') return []
    return [{ protocol, interface: where, port }]
  })
}

/** `{listener,rabbit@a,amqp,"a",{0,0,0,0,0,0,0,0},5672,[…]}`: since 3.8. */
function longListener([, , protocol, , address, port]: readonly Term[]): Listener[] {
  if (typeof protocol !== 'string' || typeof port !== 'number' || !isTuple(address)) return []
  const parts = address.tuple.map(Number)
  const hex = parts.map((part) => part.toString(16)).join(':')
  const six = parts.every((part) => part === 0) ? '[::]' : `[${hex}]`
  return [{ protocol, interface: parts.length === 4 ? parts.join('.') : six, port }]
}

/** Erlang's and JSON's names are nearly the same. */
function fromPairs(status: NodeStatus, pairs: JsonDict): void {
  const text = (key: string): string | undefined => {
    const value = own(pairs, key)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const put = <K extends keyof NodeStatus>(key: K, value: NodeStatus[K] | undefined): void => {
    if (value !== undefined) status[key] = value
  }
  put('version', text('rabbitmq_version') ?? versionOf(own(pairs, 'running_applications')))
  put('erlang', text('erlang_version')?.trim())
  put('uptime', number(own(pairs, 'uptime')))
  const maintenance = own(pairs, 'is_under_maintenance')
  if (typeof maintenance === 'boolean') status.maintenance = maintenance
  const alarms = own(pairs, 'alarms')
  if (Array.isArray(alarms)) status.alarms = alarms.map((alarm) => (typeof alarm === 'string' ? alarm : wordsOf(alarm)))
  const memory = own(pairs, 'memory')
  if (isDict(memory)) put('memoryUsed', number(own(memory, 'total')) ?? totalOf(own(memory, 'total'), memory))
  put('memoryLimit', number(own(pairs, 'vm_memory_high_watermark_limit')) ?? number(own(pairs, 'vm_memory_limit')))
  put('diskFree', number(own(pairs, 'disk_free')))
  put('diskFreeLimit', number(own(pairs, 'disk_free_limit')))
  const descriptors = own(pairs, 'file_descriptors')
  if (isDict(descriptors)) {
    put('fileDescriptors', share(descriptors, 'total'))
    put('sockets', share(descriptors, 'sockets'))
  }
  const listeners = own(pairs, 'listeners')
  if (Array.isArray(listeners))
    put(
      'listeners',
      listeners.flatMap((each) => listenerOf(each) ?? [])
    )
}

function versionOf(applications: Json | undefined): string | undefined {
  if (isDict(applications)) {
    const version = own(applications, 'rabbit')
    return typeof version === 'string' ? version : undefined
  }
  return undefined
}

/** `{"erlang": 1, "rss": 2, "allocated": 3}` and the strategy that says which counts. */
function totalOf(total: Json | undefined, memory: JsonDict): number | undefined {
  if (!isDict(total)) return undefined
  const strategy = own(memory, 'strategy')
  return number(own(total, typeof strategy === 'string' ? strategy : 'rss'))
}

function share(pairs: JsonDict, name: string): Share | undefined {
  const used = number(own(pairs, `${name}_used`))
  const limit = number(own(pairs, `${name}_limit`))
  if (used === undefined && limit === undefined) return undefined
  return { ...(used === undefined ? {} : { used }), ...(limit === undefined ? {} : { limit }) }
}

function listenerOf(value: Json): Listener | undefined {
  if (!isDict(value)) return undefined
  const protocol = own(value, 'protocol')
  const port = number(own(value, 'port'))
  const where = own(value, 'interface')
  if (typeof protocol !== 'string' || port === undefined || typeof where !== 'string') return undefined
  return { protocol, interface: where, port }
}

function wordsOf(value: Json): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(' ')
  return isDict(value) ? Object.entries(value).flat().map(String).join(' ') : String(value)
}

function number(value: Json | undefined): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function own(pairs: JsonDict, key: string): Json | undefined {
  return Object.hasOwn(pairs, key) ? pairs[key] : undefined
}

function isDict(value: Json | undefined): value is JsonDict {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
