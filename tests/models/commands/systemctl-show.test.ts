import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { systemctlShow } from '../../../models/commands/systemctl-show.ts'
import { runCommand } from '../../support/run-command.ts'

const UNITS = `Type=forking
Restart=always
NRestarts=5
MainPID=0
Result=exit-code
Environment=OS_PASSWORD=hunter2
ExecStart={ path=/usr/bin/podman ; argv[]=/usr/bin/podman start nova_compute ; pid=0 }
Id=tripleo_nova_compute.service
Description=nova_compute container
LoadState=loaded
ActiveState=failed
SubState=failed
UnitFileState=enabled

Type=notify
Restart=on-failure
MainPID=812
Result=success
Id=sshd.service
LoadState=loaded
ActiveState=active
SubState=running
`

describe('systemctl show', () => {
  it('reads the units of a cloud and those that failed, and no environment', () => {
    const { captures, nodes } = analyse([{ name: 'p', text: `[root@compute-0 ~]# systemctl show --all\n${UNITS}` }])
    expect(captures.map(({ command, status }) => [command, status])).toEqual([['systemctl show', 'parsed']])
    expect(
      nodes.filter(({ kind }) => kind === 'systemd-unit').map(({ name, attributes }) => [name, attributes])
    ).toEqual([
      [
        'tripleo_nova_compute.service',
        {
          ...{ load: 'loaded', active: 'failed', sub: 'failed', enabled: 'enabled', restarts: 5, result: 'exit-code' },
          description: 'nova_compute container'
        }
      ]
    ])
    expect(JSON.stringify(nodes)).not.toContain('hunter2')
    expect(systemctlShow.looksLike(UNITS.split('\n'))).toBe(true)
  })

  it('takes the name that was typed where the output has none', () => {
    const typed = { commandLine: 'systemctl show -p ActiveState,MainPID tripleo_nova_compute' }
    const { record, facts } = runCommand(systemctlShow, 'MainPID=4332\nActiveState=active\n', typed)
    expect(facts.nodes.map(({ props }) => [props.name, props.attributes])).toEqual([
      ['tripleo_nova_compute.service', { active: 'active', mainPid: 4332 }]
    ])
    expect(systemctlShow.isFiltered!(record)).toBe(true)
    const many = { commandLine: 'systemctl show -p ActiveState tripleo_*' }
    expect(runCommand(systemctlShow, 'ActiveState=active\n', many).facts.nodes).toEqual([])
  })

  it('claims no unit that is not installed, and tells a failed run', () => {
    const missing = 'Id=tripleo_x.service\nLoadState=not-found\nActiveState=inactive\n'
    expect(runCommand(systemctlShow, missing).facts.nodes).toEqual([])
    const failed = runCommand(systemctlShow, 'Failed to connect to bus: No such file or directory\n')
    expect([systemctlShow.isError!(failed.record), failed.ledger.reports.length]).toEqual([true, 1])
    for (let at = 0; at < UNITS.length; at += 5) expect(() => runCommand(systemctlShow, UNITS.slice(at))).not.toThrow()
  })
})
