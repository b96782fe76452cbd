import { known, type FactSink, type FactValue } from '../../topology/facts.ts'
import type { Json } from '../../topology/vocabulary.ts'
import { brokerRef, connectionRef, processKey } from './broker-refs.ts'
import type { BrokerRow } from './cells.ts'
import type { Noun } from './nouns.ts'
import type { BrokerList } from './read-list.ts'

/** Hands over what a list says: exchanges, queues, bindings, connections and who consumes. */
export function contributeList({ noun, rows, vhost }: BrokerList, facts: FactSink): void {
  if (noun === undefined) return
  for (const row of rows) CONTRIBUTE[noun]({ row, vhost: text(row, 'vhost') ?? vhost, facts })
}

interface Telling {
  row: BrokerRow
  vhost: string | undefined
  facts: FactSink
}

const CONTRIBUTE: { readonly [noun in Noun]: (telling: Telling) => void } = {
  queues: queue,
  exchanges: exchange,
  bindings: binding,
  consumers: consumer,
  connections: connection,
  channels: channel
}

function queue({ row, vhost, facts }: Telling): void {
  const name = text(row, 'name')
  if (name === undefined || name === '') return
  const attributes = {
    vhost,
    ...pick(row, { durable: 'durable', auto_delete: 'autoDelete', exclusive: 'exclusive', type: 'type' }),
    ...pick(row, { messages: 'messages', messages_ready: 'messagesReady', consumers: 'consumers', state: 'state' }),
    ...pick(row, { messages_unacknowledged: 'messagesUnacknowledged', memory: 'memory', policy: 'policy' }),
    ...pick(row, { leader: 'leader', members: 'members', online: 'onlineMembers', arguments: 'arguments' }),
    node: text(row, 'node') ?? nodeOfPid(text(row, 'pid'))
  }
  facts.node(brokerRef('queue', name, vhost), { name, attributes: known(attributes) }, row.line)
}

function exchange({ row, vhost, facts }: Telling): void {
  const name = text(row, 'name')
  if (name === undefined) return
  const attributes = {
    vhost,
    ...pick(row, { type: 'type', durable: 'durable', auto_delete: 'autoDelete', internal: 'internal' }),
    ...pick(row, { policy: 'policy', arguments: 'arguments' })
  }
  facts.node(brokerRef('exchange', name, vhost), { name, attributes: known(attributes) }, row.line)
}

function binding({ row, vhost, facts }: Telling): void {
  const source = text(row, 'source_name') ?? text(row, 'source')
  const destination = text(row, 'destination_name') ?? text(row, 'destination')
  if (source === undefined || destination === undefined || destination === '') return
  const kind = (text(row, 'destination_kind') ?? text(row, 'destination_type')) === 'exchange' ? 'exchange' : 'queue'
  const routingKey = text(row, 'routing_key')
  const from = brokerRef('exchange', source, vhost)
  const to = brokerRef(kind, destination, vhost)
  facts.node(from, { name: source, attributes: known({ vhost }) }, row.line)
  facts.node(to, { name: destination, attributes: known({ vhost }) }, row.line)
  facts.link('binds', from, to, row.line, {
    attributes: known({ routingKey, ...pick(row, { arguments: 'arguments' }) })
  })
}

function consumer({ row, vhost, facts }: Telling): void {
  const of = row.values.get('queue')
  const name = text(row, 'queue_name') ?? member(of, 'name') ?? (typeof of === 'string' ? of : undefined)
  if (name === undefined || name === '') return
  const details = row.values.get('channel_details')
  const queueVhost = member(of, 'vhost') ?? vhost
  const to = brokerRef('queue', name, queueVhost)
  facts.node(to, { name, attributes: known({ vhost: queueVhost }) }, row.line)
  const pid = text(row, 'channel_pid')
  const connectionName = member(details, 'connection_name') ?? text(row, 'channel_details.connection_name')
  const from = connectionRef({ name: connectionName, channel: pid })
  if (!from) return
  const attributes = { user: member(details, 'user'), node: member(details, 'node') ?? nodeOfPid(pid) }
  facts.node(
    from,
    { name: connectionName ?? (pid === undefined ? undefined : processKey(pid)), attributes: known(attributes) },
    row.line
  )
  const told = pick(row, { consumer_tag: 'consumerTag', ack_required: 'ackRequired', active: 'active' })
  facts.link('consumes', from, to, row.line, {
    attributes: known({ ...told, ...pick(row, { prefetch_count: 'prefetchCount' }) })
  })
}

function connection({ row, vhost, facts }: Telling): void {
  const name = text(row, 'name')
  const pid = text(row, 'pid')
  const host = text(row, 'peer_host')
  const port = row.values.get('peer_port')
  const peer = host === undefined || host === '' || typeof port !== 'number' ? undefined : `${host}:${port}`
  const ref = connectionRef({ name, pid, peer })
  if (!ref) return
  const attributes = {
    vhost,
    ...pick(row, { user: 'user', state: 'state', channels: 'channels', peer_host: 'peerHost', peer_port: 'peerPort' }),
    ...pick(row, { user_provided_name: 'connectionName' }),
    node: text(row, 'node') ?? nodeOfPid(pid),
    connectionName: member(row.values.get('client_properties'), 'connection_name'),
    product: member(row.values.get('client_properties'), 'product')
  }
  facts.node(ref, { name: name ?? peer, attributes: known(attributes) }, row.line)
}

function channel({ row, vhost, facts }: Telling): void {
  const own = text(row, 'name')
  const name = own === undefined ? undefined : /^(.* -> .*?)(?: \(\d+\))?$/.exec(own)?.[1]
  const channelPid = text(row, 'pid')
  const ref = connectionRef({ name, pid: text(row, 'connection'), channel: channelPid })
  if (!ref) return
  const attributes = { vhost, ...pick(row, { user: 'user' }), node: text(row, 'node') ?? nodeOfPid(channelPid) }
  const label = name ?? (channelPid === undefined ? undefined : processKey(channelPid))
  facts.node(ref, { name: label, attributes: known(attributes) }, row.line)
}

/** Printed values under our names; the empty cell and the empty list say nothing. */
function pick(row: BrokerRow, names: { [column: string]: string }): { [key: string]: FactValue } {
  const out: { [key: string]: FactValue } = {}
  for (const column of Object.keys(names)) {
    const value = row.values.get(column)
    if (value === undefined || value === null || value === '') continue
    if (typeof value === 'object' && Object.keys(value).length === 0) continue
    out[names[column]!] = value
  }
  return out
}

function text(row: BrokerRow, column: string): string | undefined {
  const value = row.values.get(column)
  return typeof value === 'string' ? value : undefined
}

function member(value: Json | undefined, key: string): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const found = Object.hasOwn(value, key) ? value[key] : undefined
  return typeof found === 'string' && found !== '' ? found : undefined
}

/** `<rabbit@controller-0.1795219524.1266.0>` → `rabbit@controller-0` */
function nodeOfPid(pid: string | undefined): string | undefined {
  return pid === undefined ? undefined : /^<'?([^@<>\s]+@[^<>\s']+?)'?\.\d+(?:\.\d+){2}>$/.exec(pid)?.[1]
}
