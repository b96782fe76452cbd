/**
 * `rabbitmqctl list_queues`, `list_exchanges`, `list_bindings`, `list_consumers`, `list_connections`, `list_channels` (RabbitMQ 3.3 to
 * 3.13), any columns in any order, with a heading (3.7 on) or without, as text, table, JSON, CSV, Erlang terms or framed.
 *
 *     Timeout: 60.0 seconds ...
 *     Listing queues for vhost / ...
 *     name	messages	consumers
 *     conductor	0	2
 *     compute.compute-0.localdomain	0	1
 */
import { optionOf, readTyped, type Typed } from '../text/typed.ts'
import { isFrameBorder } from '../text/rabbitmq/frame.ts'
import { isBrokerError, listingBanner } from '../text/rabbitmq/banners.ts'
import { jsonListOf } from '../text/rabbitmq/json-look.ts'
import { contributeList } from '../text/rabbitmq/contribute.ts'
import { isColumn, nounOf, type Noun } from '../text/rabbitmq/nouns.ts'
import { readList, type BrokerList } from '../text/rabbitmq/read-list.ts'
import { headingOf } from '../text/rabbitmq/text-rows.ts'
import { defineCommand } from './command.ts'

const VALUED = new Set(['n', 'node', 'p', 'vhost', 't', 'timeout', 'formatter', 'erlang-cookie', 'printer', 'fmt'])
const LISTS = /^list_(queues|exchanges|bindings|consumers|connections|channels)$/
/** Names that oslo.messaging gives: no other list of words and numbers has them. */
const OSLO_QUEUE = /^\S*(?:reply_|_fanout_)[0-9a-f]{32}[ \t]+\d+(?:[ \t]+\d+)?(?:[ \t]+(?:true|false))?[ \t]*$/
const COUNTED_NAME = /^[A-Za-z]\S*[ \t]+\d+(?:[ \t]+\d+)?(?:[ \t]+(?:true|false))?[ \t]*$/

export const rabbitmqctlList = defineCommand<BrokerList>({
  id: 'rabbitmqctl-list',
  title: 'rabbitmqctl list_queues',
  scope: 'cloud',
  matches: (commandLine) => parse(commandLine) !== undefined,
  looksLike(output) {
    const lines = output.slice(0, 12).filter((line) => line.trim() !== '')
    const [first = '', second = ''] = lines
    if (first.startsWith('[{"') || first.trim() === '[') return jsonListOf(output) === 'rabbitmqctl'
    if (lines.slice(0, 4).some((line) => listingBanner(line) !== undefined)) return true
    if (/^Error\b/.test(first))
      return isBrokerError(first) && /\b(?:rabbit|list_queues|vhost)\b/i.test(lines.join('\n'))
    if (isFrameBorder(first)) return /^[x│]/.test(second.trim()) && nounOf(words(second)) !== undefined
    if (/^\[+\{[a-z_]+,/.test(first)) return nounOf(keysOf(lines)) !== undefined
    if (/^"?[a-z_]+"?,/.test(first)) {
      const columns = first.split(',').map((word) => word.replaceAll('"', '').trim())
      return columns.every(isColumn) && nounOf(columns) !== undefined
    }
    const heading = headingOf(first)
    if (heading) return heading.length > 1 && nounOf(heading) !== undefined
    return lines.some((line) => OSLO_QUEUE.test(line)) && lines.every((line) => COUNTED_NAME.test(line))
  },
  read(ledger, commandLine) {
    const typed = parse(commandLine)
    if (!typed) return readList(ledger, {})
    const columns = typed.words.slice(1)
    const vhost = optionOf(typed, 'p', 'vhost')
    return readList(ledger, { noun: asked(typed), columns: columns.length === 0 ? undefined : columns, vhost })
  },
  contribute: (record, _, facts) => contributeList(record, facts),
  canonical(commandLine, { noun }) {
    const typed = parse(commandLine)
    if (!typed) return `rabbitmqctl list_${noun ?? 'queues'}`
    const formatter = optionOf(typed, 'formatter')
    return [`rabbitmqctl ${typed.words.join(' ')}`, ...(formatter ? [`--formatter ${formatter}`] : [])].join(' ')
  },
  isError: ({ failed, rows }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})

function parse(commandLine: string): Typed | undefined {
  const typed = readTyped(commandLine.replaceAll(',', ' '), ['rabbitmqctl', 'rabbitmq-diagnostics'], VALUED)
  if (!typed) return undefined
  // A file's name may say `list_queues_full` or `list_bindings_cols`: what follows is no column.
  const [verb = '', ...columns] = typed.words
  const known = /^(list_[a-z]+?)(?:_(?:full|cols|with-banner|name_.*))?$/.exec(verb)?.[1] ?? verb
  if (!LISTS.test(known)) return undefined
  return { ...typed, words: [known, ...columns.filter((word) => isColumn(word))] }
}

function asked(typed: Typed): Noun | undefined {
  return LISTS.exec(typed.words[0] ?? '')?.[1] as Noun | undefined
}

function words(line: string): string[] {
  return line.match(/[a-z_]{2,}/g) ?? []
}

/** The first keys of Erlang rows. */
function keysOf(lines: readonly string[]): string[] {
  return Array.from(lines.join('\n').matchAll(/\{([a-z_]+),/g), (match) => match[1]!)
}
