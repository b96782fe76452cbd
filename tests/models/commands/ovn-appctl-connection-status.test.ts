import { expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ovnAppctlConnectionStatus } from '../../../models/commands/ovn-appctl-connection-status.ts'

it('tells of a host whether its controller reaches the southbound database', () => {
  const asked = (output: string): [unknown, unknown] => {
    const typed = 'podman exec ovn_controller ovn-appctl -t ovn-controller connection-status'
    const { captures, nodes } = analyse([{ name: 'p', text: `[root@compute-0 ~]# ${typed}\n${output}\n` }])
    return [captures[0]?.status, nodes[0]?.attributes['southbound']]
  }
  expect(asked('connected')).toEqual(['parsed', 'connected'])
  expect(asked('not connected')).toEqual(['parsed', 'not connected'])
  expect(asked('ovn-appctl: cannot connect to "/run/ovn/ovn-controller.9.ctl" (No such file)')[0]).toBe('error-output')
  expect(asked('who knows')).toEqual(['empty', undefined])
  for (const line of ['ovn-appctl connection-status', 'ovs-appctl -t ovn-controller connection-status'])
    expect(ovnAppctlConnectionStatus.matches(line)).toBe(true)
  expect(ovnAppctlConnectionStatus.matches('ovn-appctl -t ovn-northd connection-status')).toBe(false)
})
