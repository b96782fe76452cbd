import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { Choice } from '../../../models/archives/choose.ts'
import { reportHosts } from '../../../models/archives/report-host.ts'
import type { Input } from '../../../models/reading.ts'
import { fixture } from '../../support/ovn-lab.ts'
import { tarOf } from '../../support/tar.ts'
import { readBytes } from './support.ts'

const REPORT = 'sosreport-xyz-2026-11-21-abcdefg'
const at = (path: string): string => `${REPORT}/${path}`

/** A small report of one of the lab's hosts, with what real ones have too much of. */
function report(root: string, host: string, lab = 'compute-0'): Uint8Array {
  return tarOf(
    [
      { name: 'etc/hosts', body: '127.0.0.1 localhost\n' },
      { name: 'etc/passwd', body: 'root:x:0:0::/root:/bin/bash\n' },
      { name: 'hostname', type: '2', link: 'sos_commands/host/hostname' },
      { name: 'sos_commands/host/hostname', body: `${host}\n` },
      { name: 'sos_commands/logs/journalctl_--no-pager', body: 'Nov 21 09:00:00 systemd[1]: x\n'.repeat(100) },
      { name: 'sos_commands/kernel/lsmod', body: 'Module Size Used by\n' },
      { name: 'sos_commands/networking/ip_-d_address', body: fixture(`ovn-lab/${lab}/ip_a.txt`) },
      { name: 'sos_commands/openvswitch/ovs-vsctl_-t_5_show', body: fixture(`ovn-lab/${lab}/ovs-vsctl_show.txt`) },
      {
        name: 'sos_commands/ovn_central/ovn-nbctl_--no-leader-only_show',
        body: fixture('ovn-lab/central/ovn-nbctl_show.txt')
      },
      { name: 'var/log/messages', body: 'x' },
      { name: 'version.txt', body: 'sos' }
    ].map((entry) => ({ ...entry, name: `${root}/${entry.name}` }))
  )
}

function inputs(files: ReadonlyMap<string, string>): Input[] {
  return [...files].map(([name, text]) => ({ name, text }))
}

describe('a sosreport', () => {
  it('gives its host to what was collected on it, and no host to what speaks of the cloud', async () => {
    const { files, report: told } = await readBytes(report(REPORT, 'compute-0.localdomain'), {}, 'case.tar.xz')
    expect(told.skipped).toEqual({ 'not-read': 3, log: 2, link: 1 })
    const topology = analyse(inputs(files))
    const hosts = new Map(topology.captures.map(({ source, host }) => [source.name.split('/').at(-1), host]))
    expect(hosts.get('ip_-d_address')).toBe('compute-0')
    expect(hosts.get('ovs-vsctl_-t_5_show')).toBe('compute-0')
    expect(hosts.get('ovn-nbctl_--no-leader-only_show')).toBe(null)
    const seen = topology.nodes.filter(({ kind, certainty }) => kind === 'host' && certainty === 'seen')
    expect(seen.map(({ name }) => name)).toEqual(['compute-0'])
  })

  it('is known by its folders, whatever it is called, and two keep their hosts apart', async () => {
    const one = await readBytes(report('data/first', 'node-a'))
    expect([...one.files.keys()].map((name) => name.replace('a.tar/data/first/', ''))).toEqual([
      'etc/hosts',
      'sos_commands/host/hostname',
      'sos_commands/networking/ip_-d_address',
      'sos_commands/openvswitch/ovs-vsctl_-t_5_show',
      'sos_commands/ovn_central/ovn-nbctl_--no-leader-only_show'
    ])
    expect(one.report).toMatchObject({ kept: 5, skipped: { 'not-read': 3, log: 2, link: 1 } })
    const two = await readBytes(report('data/second', 'node-b', 'compute-1'))
    const topology = analyse([...inputs(one.files), ...inputs(two.files)])
    const hostOf = (root: string): Set<string | null> =>
      new Set(
        topology.captures
          .filter(
            ({ source }) =>
              source.name.includes(root) && /ip_-d|show$/.test(source.name) && !source.name.includes('nbctl')
          )
          .map(({ host }) => host)
      )
    expect(hostOf('data/first')).toEqual(new Set(['node-a']))
    expect(hostOf('data/second')).toEqual(new Set(['node-b']))
  })
})

it('a host is found by the innermost report, and only for files of it', () => {
  const named = (name: string, text = 'x'): Input => ({ name, text })
  const told = reportHosts([
    named('etc/old/sos_commands/host/hostname', 'outer-1\n'),
    named('etc/old/in/sos_commands/host/hostname', 'inner-1.example.org\n'),
    named('etc/old/in/hostname', 'localhost\n'),
    named('sos_commands/host/hostname', 'bare-1'),
    named('none/hostname', 'other-1')
  ])
  const hostOf = (name: string): string | undefined => told(name)?.host
  expect(hostOf('etc/old/sos_commands/networking/ip_addr')).toBe('outer-1')
  expect(hostOf('etc/old/in/etc/hosts')).toBe('inner-1.example.org')
  expect(hostOf('sos_commands/networking/ip_addr')).toBe('bare-1')
  expect(hostOf('none/ip_addr')).toBe(undefined)
})

it('two reports that call their hosts alike speak of two, and all of each of one', () => {
  const files = (folder: string, lab: string): Input[] =>
    Object.entries({
      'networking/ip_-d_address': fixture(`ovn-lab/${lab}/ip_a.txt`),
      'networking/ip_-s_-d_link': fixture(`ovn-lab/${lab}/ip_-d_link.txt`),
      'openvswitch/ovs-vsctl_-t_5_show': fixture(`ovn-lab/${lab}/ovs-vsctl_show.txt`),
      'host/hostname': 'host0.obfuscateddomain0.com\n'
    }).map(([name, text]) => ({ name: `${folder}/sos_commands/${name}`, text }))
  const { nodes } = analyse([...files('one', 'compute-0'), ...files('two', 'compute-1')])
  const seen = nodes.filter(({ kind, certainty }) => kind === 'host' && certainty === 'seen')
  expect(seen.map(({ name }) => name)).toEqual(['host0.obfuscateddomain0.com', 'host0.obfuscateddomain0.com'])
  const nicsOf = (host: string): number => nodes.filter(({ kind, parent }) => kind === 'nic' && parent === host).length
  expect(seen.map(({ id }) => nicsOf(id))).toEqual([17, 16])
})

it('a report of the Insights client is one, in either of its layouts', () => {
  const files = (root: string): Input[] => [
    { name: `${root}/insights_commands/hostname_-f`, text: 'node-a.example.org\n' },
    { name: `${root}/insights_commands/date`, text: 'Sat Nov 21 10:00:00 UTC 2026\n' },
    { name: `${root}/insights_commands/ovs-vsctl_show`, text: fixture('ovn-lab/compute-0/ovs-vsctl_show.txt') }
  ]
  for (const root of ['insights-x-20261121100000', 'insights-x-20261121100000/data']) {
    const shown = analyse(files(root)).captures.find(({ command }) => command === 'ovs-vsctl show')
    expect(shown).toMatchObject({ host: 'node-a', time: '2026-11-21T10:00:00Z' })
    const choice = new Choice()
    const read = (below: string): boolean => choice.skip(`${root}/${below}`) === undefined
    expect(['insights_commands/ip_addr', 'etc/hosts'].map(read)).toEqual([true, true])
    expect(['insights_commands/rpm_-qa', 'branch_info', 'meta_data/a.json'].map(read)).toEqual([false, false, false])
  }
})

it('a link that became a text is no capture', () => {
  const { captures } = analyse([
    { name: at('ip_addr'), text: 'sos_commands/networking/ip_-o_addr' },
    { name: at('sos_containers/a/sos_commands/x/ip_a'), text: '../../../../sos_commands/x/podman_exec_a_ip_a\n' }
  ])
  expect(captures).toEqual([])
})

describe('what is worth reading', () => {
  const choice = new Choice()

  it.each([
    [at('sos_commands/openvswitch/ovs-vsctl_-t_5_show'), undefined],
    [at('sos_commands/openvswitch/openstack-hypervisor.ovs-vsctl_-t_5_list_interface'), undefined],
    [at('sos_commands/ovn_central/podman_exec_ovn_cluster_north_db_server_ovn-nbctl_show'), undefined],
    [at('sos_commands/networking/ip_netns_exec_qdhcp-1_ip_-d_address_show'), undefined],
    [at('sos_commands/openstack_neutron/openstack_network_agent_list'), undefined],
    [at('etc/hosts'), undefined],
    [at('proc/net/bonding/bond0'), undefined],
    [at('etc/os-net-config/config.json'), undefined],
    [at('run/libvirt/qemu/instance-00000001.xml'), undefined],
    [at('home/stack/undercloud.conf'), undefined],
    [at('home/stack/instackenv.json'), undefined],
    [at('home/stack/config-download/overcloud/tripleo-ansible-inventory.yaml'), undefined],
    [at('home/stack/config-download/overcloud/Controller/config.json'), 'not-read'],
    [at('sos_commands/openstack_nova/instance-81dafcda-1741-4829-ba26-f61d135b3dbc.log'), undefined],
    [at('sos_containers/ovn_controller/etc/hostname'), 'not-read'],
    [at('sos_containers/ovn_controller/sos_commands/ovn_host/ovs-vsctl_list-br'), undefined],
    [at('etc/shadow'), 'not-read'],
    [at('proc/1/environ'), 'not-read'],
    [at('sos_commands/kernel/modinfo_x'), 'not-read'],
    [at('var/log/containers/neutron/server.log'), 'log'],
    [at('sos_logs/journal'), 'log'],
    ['m/namespaces/openstack/pods/ovn-0/ovn/logs/current.log', 'log'],
    ['m/namespaces/openstack/core/secrets.yaml', 'not-read'],
    ['m/sos-reports/sosreport-compute-0-2026-11-21-ab.tar.xz.sha256', 'not-read'],
    ['m/sos-reports/sosreport-compute-0-2026-11-21-ab.tar.xz', undefined],
    ['lab/compute-0/ip_a.txt', undefined],
    ['lab/notes.md', undefined],
    ['lab/picture.png', 'binary'],
    ['__MACOSX/x', 'not-read']
  ])('%s', (path, skip) => expect(choice.skip(path)).toBe(skip))

  it('in a folder that is no report, is everything', () => {
    expect(choice.skipInFolder('my/picture.png')).toBe(undefined)
    expect(choice.skipInFolder('my/sosreport-compute-0-2026-11-21-ab.tar.xz.sha256')).toBe('not-read')
    expect(choice.skipInFolder(at('var/log/messages'))).toBe('log')
  })
})

describe('when a sosreport was taken', () => {
  const file = (name: string, text: string): Input => ({ name, text })
  const link = (host: string, root: string, date: string): Input[] => [
    file(`${root}/sos_commands/host/hostname`, `${host}\n`),
    file(`${root}/sos_commands/date/date`, `${date}\n`),
    file(
      `${root}/sos_commands/networking/ip_-o_addr`,
      '1: lo    inet 127.0.0.1/8 scope host lo\\       valid_lft forever\n'
    )
  ]

  it('is the time of all its captures, and no capture of its own', () => {
    const { captures } = analyse([
      ...link('node-a', 'x/sosreport-node-a', 'Sat Nov 21 10:00:00 KST 2026'),
      ...link('node-b', 'x/sosreport-node-b', 'soon'),
      file('x/ip_-o_addr', '1: lo    inet 127.0.0.1/8 scope host lo\\       valid_lft forever\n')
    ])
    const told = captures.map(({ source, time }) => [source.name.replace('x/sosreport-', ''), time])
    expect(told.filter(([name]) => name?.endsWith('ip_-o_addr'))).toEqual(
      [
        ['x/ip_-o_addr', undefined],
        ['node-a/sos_commands/networking/ip_-o_addr', '2026-11-21T10:00:00+09:00'],
        ['node-b/sos_commands/networking/ip_-o_addr', undefined]
      ].sort()
    )
    expect(told.some(([name]) => name === 'node-a/sos_commands/date/date')).toBe(false)
  })

  it.each([
    [at('sos_commands/date/date'), undefined],
    [at('sos_commands/networking/iptables-save'), undefined],
    [at('sos_commands/openstack_nova/nova_list_--all-tenants'), undefined],
    [at('sos_commands/date/hwclock'), 'not-read']
  ])('and its smallest files are read: %s', (path, skip) => expect(new Choice().skip(path)).toBe(skip))
})
