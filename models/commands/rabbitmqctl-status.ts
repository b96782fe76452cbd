/**
 * `rabbitmqctl status`, `rabbitmq-diagnostics status` (RabbitMQ 3.3 to 3.13): what a node of the broker says of itself, as Erlang
 * terms up to 3.7, as text with headings from 3.8 on, and as JSON.
 *
 *     Status of node rabbit@controller-0 ...
 *     Runtime
 *
 *     RabbitMQ version: 3.9.10
 *     Uptime (seconds): 86400
 */
import { brokerNode } from '../text/rabbitmq/node-facts.ts'
import type { NodeStatus } from '../text/rabbitmq/node-status-record.ts'
import { readNodeStatus } from '../text/rabbitmq/node-status.ts'
import { readTyped } from '../text/typed.ts'
import { defineCommand } from './command.ts'

const VALUED = new Set(['n', 'node', 't', 'timeout', 'formatter', 'unit'])

export const rabbitmqctlStatus = defineCommand<NodeStatus>({
  id: 'rabbitmqctl-status',
  title: 'rabbitmqctl status',
  scope: 'cloud',
  matches: (commandLine) =>
    readTyped(commandLine, ['rabbitmqctl', 'rabbitmq-diagnostics'], VALUED)?.words[0] === 'status',
  looksLike(output) {
    const lines = output.slice(0, 8).filter((line) => line.trim() !== '')
    const [first = '', second = ''] = lines
    if (/^Status of node '?[^\s@]+@[^\s']+'? ?(?:\.\.\.)?\s*$/.test(first)) return true
    if (first.startsWith('{"')) return first.includes('"enabled_plugin_file"') && first.includes('"listeners"')
    if (first.trim() === 'Runtime') return /^OS PID: \d+/.test(second)
    return /^\[\{pid,\d+\},$/.test(first) && /^\s*\{running_applications,/.test(second)
  },
  read: readNodeStatus,
  contribute({ node, line, failed: _, ...status }, { host }, facts) {
    const on = host?.keys.find((key) => key.startsWith('name:'))?.slice(5)
    if (node !== undefined) brokerNode(node, { ...told(status) }, line, facts)
    else if (on !== undefined) brokerNode(`rabbit@${on}`, { ...told(status), node: undefined }, line, facts, on)
  },
  isError: ({ failed, version }) => failed && version === undefined,
  isEmpty: ({ version, erlang }) => version === undefined && erlang === undefined
})

function told({ listeners, alarms, stopped, ...status }: Omit<NodeStatus, 'line' | 'failed' | 'node'>) {
  return {
    ...status,
    state: status.version === undefined ? (stopped === true ? 'stopped' : undefined) : 'running',
    alarms: alarms === undefined || alarms.length === 0 ? undefined : alarms,
    listeners: listeners?.map((each) => ({ ...each })),
    fileDescriptors: status.fileDescriptors && { ...status.fileDescriptors },
    sockets: status.sockets && { ...status.sockets }
  }
}
