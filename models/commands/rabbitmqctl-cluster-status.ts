/**
 * `rabbitmqctl cluster_status` (3.3 to 3.13): the nodes of the broker, which run, partitions and alarms; Erlang terms up to 3.7, text
 * with headings from 3.8 on, and JSON.
 *
 *     Cluster status of node rabbit@controller-0 ...
 *     [{nodes,[{disc,['rabbit@controller-0','rabbit@controller-1']}]},
 *      {running_nodes,['rabbit@controller-0']},
 *      {partitions,[]},
 *      {alarms,[{'rabbit@controller-0',[]}]}]
 */
import { isFrameBorder } from '../text/rabbitmq/frame.ts'
import { readTyped } from '../text/typed.ts'
import { brokerNode } from '../text/rabbitmq/node-facts.ts'
import { readClusterStatus, type BrokerCluster } from '../text/rabbitmq/cluster-status.ts'
import { defineCommand } from './command.ts'

const VALUED = new Set(['n', 'node', 't', 'timeout', 'formatter', 'p'])

export const rabbitmqctlClusterStatus = defineCommand<BrokerCluster>({
  id: 'rabbitmqctl-cluster-status',
  title: 'rabbitmqctl cluster_status',
  scope: 'cloud',
  matches: (commandLine) =>
    readTyped(commandLine, ['rabbitmqctl', 'rabbitmq-diagnostics'], VALUED)?.words[0] === 'cluster_status',
  looksLike(output) {
    const lines = output.slice(0, 14).filter((line) => line.trim() !== '')
    const [first = ''] = lines
    if (/^Cluster status of node /.test(first)) return true
    if (/^\[\{nodes,\[\{(?:disc|ram),/.test(first)) return true
    if (first.startsWith('{"') && first.includes('"running_nodes"') && first.includes('"disk_nodes"')) return true
    const text = isFrameBorder(first) ? lines.map((line) => line.replace(/^\s*[x|│┃]|[x|│┃]\s*$/g, '').trim()) : lines
    return (
      text.slice(0, 5).some((line) => line.trim() === 'Basics') && text.some((line) => /^Cluster name: \S/.test(line))
    )
  },
  read: readClusterStatus,
  contribute({ nodes, name }, _, facts) {
    for (const { node, running, disc, partitionedFrom, alarms, version, maintenance, line } of nodes) {
      const attributes = {
        ...{ cluster: name, version, maintenance },
        state: running === undefined ? undefined : running ? 'running' : 'stopped',
        nodeType: disc === undefined ? undefined : disc ? 'disc' : 'ram',
        partitions: partitionedFrom.length > 0 ? partitionedFrom : undefined,
        alarms: alarms.length > 0 ? alarms : undefined
      }
      brokerNode(node, attributes, line, facts)
    }
  },
  isError: ({ failed, nodes }) => failed && nodes.length === 0,
  isEmpty: ({ nodes }) => nodes.length === 0
})
