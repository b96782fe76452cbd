import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import type { Topology, TopologyNode } from '../../../models/topology/vocabulary.ts'
import { FIXTURES, loadFolder, readJson } from '../../support/load-folder.ts'

interface Broker {
  queues: { name: string; messages: number; consumers: number; durable: boolean; type: string; policy: string }[]
  exchanges: { name: string; type: string; durable: boolean }[]
  bindings: { source: string; destination: string; destination_type: string; routing_key: string }[]
  consumers_count: number
  connections_count: number
  nodes: string[]
}

const truth = readJson<{ rabbitmq: Broker }>('openstack-lab', 'truth.json').rabbitmq
const files = loadFolder(`${FIXTURES}/openstack-lab/rabbitmq`)

function file(name: string): string {
  return files.find((entry) => entry.name.endsWith(`/${name}`))!.text
}

/** As typed, and as output alone. */
function read(name: string, command?: string): Topology {
  const text = file(name)
  const pasted = command === undefined ? text : `[root@controller-0 ~]# ${command}\n${text}`
  return analyse([{ name: 'paste', text: pasted }])
}

function named(topology: Topology, kind: string): Map<string, TopologyNode> {
  return new Map(topology.nodes.filter((node) => node.kind === kind).map((node) => [node.name, node]))
}

const FORMATS = ['txt', 'table.txt', 'pretty_table.txt', 'json', 'csv', 'erlang.txt']

describe('the lab broker', () => {
  it.each([
    ...FORMATS.map((format) => [`list_queues.${format}`, undefined]),
    ['list_queues.txt', 'podman exec rabbitmq-bundle-podman-0 rabbitmqctl list_queues'],
    ['list_queues_--quiet.txt', 'rabbitmqctl -q list_queues name messages consumers'],
    ['list_queues_--no-table-headers.txt', 'rabbitmqctl list_queues --no-table-headers name messages consumers'],
    ['list_queues_-s.txt', 'rabbitmqctl -s list_queues name messages consumers'],
    ['list_queues_full.txt', undefined],
    ['list_queues_with-banner.csv', undefined],
    ['list_queues_with-banner.json', undefined],
    ['list_queues_with-banner.pretty_table.txt', undefined],
    ['list_queues_name_messages_consumers.txt', undefined],
    ['list_queues_name_messages_consumers_state_type_durable.txt', undefined],
    ['rabbitmqadmin_list_queues.json', 'rabbitmqadmin -f raw_json list queues'],
    ['rabbitmqadmin_list_queues.kvp.txt', 'rabbitmqadmin -f kvp list queues'],
    ['rabbitmqadmin_list_queues.long.txt', 'rabbitmqadmin -f long list queues'],
    ['rabbitmqadmin_list_queues.tsv.txt', 'rabbitmqadmin -f tsv list queues'],
    ['rabbitmqadmin_list_queues.txt', 'rabbitmqadmin list queues'],
    ['rabbitmqadmin_list_queues_cols.txt', undefined],
    ['api/queues.json', undefined]
  ])('has the queues of the truth in %s (%s)', (name, command) => {
    const topology = read(name!, command)
    expect(topology.captures.map(({ status, problems }) => [status, problems])).toEqual([['parsed', []]])
    const queues = named(topology, 'queue')
    expect([...queues.keys()].sort()).toEqual(truth.queues.map((queue) => queue.name).sort())
    for (const { name: queue, ...rest } of truth.queues) {
      const { attributes } = queues.get(queue)!
      expect(attributes['messages']).toBe(rest.messages)
      for (const key of ['consumers', 'durable', 'type', 'policy', 'state', 'node'] as const) {
        const value = (rest as { [key: string]: unknown })[key]
        if (attributes[key] !== undefined) expect(attributes[key]).toBe(value)
      }
    }
  })

  it.each([
    ...FORMATS.map((format) => `list_exchanges.${format}`),
    'rabbitmqadmin_list_exchanges.txt',
    'api/exchanges.json'
  ])('has the exchanges of the truth in %s', (name) => {
    const exchanges = named(read(name), 'exchange')
    const said = [...exchanges.values()].map(({ name, attributes }) => [name, attributes['type']])
    expect(said.sort()).toEqual(truth.exchanges.map(({ name, type }) => [name, type]).sort())
  })

  it.each([
    'list_bindings.txt',
    'list_bindings_cols.txt',
    'list_bindings.json',
    'list_bindings.csv',
    'list_bindings.pretty_table.txt',
    'rabbitmqadmin_list_bindings.txt',
    'api/bindings.json'
  ])('has the bindings of the truth in %s', (name) => {
    const { nodes, links } = read(name)
    const nameOf = new Map(nodes.map((node) => [node.id, node.name]))
    const said = links
      .filter(({ kind }) => kind === 'binds')
      .map(({ from, to, attributes }) => [nameOf.get(from), nameOf.get(to), attributes['routingKey']])
    const wanted = truth.bindings.map(({ source, destination, routing_key }) => [source, destination, routing_key])
    expect(said.map(String).sort()).toEqual(wanted.map(String).sort())
  })

  it.each([...FORMATS.map((format) => [`list_consumers.${format}`]), ['api/consumers.json']])(
    'has the consumers of the truth in %s',
    (name) => {
      const { nodes, links } = read(name!)
      const consumes = links.filter(({ kind, from }) => kind === 'consumes' && from.startsWith('connection:'))
      expect(consumes).toHaveLength(truth.consumers_count)
      const counts = new Map<string, number>()
      for (const { to } of consumes) counts.set(to, (counts.get(to) ?? 0) + 1)
      for (const { id, kind, name: queue } of nodes) {
        if (kind !== 'queue') continue
        expect(counts.get(id)).toBe(truth.queues.find((one) => one.name === queue)!.consumers)
      }
    }
  )

  it.each([
    ...FORMATS.map((format) => [`list_connections.${format}`]),
    ['list_connections_full.txt'],
    ['rabbitmqadmin_list_connections.txt'],
    ['rabbitmqadmin_list_channels.txt'],
    ['list_channels.txt'],
    ['list_channels_full.txt'],
    ['api/connections.json'],
    ['api/channels.json']
  ])('has the connections of the truth in %s', (name) => {
    expect(named(read(name!), 'connection').size).toBe(truth.connections_count)
  })
})
