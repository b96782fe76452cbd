import { describe, expect, it } from 'vitest'
import { ovnNbctlDhcpOptionsList } from '../../../models/commands/ovn-nbctl-dhcp-options-list.ts'
import { ovnNbctlLrNatList } from '../../../models/commands/ovn-nbctl-lr-nat-list.ts'
import { ovnNbctlLrPolicyList } from '../../../models/commands/ovn-nbctl-lr-policy-list.ts'
import { ovnNbctlLrRouteList } from '../../../models/commands/ovn-nbctl-lr-route-list.ts'
import { ovnNbctlLrpGetGatewayChassis } from '../../../models/commands/ovn-nbctl-lrp-get-gateway-chassis.ts'
import { ovnNbctlLrpList } from '../../../models/commands/ovn-nbctl-lrp-list.ts'
import { ovnNbctlLspGet } from '../../../models/commands/ovn-nbctl-lsp-get.ts'
import { ovnNbctlLspList } from '../../../models/commands/ovn-nbctl-lsp-list.ts'
import type { Command } from '../../../models/commands/command.ts'
import { FactIndex } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

function read<R>(command: Command<R>, output: string, commandLine = command.title) {
  const { facts, ledger, record } = runCommand(command, output, { commandLine, host: null })
  return { facts: new FactIndex(facts), ledger, record }
}

const PORT = 'cf870cf2-7e64-40bd-a753-e95af141e3f4'
const ROW = '0b91d1c3-0eee-4513-87fe-3a26240adfe0'
const CHASSIS = '6dc98890-03e2-42b6-86b2-f11112354dbf'

describe('ovn-nbctl lrp-list', () => {
  it('puts the ports on the router that was asked for', () => {
    const output = `${ROW} (lrp-${PORT})\n`
    const { facts, ledger } = read(ovnNbctlLrpList, output, 'ovn-nbctl lrp-list r1')
    expect(ledger.leftover()).toEqual([])
    expect(facts.attributes('port', `uuid:${PORT}`)).toEqual({ uuid: PORT, type: 'router', router: 'r1' })
    const lines = output.split('\n')
    expect([ovnNbctlLrpList.looksLike(lines), ovnNbctlLspList.looksLike(lines)]).toEqual([true, false])
  })
})

describe('ovn-nbctl lrp-get-gateway-chassis', () => {
  it('reads chassis and priority, whatever the names are', () => {
    const output = `lrp-${PORT}_${CHASSIS}     3\n`
    const told = { gatewayChassis: [{ host: CHASSIS, priority: 3 }] }
    expect(read(ovnNbctlLrpGetGatewayChassis, output, '').facts.attributes('port', `uuid:${PORT}`)).toEqual(told)
    expect(ovnNbctlLrpGetGatewayChassis.looksLike(output.split('\n'))).toBe(true)
    const plain = read(ovnNbctlLrpGetGatewayChassis, 'r1_out_node_1  20\n', 'ovn-nbctl lrp-get-gateway-chassis r1_out')
    expect(plain.facts.attributes('port', 'lrp:r1_out')).toEqual({ gatewayChassis: [{ host: 'node_1', priority: 20 }] })
  })
})

describe('what a list was asked of', () => {
  it.each([
    ['ovn-nbctl lsp-list sw-edge', ovnNbctlLspList, `${ROW} (vm-1)`, 'network'],
    ['ovn-nbctl lrp-list lr-edge', ovnNbctlLrpList, `${ROW} (to-edge)`, 'router'],
    [
      'ovn-nbctl lr-nat-list lr-edge',
      ovnNbctlLrNatList,
      'TYPE EXTERNAL_IP LOGICAL_IP\nsnat 192.0.2.4 10.7.0.0/24',
      'router'
    ],
    ['ovn-nbctl lr-route-list lr-edge', ovnNbctlLrRouteList, 'IPv4 Routes\n 0.0.0.0/0 192.0.2.1 dst-ip', 'router'],
    ['ovn-nbctl lr-policy-list lr-edge', ovnNbctlLrPolicyList, 'Routing Policies\n 5 ip4 drop', 'router']
  ] as const)('is there: %s', (line, command, output, kind) => {
    const named = read<unknown>(command as Command<unknown>, output, line).facts.ofKind(kind)
    expect(named.map(({ ref, props }) => [ref.keys, props.name])).toEqual([
      [[`name:${line.split(' ').at(-1)!}`], line.split(' ').at(-1)]
    ])
    const byRow = read<unknown>(command as Command<unknown>, output, line.replace(/\S+$/, '0b91d1c3')).facts
    expect(byRow.ofKind(kind)).toEqual([])
    const variable = read<unknown>(command as Command<unknown>, output, line.replace(/\S+$/, 'neutron-$ID')).facts
    expect(variable.ofKind(kind)).toEqual([])
    expect(read<unknown>(command as Command<unknown>, '', line).facts.ofKind(kind)).toEqual([])
  })
})

describe('ovn-nbctl dhcp-options-list', () => {
  it('reads rows and CIDRs', () => {
    const output = `${ROW} (192.168.10.0/24)\n1b91d1c3-0eee-4513-87fe-3a26240adfe1 (FD00:20::/64)\n`
    const { facts, ledger } = read(ovnNbctlDhcpOptionsList, output)
    expect(ledger.leftover()).toEqual([])
    expect(facts.ofKind('dhcp-options').map(({ props }) => facts.attributesOf(props))).toEqual([
      { cidr: '192.168.10.0/24' },
      { cidr: 'fd00:20::/64' }
    ])
    expect(ovnNbctlDhcpOptionsList.looksLike(output.split('\n'))).toBe(true)
    expect(ovnNbctlDhcpOptionsList.looksLike([`${ROW} (neutron-${PORT})`])).toBe(false)
  })
})

describe('ovn-nbctl lsp-get-…', () => {
  const provnet = 'provnet-729dbbee-db84-4a3d-afc3-82c0b3701074'
  it.each([
    ['type', provnet, 'localnet\n', { type: 'localnet' }],
    [
      'options',
      provnet,
      'network_name=datacentre\nmcast_flood=false\n',
      { options: { network_name: 'datacentre', mcast_flood: 'false' }, physicalNetwork: 'datacentre' }
    ],
    [
      'addresses',
      PORT,
      'FA:16:3e:5b:bd:35 192.168.10.11\nunknown\n',
      { uuid: PORT, mac: 'fa:16:3e:5b:bd:35', addresses: ['192.168.10.11'], unknownAddress: true }
    ],
    [
      'port-security',
      PORT,
      'fa:16:3e:5b:bd:35 192.168.10.11\n',
      { uuid: PORT, portSecurity: ['fa:16:3e:5b:bd:35 192.168.10.11'] }
    ],
    ['up', PORT, 'up\n', { uuid: PORT, up: true }],
    ['enabled', PORT, 'disabled\n', { uuid: PORT, adminUp: false }],
    ['tag', PORT, '104\n', { uuid: PORT, tag: 104 }],
    ['parent', PORT, 'trunk0\n', { uuid: PORT, parentPort: 'trunk0' }],
    ['dhcpv4-options', PORT, `${ROW} (192.168.10.0/24)\n`, { uuid: PORT, dhcpv4Options: ROW }]
  ])('%s of %s', (what, port, output, attributes) => {
    const line = `ovn-nbctl --no-leader-only lsp-get-${what} ${port}`
    expect(ovnNbctlLspGet.matches(line)).toBe(true)
    const { facts, ledger, record } = read(ovnNbctlLspGet, output, line)
    expect(ledger.leftover()).toEqual([])
    const [claim] = facts.ofKind('port')
    expect(facts.attributesOf(claim!.props)).toEqual(attributes)
    expect(ovnNbctlLspGet.canonical!(line, record)).toBe(`ovn-nbctl lsp-get-${what} ${port}`)
  })

  it('is nothing without its command line, and an error is one', () => {
    expect(ovnNbctlLspGet.looksLike(['localnet'])).toBe(false)
    const failed = read(ovnNbctlLspGet, 'ovn-nbctl: x: port name not found\n', 'ovn-nbctl lsp-get-up x')
    expect(ovnNbctlLspGet.isError!(failed.record)).toBe(true)
    expect(failed.facts.facts.nodes).toEqual([])
  })
})
