/** What the broker lists: the word of `list_…`, and how its columns are named and typed. */
export type Noun = 'queues' | 'exchanges' | 'bindings' | 'consumers' | 'connections' | 'channels'

export type ColumnType = 'text' | 'name' | 'number' | 'boolean' | 'term' | 'pid' | 'kind' | 'type'

/** Columns that are not listed here are text. Names of the management API and of `rabbitmqctl` are both known. */
export const COLUMN_TYPES: ReadonlyMap<string, ColumnType> = new Map<string, ColumnType>([
  ...'name queue_name source_name destination_name source destination routing_key'.split(' ').map(name),
  ...'arguments client_properties backing_queue_status slave_pids synchronised_slave_pids mirror_pids protocol members online'
    .split(' ')
    .map((column): [string, ColumnType] => [column, 'term']),
  ...'pid channel_pid connection owner_pid'.split(' ').map((column): [string, ColumnType] => [column, 'pid']),
  ...'durable auto_delete exclusive internal ssl ack_required active confirm transactional'
    .split(' ')
    .map((column): [string, ColumnType] => [column, 'boolean']),
  ...`messages_ready_ram messages_unacknowledged_ram message_bytes_ready message_bytes_unacknowledged message_bytes_ram
    message_bytes_persistent messages_paged_out message_bytes_paged_out disk_reads disk_writes segments
    messages messages_ready messages_unacknowledged messages_ram messages_persistent message_bytes consumers memory channels
    peer_port port number consumer_count prefetch_count global_prefetch_count messages_uncommitted acks_uncommitted
    messages_unconfirmed send_pend recv_oct recv_cnt send_oct send_cnt timeout frame_max channel_max head_message_timestamp`
    .split(/\s+/)
    .map((column): [string, ColumnType] => [column, 'number']),
  ['source_kind', 'kind'],
  ['destination_kind', 'kind'],
  ['destination_type', 'kind'],
  ['type', 'type']
])

function name(column: string): [string, ColumnType] {
  return [column, 'name']
}

/** Further columns that carry text; with the typed ones, what may stand in a heading. */
const TEXT_COLUMNS = new Set(
  `state policy operator_policy effective_policy_definition node nodes vhost user host peer_host consumer_tag
  exclusive_consumer_pid exclusive_consumer_tag consumer_utilisation consumer_capacity leader storage_version single_active_consumer_pid is_exclusive slave_nodes
  synchronised_slave_nodes mirror_nodes connected_at user_who_performed_action auth_mechanism peer_cert_subject activity_status
  properties_key last_error ssl_protocol ssl_key_exchange ssl_cipher ssl_hash peer_cert_issuer peer_cert_validity`.split(
    /\s+/
  )
)

export function isColumn(word: string): boolean {
  return COLUMN_TYPES.has(word) || TEXT_COLUMNS.has(word)
}

/** What is printed when no column was asked for: the current heading first, then those of older versions. */
export const DEFAULT_COLUMNS: { readonly [noun in Noun]: readonly (readonly string[])[] } = {
  queues: [
    ['name', 'messages'],
    ['name', 'messages', 'consumers'],
    ['name', 'messages', 'consumers', 'auto_delete']
  ],
  exchanges: [['name', 'type']],
  bindings: [['source_name', 'source_kind', 'destination_name', 'destination_kind', 'routing_key', 'arguments']],
  consumers: [
    ['queue_name', 'channel_pid', 'consumer_tag', 'ack_required', 'prefetch_count', 'active', 'arguments'],
    ['queue_name', 'channel_pid', 'consumer_tag', 'ack_required', 'prefetch_count', 'arguments'],
    ['queue_name', 'channel_pid', 'consumer_tag', 'ack_required']
  ],
  connections: [['user', 'peer_host', 'peer_port', 'state']],
  channels: [['pid', 'user', 'consumer_count', 'messages_unacknowledged']]
}

/** Which list prints these columns; undefined when no list, or more than one, does. */
export function nounOf(columns: Iterable<string>): Noun | undefined {
  const has = new Set(columns)
  if (has.has('source_name') || has.has('destination_name') || (has.has('destination') && has.has('routing_key')))
    return 'bindings'
  if (has.has('consumer_tag') && (has.has('queue_name') || has.has('queue') || has.has('channel_details')))
    return 'consumers'
  if (has.has('consumer_count')) return 'channels'
  if (has.has('peer_host') || has.has('client_properties') || has.has('connected_at')) return 'connections'
  if (!has.has('name')) return undefined
  if (has.has('messages') || has.has('consumers') || has.has('messages_ready')) return 'queues'
  if (has.has('channels')) return 'connections'
  if (has.has('user')) return 'channels'
  return has.has('type') && !has.has('running') ? 'exchanges' : undefined
}
