import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { COMMANDS } from '../../../models/commands/registry.ts'
import { findCaptures } from '../../../models/captures/find.ts'
import { recognise } from '../../../models/captures/recognise.ts'
import { runCommand } from '../../support/run-command.ts'

const IDS = new Set(
  'ip-neighbour ip-rule ip-netns iptables-save iptables-list nft-list proc-net-bonding ss netstat os-net-config hostname etc-hosts os-release bridge-link bridge-fdb bridge-vlan nmcli ethtool ifconfig'.split(
    ' '
  )
)
const OWN = COMMANDS.filter(({ id }) => IDS.has(id))

const LINES = [
  '172.17.2.11 dev br-tenant lladdr 52:54:00:a1:02:0b REACHABLE',
  '32766:  from all lookup main',
  '-A PREROUTING -p tcp --dport 80 -j DNAT --to-destination 10.0.0.9:80',
  'Chain INPUT (policy ACCEPT 0 packets, 0 bytes)',
  ' pkts bytes target     prot opt in     out     source               destination',
  'table ip nat {',
  '  chain __proto__ {',
  '    tcp dport { 80, 443 } counter packets 1 bytes 2 dnat to 10.0.0.5',
  'Bonding Mode: IEEE 802.3ad Dynamic link aggregation',
  'Slave Interface: constructor',
  'tcp   LISTEN 0      128    172.17.1.10:5672         *:*     users:(("beam.smp",pid=2231,fd=81))',
  'tcp        0      0 172.17.1.10:5672        0.0.0.0:*               LISTEN      2231/beam.smp',
  'network_config:',
  '- {type: ovs_bridge, name: br-ex, members: [{type: interface, name: nic1}]}',
  'GENERAL.DEVICE:                         br-ex',
  'DEVICE  TYPE      STATE      CONNECTION',
  '5: eth1: <BROADCAST,UP> mtu 1500 master br0 state forwarding priority 32 cost 4',
  'fa:16:3e:11:22:34 dev tap1 vlan 1 master brq3 permanent',
  'port\tvlan ids',
  'Settings for eno1:',
  'eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500',
  'ovnmeta-0613f08b-9cfb-4736-aafd-4d81e6f75844 (id: 5)'
]

describe('host commands, on any text', () => {
  it('know their ids', () => expect(OWN).toHaveLength(IDS.size))

  it.each(OWN.map((command) => [command.id, command] as const))('%s never throws', (_, command) => {
    const line = fc.oneof(
      fc.constantFrom(...LINES),
      fc.tuple(fc.constantFrom(...LINES), fc.nat(80)).map(([text, at]) => text.slice(0, at)),
      fc.tuple(fc.constantFrom(...LINES), fc.nat(80)).map(([text, at]) => text.slice(at)),
      fc.string({ unit: 'grapheme' })
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        command.looksLike(lines)
        runCommand(command, lines.join('\n'))
      }),
      { numRuns: 150 }
    )
  })

  it.each(OWN.map((command) => [command.id, command] as const))('%s comes to the end of a long line', (_, command) => {
    for (const piece of ['1', ' ', ':', '- ', 'a.', '"', '{ ', '# ', 'L', 'tcp ', '[1:1] ', '1.1.1.1 ']) {
      expect(() => {
        command.looksLike([piece.repeat(300_000)])
        command.matches(piece.repeat(20_000))
        runCommand(command, piece.repeat(300_000))
      }, piece).not.toThrow()
    }
  })
})

describe('host commands in a sosreport', () => {
  it.each([
    ['sos_commands/networking/bridge_-s_-s_-d_link', 'bridge-link', LINES[16]!],
    ['sos_commands/networking/bridge_-s_-s_-d_-t_fdb', 'bridge-fdb', LINES[17]!],
    ['sos_commands/networking/ip_netns', 'ip-netns', LINES[21]!],
    ['sos_commands/networking/ip_-s_-s_neigh_show', 'ip-neighbour', LINES[0]!],
    ['sos_commands/networking/netstat_-W_-neopa', 'netstat', LINES[11]!],
    ['sos_commands/networking/ss_-peaonmi', 'ss', LINES[10]!],
    ['sos_commands/networkmanager/nmcli_dev', 'nmcli', LINES[15]!],
    ['sos_commands/networking/ethtool_eth0', 'ethtool', LINES[19]!],
    ['sos_commands/networking/ethtool_-i_eth0', 'ethtool', 'driver: virtio_net'],
    ['sos_commands/firewall_tables/iptables_-vnxL', 'iptables-list', LINES[3]!],
    ['sos_commands/firewall_tables/iptables_-t_nat_-nvL', 'iptables-list', LINES[3]!],
    ['sos_commands/firewall_tables/nft_list_ruleset', 'nft-list', LINES[5]!],
    ['etc/os-release', 'os-release', 'NAME="CentOS Stream"\nID="centos"\nPRETTY_NAME="CentOS Stream 9"'],
    ['etc/hostname', 'hostname', 'compute-0.localdomain'],
    ['proc/net/bonding/bond0', 'proc-net-bonding', LINES[8]!],
    ['etc/os-net-config/config.yaml', 'os-net-config', `${LINES[12]}\n${LINES[13]}`]
  ])('%s', (path, id, text) => {
    const [capture] = findCaptures(`sosreport-compute-0-2024-05-01-abc/${path}`, text, COMMANDS)
    expect(recognise(capture!, COMMANDS).command?.id).toBe(id)
    expect(capture!.host).toBe('compute-0')
  })
})

describe('host commands in a topology', () => {
  it('joins a short prompt and the name that the host says', () => {
    const text =
      '[root@c0 ~]# hostname -f\ncompute-0.localdomain\n[root@c0 ~]# ss -lntp\nLISTEN 0 128 *:22 *:* users:(("sshd",pid=9,fd=3))\n'
    const { nodes } = analyse([{ name: 'p', text }])
    const hosts = nodes.filter(({ kind }) => kind === 'host')
    expect(hosts).toHaveLength(1)
    expect(hosts[0]!.attributes['fqdn']).toBe('compute-0.localdomain')
    expect(nodes.find(({ kind }) => kind === 'process')).toMatchObject({ name: 'sshd', parent: hosts[0]!.id })
  })

  it('makes no host of a line in /etc/hosts', () => {
    const text = '[root@c0 ~]# cat /etc/hosts\n172.17.2.12 compute-0.tenant.localdomain compute-0.tenant\n'
    const hosts = analyse([{ name: 'p', text }]).nodes.filter(({ kind }) => kind === 'host')
    expect(hosts.map(({ name }) => name)).toEqual(['c0'])
  })
})
