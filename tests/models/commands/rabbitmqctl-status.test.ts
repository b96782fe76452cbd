import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { rabbitmqctlStatus } from '../../../models/commands/rabbitmqctl-status.ts'
import { FIXTURES, loadFolder } from '../../support/load-folder.ts'
import { runCommand } from '../../support/run-command.ts'

const files = loadFolder(`${FIXTURES}/openstack-lab/rabbitmq`)
const file = (name: string): string => files.find((entry) => entry.name.endsWith(`/${name}`))!.text

const TERMS = `Status of node 'rabbit@controller-1' ...
[{pid,3120},
 {running_applications,
     [{rabbit,"RabbitMQ","3.6.15"},
      {mnesia,"MNESIA  CXC 138 12","4.14.3"}]},
 {os,{unix,linux}},
 {erlang_version,
     "Erlang/OTP 18 [erts-7.3.1.4] [source] [64-bit]\\n"},
 {memory,
     [{total,150000000},
      {connection_readers,1200000}]},
 {alarms,[]},
 {listeners,[{clustering,25672,"::"},{amqp,5672,"172.17.0.11"}]},
 {vm_memory_high_watermark,0.4},
 {vm_memory_limit,6600000000},
 {disk_free_limit,50000000},
 {disk_free,40000000000},
 {file_descriptors,
     [{total_limit,65436},{total_used,120},{sockets_limit,58890},{sockets_used,118}]},
 {processes,[{limit,1048576},{used,2100}]},
 {run_queue,0},
 {uptime,86400},
 {kernel,{net_ticktime,60}}]
`

const WANTED = {
  name: 'rabbitmq',
  attributes: {
    node: 'rabbit@controller-0',
    version: '3.10.8',
    state: 'running',
    memoryLimit: 10110600000,
    fileDescriptors: { used: 55, limit: 19903 },
    sockets: { used: 53, limit: 17910 },
    listeners: [
      { protocol: 'http', interface: '[::]', port: 15672 },
      { protocol: 'clustering', interface: '127.0.0.1', port: 25672 },
      { protocol: 'amqp', interface: '127.0.0.1', port: 5672 }
    ]
  }
}

describe('rabbitmqctl status', () => {
  it.each(['status.txt', 'status.json'])('reads %s of the lab in full, with and without the command line', (name) => {
    const typed = analyse([{ name: 'x', text: `[root@controller-0 ~]# rabbitmqctl status\n${file(name)}` }])
    const alone = analyse([{ name: 'x', text: file(name) }])
    expect(typed.captures).toMatchObject([{ command: 'rabbitmqctl status', status: 'parsed', problems: [] }])
    expect(alone.captures).toMatchObject([{ command: 'rabbitmqctl status', status: 'parsed' }])
    const service = typed.nodes.find(({ kind }) => kind === 'service')!
    const { memoryLimit: _, ...rest } = WANTED.attributes
    expect(service).toMatchObject({ name: 'rabbitmq', parent: 'host:controller-0', attributes: rest })
    expect(Math.round((service.attributes['memoryLimit'] as number) / 1e5)).toBe(101106)
  })

  it('reads the terms of older brokers', () => {
    expect(rabbitmqctlStatus.looksLike(TERMS.split('\n'))).toBe(true)
    expect(rabbitmqctlStatus.looksLike(TERMS.split('\n').slice(1))).toBe(true)
    const { record, ledger, facts } = runCommand(rabbitmqctlStatus, TERMS)
    expect(ledger.leftover()).toEqual([])
    expect(record.listeners).toEqual([
      { protocol: 'clustering', interface: '::', port: 25672 },
      { protocol: 'amqp', interface: '172.17.0.11', port: 5672 }
    ])
    expect(record).toMatchObject({
      node: 'rabbit@controller-1',
      version: '3.6.15',
      uptime: 86400,
      alarms: [],
      memoryUsed: 150000000,
      diskFree: 40000000000,
      fileDescriptors: { used: 120, limit: 65436 }
    })
    expect(facts.nodes.map(({ props }) => props.name)).toEqual(['controller-1', 'rabbitmq'])
  })

  it('tells of alarms, and says where no node answers', () => {
    const text = file('status.txt').replace('(none)', 'Memory alarm on node rabbit@controller-0')
    expect(runCommand(rabbitmqctlStatus, text.replaceAll(/\u001b\[\d*m/g, '')).record.alarms).toEqual([
      'Memory alarm on node rabbit@controller-0'
    ])
    const { record } = runCommand(rabbitmqctlStatus, "Error: unable to connect to node 'rabbit@a': nodedown")
    expect(rabbitmqctlStatus.isError!(record)).toBe(true)
  })

  it('leaves over what is none of it', () => {
    const { ledger } = runCommand(rabbitmqctlStatus, 'Status of node rabbit@a ...\nnonsense of another tool here')
    expect(ledger.leftover()).toEqual([1])
  })
})
