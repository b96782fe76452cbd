import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { isToolRefusal, refusalIn } from '../../../models/text/refusal.ts'

/** What becomes of a file of a report. */
function reported(name: string, text: string): { status: string; problems: number; things: number } {
  const { captures, nodes } = analyse([{ name: `r/sos_commands/${name}`, text }])
  expect(captures.length).toBe(1)
  const { status, problems } = captures[0]!
  return { status, problems: problems.length, things: nodes.filter(({ kind }) => kind !== 'host').length }
}

describe('a command that did not run', () => {
  it.each([
    ['openvswitch/ovs-ofctl_show_br-x', 'ovs-ofctl: br-x is not a bridge or a socket'],
    ['openvswitch/ovs-vsctl_-t_5_get_Open_vSwitch_._other_config', 'ovs-vsctl: no row "." in table Open_vSwitch'],
    ['openvswitch/ovs-vsctl_-t_5_show', '/bin/sh: 1: ovs-vsctl: not found'],
    [
      'ovn_central/ovn-nbctl_show',
      '2024-05-01T09:00:00Z|00001|reconnect|WARN|unix:/run/ovn/x.sock: connection attempt failed'
    ],
    ['ovn_central/ovn-sbctl_show', 'timeout: failed to run command ‘ovn-sbctl’: No such file or directory'],
    ['virsh/virsh_-r_domblklist_x', 'timeout: the monitored command dumped core'],
    ['virsh/virsh_-r_dumpxml_x', "error: failed to get domain 'x'"],
    ['openstack_nova/openstack_server_show_x', 'sudo: a terminal is required to read the password'],
    ['openstack_heat/openstack_stack_resource_list_-f_value_-n_5_x', 'timeout: the monitored command dumped core'],
    ['podman/podman_info', '-bash: podman: command not found'],
    ['rabbitmq/rabbitmqctl_report', '-bash: rabbitmqctl: command not found']
  ])('%s claims nothing and says so once', (name, text) => {
    expect(reported(name, `${text}\n`)).toEqual({ status: 'error-output', problems: 1, things: 0 })
  })

  it('is told from one that complains beside its output', () => {
    const beside = 'ovs-vsctl: cannot read configuration\n7d9ccf2c-099c-4769-b2e8-2bbc159ede8c\n    Bridge br-int\n'
    expect(reported('openvswitch/ovs-vsctl_-t_5_show', beside)).toMatchObject({ things: 1 })
    expect(refusalIn([], 'ip a')).toBeUndefined()
    expect(refusalIn(['br-int', 'br-ex'], 'ovs-vsctl list-br')).toBeUndefined()
    expect(
      refusalIn(
        Array.from({ length: 40 }, () => 'rbd: x'),
        'rbd ls'
      )
    ).toBeUndefined()
    expect(refusalIn(['controller-0'], '')).toBeUndefined()
  })

  it.each([
    '/bin/sh: 1: nft: not found',
    '-bash: /usr/sbin/ethtool: No such file or directory',
    'bash: line 3: lldpctl: command not found',
    'timeout: failed to run command ‘nmcli’: No such file or directory',
    'sudo: a terminal is required to read the password',
    'Cannot open network namespace "qrouter-1": No such file or directory'
  ])('%s is one among the lines of a listing, too', (text) => {
    expect(refusalIn([text], 'anything')).toBe(text)
    expect(isToolRefusal(`  ${text}`)).toBe(true)
  })
})
