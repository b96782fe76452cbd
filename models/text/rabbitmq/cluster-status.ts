import type { Json } from '../../topology/vocabulary.ts'
import { isTuple, pairsOf, parseTerm, textsOf, type Term } from '../erlang-terms.ts'
import { readJsonObjects } from '../json-objects.ts'
import type { LineLedger } from '../line-ledger.ts'
import { readSurroundings } from './banners.ts'

/** A node of the broker's cluster. */
export interface BrokerNode {
  node: string
  running?: boolean
  disc?: boolean
  partitionedFrom: string[]
  alarms: string[]
  version?: string
  maintenance?: string
  line: number
}

export interface BrokerCluster {
  name?: string
  nodes: BrokerNode[]
  failed: boolean
}

/** Reads `cluster_status` as Erlang terms, as text with headings, framed, or as JSON. */
export function readClusterStatus(ledger: LineLedger): BrokerCluster {
  const cluster = new ClusterBuilder()
  for (let index = 0; index < ledger.length; index++)
    if (/^(?:Cluster status of node |Asking node )/.test(ledger.at(index))) ledger.take(index)
  const { failed } = readSurroundings(ledger)
  let start = 0
  while (start < ledger.length && (ledger.isRead(start) || ledger.at(start).trim() === '')) start++
  const first = ledger.at(start).trim()
  if (first.startsWith('{"') || /^[[{]$/.test(first)) readJson(ledger, start, cluster)
  else if (first.startsWith('[')) readTerms(ledger, start, cluster)
  else readSections(ledger, start, cluster)
  return cluster.finish(failed)
}

class ClusterBuilder {
  readonly #nodes = new Map<string, BrokerNode>()
  name: string | undefined
  #saidRunning = false

  node(name: string, line: number): BrokerNode {
    const known = this.#nodes.get(name)
    if (known) return known
    const node: BrokerNode = { node: name, partitionedFrom: [], alarms: [], line }
    this.#nodes.set(name, node)
    return node
  }

  running(names: readonly string[], line: number): void {
    this.#saidRunning = true
    for (const name of names) this.node(name, line).running = true
  }

  finish(failed: boolean): BrokerCluster {
    const nodes = [...this.#nodes.values()]
    if (this.#saidRunning) for (const node of nodes) node.running ??= false
    return { ...(this.name === undefined ? {} : { name: this.name }), nodes, failed }
  }
}

function readTerms(ledger: LineLedger, start: number, cluster: ClusterBuilder): void {
  const text: string[] = []
  let end = start
  let depth = 0
  for (; end < ledger.length; end++) {
    const line = ledger.at(end)
    if (end > start && depth <= 0) break
    for (const char of line.replace(/"[^"]*"/g, '')) depth += '[{'.includes(char) ? 1 : ']}'.includes(char) ? -1 : 0
    text.push(line)
    ledger.take(end)
  }
  const found = pairsOf(parseTerm(text.join('\n')))
  for (const [kind, names] of pairsOf(found.get('nodes')))
    for (const name of textsOf(names)) cluster.node(name, lineOf(ledger, name, start, end)).disc = kind === 'disc'
  const running = found.get('running_nodes')
  if (running !== undefined) cluster.running(textsOf(running), start)
  const name = found.get('cluster_name')
  if (typeof name === 'string') cluster.name = name
  for (const [node, others] of pairsOf(found.get('partitions')))
    cluster.node(node, start).partitionedFrom = textsOf(others)
  for (const [node, alarms] of pairsOf(found.get('alarms')))
    cluster.node(node, start).alarms = Array.isArray(alarms) ? alarms.map(wordOf) : []
}

function wordOf(term: Term): string {
  return isTuple(term)
    ? term.tuple.map(wordOf).join(' ')
    : Array.isArray(term)
      ? term.map(wordOf).join(' ')
      : String(term)
}

/** Evidence for a node: the first line that names it. */
function lineOf(ledger: LineLedger, name: string, start: number, end: number): number {
  for (let index = start; index < end; index++) if (ledger.at(index).includes(name)) return index
  return start
}

const NODE = /^\S+@[\w.-]+$/

function readSections(ledger: LineLedger, start: number, cluster: ClusterBuilder): void {
  let section = ''
  for (let index = start; index < ledger.length; index++) {
    const text = ledger
      .at(index)
      .trim()
      .replace(/^[x|│](?=\s|$)|(?<=\s)[x|│]$/g, '')
      .trim()
    if (ledger.isRead(index)) continue
    if (/^(?:[lmt]q+[kju]|[+┌└├][-─+]+[+┐┘┤])$/.test(text) || text === '' || text === 'Output' || text === '(none)') {
      ledger.ignore(index, 'frame')
      continue
    }
    if (HEADINGS.has(text)) section = text
    else if (!readEntry(section, text, index, cluster)) continue
    ledger.take(index)
  }
}

const HEADINGS = new Set(
  'Basics|Disk Nodes|RAM Nodes|Running Nodes|Versions|CPU Cores|Maintenance status|Alarms|Network Partitions|Listeners|Feature flags'.split(
    '|'
  )
)

function readEntry(section: string, text: string, line: number, cluster: ClusterBuilder): boolean {
  const [, node, rest = ''] = /^(?:Node:? )?([^\s@]+@[\w.-]+)(?:[:,] (.*)| (.*))?$/.exec(text) ?? []
  if (section === 'Basics') {
    cluster.name ??= /^Cluster name: (.*)$/.exec(text)?.[1]
    return true
  }
  if (section === 'Disk Nodes' || section === 'RAM Nodes') {
    if (!NODE.test(text)) return false
    cluster.node(text, line).disc = section === 'Disk Nodes'
  } else if (section === 'Running Nodes') {
    if (!NODE.test(text)) return false
    cluster.running([text], line)
  } else if (section === 'Versions' && node !== undefined) {
    const version = /RabbitMQ (\S+)/.exec(rest)?.[1]
    if (version !== undefined) cluster.node(node, line).version = version
  } else if (section === 'Maintenance status' && node !== undefined) {
    cluster.node(node, line).maintenance = rest.replace(/^status: /, '')
  } else if (section === 'Alarms') {
    const [, what = text, where = ''] = /^(.*) (?:on|at) node (\S+)$/.exec(text) ?? []
    if (where !== '') cluster.node(where, line).alarms.push(what)
  } else if (section === 'Network Partitions') {
    const [, of, others = ''] = /^Node (\S+) cannot communicate with (.*)$/.exec(text) ?? []
    if (of !== undefined) cluster.node(of, line).partitionedFrom.push(...others.split(/,\s*/))
  } else return section === 'Listeners' || section === 'Feature flags' || section === 'CPU Cores'
  return true
}

function readJson(ledger: LineLedger, start: number, cluster: ClusterBuilder): void {
  for (const { value, line } of readJsonObjects(ledger, start).objects) {
    for (const name of texts(value['disk_nodes'])) cluster.node(name, line).disc = true
    for (const name of texts(value['ram_nodes'])) cluster.node(name, line).disc = false
    if (value['running_nodes'] !== undefined) cluster.running(texts(value['running_nodes']), line)
    if (typeof value['cluster_name'] === 'string') cluster.name = value['cluster_name']
    for (const [node, others] of entries(value['partitions'])) cluster.node(node, line).partitionedFrom = texts(others)
    for (const [node, about] of entries(value['versions']))
      for (const [key, version] of entries(about))
        if (key === 'rabbitmq_version' && typeof version === 'string') cluster.node(node, line).version = version
    for (const [node, status] of entries(value['maintenance_status']))
      if (typeof status === 'string') cluster.node(node, line).maintenance = status
  }
}

function texts(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}

function entries(value: Json | undefined): [string, Json][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
}
