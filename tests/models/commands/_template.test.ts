import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemctlListUnits } from '../../../models/commands/_template.ts'
import { COMMANDS } from '../../../models/commands/registry.ts'
import { root } from '../../../scripts/lib/root.mjs'
import { runCommand } from '../../support/run-command.ts'

/** The sample of the file's head comment, so that the comment cannot lie. */
const comment = readFileSync(join(root, 'models/commands/_template.ts'), 'utf8').split('*/')[0]!
const SAMPLE = [...comment.matchAll(/^ \* {5}(.*)$/gm)].map((match) => match[1]!).join('\n')

describe('systemctl list-units', () => {
  it('would claim its sample, with and without the command line, and nothing else than the registered one does', () => {
    expect(systemctlListUnits.matches('systemctl --no-pager list-units')).toBe(true)
    expect(systemctlListUnits.matches('systemctl status openvswitch')).toBe(false)
    expect(systemctlListUnits.looksLike(SAMPLE.split('\n'))).toBe(true)
    const claiming = COMMANDS.filter((command) => command.looksLike(SAMPLE.split('\n')))
    expect(claiming.map(({ id }) => id)).toEqual(['systemctl-list-units'])
  })

  it('reads every line', () => {
    const { record, ledger } = runCommand(systemctlListUnits, SAMPLE)
    expect(ledger.leftover()).toEqual([])
    expect(record.units.map(({ name, active, line }) => [name, active, line])).toEqual([
      ['openvswitch.service', 'active', 1],
      ['tripleo_nova_compute.service', 'failed', 2]
    ])
  })

  it('claims a unit of its host, with the line that says so', () => {
    const { facts } = runCommand(systemctlListUnits, SAMPLE, { host: 'compute-0' })
    expect(facts.nodes[0]).toMatchObject({
      ref: {
        kind: 'systemd-unit',
        keys: ['name:openvswitch.service'],
        within: { kind: 'host', keys: ['name:compute-0'] }
      },
      props: { attributes: { load: 'loaded', state: 'active', sub: 'exited', description: 'Open vSwitch' } },
      line: 2
    })
  })

  it('keeps what is good around damage, and leaves the damage over', () => {
    const { record, ledger } = runCommand(systemctlListUnits, `${SAMPLE}\n  cut.serv`)
    expect(record.units).toHaveLength(2)
    expect(ledger.leftover()).toEqual([4])
  })
})
