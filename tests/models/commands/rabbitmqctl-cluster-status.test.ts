import { describe, expect, it } from 'vitest'
import { rabbitmqctlClusterStatus } from '../../../models/commands/rabbitmqctl-cluster-status.ts'
import { cleanLines } from '../../../models/text/clean.ts'
import { FIXTURES, loadFolder } from '../../support/load-folder.ts'
import { runCommand } from '../../support/run-command.ts'

const OLD = `Cluster status of node 'rabbit@controller-0' ...
[{nodes,[{disc,['rabbit@controller-0','rabbit@controller-1',
                'rabbit@controller-2']}]},
 {running_nodes,['rabbit@controller-2','rabbit@controller-0']},
 {cluster_name,<<"rabbit@controller-0.localdomain">>},
 {partitions,[{'rabbit@controller-0',['rabbit@controller-2']}]},
 {alarms,[{'rabbit@controller-2',[memory]}]}]`

describe('rabbitmqctl cluster_status', () => {
  it('tells from Erlang terms which nodes run, are parted, raise alarms', () => {
    const { record, ledger } = runCommand(rabbitmqctlClusterStatus, OLD)
    expect(ledger.leftover()).toEqual([])
    expect(
      record.nodes.map(({ node, running, partitionedFrom, alarms }) => [node, running, partitionedFrom, alarms])
    ).toEqual([
      ['rabbit@controller-0', true, ['rabbit@controller-2'], []],
      ['rabbit@controller-1', false, [], []],
      ['rabbit@controller-2', true, [], ['memory']]
    ])
  })

  const files = loadFolder(`${FIXTURES}/openstack-lab/rabbitmq`).filter(({ name }) => /cluster_status/.test(name))
  it.each(files.filter(({ name }) => !name.endsWith('.csv')).map(({ name, text }) => [name, text] as const))(
    'gives the same node from %s',
    (_, text) => {
      const { record, ledger } = runCommand(rabbitmqctlClusterStatus, cleanLines(text).join('\n'))
      expect(ledger.leftover()).toEqual([])
      expect(record.name).toBe('rabbit@controller-0.localdomain')
      expect(record.nodes.map(({ node, running, disc }) => [node, running, disc])).toEqual([
        ['rabbit@controller-0', true, true]
      ])
      expect(rabbitmqctlClusterStatus.looksLike(cleanLines(text))).toBe(true)
    }
  )
})
