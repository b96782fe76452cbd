/**
 * `rabbitmqadmin list nodes`, `show overview` (management plugin of 3.3 to 3.13) and the same of its API (`curl …/api/nodes`): the
 * nodes of the broker, and what runs on them.
 *
 *     +---------------------+---------+------+----------+
 *     |        name         | running | type | mem_used |
 *     +---------------------+---------+------+----------+
 *     | rabbit@controller-0 | True    | disc | 52000000 |
 *     +---------------------+---------+------+----------+
 */
import type { Json } from '../topology/vocabulary.ts'
import { readJsonObjects } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { readSurroundings } from '../text/rabbitmq/banners.ts'
import { isFrameBorder, readFrame } from '../text/rabbitmq/frame.ts'
import { readPlainRows } from '../text/rabbitmq/read-list.ts'
import { brokerNode } from '../text/rabbitmq/node-facts.ts'
import { readTyped } from '../text/typed.ts'
import { defineCommand } from './command.ts'

interface Row {
  values: ReadonlyMap<string, Json>
  line: number
}
interface Nodes {
  rows: Row[]
  failed: boolean
}

const VALUED = new Set(
  'H host P port V vhost u username p password U base-uri d depth S sort f format c config N node'.split(' ')
)
const API = /^curl\s.*\/api\/(nodes|overview)\b/

export const rabbitmqadminNodes = defineCommand<Nodes>({
  id: 'rabbitmqadmin-nodes',
  title: 'rabbitmqadmin list nodes',
  scope: 'cloud',
  matches: (commandLine) => asked(commandLine) !== undefined,
  looksLike(output) {
    const lines = output.slice(0, 8).filter((line) => line.trim() !== '')
    const [first = '', second = ''] = lines
    if (isFrameBorder(first)) {
      if (!/^\s*\|[\sa-z_.|]+\|\s*$/.test(second)) return false
      const columns = new Set(second.split('|').map((cell) => cell.trim()))
      return (columns.has('name') && columns.has('running')) || columns.has('rabbitmq_version')
    }
    if (/^-{20,}$/.test(first)) return /^ +name: \S+@\S/.test(second) && lines.some((line) => /^ +running: /.test(line))
    if (first.startsWith('{"')) return first.includes('"management_version"')
    const head = lines.join(' ').slice(0, 2000)
    return /^\[\s*\{/.test(head) && /"name"\s*:\s*"[^"@]+@[^"]+"/.test(head) && /"running"\s*:/.test(head)
  },
  read(ledger) {
    const { failed } = readSurroundings(ledger)
    let start = 0
    while (start < ledger.length && (ledger.isRead(start) || ledger.at(start).trim() === '')) start++
    return { rows: /^[[{]/.test(ledger.at(start).trim()) ? json(ledger, start) : table(ledger, start), failed }
  },
  contribute({ rows }, _, facts) {
    for (const { values, line } of rows) {
      const node = text(values, 'name') ?? text(values, 'node')
      if (node === undefined) continue
      const running = values.get('running')
      const attributes = {
        state: typeof running === 'boolean' ? (running ? 'running' : 'stopped') : undefined,
        nodeType: text(values, 'type'),
        version: text(values, 'rabbitmq_version'),
        cluster: text(values, 'cluster_name'),
        memoryUsed: size(values, 'mem_used'),
        memoryLimit: size(values, 'mem_limit'),
        diskFree: size(values, 'disk_free')
      }
      brokerNode(node, attributes, line, facts)
    }
  },
  canonical: (commandLine) => `rabbitmqadmin ${asked(commandLine) ?? 'list nodes'}`,
  isError: ({ rows, failed }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})

function asked(commandLine: string): string | undefined {
  const api = API.exec(commandLine)?.[1]
  if (api !== undefined) return api === 'nodes' ? 'list nodes' : 'show overview'
  const [verb, noun] = readTyped(commandLine, ['rabbitmqadmin'], VALUED)?.words ?? []
  if (verb === 'list' && noun === 'nodes') return 'list nodes'
  return verb === 'show' && noun === 'overview' ? 'show overview' : undefined
}

function table(ledger: LineLedger, start: number): Row[] {
  const plain = readPlainRows(ledger, start)
  if (plain) {
    return plain.map(({ values, line }) => ({
      values: new Map([...values].map(([key, value]) => [key, typeof value === 'string' ? typed(value) : value])),
      line
    }))
  }
  const [heading, ...body] = readFrame(ledger, start)
  return body.map(({ cells, line }) => ({
    values: new Map(cells.map((cell, at) => [heading?.cells[at]?.trim() ?? '', typed(cell.trim())])),
    line
  }))
}

function json(ledger: LineLedger, start: number): Row[] {
  return readJsonObjects(ledger, start).objects.map(({ value, line }) => ({
    values: new Map(Object.entries(value)),
    line
  }))
}

function typed(cell: string): Json {
  if (/^(?:true|false)$/i.test(cell)) return cell.toLowerCase() === 'true'
  return /^\d{1,15}$/.test(cell) ? Number(cell) : cell
}

function text(values: ReadonlyMap<string, Json>, key: string): string | undefined {
  const value = values.get(key)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function size(values: ReadonlyMap<string, Json>, key: string): number | undefined {
  const value = values.get(key)
  return typeof value === 'number' ? value : undefined
}
