import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const read = (text: string) => analyse([{ name: 'paste.txt', text }])
const statuses = (text: string): string[] => read(text).captures.map(({ command, status }) => `${command} ${status}`)

/** Every column, as `rabbitmqctl report` of 3.8 to 3.12 asks for them. */
const QUEUE_COLUMNS =
  'name durable auto_delete arguments policy pid owner_pid exclusive exclusive_consumer_pid exclusive_consumer_tag messages_ready messages_unacknowledged messages messages_ready_ram messages_unacknowledged_ram messages_ram messages_persistent message_bytes message_bytes_ready message_bytes_unacknowledged message_bytes_ram message_bytes_persistent head_message_timestamp disk_reads disk_writes consumers consumer_utilisation consumer_capacity memory slave_pids synchronised_slave_pids state type leader members online'.split(
    ' '
  )
const queue = (name: string, messages: number): string =>
  QUEUE_COLUMNS.map((column) => {
    if (column === 'name') return name
    if (column === 'messages') return String(messages)
    return { durable: 'false', arguments: '[]', state: 'running', type: 'classic', consumers: '2' }[column] ?? ''
  }).join('\t')

describe('rabbitmqctl report', () => {
  const report = [
    'Reporting server status of node rabbit@ctl-1 ...',
    '',
    'Listing channels ...',
    'pid\tconnection\tname\tnumber\tuser\tvhost\tconsumer_count',
    '<rabbit@ctl-1.1.8.0>\t<rabbit@ctl-1.1.7.0>\t10.0.0.1:3 -> 10.0.0.2:5672 (1)\t1\tguest\t/\t4',
    '',
    'Command line arguments of node rabbit@ctl-1 ...',
    '[{root,["/usr/lib/erlang"]},',
    ' {progname,["erl"]}]',
    '',
    'Listing RabbitMQ-specific environment variables defined on node rabbit@ctl-1...',
    'RABBITMQ_NODENAME=rabbit@ctl-1',
    '',
    'Timeout: 60.0 seconds ...',
    'Listing queues for vhost / ...',
    QUEUE_COLUMNS.join('\t'),
    queue('compute.cmp-1', 3),
    queue('conductor', 0),
    '',
    'Listing bindings for vhost /...',
    ''
  ].join('\n')

  it.each([['rabbitmqctl report'], ['']])('has every queue below its wide heading: %j', (commandLine) => {
    const text = commandLine === '' ? report : `# ${commandLine}\n${report}`
    const { captures, nodes } = read(text)
    expect(captures.flatMap(({ problems }) => problems)).toEqual([])
    expect(
      nodes.filter(({ kind }) => kind === 'queue').map(({ name, attributes }) => [name, attributes['messages']])
    ).toEqual([
      ['compute.cmp-1', 3],
      ['conductor', 0]
    ])
  })

  it('may have columns that no version had so far', () => {
    const text = `Listing queues for vhost / ...\n${QUEUE_COLUMNS.join('\t')}\tnew_column\n${queue('compute', 1)}\tx\n`
    expect(statuses(text)).toEqual(['rabbitmqctl list_queues parsed'])
  })
})

describe('arguments', () => {
  const expected = { 'x-expires': 1800000, 'x-queue-type': 'quorum' }
  it.each([
    ['json', `[\n{"name":"a","arguments":[["x-expires","signedint",1800000],["x-queue-type","longstr","quorum"]]}\n]`],
    ['text', 'name\targuments\na\t[{"x-expires",1800000}, {"x-queue-type","quorum"}]'],
    ['csv', 'name,arguments\na,"[{""x-expires"",1800000}, {""x-queue-type"",""quorum""}]"']
  ])('are the same by name in %s', (format, text) => {
    const { nodes } = read(`# rabbitmqctl list_queues name arguments --formatter ${format}\n${text}\n`)
    expect(nodes.find(({ kind }) => kind === 'queue')?.attributes['arguments']).toEqual(expected)
  })

  it('stand alone in a framed table', () => {
    const text =
      '┌──────┬────────────────────────────────┐\n│ name │ arguments                      │\n├──────┼────────────────────────────────┤\n│ a    │ {<<"x-expires">>,signedint,60} │\n└──────┴────────────────────────────────┘'
    const { nodes } = read(`# rabbitmqctl list_queues name arguments --formatter pretty_table\n${text}\n`)
    expect(nodes.find(({ kind }) => kind === 'queue')?.attributes['arguments']).toEqual({ 'x-expires': 60 })
  })
})

describe('lists', () => {
  it('of consumers keep their own order whatever was asked for first', () => {
    const row = 'compute\t<rabbit@ctl-1.1.8.0>\t5\tup'
    const text = `# rabbitmqctl -q --no-table-headers list_consumers prefetch_count activity_status channel_pid queue_name\n${row}\n`
    const { captures, nodes } = read(text)
    expect(captures[0]?.problems).toEqual([])
    expect(nodes.some(({ kind, name }) => kind === 'queue' && name === 'compute')).toBe(true)
  })

  it('of connections tell an IPv4 address in an IPv6 socket', () => {
    const json = '[\n{"user":"guest","peer_host":[0,0,0,0,0,65535,2560,9],"peer_port":33370,"state":"running"}\n]'
    const { nodes } = read(`# rabbitmqctl list_connections --formatter json\n${json}\n`)
    expect(nodes.find(({ kind }) => kind === 'connection')?.attributes['peerHost']).toBe('10.0.0.9')
  })

  it('of operator policies say what they override', () => {
    expect(
      statuses('# rabbitmqctl list_operator_policies\nListing operator policy overrides for vhost "/" ...\n')
    ).toEqual(['rabbitmqctl list_operator_policies empty'])
  })
})

it('tells the listeners in Erlang terms as 3.8 and later print them', () => {
  const text = `Status of node rabbit@ctl-1 ...
[{pid,7},
 {rabbitmq_version,"3.10.8"},
 {listeners,
     [{listener,rabbit@ctl-1,amqp,"ctl-1",
          {0,0,0,0,0,0,0,0},
          5672,
          [{backlog,128}]},
      {listener,rabbit@ctl-1,http,"ctl-1",{127,0,0,1},15672,[]}]}]
`
  const { nodes } = read(`# rabbitmqctl status --formatter erlang\n${text}`)
  expect(nodes.find(({ kind }) => kind === 'service')?.attributes['listeners']).toEqual([
    { protocol: 'amqp', interface: '[::]', port: 5672 },
    { protocol: 'http', interface: '127.0.0.1', port: 15672 }
  ])
})
