/**
 * `rabbitmqadmin list queues|exchanges|bindings|consumers|connections|channels` (management plugin of RabbitMQ 3.3 to 3.13), in its
 * formats table, tsv, kvp, long and raw_json, and the same lists from the management API (`curl …/api/queues`).
 *
 *     +-----------+----------+-----------+
 *     |   name    | messages | consumers |
 *     +-----------+----------+-----------+
 *     | conductor | 0        | 2         |
 *     +-----------+----------+-----------+
 */
import { readTyped } from '../text/typed.ts'
import { jsonListOf } from '../text/rabbitmq/json-look.ts'
import { contributeList } from '../text/rabbitmq/contribute.ts'
import { nounOf, type Noun } from '../text/rabbitmq/nouns.ts'
import { readList, type BrokerList } from '../text/rabbitmq/read-list.ts'
import { defineCommand } from './command.ts'

const VALUED = new Set(
  [
    'H',
    'host',
    'P',
    'port',
    'path-prefix',
    'V',
    'vhost',
    'u',
    'username',
    'p',
    'password',
    'U',
    'base-uri',
    'd',
    'depth'
  ].concat([
    'S',
    'sort',
    'f',
    'format',
    'c',
    'config',
    'N',
    'node',
    'ssl-key-file',
    'ssl-cert-file',
    'ssl-ca-cert-file',
    't'
  ])
)
const NOUNS = new Set<string>(['queues', 'exchanges', 'bindings', 'consumers', 'connections', 'channels'])
const API = /^curl\s.*\/api\/(queues|exchanges|bindings|consumers|connections|channels)\b/
const KVP = /^name="[^"]*" (?:[a-z_.]+="[^"]*" ?)+$/

interface AdminList extends BrokerList {
  /** the command line says what is listed */
  told: boolean
}

export const rabbitmqadmin = defineCommand<AdminList>({
  id: 'rabbitmqadmin',
  title: 'rabbitmqadmin list queues',
  scope: 'cloud',
  matches: (commandLine) => nounTyped(commandLine) !== undefined,
  looksLike(output) {
    const lines = output.slice(0, 12).filter((line) => line.trim() !== '')
    const [first = '', second = '', third = ''] = lines
    if (KVP.test(first)) return nounOf(first.match(/(?<![a-z_.])[a-z_.]+(?==")/g) ?? []) !== undefined
    if (first.startsWith('[')) return jsonListOf(output) === 'management'
    if (/^-{40,}$/.test(first))
      return nounOf([second, third].map((line) => /^ *([a-z_]+): /.exec(line)?.[1] ?? '')) !== undefined
    if (!/^\s*\+-[-+]*-\+\s*$/.test(first) || !/^\s*\|[\sa-z_.|]+\|\s*$/.test(second)) return false
    const columns = second.split('|').map((cell) => cell.trim())
    // `list vhosts` has the same two columns; but no queue is called like the vhost that every broker has.
    if (lines.slice(2).some((line) => /^\s*\|\s*\/\s*\|/.test(line)) && columns[1] === 'name') return false
    return nounOf(columns) !== undefined || isConsumerTable(columns)
  },
  read(ledger, commandLine) {
    const noun = nounTyped(commandLine)
    return { ...readList(ledger, { noun }), told: noun !== undefined }
  },
  contribute(record, _, facts) {
    if (!mayBeVhosts(record)) contributeList(record, facts)
  },
  ambiguous: (record) => (mayBeVhosts(record) ? ['rabbitmqadmin list queues', 'rabbitmqadmin list vhosts'] : []),
  canonical: (_, { noun }) => `rabbitmqadmin list ${noun ?? 'queues'}`,
  isError: ({ failed, rows }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})

/** `list vhosts` has the same two columns as `list queues`. A dot or an underscore no vhost has by habit; most brokers have few. */
function mayBeVhosts({ noun, rows, told }: AdminList): boolean {
  if (told || noun !== 'queues' || rows.length > 4) return false
  return rows.every(({ values }) => {
    const columns = [...values.keys()].filter((column) => values.get(column) !== '').sort()
    const name = values.get('name')
    return typeof name === 'string' && !/[._]/.test(name) && /^(?:messages,)?name$/.test(columns.join())
  })
}

function nounTyped(commandLine: string): Noun | undefined {
  const api = API.exec(commandLine)?.[1]
  if (api !== undefined) return api as Noun
  const [verb, noun = ''] = readTyped(commandLine, ['rabbitmqadmin'], VALUED)?.words ?? []
  return verb === 'list' && NOUNS.has(noun) ? (noun as Noun) : undefined
}

/** What `list consumers` prints without columns asked for: nothing says whose they are. */
function isConsumerTable(columns: readonly string[]): boolean {
  return columns.includes('consumer_tag') && columns.includes('ack_required')
}
