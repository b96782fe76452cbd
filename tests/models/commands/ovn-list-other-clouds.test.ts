import { describe, expect, it } from 'vitest'
import { ovnList } from '../../../models/commands/ovn-list.ts'
import { mergeFacts } from '../../../models/topology/merge/merge.ts'
import { runCommand } from '../../support/run-command.ts'

/** Each text is one capture; the nodes they make together. */
function merge(...texts: string[]) {
  const captures = texts.map((text, index) => {
    const { facts, ledger } = runCommand(ovnList, text, { commandLine: '', host: null })
    expect(ledger.leftover()).toEqual([])
    return { capture: `c${index + 1}`, facts }
  })
  const nodes = mergeFacts(captures).draft.all()
  expect(nodes.flatMap(({ conflicts }) => conflicts)).toEqual([])
  return { nodes, ofKind: (kind: string) => nodes.filter((node) => node.kind === kind) }
}

const ROW = (digit: string): string => `${digit.repeat(8)}-1111-4111-8111-111111111111`

describe('a cloud without Neutron', () => {
  it('makes one port of a switch port, the router port it leads to, and their bindings', () => {
    const { ofKind } = merge(
      `_uuid : ${ROW('1')}\nname : stor-w1\noptions : {router-port=rtos-w1}\ntype : router\naddresses : [router]\nup : true\n`,
      `_uuid : ${ROW('2')}\nname : rtos-w1\nmac : "0a:58:0a:f4:00:01"\nnetworks : ["10.244.0.1/24"]\n`,
      `_uuid : ${ROW('3')}\nlogical_port : stor-w1\ntype : patch\ntunnel_key : 2\nmac : [router]\noptions : {peer=rtos-w1}\n\n` +
        `_uuid : ${ROW('4')}\nlogical_port : rtos-w1\ntype : patch\ntunnel_key : 5\nmac : ["0a:58:0a:f4:00:01 10.244.0.1/24"]\noptions : {peer=stor-w1}\n\n` +
        `_uuid : ${ROW('5')}\nlogical_port : cr-rtos-w1\ntype : chassisredirect\ntunnel_key : 6\nchassis : ${ROW('6')}\nmac : []\noptions : {distributed-port=rtos-w1}\n`,
      `_uuid : ${ROW('6')}\nname : "c-1"\nhostname : w1\nencaps : [${ROW('7')}]\n`,
      `_uuid : ${ROW('7')}\nip : "172.18.0.2"\ntype : geneve\noptions : {csum="true"}\n`
    )
    expect(ofKind('port')).toHaveLength(1)
    expect(ofKind('port')[0]).toMatchObject({
      name: 'stor-w1',
      attributes: {
        type: 'router',
        mac: '0a:58:0a:f4:00:01',
        addresses: ['10.244.0.1'],
        tunnelKey: 2,
        routerTunnelKey: 5,
        redirectTunnelKey: 6,
        redirectChassis: 'host:w1'
      }
    })
    expect(ofKind('host')).toHaveLength(1)
    expect(ofKind('host')[0]!.attributes['chassis']).toEqual({
      name: 'c-1',
      encaps: [{ type: 'geneve', ip: '172.18.0.2', options: { csum: 'true' } }]
    })
  })

  it('finds the switch of a binding by the row of its datapath', () => {
    const { ofKind } = merge(
      `_uuid : ${ROW('1')}\nlogical_port : pod-1\ntype : ""\ntunnel_key : 3\ndatapath : ${ROW('2')}\nmac : ["0a:58:0a:f4:00:05 10.244.0.5"]\n`,
      `_uuid : ${ROW('2')}\nexternal_ids : {logical-switch="${ROW('3')}", name=w1}\ntunnel_key : 7\n`
    )
    expect(ofKind('network')).toMatchObject([{ name: 'w1', attributes: { tunnelKey: 7, datapath: ROW('2') } }])
    expect(ofKind('port')[0]).toMatchObject({ name: 'pod-1', parent: 'network:w1', attributes: { tunnelKey: 3 } })
  })

  it('schedules gateways by the rows a router port lists', () => {
    const { ofKind } = merge(
      `_uuid : ${ROW('1')}\nname : lr0-public\nmac : "00:00:20:20:12:13"\nnetworks : []\ngateway_chassis : [${ROW('2')}]\n`,
      `_uuid : ${ROW('2')}\nchassis_name : hv1\nname : odd\npriority : 20\n`
    )
    expect(ofKind('port')[0]!.attributes['gatewayChassis']).toEqual([{ host: 'hv1', priority: 20 }])
  })

  it('does not take the members of a shared group for a port', () => {
    const { ofKind } = merge(
      `_uuid : ${ROW('1')}\nha_chassis : [${ROW('2')}]\nname : shared\n`,
      `_uuid : ${ROW('2')}\nchassis : ${ROW('3')}\npriority : 5\n`
    )
    expect(ofKind('port')).toEqual([])
  })
})

describe('what find and errors are', () => {
  it('is marked as limited, and an error is no output', () => {
    const found = runCommand(ovnList, '', {
      commandLine: 'ovn-sbctl find Port_Binding type=localnet',
      host: null
    }).record
    expect(ovnList.isFiltered!(found)).toBe(true)
    expect(ovnList.isEmpty!(found)).toBe(true)
    const failed = runCommand(ovnList, 'ovn-nbctl: unix:/run/ovn/ovnnb_db.sock: database connection failed ()', {
      commandLine: 'ovn-nbctl list NAT',
      host: null
    }).record
    expect(ovnList.isError!(failed)).toBe(true)
    expect(ovnList.isFiltered!(failed)).toBe(false)
  })
})
