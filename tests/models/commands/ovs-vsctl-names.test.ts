import { describe, expect, it } from 'vitest'
import { ovsVsctlListBr } from '../../../models/commands/ovs-vsctl-list-br.ts'
import { ovsVsctlListPorts } from '../../../models/commands/ovs-vsctl-list-ports.ts'
import { FactIndex, fixture, labTruth } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

describe('ovs-vsctl list-br', () => {
  it.each(Object.keys(labTruth.hosts))('names the bridges of %s', (host) => {
    const output = fixture(`ovn-lab/${host}/ovs-vsctl_list-br.txt`)
    const { facts, ledger } = runCommand(ovsVsctlListBr, output)
    const bridges = new FactIndex(facts).ofKind('ovs-bridge')
    expect(bridges.map(({ props }) => props.name).sort()).toEqual(Object.keys(labTruth.hosts[host]!.bridges).sort())
    expect(ledger.leftover()).toEqual([])
    expect(ovsVsctlListBr.looksLike(output.split('\n'))).toBe(true)
  })

  it('is known under the name people type, and only by bridges that are certain', () => {
    for (const line of ['ovs-vsctl list-br', 'ovs-vsctl br-list', 'br-list', 'ovs-vsctl -t 5 list-br --real']) {
      expect(ovsVsctlListBr.matches(line)).toBe(true)
    }
    expect(ovsVsctlListBr.matches('ovs-vsctl list bridge')).toBe(false)
    expect(ovsVsctlListBr.looksLike(['br-int', 'tap0'])).toBe(false)
    expect(ovsVsctlListBr.looksLike(['brian', 'bruno'])).toBe(false)
    expect(ovsVsctlListBr.looksLike([])).toBe(false)
  })

  it('knows an error from a name', () => {
    const { record } = runCommand(ovsVsctlListBr, "ovs-vsctl: unknown command 'br-list'; use --help for help")
    expect(ovsVsctlListBr.isError!(record)).toBe(true)
  })
})

describe('ovs-vsctl list-ports', () => {
  const output = fixture('openstack-lab/ovn-ovs/computehci-0.ovs-vsctl_list-ports_br-int.txt')

  it('names the ports of a bridge', () => {
    const { facts, ledger, record } = runCommand(ovsVsctlListPorts, output, {
      commandLine: 'ovs-vsctl list-ports br-int'
    })
    const index = new FactIndex(facts)
    expect(index.ofKind('ovs-port').map(({ props }) => props.name)).toEqual(output.trim().split('\n'))
    expect(index.named('ovs-port', 'tap1f71b772-80')!.props.parent).toBeDefined()
    expect(index.ofKind('ovs-bridge').map(({ props }) => props.name)).toEqual(['br-int'])
    expect(ledger.leftover()).toEqual([])
    expect(ovsVsctlListPorts.canonical!('ovs-vsctl list-ports br-int', record)).toBe('ovs-vsctl list-ports br-int')
  })

  it('leaves the bridge open when only the output was pasted', () => {
    const { facts } = runCommand(ovsVsctlListPorts, output, { commandLine: '' })
    expect(new FactIndex(facts).named('ovs-port', 'tap1f71b772-80')!.props.parent).toBeUndefined()
    expect(ovsVsctlListPorts.looksLike(output.split('\n'))).toBe(true)
    expect(ovsVsctlListPorts.looksLike(['br-ex', 'br-int'])).toBe(false)
    expect(ovsVsctlListPorts.looksLike(['two words', 'tap1f71b772-80'])).toBe(false)
  })
})
