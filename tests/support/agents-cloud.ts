import type { Input } from '../../models/reading.ts'

/** ids as Neutron has them, told apart by their last digits */
export const id = (number: number): string => `5c0ffee0-0000-4000-8000-${String(number).padStart(12, '0')}`

export const ROUTER = id(100)
const [PUBLIC, INSIDE, OTHER] = [id(1), id(2), id(3)]
const HOSTS = ['net-0', 'net-1', 'hv-a', 'hv-b']

export interface AgentsCloud {
  ha?: boolean
  distributed?: boolean
  snat?: boolean
  /** hosts whose `ip netns` holds the namespace: purpose → hosts */
  namespaces?: { [purpose: string]: string[] }
  /** captures beside those of Neutron's lists and of every host's bridges */
  more?: [host: string, command: string, output: string][]
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`
  const line = (row: readonly string[]): string => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`
  return [rule, line(rows[0]!), rule, ...rows.slice(1).map(line), rule].join('\n')
}

const fixed = (subnet: number, address: string): string => `ip_address='${address}', subnet_id='${id(subnet)}'`
const title = (flag: boolean): string => (flag ? 'True' : 'False')

type Port = [number: number, mac: string, fixed: string, owner: string, device: string]

const PORTS: Port[] = [
  [21, 'fa:16:3e:00:00:21', fixed(12, '10.1.0.21'), 'compute:nova', id(31)],
  [22, 'fa:16:3e:00:00:22', fixed(12, '10.1.0.22'), 'compute:nova', id(32)],
  [23, 'fa:16:3e:00:00:23', fixed(13, '10.2.0.23'), 'compute:nova', id(33)],
  [41, 'fa:16:3e:00:00:41', fixed(12, '10.1.0.1'), 'network:router_interface', ROUTER],
  [42, 'fa:16:3e:00:00:42', fixed(13, '10.2.0.1'), 'network:router_interface', ROUTER],
  [43, 'fa:16:3e:00:00:43', fixed(11, '203.0.113.10'), 'network:router_gateway', ROUTER],
  [44, 'fa:16:3e:00:00:44', fixed(12, '10.1.0.2'), 'network:dhcp', `dhcp-${id(90)}`]
]

/** Where a distributed router's own namespaces meet that of source NAT. */
const SNAT: Port = [45, 'fa:16:3e:00:00:45', fixed(12, '10.1.0.3'), 'network:router_centralized_snat', ROUTER]

/** A cloud of ML2/OVS as its commands print it: three servers, two VXLAN networks, one router, a flat external network. */
export function agentsCloud({
  ha = false,
  distributed = false,
  snat = true,
  namespaces = {},
  more = []
}: AgentsCloud): Input[] {
  const ports = distributed ? [...PORTS, SNAT] : PORTS
  const gateway = `{"network_id": "${PUBLIC}", "enable_snat": ${String(snat)}, "external_fixed_ips": [{"subnet_id": "${id(11)}", "ip_address": "203.0.113.10"}]}`
  const lists: [string, string][] = [
    [
      'openstack network list --long',
      table([
        [
          'ID',
          'Name',
          'Status',
          'Project',
          'State',
          'Shared',
          'Subnets',
          'Network Type',
          'Router Type',
          'Availability Zones',
          'Tags'
        ],
        [PUBLIC, 'public', 'ACTIVE', 'p', 'UP', 'False', id(11), 'flat', 'External', 'nova', ''],
        [INSIDE, 'inside', 'ACTIVE', 'p', 'UP', 'False', id(12), 'vxlan', 'Internal', 'nova', ''],
        [OTHER, 'other', 'ACTIVE', 'p', 'UP', 'False', id(13), 'vxlan', 'Internal', 'nova', '']
      ])
    ],
    [
      'openstack subnet list --long',
      table([
        [
          'ID',
          'Name',
          'Network',
          'Subnet',
          'Project',
          'DHCP',
          'Name Servers',
          'Allocation Pools',
          'Host Routes',
          'IP Version',
          'Gateway',
          'Service Types',
          'Tags'
        ],
        [
          id(11),
          'public-v4',
          PUBLIC,
          '203.0.113.0/24',
          'p',
          'False',
          '',
          '203.0.113.10-203.0.113.99',
          '',
          '4',
          '203.0.113.1',
          '',
          ''
        ],
        [
          id(12),
          'inside-v4',
          INSIDE,
          '10.1.0.0/24',
          'p',
          'True',
          '',
          '10.1.0.2-10.1.0.254',
          '',
          '4',
          '10.1.0.1',
          '',
          ''
        ],
        [id(13), 'other-v4', OTHER, '10.2.0.0/24', 'p', 'True', '', '10.2.0.2-10.2.0.254', '', '4', '10.2.0.1', '', '']
      ])
    ],
    [
      'openstack router list --long',
      table([
        [
          'ID',
          'Name',
          'Status',
          'State',
          'Project',
          'Distributed',
          'HA',
          'Routes',
          'External gateway info',
          'Availability zones',
          'Tags'
        ],
        [ROUTER, 'edge', 'ACTIVE', 'UP', 'p', title(distributed), title(ha), '', gateway, 'nova', '']
      ])
    ],
    [
      'openstack port list --long',
      table([
        ['ID', 'Name', 'MAC Address', 'Fixed IP Addresses', 'Status', 'Security Groups', 'Device Owner', 'Tags'],
        ...ports.map(([number, mac, ip, owner]) => [id(number), '', mac, ip, 'ACTIVE', '', owner, ''])
      ])
    ],
    ...ports.map(([number, , ip, owner, device]): [string, string] => [
      `openstack port show ${id(number)}`,
      table([
        ['Field', 'Value'],
        ['admin_state_up', 'UP'],
        ['device_id', device],
        ['device_owner', owner],
        ['fixed_ips', ip],
        ['id', id(number)],
        ['network_id', ip.includes(id(11)) ? PUBLIC : ip.includes(id(12)) ? INSIDE : OTHER],
        ['port_security_enabled', 'False'],
        ['status', 'ACTIVE'],
        ...(owner === 'compute:nova' ? [['binding_host_id', number === 22 ? 'hv-b' : 'hv-a']] : [])
      ])
    ]),
    [
      'openstack server list --long',
      table([
        ['ID', 'Name', 'Status', 'Task State', 'Power State', 'Networks', 'Host'],
        [id(31), 'vm-a', 'ACTIVE', 'None', 'Running', 'inside=10.1.0.21, 203.0.113.55', 'hv-a'],
        [id(32), 'vm-b', 'ACTIVE', 'None', 'Running', 'inside=10.1.0.22', 'hv-b'],
        [id(33), 'vm-c', 'ACTIVE', 'None', 'Running', 'other=10.2.0.23', 'hv-a']
      ])
    ],
    [
      'openstack floating ip list',
      table([
        ['ID', 'Floating IP Address', 'Fixed IP Address', 'Port', 'Floating Network', 'Project'],
        [id(51), '203.0.113.55', '10.1.0.21', id(21), PUBLIC, 'p']
      ])
    ],
    [
      `openstack floating ip show ${id(51)}`,
      table([
        ['Field', 'Value'],
        ['fixed_ip_address', '10.1.0.21'],
        ['floating_ip_address', '203.0.113.55'],
        ['floating_network_id', PUBLIC],
        ['id', id(51)],
        ['port_id', id(21)],
        ['router_id', ROUTER],
        ['status', 'ACTIVE']
      ])
    ],
    [
      `openstack network show ${INSIDE}`,
      table([
        ['Field', 'Value'],
        ['id', INSIDE],
        ['mtu', '1450'],
        ['name', 'inside'],
        ['provider:network_type', 'vxlan'],
        ['provider:segmentation_id', '5001']
      ])
    ],
    [
      `openstack network show ${OTHER}`,
      table([
        ['Field', 'Value'],
        ['id', OTHER],
        ['mtu', '1450'],
        ['name', 'other'],
        ['provider:network_type', 'vxlan'],
        ['provider:segmentation_id', '5002']
      ])
    ],
    [
      `openstack network show ${PUBLIC}`,
      table([
        ['Field', 'Value'],
        ['id', PUBLIC],
        ['name', 'public'],
        ['provider:network_type', 'flat'],
        ['provider:physical_network', 'datacentre'],
        ['router:external', 'External']
      ])
    ],
    ...HOSTS.map((host): [string, string] => [
      `openstack network agent show ${id(60 + HOSTS.indexOf(host))}`,
      table([
        ['Field', 'Value'],
        ['agent_type', 'Open vSwitch agent'],
        ['alive', ':-)'],
        ['binary', 'neutron-openvswitch-agent'],
        [
          'configuration',
          `{'bridge_mappings': {'datacentre': 'br-ex'}, 'tunneling_ip': '172.16.0.${10 + HOSTS.indexOf(host)}', 'tunnel_types': ['vxlan']}`
        ],
        ['host', host],
        ['id', id(60 + HOSTS.indexOf(host))]
      ])
    ])
  ]
  const host = (name: string, command: string, output: string): string => `[root@${name} ~]# ${command}\n${output}\n`
  const hosts = HOSTS.flatMap((name) => {
    const held = Object.entries(namespaces).flatMap(([purpose, on]) =>
      on.includes(name) ? [`${purpose}-${purpose === 'fip' ? PUBLIC : purpose === 'qdhcp' ? INSIDE : ROUTER}`] : []
    )
    return [host(name, 'ovs-vsctl show', bridgesOf(name)), host(name, 'ip netns', held.join('\n'))]
  })
  const typed = lists.map(([command, output]) => `(overcloud) [stack@director ~]$ ${command}\n${output}\n`)
  return [
    { name: 'neutron.txt', text: typed.join('') },
    {
      name: 'hosts.txt',
      text: [...hosts, ...more.map(([name, command, output]) => host(name, command, output))].join('')
    }
  ]
}

function bridgesOf(name: string): string {
  const own = HOSTS.indexOf(name)
  const port = (called: string, ...rest: string[]): string[] => [
    `        Port ${called}`,
    `            Interface ${called}`,
    ...rest.map((line) => `                ${line}`)
  ]
  const taps = name === 'hv-a' ? [21, 23] : name === 'hv-b' ? [22] : []
  return [
    id(70 + own),
    '    Bridge br-tun',
    ...HOSTS.flatMap((other, at) =>
      other === name
        ? []
        : port(
            `vxlan-ac10000${(10 + at).toString(16)}`,
            'type: vxlan',
            `options: {df_default="true", in_key=flow, local_ip="172.16.0.${10 + own}", out_key=flow, remote_ip="172.16.0.${10 + at}"}`
          )
    ),
    ...port('patch-int', 'type: patch', 'options: {peer=patch-tun}'),
    '    Bridge br-int',
    ...taps.flatMap((number) => port(`tap${id(number).slice(0, 11)}`).toSpliced(1, 0, '            tag: 1')),
    ...port('patch-tun', 'type: patch', 'options: {peer=patch-int}'),
    ...port('int-br-ex', 'type: patch', 'options: {peer=phy-br-ex}'),
    '    Bridge br-ex',
    ...port('eno2'),
    ...port('phy-br-ex', 'type: patch', 'options: {peer=int-br-ex}'),
    '    ovs_version: "2.13.2"'
  ].join('\n')
}

/** `ip a` of a router's namespace: one that works has the addresses, another its devices only. */
export function addressesIn(purpose: 'qrouter' | 'snat', works: boolean): [command: string, output: string] {
  const [inside, outside] = purpose === 'snat' ? ['sg', 'qg'] : ['qr', 'qg']
  const device = (index: number, name: string, mac: string, address: string): string =>
    [
      `${index}: ${name}: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1450 qdisc noqueue state UNKNOWN group default qlen 1000`,
      `    link/ether ${mac} brd ff:ff:ff:ff:ff:ff`,
      ...(works ? [`    inet ${address} scope global ${name}`, '       valid_lft forever preferred_lft forever'] : [])
    ].join('\n')
  const text = [
    '1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000\n    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00',
    device(11, `ha-${id(80).slice(0, 11)}`, 'fa:16:3e:00:00:80', '169.254.192.9/18'),
    device(12, `${inside}-${id(41).slice(0, 11)}`, 'fa:16:3e:00:00:41', '10.1.0.1/24'),
    device(13, `${outside}-${id(43).slice(0, 11)}`, 'fa:16:3e:00:00:43', '203.0.113.10/24')
  ].join('\n')
  return [`ip netns exec ${purpose}-${ROUTER} ip a`, text]
}
