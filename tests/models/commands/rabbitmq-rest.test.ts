import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { cephOsdTree } from '../../../models/commands/ceph-osd-tree.ts'
import type { Command } from '../../../models/commands/command.ts'
import { pcsStatus } from '../../../models/commands/pcs-status.ts'
import { rabbitmqDiagnostics } from '../../../models/commands/rabbitmq-diagnostics.ts'
import { rabbitmqadmin } from '../../../models/commands/rabbitmqadmin.ts'
import { rabbitmqadminNodes } from '../../../models/commands/rabbitmqadmin-nodes.ts'
import { rabbitmqctlAccess } from '../../../models/commands/rabbitmqctl-access.ts'
import { rabbitmqctlClusterStatus } from '../../../models/commands/rabbitmqctl-cluster-status.ts'
import { rabbitmqctlList } from '../../../models/commands/rabbitmqctl-list.ts'
import { rabbitmqctlReport } from '../../../models/commands/rabbitmqctl-report.ts'
import { rabbitmqctlStatus } from '../../../models/commands/rabbitmqctl-status.ts'
import { FIXTURES, loadFolder } from '../../support/load-folder.ts'
import { runCommand } from '../../support/run-command.ts'

const files = loadFolder(`${FIXTURES}/openstack-lab/rabbitmq`)
const file = (name: string): string => files.find((entry) => entry.name.endsWith(`/${name}`))!.text
const commandsOf = (text: string): [string | null, string][] =>
  analyse([{ name: 'paste', text }]).captures.map(({ command, status }) => [command, status])

describe('what else the broker tells', () => {
  it('does not take vhosts for queues where nothing but their columns is alike', () => {
    const table = (name: string): string[] => [
      '+-----------+----------+',
      '|   name    | messages |',
      '+-----------+----------+',
      `| ${name.padEnd(9)} | 0        |`,
      '+-----------+----------+'
    ]
    expect(rabbitmqadmin.looksLike(table('conductor'))).toBe(true)
    expect(rabbitmqadmin.looksLike(table('/'))).toBe(false)
  })

  it.each([
    ['list_vhosts.txt', 'rabbitmqctl list_vhosts'],
    ['list_users.txt', 'rabbitmqctl list_users'],
    ['list_permissions.txt', 'rabbitmqctl list_permissions -p /'],
    ['list_policies.txt', 'rabbitmqctl list_policies'],
    ['list_feature_flags.txt', 'rabbitmqctl list_feature_flags'],
    ['plugins_list.txt', 'rabbitmq-plugins list']
  ])('reads %s and keeps nothing of it', (name, commandLine) => {
    expect(rabbitmqctlAccess.matches(commandLine)).toBe(true)
    expect(rabbitmqctlAccess.looksLike(file(name).split('\n'))).toBe(true)
    const { ledger, facts, record } = runCommand(rabbitmqctlAccess, file(name), { commandLine })
    expect([ledger.leftover(), facts.nodes, record.rows > 0]).toEqual([[], [], true])
  })

  it('calls the list of plugins by its name where no prompt tells', () => {
    expect(commandsOf(file('plugins_list.txt'))).toEqual([['rabbitmq-plugins list', 'parsed']])
  })

  it.each([
    ['diagnostics_alarms.txt', 'rabbitmq-diagnostics alarms', true],
    ['diagnostics_check_running.txt', 'rabbitmq-diagnostics check_running', true],
    ['diagnostics_listeners.txt', 'rabbitmq-diagnostics listeners', undefined],
    ['node_health_check.txt', 'rabbitmqctl node_health_check', true],
    ['queues_quorum_critical.txt', 'rabbitmq-queues check_if_node_is_quorum_critical', true]
  ])('reads the check %s', (name, commandLine, passed) => {
    expect(rabbitmqDiagnostics.matches(commandLine)).toBe(true)
    expect(rabbitmqDiagnostics.looksLike(file(name).split('\n'))).toBe(true)
    const { ledger, record } = runCommand(rabbitmqDiagnostics, file(name), { commandLine })
    expect(ledger.leftover()).toEqual([])
    expect([record.node, record.passed]).toEqual(['rabbit@controller-0', passed])
  })

  it('tells a check that failed, with its alarms', () => {
    const text = `Asking node rabbit@a to report any known resource alarms ...
Node rabbit@a reported the following alarms:

Memory alarm on node rabbit@a
`
    const { record, facts } = runCommand(rabbitmqDiagnostics, text, { commandLine: 'rabbitmq-diagnostics alarms' })
    expect(record).toMatchObject({ passed: false, alarms: ['Memory alarm on node rabbit@a'] })
    expect(facts.nodes[1]!.props.attributes).toMatchObject({ checks: { alarms: 'failed' } })
  })

  it.each(['rabbitmqadmin_list_nodes.txt', 'rabbitmqadmin_show_overview.txt', 'api/nodes.json', 'api/overview.json'])(
    'knows the broker by %s',
    (name) => {
      const topology = analyse([{ name: 'paste', text: file(name) }])
      expect(topology.captures).toMatchObject([{ command: 'rabbitmqadmin list nodes', status: 'parsed' }])
    }
  )

  it('has state and memory of each node', () => {
    const { facts } = runCommand(rabbitmqadminNodes, file('rabbitmqadmin_list_nodes.txt'))
    expect(facts.nodes[1]!.props.attributes).toEqual({
      node: 'rabbit@controller-0',
      binary: 'rabbitmq',
      state: 'running',
      memoryUsed: 161107968
    })
  })
})

describe('rabbitmqctl report', () => {
  const sections = [
    file('status.txt'),
    file('cluster_status.txt'),
    `Application environment of node rabbit@controller-0 ...\n[{rabbit,\n     [{default_pass,<<"hunter2">>},\n      {tcp_listeners,[5672]}]}]\n`,
    file('list_queues.txt'),
    file('list_exchanges.txt'),
    file('list_permissions.txt')
  ]

  it('reads each section as its own command, and keeps no passwords', () => {
    const text = `Reporting server status of node rabbit@controller-0 ...\n\n${sections.join('\n')}`
    const topology = analyse([{ name: 'sos_commands/rabbitmq/rabbitmqctl_report', text }])
    expect(topology.captures.map(({ command, status }) => [command, status])).toEqual([
      ['rabbitmqctl report', 'parsed'],
      ['rabbitmqctl status', 'parsed'],
      ['rabbitmqctl cluster_status', 'parsed'],
      ['rabbitmqctl report', 'parsed'],
      ['rabbitmqctl list_queues', 'parsed'],
      ['rabbitmqctl list_exchanges', 'parsed'],
      ['rabbitmqctl list_permissions', 'parsed']
    ])
    expect(JSON.stringify(topology.nodes)).not.toContain('hunter2')
    expect(topology.nodes.filter(({ kind }) => kind === 'queue')).toHaveLength(52)
  })

  it.each(['rabbitmqctl report -q', 'rabbitmqctl -q report'])(
    'reads each section where %s left its heading out',
    (typed) => {
      const { captures } = analyse([{ name: 'paste', text: `[root@controller-0 ~]# ${typed}\n${sections.join('\n')}` }])
      expect(captures.slice(0, 4).map(({ command, status }) => [command, status])).toEqual([
        ['rabbitmqctl status', 'parsed'],
        ['rabbitmqctl cluster_status', 'parsed'],
        ['rabbitmqctl report', 'parsed'],
        ['rabbitmqctl list_queues', 'parsed']
      ])
    }
  )

  it('knows the heading that tells the time', () => {
    expect(rabbitmqctlReport.looksLike(['Reporting server status on 2026-11-21 09:00:00 UTC'])).toBe(true)
  })

  it('knows the headings of older brokers', () => {
    const text = `Reporting server status on {{2019,5,2},{10,0,1}}

Queues on /:
name	durable	messages	consumers
conductor	false	0	2
q-plugin	false	3	1

Exchanges on /:
name	type
nova	topic
`
    expect(commandsOf(text).map(([command]) => command)).toEqual([
      'rabbitmqctl report',
      'rabbitmqctl list_queues',
      'rabbitmqctl list_exchanges'
    ])
  })
})

const good = <R>(command: Command<R>, text: string): [(damaged: string) => void, string] => [
  (damaged) => {
    command.looksLike(damaged.split('\n'))
    runCommand(command, damaged)
  },
  text
]
const GOOD = [
  good(rabbitmqctlStatus, file('status.txt')),
  good(rabbitmqctlClusterStatus, file('cluster_status.txt')),
  good(rabbitmqctlClusterStatus, file('cluster_status.erlang.txt')),
  good(rabbitmqctlList, file('list_queues.txt')),
  good(rabbitmqctlList, file('list_bindings.json')),
  good(rabbitmqctlList, file('list_connections.erlang.txt')),
  good(rabbitmqctlAccess, file('list_policies.txt')),
  good(rabbitmqDiagnostics, file('diagnostics_listeners.txt')),
  good(rabbitmqadmin, file('rabbitmqadmin_list_queues.txt')),
  good(rabbitmqadminNodes, file('rabbitmqadmin_list_nodes.txt')),
  good(rabbitmqctlReport, 'Reporting server status of node rabbit@a ...'),
  good(pcsStatus, 'Cluster name: a\n2 nodes configured\n\nOnline: [ a b ]\n'),
  good(cephOsdTree, 'ID CLASS WEIGHT TYPE NAME STATUS REWEIGHT PRI-AFF\n-1 0.1 root default\n')
]

describe('damage to what the control plane prints', () => {
  it('never throws', () => {
    const damaged = fc.tuple(
      fc.constantFrom(...GOOD),
      fc.nat(),
      fc.nat(40),
      fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('\t', '[{', '}]', '"', '<<', '\n', '|', '__proto__'))
    )
    fc.assert(
      fc.property(damaged, ([[read, text], at, cut, put]) => {
        const place = at % text.length
        read(text.slice(0, place) + put + text.slice(place + cut))
      }),
      { numRuns: 400 }
    )
  })

  it('costs no row but the damaged one', () => {
    const rows = Array.from({ length: 30 }, (_, index) => `queue-${index}\t${index}\t1`)
    fc.assert(
      fc.property(fc.nat(29), fc.string({ maxLength: 20 }), (at, garbage) => {
        const damaged = rows.with(at, garbage.replaceAll(/[\r\n]/g, ' '))
        const text = ['Listing queues for vhost / ...', 'name\tmessages\tconsumers', ...damaged].join('\n')
        const { record } = runCommand(rabbitmqctlList, text, { commandLine: 'rabbitmqctl list_queues' })
        const names = new Set(record.rows.map(({ values }) => values.get('name')))
        for (let index = 0; index < 30; index++) if (index !== at) expect(names).toContain(`queue-${index}`)
      }),
      { numRuns: 200 }
    )
  })
})

describe('lists that others print alike', () => {
  const read = (text: string) => analyse([{ name: 'paste.txt', text }])
  const table = (...names: string[]): string =>
    [
      '+------+----------+',
      '| name | messages |',
      '+------+----------+',
      ...names.map((name) => `| ${name} | 3 |`),
      '+------+----------+'
    ].join('\n')

  it('are not taken for queues where the names may be those of virtual hosts', () => {
    const { captures, nodes } = read(table('nova', 'neutron'))
    expect(captures[0]).toMatchObject({
      status: 'ambiguous',
      candidates: ['rabbitmqadmin list queues', 'rabbitmqadmin list vhosts']
    })
    expect(nodes).toEqual([])
    const queues = (text: string) => read(text).nodes.filter(({ kind }) => kind === 'queue').length
    expect(queues(`$ rabbitmqadmin list queues\n${table('nova', 'neutron')}`)).toBe(2)
    expect(queues(`$ rabbitmqadmin list vhosts\n${table('nova', 'neutron')}`)).toBe(0)
    expect(queues(table('nova', 'compute.cmp-1'))).toBe(2)
  })

  it.each([
    ['Listing vhosts ...\nname\ttracing\nnova\tfalse', 'rabbitmqctl list_vhosts'],
    ['Listing users ...\nuser\ttags\nnova\t[monitoring]', 'rabbitmqctl list_users'],
    ['vhost\tname\tpattern\tapply-to\tdefinition\tpriority\n/\tha\t.*\tall\t{}\t0', 'rabbitmqctl list_policies']
  ])('say themselves what they are: %j', (text, title) => {
    expect(read(text).captures.map(({ command, status }) => [command, status])).toEqual([[title, 'parsed']])
  })
})
