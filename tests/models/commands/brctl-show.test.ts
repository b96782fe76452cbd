import { describe, expect, it } from 'vitest'
import { brctlShow } from '../../../models/commands/brctl-show.ts'
import { runCommand } from '../../support/run-command.ts'

const TABBED = [
  'bridge name\tbridge id\t\tSTP enabled\tinterfaces',
  'qbr1\t\t8000.2047478aa2e8\tno\t\tqvb1',
  '\t\t\t\t\t\t\ttap1',
  'virbr0\t\t8000.525400263a23\tyes\t\t'
].join('\n')

describe('brctl show', () => {
  it('reads bridges and members, blanks or tabs', () => {
    for (const text of [TABBED, TABBED.replaceAll('\t', '        ')]) {
      const { facts, ledger } = runCommand(brctlShow, text)
      expect(ledger.leftover()).toEqual([])
      expect(facts.links.map(({ kind, from, to }) => [kind, from.keys[0], to.keys[0]])).toEqual([
        ['member', 'name:qvb1', 'name:qbr1'],
        ['member', 'name:tap1', 'name:qbr1']
      ])
      const bridges = facts.nodes.filter(({ ref }) => ref.kind === 'linux-bridge')
      expect(bridges.map(({ props }) => [props.name, props.attributes])).toEqual([
        ['qbr1', { bridgeId: '8000.2047478aa2e8', stp: false }],
        ['virbr0', { bridgeId: '8000.525400263a23', stp: true }]
      ])
    }
  })

  it('tells nothing, an error and a cut table apart', () => {
    const empty = runCommand(brctlShow, 'bridge name\tbridge id\t\tSTP enabled\tinterfaces').record
    expect([brctlShow.isEmpty!(empty), brctlShow.isError!(empty)]).toEqual([true, false])
    const error = runCommand(brctlShow, '-bash: brctl: command not found').record
    expect(brctlShow.isError!(error)).toBe(true)
    const cut = runCommand(brctlShow, 'br0  8000.08002731ddfd  no  eth1\nbr1  8000.08')
    expect(cut.record.bridges.map(({ name }) => name)).toEqual(['br0'])
    expect(cut.ledger.leftover()).toEqual([1])
  })

  it('is recognised without its header', () => {
    expect(brctlShow.looksLike(TABBED.split('\n').slice(1))).toBe(true)
    expect(brctlShow.looksLike(['br0 up'])).toBe(false)
    expect(brctlShow.matches('/usr/sbin/brctl show br0')).toBe(true)
    expect(brctlShow.matches('brctl showmacs br0')).toBe(false)
  })
})
