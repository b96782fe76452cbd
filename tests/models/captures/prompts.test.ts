import { describe, expect, it } from 'vitest'
import { readPrompt } from '../../../models/captures/prompt.ts'
import { splitCaptures } from '../../../models/captures/split.ts'
import { split } from './support.ts'

describe('prompts', () => {
  it.each([
    ['[root@compute-0 ~]# ovs-vsctl show', 'ovs-vsctl show', 'compute-0'],
    ['[root@compute-0 ~]#ovs-vsctl show', 'ovs-vsctl show', 'compute-0'],
    ['[heat-admin@controller-0 ~]$ sudo ovs-vsctl show', 'sudo ovs-vsctl show', 'controller-0'],
    ['(overcloud) [stack@director ~]$ openstack network list', 'openstack network list', 'director'],
    ['(venv) (undercloud) [stack@director ~]$ openstack network list', 'openstack network list', 'director'],
    ['[student@workstation ~(developer1-finance)]$ openstack server list', 'openstack server list', 'workstation'],
    ['()[root@controller0 /]# rabbitmqctl list_queues', 'rabbitmqctl list_queues', 'controller0'],
    ['root@x:~# ip a', 'ip a', 'x'],
    ['root@compute-1:/var/log/nova# ip a', 'ip a', 'compute-1'],
    ['user@host:~$ ip a', 'ip a', 'host'],
    ['user@host:~/my dir$ ip a', 'ip a', 'host'],
    ['(venv) user@host:~$ ip a', 'ip a', 'host'],
    ['stack@director ~ $ ip a', 'ip a', 'director'],
    ['kim@macbook ~ % ssh compute-0', 'ssh compute-0', 'macbook'],
    ['root@compute-0 ~]# ip a', 'ip a', 'compute-0'],
    ['controller-1:~ # ip a', 'ip a', 'controller-1'],
    ['compute1# ip a', 'ip a', 'compute1'],
    ['[root@controller ~] ovs-vsctl show', 'ovs-vsctl show', 'controller'],
    ['- `[root@controller network-scripts]# ovs-vsctl show`', 'ovs-vsctl show', 'controller'],
    ['**ctl16$** pcs status', 'pcs status', 'ctl16'],
    ['**[root@compute-0 ~]#** ip a', 'ip a', 'compute-0'],
    ['**root@compute-0:~#ip a**', 'ip a', 'compute-0'],
    ['mon_7 [ceph@ctl-1 /]$ ceph -s', 'ceph -s', 'ctl-1'],
    ['[2026-11-21 09:12:00] [root@compute-0 ~]# ip a', 'ip a', 'compute-0'],
    ['\t[root@compute-0 ~]# ip a', 'ip a', 'compute-0'],
    ['[root@compute-0 ~]# [root@compute-0 ~]# ip a', 'ip a', 'compute-0'],
    ['[root@compute-0.lab.example.com ~]# ip a', 'ip a', 'compute-0.lab.example.com']
  ])('%s prints its host', (line, typed, host) => {
    expect(readPrompt(line)).toMatchObject({ style: 'hosted', typed, host })
  })

  it.each([
    ['$ openstack network list', 'openstack network list'],
    ['# ip -br a', 'ip -br a'],
    ['#ovs-vsctl show', 'ovs-vsctl show'],
    ['% ovs-vsctl show', 'ovs-vsctl show'],
    ['sh-5.1# ip a', 'ip a'],
    ['bash-4.4$ openstack server list', 'openstack server list'],
    ['/ # ip a', 'ip a'],
    ['mininet> sh ovs-vsctl show', 'ovs-vsctl show'],
    ['❯ ovs-vsctl show', 'ovs-vsctl show'],
    ['➜  ~ openstack server list', 'openstack server list'],
    ['C:\\Users\\kim> ssh root@compute-0', 'ssh root@compute-0'],
    ['PS C:\\> ssh root@compute-0', 'ssh root@compute-0'],
    ['(openstack) network list', 'openstack network list'],
    ['$ OS_CLOUD=a openstack server list', 'OS_CLOUD=a openstack server list'],
    ['$', '']
  ])('%s is a prompt that prints no host', (line, typed) => {
    const prompt = readPrompt(line)
    expect(prompt).toMatchObject({ style: 'bare', typed })
    expect(prompt!.host).toBeUndefined()
  })

  it.each([
    '# The ip addresses of the hosts',
    '# ip addresses are below',
    '# nova is the compute service.',
    '# openstack',
    '## Networks',
    '#',
    '["a", "b"]',
    '[{"ID": "1"}]',
    '[1] 12345',
    '+----+------+',
    '| ID | Name |',
    '$5 for a cup of tea',
    'rabbit@controller-0   running',
    'admin@example.com: hello',
    '12: eth0@if13: <BROADCAST> mtu 1500',
    'tapb4f31c7e-11@if6 UP             169.254.169.254/32',
    '    options: {csum="true", key=flow, remote_ip="172.17.2.11"}',
    '    Port "tap@x"',
    'lo               UNKNOWN        127.0.0.1/8 ::1/128',
    '- name: compute # first',
    'key: value # comment',
    '(unknown)',
    '[ 12.345] eth0: link up # 3',
    '>',
    'external_ids        : {hostname="x", user="a@b"}'
  ])('%s is no prompt', (line) => {
    expect(readPrompt(line)).toBeUndefined()
  })

  it('is not found in a line of megabytes', () => {
    expect(readPrompt(`root@${'x'.repeat(5_000_000)}`)).toBeUndefined()
  })

  it('reads the time in front of a prompt', () => {
    const [capture] = splitCaptures('paste', '[2026-11-21T09:12:00+0900] [root@a1 ~]# ip a\n1: lo\n')
    expect(capture!.time).toBe('2026-11-21T09:12:00+09:00')
  })

  it('makes up no date for a time of day', () => {
    const [capture] = splitCaptures('paste', '[09:12:00] [root@a1 ~]# ip a\n1: lo\n')
    expect(capture).toMatchObject({ commandLine: 'ip a', host: 'a1' })
    expect(capture!.time).toBeUndefined()
  })

  it('takes the indent of a prompt off its output', () => {
    const [capture] = splitCaptures('paste', '    root@a1:~# ovs-vsctl show\n    abc\n        Bridge br-int\n')
    expect(capture!.lines).toEqual(['abc', '    Bridge br-int'])
    expect(capture!.outputLine).toBe(2)
  })

  it('keeps an indented output whose prompt was not', () => {
    const [capture] = splitCaptures('paste', '  root@a1:~# ovs-vsctl show\nabc\n    Bridge br-int\n')
    expect(capture!.lines).toEqual(['abc', '    Bridge br-int'])
  })

  it('drops a container id and localhost as host names', () => {
    expect(split('[root@0123456789ab /]# ip a\nx\n[root@localhost ~]# ip a\ny\n')).toEqual(['ip a: x', 'ip a: y'])
  })
})
