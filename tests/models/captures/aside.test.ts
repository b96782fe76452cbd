import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { Choice } from '../../../models/archives/choose.ts'
import { asideTitle } from '../../../models/captures/aside.ts'
import { readCommandLine } from '../../../models/captures/command-line.ts'
import { fileNameClues } from '../../../models/captures/file-name.ts'
import { COMMANDS } from '../../../models/commands/registry.ts'
import { mangled } from '../../support/sos-name.ts'

/** What reports hold of which nothing is drawn, by the plugin that asks it. */
const PASSED_OVER: { readonly [plugin: string]: readonly string[] } = {
  openvswitch: [
    ...['ovs-appctl bond/list', 'ovs-appctl coverage/show', 'ovs-appctl lacp/show-stats', 'ovs-appctl ovs/route/show'],
    ...['ovs-appctl tnl/arp/show', 'ovs-appctl tnl/ports/show -v', 'ovs-appctl upcall/show', 'ovs-appctl memory/show'],
    ...['ovs-appctl dpif-netdev/pmd-rxq-show', 'ovs-appctl dpif-netdev/pmd-stats-show', 'ovs-appctl mdb/show br-int'],
    ...['ovs-appctl ofproto/list-tunnels', 'ovs-appctl dpctl/dump-conntrack -m system@ovs-system'],
    ...['ovs-appctl dpctl/ct-stats-show -m system@ovs-system', 'ovs-appctl dpif/show-dp-features br-int'],
    ...['ovs-appctl fdb/stats-show br-int', 'ovs-appctl qos/show tap0', 'ovs-appctl cfm/show tap0'],
    ...[
      'ovs-ofctl queue-get-config br-int',
      'ovs-ofctl queue-stats br-int',
      'ovs-ofctl -O OpenFlow13 dump-groups br-int'
    ],
    ...['ovs-ofctl -O OpenFlow15 dump-group-stats br-int', 'ls -laZ /run/openvswitch']
  ],
  ovn_central: ['ovn-nbctl get-ssl', 'ovn-nbctl get-connection', 'ovn-sbctl get-ssl', 'ovn-sbctl get-connection'],
  networking: [
    'tc qdisc',
    ...[
      'ip maddr show',
      'ip mroute show',
      'ip -s macsec show',
      'netstat -s',
      'netstat -W -agn',
      'bridge -s -s -d -t mdb show'
    ],
    ...[
      'ethtool -S eth0',
      'ethtool -k eth0',
      'ethtool -g eth0',
      'ethtool -c eth0',
      'ethtool -a eth0',
      'ethtool -T eth0'
    ],
    ...['ethtool -l eth0', 'ethtool -m eth0', 'tc -s qdisc show', 'tc -s filter show dev eth0', 'biosdevname -d'],
    ...['ip netns exec qrouter-1 tc -s qdisc show', 'nstat -zas', 'plotnetcfg', 'ifenslave -a', 'brctl showstp br0']
  ],
  networkmanager: ['nmcli general status'],
  teamd: ['teamnl team0 option', 'teamnl team0 ports'],
  podman: ['podman logs -t 0587eabe931f', 'podman history x', 'podman system df', 'podman events'],
  docker: ['docker info', 'docker events --since 24h --until 1s', 'docker system df', 'docker logs -t 0587eabe931f'],
  pacemaker: [
    ...['pcs property list --all', 'pcs quorum status', 'pcs stonith history show', 'pcs stonith sbd status --full'],
    'crm configure show'
  ],
  corosync: ['corosync-quorumtool -s', 'corosync-cfgtool -s', 'corosync-cmapctl -m stats', 'corosync-cpgtool'],
  ceph_mon: [
    ...[
      'ceph mgr dump',
      'ceph versions',
      'ceph pg dump',
      'ceph pg stat',
      'ceph fs dump',
      'ceph mds stat',
      'ceph osd perf'
    ],
    ...['ceph features', 'ceph report', 'ceph mon_status', 'ceph osd crush dump', 'ceph config dump', 'ceph device ls']
  ],
  virsh: [
    'virsh -r capabilities',
    'virsh -r nodeinfo',
    'virsh -r net-list',
    'virsh -r net-dumpxml default',
    'virsh -r pool-list'
  ],
  systemd: [
    'systemctl list-timers --all',
    'systemctl list-dependencies',
    'systemctl show-environment',
    'timedatectl',
    'systemd-analyze blame'
  ],
  process: ['pstree -lp', 'iotop -b -o -d 0.5 -t -n 20', 'lsof -b +M -n -l'],
  block: [
    'lsblk',
    'lsblk -f -a -l',
    'blkid -c /dev/null',
    'fdisk -l /dev/sda',
    'parted -s /dev/sda unit s print',
    'ls -lanR /dev'
  ],
  kernel: ['dmesg', 'sysctl -a', 'lsmod', 'modinfo e1000'],
  memory: ['free -m', 'swapon --bytes --show', 'lsmem -a -o RANGE,SIZE,STATE'],
  hardware: ['dmidecode', 'lshw', 'lspci -nnvv', 'lsusb -t', 'lscpu', 'numactl --hardware', 'numastat -m'],
  filesys: ['mount -l', 'df -al -x autofs', 'findmnt', 'lslocks'],
  storage: [
    'multipath -ll',
    'multipathd show config',
    'iscsiadm -m session -P 3',
    'pvs -a -v',
    'vgs -v',
    'lvs -a',
    'vgdisplay -vv'
  ],
  packages: ['rpm -Va', 'dnf history', 'yum list installed'],
  time: ['chronyc -n sources', 'chronyc tracking', 'date --utc'],
  services: ['redis-cli info', 'mysqldump --all-databases', 'nfsstat -o all', 'rpcinfo -p localhost', 'exportfs -v'],
  bpf: ['bpftool prog list', 'bpftool net list'],
  firewalld: ['firewall-cmd --list-all-zones', 'firewall-cmd --state'],
  logs: ['journalctl --disk-usage', 'journalctl --no-pager --unit openvswitch']
}

/** What certainly is another command's, by its look. */
const ELSEWHERE = `1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000
    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
    inet 127.0.0.1/8 scope host lo
       valid_lft forever preferred_lft forever
2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc fq state UP group default qlen 1000
    link/ether 52:54:00:12:34:56 brd ff:ff:ff:ff:ff:ff
`

describe('commands of which nothing is drawn', () => {
  it.each(Object.entries(PASSED_OVER))('passes over the files of %s in a report', (plugin, lines) => {
    const choice = new Choice()
    for (const line of lines) {
      const path = `sosreport-c0-2026-11-21-ab/sos_commands/${plugin}/${mangled(line)}`
      const { commandLine } = fileNameClues(path)
      const typed = commandLine === undefined ? '' : readCommandLine(commandLine).commands.at(-1)!.commandLine
      const readers = COMMANDS.filter((command) => command.matches(typed)).map(({ id }) => id)
      const time = line.startsWith('date')
      expect([line, readers, time ? 'not-read' : choice.skip(path)]).toEqual([
        line,
        [],
        line.startsWith('journalctl') ? 'log' : 'not-read'
      ])
    }
  })

  it.each(Object.entries(PASSED_OVER))('knows the commands of %s when they are typed', (_, lines) => {
    for (const line of lines) {
      const typed = readCommandLine(line).commands.at(-1)!.commandLine
      expect([line, asideTitle(typed)]).toEqual([line, expect.any(String)])
    }
  })

  it('takes no output for another one when its command was typed, or its file is named after it', () => {
    const expected = { command: 'ethtool -k', status: 'empty', problems: [{ text: { key: 'problem.asideCommand' } }] }
    const typed = analyse([{ name: 'paste', text: `[root@c0 ~]# ethtool -k eth0\n${ELSEWHERE}` }])
    expect([typed.captures.length, typed.captures[0]]).toMatchObject([1, expected])
    const named = analyse([{ name: 'c0/ethtool_-k_eth0.txt', text: ELSEWHERE }])
    expect([named.captures.length, named.captures[0], named.nodes]).toMatchObject([1, expected, []])
  })

  it('believes the names of a report, and only half those that people gave', () => {
    const reported = analyse([{ name: 'r/sos_commands/networking/route_-n', text: ELSEWHERE }])
    expect(reported.captures.map(({ command }) => command)).toEqual(['route -n'])
    expect(reported.nodes.filter(({ kind }) => kind === 'nic')).toEqual([])
    const given = analyse([{ name: 'c0/route_-n.txt', text: ELSEWHERE }])
    expect(given.captures.map(({ command }) => command)).toEqual(['ip a'])
  })

  it.each([
    'ansible_output.txt',
    'haproxy_node.txt',
    'podman_system.txt',
    'ceph_node_network.txt',
    'lsblk_and_ip_a.txt'
  ])('reads what lies in %s, which no command is called like', (name) => {
    const read = analyse([{ name: `lab/${name}`, text: ELSEWHERE }])
    expect(read.captures.map(({ command }) => command)).toEqual(['ip a'])
    const other = analyse([{ name: `lab/${name}`, text: 'who knows\nwhat this is\n' }])
    expect(other.captures.length).toBe(1)
  })

  it.each([
    ['the broker', 'rabbitmqctl stop_app', 'rabbitmqctl join_cluster rabbit@c0', 'rabbitmq-queues quorum_status q'],
    [
      'swarms',
      'docker service ls',
      'docker stack ps web',
      'docker node ls',
      'docker-compose logs web',
      'docker compose top'
    ],
    ['kubernetes', 'kubectl describe pod x', 'oc get clusteroperators', 'kubectl -n openstack top pods', 'oc whoami'],
    [
      'guests',
      'virsh start vm',
      'virsh console vm',
      'virsh migrate vm qemu+ssh://c1/system',
      'qemu-img convert a b',
      'vbmc list'
    ],
    ['old programs', 'nova-manage service list', 'swift stat', 'heat-manage service list', 'crm_resource -W -r vip'],
    ['deployment', 'openstack overcloud deploy --templates', 'openstack undercloud install', 'kolla-ansible deploy'],
    ['the machine', 'service rabbitmq-server restart', 'systemctl enable httpd', 'hiera -c h.yaml x', 'juju status'],
    ['formats of our own', "docker inspect --format '{{.State.Status}}' nova_compute", 'os-net-config -v'],
    ['sockets', 'echo "show stat" | socat stdio /var/lib/haproxy/stats'],
    ['images of Ceph', 'rbd mirror pool status vms', 'rbd showmapped', 'ceph-disk list']
  ])('knows what is asked of %s', (_, ...lines) => {
    for (const line of lines) {
      const { captures } = analyse([{ name: 'p.txt', text: `[root@c0 ~]# ${line}\nwhatever 1 2 3\nand more: 4\n` }])
      expect([line, captures[0]?.problems[0]?.text?.key]).toEqual([line, 'problem.asideCommand'])
    }
  })

  it('leaves to their readers what is read', () => {
    for (const line of [
      'ovs-ofctl dump-flows br-int',
      'ethtool eth0',
      'ethtool -i eth0',
      'ip a',
      'podman ps',
      'virsh list --all',
      'virsh dominfo x',
      'rabbitmqctl list_queues name',
      'rabbitmqctl -n rabbit@c0 status',
      'openstack server list',
      'ss -lntp'
    ])
      expect([line, asideTitle(line)]).toEqual([line, undefined])
    expect(asideTitle('ceph')).toBeUndefined()
    expect(asideTitle('')).toBeUndefined()
    expect(asideTitle('constructor x')).toBeUndefined()
  })
})
