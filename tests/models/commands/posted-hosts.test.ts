import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const read = (text: string) => analyse([{ name: 'paste.txt', text }])
const told = (text: string) => read(text).captures.map(({ command, status, problems }) => [command, status, problems])
const names = (text: string, kind: string) =>
  read(text)
    .nodes.filter((node) => node.kind === kind)
    .map(({ name }) => name)
const node = (text: string, name: string) => read(text).nodes.find((each) => each.name === name)

describe('tables of containers', () => {
  const BROKEN = `CONTAINER ID   IMAGE        COMMAND                  STATUS         PO
RTS                    NAMES
aabbccddee01   nginx:1.25   "/docker-entrypoint.…"   Up 2 hours     0.
0.0.0:80->80/tcp       web
aabbccddee02   redis        "docker-entrypoint.s…"   Up 2 hours
                       cache
`
  it('are read where a narrow terminal broke their heading in a word', () => {
    expect(told(`[root@c-0 ~]# docker ps\n${BROKEN}`)).toEqual([['docker ps', 'parsed', []]])
    expect(names(BROKEN, 'container')).toEqual(['cache', 'web'])
    expect(node(BROKEN, 'web')?.attributes).toMatchObject({ image: 'nginx:1.25', ports: ['0.0.0.0:80->80/tcp'] })
  })

  it('are those of docker compose too, whose first version centres its titles', () => {
    const first = `  Name                Command               State           Ports
--------------------------------------------------------------------------
app_web_1    /docker-entrypoint.sh ngin ...   Up      0.0.0.0:80->80/tcp,
                                                      :::80->80/tcp
app_db_1     docker-entrypoint.sh postgres    Exit 1
`
    const second = `NAME        IMAGE   COMMAND                  SERVICE   CREATED       STATUS       PORTS
app-web-1   nginx   "/docker-entrypoint.…"   web       2 hours ago   Up 2 hours   0.0.0.0:80->80/tcp
`
    expect(told(`$ docker-compose -f lab.yml ps\n${first}$ docker compose ps\n${second}`)).toEqual([
      ['docker-compose ps', 'parsed', []],
      ['docker-compose ps', 'parsed', []]
    ])
    expect(names(first, 'container')).toEqual(['app_db_1', 'app_web_1'])
    expect(node(first, 'app_db_1')?.attributes).toMatchObject({ state: 'exited', exitCode: 1 })
    expect(names(second, 'container')).toEqual(['app-web-1'])
  })
})

describe('tables of pods and nodes', () => {
  const WIDE = 'NAME READY STATUS RESTARTS AGE IP NODE NOMINATED NODE READINESS GATES'

  it('are read where one blank is left between columns', () => {
    const text = `${WIDE}
rabbitmq-server-0 1/1 Running 0 3d 10.128.0.5 worker-0 <none> <none>
galera-0 1/1 Running 2 (3d ago) 3d 10.128.0.6 worker-1 <none> <none>
a row of other words
`
    expect(told(text)).toMatchObject([['kubectl get pods', 'partial', [{ line: 4 }]]])
    expect(node(text, 'galera-0')?.parent).toBe('host:worker-1')
    const nodes = `NAME STATUS ROLES AGE VERSION INTERNAL-IP EXTERNAL-IP OS-IMAGE KERNEL-VERSION CONTAINER-RUNTIME
ctl-1 Ready master 10d v1.24.1 10.0.0.11 <none> Ubuntu 22.04.1 LTS 5.15.0-50-generic containerd://1.6.8
`
    expect(node(nodes, 'ctl-1')?.attributes).toMatchObject({
      addresses: ['10.0.0.11'],
      containerRuntime: 'containerd://1.6.8'
    })
  })

  it('are read where a search left no titles, by what was asked or by their cells', () => {
    const rows = `openstack     ovn-central-0      3/3   Running   0            10d   10.0.0.11   ctl-1   <none>   <none>
kube-system   kube-ovn-cni-abc   1/1   Running   5 (2d ago)   10d   10.0.0.12   ctl-2   <none>   <none>
`
    expect(names(`$ kubectl get po -A -o wide | grep ovn\n${rows}`, 'pod')).toHaveLength(2)
    expect(names(rows, 'pod')).toHaveLength(2)
    const nodes = '$ kubectl get nodes | grep ctl\nctl-2   NotReady   master   10d   v1.24.1\n'
    expect(node(nodes, 'ctl-2')?.attributes['kubernetesStatus']).toBe('NotReady')
  })
})

describe('ports of bridges', () => {
  it('stand on other devices in older versions, behind the state', () => {
    const text =
      '3: eth1.101 state UP @eth1: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 master brq0a1b2c3d-11 state forwarding priority 32 cost 4\n'
    expect(told(text)).toEqual([['bridge link', 'parsed', []]])
    expect(node(text, 'eth1.101')).toMatchObject({ kind: 'vlan-interface', attributes: { link: 'eth1', vlanId: 101 } })
  })

  it('have VLANs as JSON, which no list of links has', () => {
    const text =
      '[{"ifname":"eth1","vlans":[{"vlan":1,"flags":["PVID","Egress Untagged"]},{"vlan":100,"vlanEnd":110}]}]\n'
    expect(told(text)).toMatchObject([['bridge vlan', 'parsed', []]])
  })
})

describe('what NetworkManager knows', () => {
  it('is no device for the ports of bridges, and a bridge for bridges', () => {
    const text = `[root@c-0 ~]# nmcli d
DEVICE   TYPE           STATE      CONNECTION
br-ex    ovs-interface  connected  if-br-ex
br-ex    ovs-bridge     connected  br-ex
phys0    ovs-port       connected  port-phys0
`
    expect(names(text, 'nic')).toEqual(['br-ex'])
    expect(names(text, 'ovs-bridge')).toEqual(['br-ex'])
    expect(read(text).nodes.flatMap(({ conflicts }) => conflicts)).toEqual([])
  })

  it('is a state of connections, too, which is not that of devices', () => {
    const text = `[root@c-0 ~]# nmcli -t -f NAME,DEVICE,STATE con show --active
System eth0:eth0:activated
[root@c-0 ~]# nmcli -m multiline dev
DEVICE:                                 eth0
STATE:                                  connected
DEVICE:                                 eth1
STATE:                                  disconnected
`
    expect(told(text)).toEqual([
      ['nmcli', 'parsed', []],
      ['nmcli', 'parsed', []]
    ])
    expect(node(text, 'eth0')).toMatchObject({ attributes: { managedState: 'connected' }, conflicts: [] })
    expect(node(text, 'eth1')?.attributes['managedState']).toBe('disconnected')
  })

  it('is known by its looks where -p frames it', () => {
    const rule = '='.repeat(79)
    expect(told(`${rule}\n    Device details (eth1)\n${rule}\nGENERAL.DEVICE:    eth1\n${'-'.repeat(79)}\n`)).toEqual([
      ['nmcli', 'parsed', []]
    ])
  })
})

describe('rules of packet filters that a search left', () => {
  it('tell neither how many rules a chain has nor what the others do', () => {
    const part = '[root@c-0 ~]# iptables-save | grep 8774\n-A INPUT -p tcp -m tcp --dport 8774 -j ACCEPT\n'
    expect(node(part, 'c-0')?.attributes['firewallChains']).toEqual([{ name: 'filter INPUT' }])
    const whole = `[root@c-0 ~]# iptables -S\n-P INPUT DROP\n-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT\n${part}`
    expect(node(whole, 'c-0')).toMatchObject({
      conflicts: [],
      attributes: { firewallChains: [{ name: 'filter INPUT', policy: 'DROP', rules: 1 }] }
    })
  })
})

describe('nodes of a broker', () => {
  it('are listed long or as pairs, too', () => {
    const rule = '-'.repeat(80)
    const long = `${rule}\n\n     name: rabbit@controller-0\n  running: True\n mem_used: 5\n\n${rule}\n\n     name: rabbit@controller-1\n  running: False\n\n${rule}\n`
    const pairs = '$ rabbitmqadmin -f kvp list nodes name running\nname="rabbit@controller-2" running="True"\n'
    const states = read(`${long}\n${pairs}`).nodes.flatMap(({ kind, attributes }) =>
      kind === 'service' ? [attributes['state']] : []
    )
    expect(states).toEqual(['running', 'stopped', 'running'])
  })
})

describe('counters of devices', () => {
  it('are printed by ifconfig -s as well', () => {
    const text =
      '[root@c-0 ~]# ifconfig -s\nIface  MTU  RX-OK RX-ERR RX-DRP RX-OVR  TX-OK TX-ERR TX-DRP TX-OVR Flg\neth0  1500  1  0  7 0  1  0  0  0 BMRU\n'
    expect(told(text)).toEqual([['netstat -i', 'parsed', []]])
    expect(node(text, 'eth0')?.attributes['receiveDrops']).toBe(7)
  })
})

describe('rows that a search left', () => {
  const FULL = 'qemu      12345      1 12 Nov11 ?        1-02:03:04 /usr/libexec/qemu-kvm -name guest=a -S'
  const USERS =
    '42435     43210  0.0  0.1 123456  7890 ?        Ssl  Nov11   0:12 haproxy -f /var/lib/neutron/ns-metadata-proxy/1.conf'

  it('are processes by their cells', () => {
    for (const [row, name] of [
      [FULL, 'qemu-kvm'],
      [USERS, 'haproxy']
    ] as const) {
      expect(told(`${row}\n`)).toEqual([['ps', 'parsed', []]])
      expect(names(`${row}\n`, 'process')).toEqual([name])
    }
    expect(told('kim 3 4 people said so\n')).toMatchObject([[null, 'unrecognized', [{}]]])
  })

  it('are processes where pgrep found them', () => {
    const text = '[root@c-0 ~]# pgrep -fa ovs\n1500 ovsdb-server /etc/openvswitch/conf.db\n1555 ovs-vswitchd --detach\n'
    expect(names(text, 'process')).toEqual(['ovsdb-server', 'ovs-vswitchd'])
    expect(told('[root@c-0 ~]# pgrep ovs\n1500\n')).toMatchObject([['pgrep', 'empty', [{}]]])
  })

  it('are files of units by their states', () => {
    const text =
      'tripleo_ovn_controller.service       enabled   disabled\ntripleo_ovn_metadata_agent.service   disabled\n'
    expect(told(text)).toEqual([['systemctl list-unit-files', 'parsed', []]])
    expect(names(text, 'systemd-unit')).toHaveLength(2)
  })
})

describe('answers of one word', () => {
  const at = (typed: string, said: string): string => `[root@comp-0 ~]# ${typed}\n${said}\n`

  it('are of the units that were typed', () => {
    const text =
      at('systemctl is-active openvswitch tripleo_nova_compute.service', 'active\ninactive') +
      at('systemctl is-enabled openvswitch', 'enabled')
    expect(told(text)).toEqual([
      ['systemctl is-active', 'parsed', []],
      ['systemctl is-enabled', 'parsed', []]
    ])
    expect(node(text, 'openvswitch.service')?.attributes).toEqual({ active: 'active', enabled: 'enabled' })
    expect(node(text, 'tripleo_nova_compute.service')?.attributes).toEqual({ active: 'inactive' })
  })

  it('are nobody’s where there are fewer of them than units', () => {
    expect(names(at('systemctl is-active openvswitch ovn-controller', 'active'), 'systemd-unit')).toEqual([])
    expect(names(at('systemctl is-active openvswitch | head', 'active'), 'systemd-unit')).toEqual([])
    expect(
      told(at('systemctl is-enabled nosuch', 'Failed to get unit file state for nosuch.service: No such file'))
    ).toEqual([['systemctl is-enabled', 'error-output', []]])
  })
})

describe('who has an image of Ceph open', () => {
  it('is told by address, and its number is no secret', () => {
    const text = `[root@ctl-0 ~]# rbd status vms/11112222-3333-4444-5555-666677778888_disk
Watchers:
	watcher=172.18.0.30:0/12345 client.4567 cookie=140000000
	watcher=[fd00::5]:0/12345 client.4568 cookie=140000001
[root@ctl-0 ~]# rbd -p volumes status a
Watchers: none
`
    expect(told(text)).toEqual([
      ['rbd status', 'parsed', []],
      ['rbd status', 'parsed', []]
    ])
    const watchers = read(text).nodes.flatMap(({ attributes }) =>
      attributes['watchers'] ? [attributes['watchers']] : []
    )
    expect(watchers).toEqual([['172.18.0.30', 'fd00::5'], []])
  })
})

describe('outputs in several paragraphs without a prompt', () => {
  it('stay one where the first paragraph is a heading, or one reads as a sentence', () => {
    const bond = `Ethernet Channel Bonding Driver: v5.14.0-284.11.1.el9_2.x86_64

Bonding Mode: IEEE 802.3ad Dynamic link aggregation
MII Status: up

802.3ad info
LACP active: on

Slave Interface: eno1
MII Status: up
`
    expect(told(bond)).toEqual([['cat /proc/net/bonding', 'parsed', []]])
    const broker = `Cluster status of node rabbit@ctl-0 ...
Basics

Cluster name: rabbit@ctl-0

Disk Nodes

rabbit@ctl-0

Network Partitions

Node rabbit@ctl-0 cannot communicate with rabbit@ctl-1

Listeners

Node: rabbit@ctl-0, interface: 172.17.0.12, port: 5672, protocol: amqp, purpose: AMQP 0-9-1 and AMQP 1.0
`
    expect(told(broker)).toEqual([['rabbitmqctl cluster_status', 'parsed', []]])
    const cluster = `Cluster name: tripleo_cluster
Status of pacemakerd: 'Pacemaker is running' (last updated 2023-05-01 10:00:00Z)
Cluster Summary:
  * Stack: corosync
  * Current DC: ctl-0 (version 2.1.5-7.el9-a3f44794f94) - partition with quorum

Node List:
  * Node ctl-0 (1): online, feature set 3.16.2
  * Node ctl-1 (2): standby

PCSD Status:
  ctl-0: Online
`
    expect(told(cluster)).toEqual([['pcs status', 'parsed', []]])
  })
})

describe('what a shell and a search leave of names', () => {
  it('is no name of a bond', () => {
    const text = `[root@comp-0 ~]# cat /proc/net/bonding/bond*
Ethernet Channel Bonding Driver: v3.7.1 (April 27, 2011)

Bonding Mode: load balancing (xor)
MII Status: up

Slave Interface: eth1
MII Status: up
`
    expect(names(text, 'bond')).toEqual([])
    expect(names(text, 'nic')).toEqual(['eth1'])
    expect(names(text.replace('bond*', 'bond1'), 'bond')).toEqual(['bond1'])
  })

  it('is no part of an output where grep left lines out', () => {
    const text = `[root@comp-0 ~]# ifconfig -a | grep -A1 eth
eth0      Link encap:Ethernet  HWaddr 52:54:00:AA:BB:01
          inet addr:10.0.0.12  Bcast:10.0.0.255  Mask:255.255.255.0
--
eth1      Link encap:Ethernet  HWaddr 52:54:00:AA:BB:02
          UP BROADCAST MULTICAST  MTU:1500  Metric:1
`
    expect(told(text)).toEqual([['ifconfig', 'filtered', []]])
    expect(names(text, 'nic')).toEqual(['eth0', 'eth1'])
  })

  it('is an address of the host where no device is told', () => {
    const text =
      '[root@comp-0 ~]# ifconfig | grep inet\n        inet 10.0.0.12  netmask 255.255.255.0  broadcast 10.0.0.255\n        inet6 fe80::1  prefixlen 64  scopeid 0x20<link>\n'
    expect(told(text)).toEqual([['ifconfig', 'filtered', []]])
    expect(node(text, 'comp-0')?.attributes['addresses']).toEqual(['10.0.0.12/24'])
  })

  it('is the state of a unit where only the reason stands behind it', () => {
    const text = `● tripleo_neutron_api.service - neutron_api container
   Loaded: loaded (/etc/systemd/system/tripleo_neutron_api.service; enabled; vendor preset: disabled)
   Active: failed (Result: start-limit-hit) since Mon 2021-03-01 10:00:00 UTC; 5min ago
`
    expect(node(text, 'tripleo_neutron_api.service')?.attributes).toMatchObject({ active: 'failed', sub: 'failed' })
  })

  it('is a namespace by its number', () => {
    const text = '[root@comp-0 ~]# ip netns list-id\nnsid 0 (iproute2 netns name: blue)\nnsid 1 \n'
    expect(told(text)).toEqual([['ip netns', 'parsed', []]])
    expect(node(text, 'blue')?.attributes['namespaceId']).toBe(0)
    expect(names(text, 'namespace')).toEqual(['blue'])
  })
})

describe('the kernel’s own list of VLANs', () => {
  const TEXT = `VLAN Dev name	 | VLAN ID
Name-Type: VLAN_NAME_TYPE_RAW_PLUS_VID_NO_PAD
bond1.100      | 100  | bond1
stor           | 20  | eth1
`
  it('tells tags and what they stand on', () => {
    for (const text of [TEXT, `[root@comp-0 ~]# cat /proc/net/vlan/config\n${TEXT}`]) {
      expect(told(text)).toEqual([['cat /proc/net/vlan/config', 'parsed', []]])
      expect(node(text, 'stor')).toMatchObject({ kind: 'vlan-interface', attributes: { vlanId: 20, link: 'eth1' } })
      expect(names(text, 'vlan-interface')).toEqual(['bond1.100', 'stor'])
    }
    expect(told(TEXT.replace('| 20 ', '| x ')).map(([, status]) => status)).toEqual(['partial'])
  })
})

describe('service NAME status', () => {
  it('is what systemd says, or a script, which draws nothing', () => {
    const text = `[root@comp-0 ~]# service openvswitch status
Redirecting to /bin/systemctl status openvswitch.service
● openvswitch.service - Open vSwitch
   Loaded: loaded (/usr/lib/systemd/system/openvswitch.service; enabled; vendor preset: disabled)
   Active: active (exited) since Mon 2021-03-01 10:00:00 UTC; 3 days ago
[root@comp-0 ~]# service openvswitch-switch status
ovsdb-server is running with pid 800
ovs-vswitchd is not running
`
    expect(told(text)).toEqual([
      ['systemctl status', 'parsed', []],
      ['systemctl status', 'empty', []]
    ])
    expect(node(text, 'openvswitch.service')?.attributes['active']).toBe('active')
    const broker = text.split('\n').slice(0, 5).join('\n').replaceAll('openvswitch', 'rabbitmq-server')
    expect(told(broker)).toEqual([['systemctl status', 'parsed', []]])
  })
})
