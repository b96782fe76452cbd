import { describe, expect, it } from 'vitest'
import type { Command } from '../../../models/commands/command.ts'
import { systemctlListUnitFiles } from '../../../models/commands/systemctl-list-unit-files.ts'
import { systemctlListUnits } from '../../../models/commands/systemctl-list-units.ts'
import { systemctlStatus } from '../../../models/commands/systemctl-status.ts'
import { systemdCgls } from '../../../models/commands/systemd-cgls.ts'
import { runCommand } from '../../support/run-command.ts'

const ID = '1cd7dfd644eae4e7f5b5beb84067c3ac20ae078f3ddcbe307f74d28127c3a19b'

function read<R>(command: Command<R>, text: string, commandLine?: string) {
  const run = runCommand(command, text, commandLine === undefined ? {} : { commandLine })
  expect(run.ledger.leftover()).toEqual([])
  return { ...run, nodes: run.facts.nodes.map(({ ref, props }) => [ref.keys[0], props.attributes]) }
}

describe('systemctl list-units', () => {
  const text = [
    '  UNIT                                   LOAD      ACTIVE   SUB     DESCRIPTION',
    '  tripleo_nova_compute.service           loaded    active   running nova_compute container',
    '● tripleo_nova_libvirt.service           loaded    failed   failed  nova_libvirt container',
    '● tripleo_gone.service                   not-found inactive dead    tripleo_gone.service',
    '  tripleo_nova_compute_healthcheck.timer loaded    active   waiting nova_compute container healthcheck',
    '  dbus.service                           loaded    active   running D-Bus System Message Bus',
    '',
    'LOAD   = Reflects whether the unit definition was properly loaded.',
    '5 loaded units listed.'
  ].join('\n')

  it('keeps units of a cloud', () => {
    const { nodes } = read(systemctlListUnits, text)
    expect(nodes).toEqual([
      [
        'name:tripleo_nova_compute.service',
        { load: 'loaded', active: 'active', sub: 'running', description: 'nova_compute container' }
      ],
      [
        'name:tripleo_nova_libvirt.service',
        { load: 'loaded', active: 'failed', sub: 'failed', description: 'nova_libvirt container' }
      ],
      [
        'name:tripleo_gone.service',
        { load: 'not-found', active: 'inactive', sub: 'dead', description: 'tripleo_gone.service' }
      ],
      [
        'name:tripleo_nova_compute_healthcheck.timer',
        { load: 'loaded', active: 'active', sub: 'waiting', description: 'nova_compute container healthcheck' }
      ]
    ])
  })

  it('is recognised and knows when it was asked for some', () => {
    expect(systemctlListUnits.looksLike(text.split('\n'))).toBe(true)
    for (const line of ["systemctl list-units 'tripleo_*'", 'systemctl --no-pager list-units --all', 'systemctl'])
      expect(systemctlListUnits.matches(line), line).toBe(true)
    expect(systemctlListUnits.matches('systemctl status tripleo_x')).toBe(false)
    expect(
      systemctlListUnits.isFiltered!(read(systemctlListUnits, text, 'systemctl list-units tripleo_*').record)
    ).toBe(true)
    const failed = runCommand(systemctlListUnits, 'Failed to list units: Connection timed out').record
    expect(systemctlListUnits.isError!(failed)).toBe(true)
  })
})

describe('systemctl list-unit-files', () => {
  it('tells which start with the host', () => {
    const text =
      'UNIT FILE                     STATE     VENDOR PRESET\ntripleo_keystone.service      enabled   disabled\nkdump.service                 disabled  enabled\n\n2 unit files listed.'
    expect(read(systemctlListUnitFiles, text).nodes).toEqual([
      ['name:tripleo_keystone.service', { enabled: 'enabled' }]
    ])
    const record = runCommand(systemctlListUnitFiles, 'Failed to list unit files: Connection timed out').record
    expect(systemctlListUnitFiles.isError!(record)).toBe(true)
  })
})

describe('systemctl status', () => {
  const text = [
    '● tripleo_nova_compute.service - nova_compute container',
    '     Loaded: loaded (/etc/systemd/system/tripleo_nova_compute.service; enabled; vendor preset: disabled)',
    '     Active: active (running) since Wed 2024-05-01 02:42:25 CEST; 2h ago',
    '   Main PID: 4332 (conmon)',
    '      Tasks: 1 (limit: 100)',
    '     CGroup: /system.slice/tripleo_nova_compute.service',
    `             └─4332 /usr/bin/conmon --api-version 1 -c ${ID} -u ${ID}`,
    '',
    'May 01 02:42:25 compute-0 systemd[1]: Started nova_compute container.'
  ].join('\n')

  it('reads the unit, its conmon and the container that it holds', () => {
    const { nodes } = read(systemctlStatus, text)
    expect(nodes[0]).toEqual([
      'name:tripleo_nova_compute.service',
      {
        load: 'loaded',
        enabled: 'enabled',
        active: 'active',
        sub: 'running',
        mainPid: 4332,
        description: 'nova_compute container'
      }
    ])
    expect(nodes.slice(1, 3).map(([key]) => key)).toEqual(['pid:4332', 'cid:1cd7dfd644ea'])
    expect(systemctlStatus.looksLike(text.split('\n'))).toBe(true)
  })

  it('reads several blocks, and says what could not be found', () => {
    const two = read(systemctlStatus, `${text}\n\n${text.replaceAll('nova_compute', 'iscsid')}`).record
    expect(two.units.map(({ name }) => name)).toEqual(['tripleo_nova_compute.service', 'tripleo_iscsid.service'])
    const none = runCommand(systemctlStatus, 'Unit tripleo_x.service could not be found.').record
    expect(systemctlStatus.isError!(none)).toBe(true)
  })
})

describe('systemd-cgls', () => {
  it('finds containers by the groups podman makes', () => {
    const text = [
      'Control group /:',
      '-.slice',
      '├─system.slice',
      '│ └─tripleo_nova_compute.service',
      `│   └─4332 /usr/bin/conmon --api-version 1 -c ${ID} -u ${ID}`,
      '└─machine.slice',
      `  └─libpod-${ID}.scope`,
      '    ├─4334 dumb-init --single-child -- kolla_start',
      '    └─4340 /usr/bin/python3 /usr/bin/nova-compute'
    ].join('\n')
    const { nodes, facts } = read(systemdCgls, text)
    expect(nodes.find(([key]) => key === 'cid:1cd7dfd644ea')![1]).toMatchObject({ conmonPid: 4332 })
    expect(facts.links.map(({ from, to }) => [from.keys[0], to.keys[0]])).toEqual([
      ['cid:1cd7dfd644ea', 'pid:4334'],
      ['cid:1cd7dfd644ea', 'pid:4340']
    ])
    expect(systemdCgls.looksLike(text.split('\n'))).toBe(true)
  })
})
