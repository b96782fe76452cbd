import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { systemctlListUnits } from '../../../models/commands/systemctl-list-units.ts'
import { runCommand } from '../../support/run-command.ts'

const OUTPUT = `  UNIT                                      LOAD      ACTIVE   SUB     DESCRIPTION
  tripleo_nova_compute.service              loaded    active   running nova_compute container
● tripleo_nova_libvirt.service              loaded    failed   failed  nova_libvirt container
  tripleo_nova_compute_healthcheck.timer    loaded    active   waiting nova_compute container healthcheck
● display-manager.service                   not-found inactive dead    display-manager.service
● cups.service                              loaded    failed   failed  CUPS 인쇄 서비스
  tripleo_ovn_controller.service            loaded    active   running

LOAD   = Reflects whether the unit definition was properly loaded.
ACTIVE = The high-level unit activation state, i.e. generalization of SUB.
SUB    = The low-level unit activation state, values depend on unit type.
6 loaded units listed. Pass --all to see loaded but inactive units, too.
To show all installed unit files use 'systemctl list-unit-files'.
`

const read = (output: string, commandLine = 'systemctl list-units') =>
  runCommand(systemctlListUnits, output, { commandLine })

describe('systemctl list-units', () => {
  it('keeps the units of a cloud and what failed', () => {
    const { facts, ledger, record } = read(OUTPUT)
    expect(ledger.leftover()).toEqual([])
    expect(record.units).toHaveLength(6)
    const said = facts.nodes.map(({ props, line }) => [props.name, props.attributes?.['active'], line])
    expect(said).toEqual([
      ['tripleo_nova_compute.service', 'active', 2],
      ['tripleo_nova_libvirt.service', 'failed', 3],
      ['tripleo_nova_compute_healthcheck.timer', 'active', 4],
      ['cups.service', 'failed', 6],
      ['tripleo_ovn_controller.service', 'active', 7]
    ])
    expect(facts.nodes[0]!.props.attributes).toMatchObject({ sub: 'running', description: 'nova_compute container' })
  })

  it('parts a job that waits from what a unit is', () => {
    const { record } = read(`  UNIT                    LOAD   ACTIVE     SUB     JOB   DESCRIPTION
  tripleo_iscsid.service  loaded active     running       iscsid container
  tripleo_redis.service   loaded activating start   start redis container
`)
    expect(record.units.map(({ description }) => description)).toEqual(['iscsid container', 'redis container'])
  })

  it('is known without its command line, with or without a heading', () => {
    expect(systemctlListUnits.looksLike(OUTPUT.split('\n'))).toBe(true)
    expect(systemctlListUnits.looksLike(OUTPUT.split('\n').slice(1))).toBe(true)
    expect(systemctlListUnits.looksLike(['tripleo_nova_compute.service enabled'])).toBe(false)
  })

  it.each([
    ['systemctl list-units', true],
    ["systemctl list-units 'tripleo_*' --no-pager", true],
    ['systemctl --all --type=service list-units', true],
    ['systemctl', true],
    ['systemctl status tripleo_nova_compute', false],
    ['systemctl restart tripleo_nova_compute', false]
  ])('%s: %s', (line, expected) => {
    expect(systemctlListUnits.matches(line)).toBe(expected)
  })

  it('is filtered where a pattern was asked for, and says what failed', () => {
    expect(systemctlListUnits.isFiltered!(read(OUTPUT, "systemctl list-units 'tripleo_*'").record)).toBe(true)
    const failed = read('Failed to list units: Connection timed out\n')
    expect(systemctlListUnits.isError!(failed.record)).toBe(true)
    expect(failed.ledger.reports[0]!.message).toContain('Connection timed out')
  })

  it('keeps every other row around a damaged one', () => {
    const lines = OUTPUT.split('\n')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.string({ maxLength: 30 }), (row, junk) => {
        const damaged = lines.with(row, junk.replaceAll('\n', ' ')).join('\n')
        const kept = read(damaged).record.units.filter(({ line }) => line !== row)
        expect(kept).toEqual(read(OUTPUT).record.units.filter(({ line }) => line !== row))
      })
    )
  })
})

describe('systemctl list-units in other forms', () => {
  it('stays one output where the first unit is marked', () => {
    const text = `  UNIT                         LOAD   ACTIVE SUB     DESCRIPTION
● tripleo_glance_api.service   loaded failed failed  glance_api container
  tripleo_nova_compute.service loaded active running nova_compute container`
    const { captures, nodes } = analyse([{ name: 'paste', text }])
    expect(captures.map(({ command, status }) => [command, status])).toEqual([['systemctl list-units', 'parsed']])
    expect(nodes.filter(({ kind }) => kind === 'systemd-unit')).toHaveLength(2)
  })

  it('reads JSON, on one line or many', () => {
    const units = [
      { unit: 'tripleo_glance_api.service', load: 'loaded', active: 'failed', sub: 'failed', description: '한국어' },
      { unit: 'broken.service' }
    ]
    for (const text of [JSON.stringify(units), JSON.stringify(units, null, '\t')]) {
      const { record, ledger } = runCommand(systemctlListUnits, text)
      expect(ledger.leftover()).toEqual([])
      expect(record.units.map(({ name, active, description }) => [name, active, description])).toEqual([
        ['tripleo_glance_api.service', 'failed', '한국어']
      ])
      expect(systemctlListUnits.looksLike(text.split('\n'))).toBe(true)
    }
  })
})
