import { describe, expect, it } from 'vitest'
import { ovnNbctlLrList } from '../../../models/commands/ovn-nbctl-lr-list.ts'
import { ovnNbctlLrRouteList } from '../../../models/commands/ovn-nbctl-lr-route-list.ts'
import { ovnNbctlLsList } from '../../../models/commands/ovn-nbctl-ls-list.ts'
import { ovnNbctlLspList } from '../../../models/commands/ovn-nbctl-lsp-list.ts'
import type { Command } from '../../../models/commands/command.ts'
import { FactIndex, fixture, labTruth } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

function read<R>(command: Command<R>, output: string, commandLine = command.title) {
  const { facts, ledger, record } = runCommand(command, output, { commandLine, host: null })
  return { facts: new FactIndex(facts), ledger, record }
}

describe('ovn-nbctl ls-list and lr-list', () => {
  it.each([
    ['network', ovnNbctlLsList, 'ls-list', Object.keys(labTruth.logical_switches)],
    ['router', ovnNbctlLrList, 'lr-list', Object.keys(labTruth.logical_routers)]
  ])('name every %s of the lab', (kind, command, file, names) => {
    const output = fixture(`ovn-lab/central/ovn-nbctl_${file}.txt`)
    const { facts, ledger } = read(command, output)
    expect(
      facts
        .ofKind(kind)
        .map(({ ref }) => ref.keys[0])
        .sort()
    ).toEqual(names.map((name) => name.replace('neutron-', 'uuid:')).sort())
    for (const { ref } of facts.ofKind(kind)) expect(ref.keys[1]).toMatch(/^row:/)
    expect(ledger.leftover()).toEqual([])
    expect(command.matches(`ovn-nbctl ${file}`)).toBe(true)
  })

  it('print the same shape, so that output alone leaves both', () => {
    const output = fixture('ovn-lab/central/ovn-nbctl_lr-list.txt').split('\n')
    expect([ovnNbctlLrList, ovnNbctlLsList, ovnNbctlLspList].map((command) => command.looksLike(output))).toEqual([
      true,
      true,
      false
    ])
  })

  it('keep what has no name', () => {
    const { facts } = read(
      ovnNbctlLsList,
      '45874422-1a2b-4550-a52f-9b906c4516e4 ()\n84b95eb4-8244-4fd4-b39a-1555e952a0b4 (sw 0)\n'
    )
    expect(facts.ofKind('network').map(({ props }) => props.name)).toEqual([
      '45874422-1a2b-4550-a52f-9b906c4516e4',
      'sw 0'
    ])
  })
})

describe('ovn-nbctl lsp-list', () => {
  const output = `03f98768-d788-4c12-a9aa-0a6102ce1980 (c265e80e-d611-43a3-9205-d175fa55b230)
a15b86a6-e4ff-4654-bb9e-4693e793707f (provnet-e7ae09c4-d837-4550-9b25-2e3d614def56)
`

  it('puts the ports in the switch that was asked for', () => {
    const { facts, record } = read(
      ovnNbctlLspList,
      output,
      'ovn-nbctl lsp-list neutron-ef5af5b0-be4e-4fae-bab7-4a0fb53c1e95'
    )
    expect(facts.ofKind('port').map(({ ref, props }) => [ref.keys[0], props.parent?.keys[0]])).toEqual([
      ['uuid:c265e80e-d611-43a3-9205-d175fa55b230', 'uuid:ef5af5b0-be4e-4fae-bab7-4a0fb53c1e95'],
      ['name:provnet-e7ae09c4-d837-4550-9b25-2e3d614def56', 'uuid:ef5af5b0-be4e-4fae-bab7-4a0fb53c1e95']
    ])
    expect(ovnNbctlLspList.canonical!('', record)).toBe(
      'ovn-nbctl lsp-list neutron-ef5af5b0-be4e-4fae-bab7-4a0fb53c1e95'
    )
    expect(ovnNbctlLspList.looksLike(output.split('\n'))).toBe(true)
  })
})

describe('ovn-nbctl lr-route-list', () => {
  it('reads the routes of the lab', () => {
    const output = fixture('ovn-lab/central/ovn-nbctl_lr-route-list_router.txt')
    const { facts, ledger } = read(ovnNbctlLrRouteList, output)
    expect(facts.ofKind('route').map(({ props }) => facts.attributesOf(props))).toEqual([
      { ipPrefix: '0.0.0.0/0', nexthop: '10.0.0.1', outputPort: 'lrp-cf870cf2-7e64-40bd-a753-e95af141e3f4' }
    ])
    expect(ledger.leftover()).toEqual([])
    expect(ovnNbctlLrRouteList.looksLike(output.split('\n'))).toBe(true)
  })

  it('reads tables, policies and marks of all versions', () => {
    const output = `IPv4 Routes
Route Table <main>:
              10.1.0.0/24              discard src-ip
               10.0.0.0/8                  10.0.0.9 dst-ip lr0-sw0 ecmp
Route Table rtb-1:
              10.2.0.0/24                  10.0.0.8 dst-ip (learned)

IPv6 Routes
                     ::/0                   FD00::1 dst-ip
`
    const { facts, ledger } = read(ovnNbctlLrRouteList, output, 'ovn-nbctl lr-route-list lr0')
    expect(ledger.leftover()).toEqual([])
    expect(facts.ofKind('route').map(({ props }) => facts.attributesOf(props))).toEqual([
      { ipPrefix: '10.1.0.0/24', nexthop: 'discard', policy: 'src-ip' },
      { ipPrefix: '10.0.0.0/8', nexthop: '10.0.0.9', outputPort: 'lr0-sw0', ecmp: true },
      { ipPrefix: '10.2.0.0/24', nexthop: '10.0.0.8', routeTable: 'rtb-1', learned: true },
      { ipPrefix: '::/0', nexthop: 'fd00::1' }
    ])
    expect(facts.ofKind('route')[1]!.ref.keys).toEqual([
      'name:lr0-sw0||10.0.0.0/8|10.0.0.9',
      'name:lr0||10.0.0.0/8|10.0.0.9|lr0-sw0'
    ])
  })
})
