/** Three hosts of ML2/OVS as their commands print them: one VXLAN network, l2population and the ARP responder on. */

interface Host {
  name: string
  ip: string
  /** the VLAN that only counts inside it */
  vlan: number
}

const A: Host = { name: 'hv-a', ip: '10.0.0.1', vlan: 1 }
const B: Host = { name: 'hv-b', ip: '10.0.0.2', vlan: 7 }
const C: Host = { name: 'hv-c', ip: '10.0.0.3', vlan: 2 }
const HOSTS = [A, B, C]

const NETWORK = '0d5f2c9e-6c5b-4c39-9a54-1f6f6a2b7e11'
const SUBNET = '7c1d3e42-93ab-4d6b-8a4e-0d7f0c6a9b22'
const PORTS = [
  { host: A, id: 'aaaaaaaa-1111-4111-8111-111111111111', mac: 'fa:16:3e:00:00:01', ip: '192.168.1.11', name: 'vm-1' },
  { host: B, id: 'bbbbbbbb-2222-4222-8222-222222222222', mac: 'fa:16:3e:00:00:02', ip: '192.168.1.12', name: 'vm-2' }
]
const serverId = (name: string): string => `${name === 'vm-1' ? '11111111' : '22222222'}-0000-4000-8000-000000000000`

function at(host: Host, command: string, output: string): string {
  return `[root@${host.name} ~]# ${command}\n${output}\n`
}

const tunnelName = (type: string, { ip }: Host): string =>
  `${type}-${ip
    .split('.')
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`

/** `ovs-vsctl show` of a host, its tunnels of one type to the others. */
export function vsctlShow(host: Host, type = 'vxlan'): string {
  const taps = PORTS.filter((port) => port.host === host).map(
    ({ id }) => `        Port tap${id.slice(0, 11)}
            tag: ${host.vlan}
            Interface tap${id.slice(0, 11)}
`
  )
  const tunnels = HOSTS.filter((other) => other !== host).map(
    (other) => `        Port ${tunnelName(type, other)}
            Interface ${tunnelName(type, other)}
                type: ${type}
                options: {df_default="true", egress_pkt_mark="0", in_key=flow, local_ip="${host.ip}", out_key=flow, remote_ip="${other.ip}"}
`
  )
  return at(
    host,
    'ovs-vsctl show',
    `5e1d7a30-0000-4000-8000-00000000000${host.vlan}
    Manager "ptcp:6640:127.0.0.1"
        is_connected: true
    Bridge br-tun
        Controller "tcp:127.0.0.1:6633"
            is_connected: true
        fail_mode: secure
        datapath_type: system
        Port patch-int
            Interface patch-int
                type: patch
                options: {peer=patch-tun}
        Port br-tun
            Interface br-tun
                type: internal
${tunnels.join('')}    Bridge br-int
        Controller "tcp:127.0.0.1:6633"
            is_connected: true
        fail_mode: secure
        datapath_type: system
        Port br-int
            Interface br-int
                type: internal
        Port patch-tun
            Interface patch-tun
                type: patch
                options: {peer=patch-int}
${taps.join('')}    ovs_version: "2.17.9"`
  )
}

const flow = (table: number, text: string): string =>
  ` cookie=0x6b2f6f8a1c9d4e52, duration=86211.512s, table=${table}, n_packets=12, n_bytes=936, ${text}`

interface Differences {
  type?: 'vxlan' | 'gre'
  key?: number
  /** where the rule for the other server's MAC sends it; `null` for no rule */
  unicast?: Host | null
  flood?: readonly Host[]
  /** as newer agents write rules, by OpenFlow 1.3 */
  native?: boolean
}

/** `ovs-ofctl dump-flows br-tun` of a host, with the tables that Neutron's agent makes. */
export function dumpFlows(host: Host, differences: Differences = {}): string {
  const { type = 'vxlan', key = 100, native = false } = differences
  const others = HOSTS.filter((other) => other !== host)
  const peer = PORTS.find((port) => port.host !== host && port.host !== C)!
  const unicast = differences.unicast === undefined ? peer.host : differences.unicast
  const flood = differences.flood ?? others
  const hex = `0x${key.toString(16)}`
  const encap = native ? `pop_vlan,set_field:${hex}->tun_id` : `strip_vlan,load:${hex}->NXM_NX_TUN_ID[]`
  const decap = native
    ? `push_vlan:0x8100,set_field:${4096 + host.vlan}->vlan_vid,resubmit(,10)`
    : `mod_vlan_vid:${host.vlan},resubmit(,10)`
  const out = (to: Host): string => `output:"${tunnelName(type, to)}"`
  const known = type === 'gre' ? 3 : 4
  const arp = PORTS.filter((port) => port.host !== host).map(({ mac, ip }) =>
    flow(
      21,
      `priority=1,arp,dl_vlan=${host.vlan},arp_tpa=${ip} actions=load:0x2->NXM_OF_ARP_OP[],move:NXM_NX_ARP_SHA[]->NXM_NX_ARP_THA[],move:NXM_OF_ARP_SPA[]->NXM_OF_ARP_TPA[],load:0x${mac.replaceAll(':', '')}->NXM_NX_ARP_SHA[],load:0x${ip
        .split('.')
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}->NXM_OF_ARP_SPA[],move:NXM_OF_ETH_SRC[]->NXM_OF_ETH_DST[],mod_dl_src:${mac},IN_PORT`
    )
  )
  return at(
    host,
    'ovs-ofctl dump-flows br-tun',
    [
      'NXST_FLOW reply (xid=0x4):',
      flow(0, 'priority=1,in_port="patch-int" actions=resubmit(,2)'),
      ...others.map((other) => flow(0, `priority=1,in_port="${tunnelName(type, other)}" actions=resubmit(,${known})`)),
      flow(0, 'priority=0 actions=drop'),
      flow(2, 'priority=1,arp,dl_dst=ff:ff:ff:ff:ff:ff actions=resubmit(,21)'),
      flow(2, 'priority=0,dl_dst=00:00:00:00:00:00/01:00:00:00:00:00 actions=resubmit(,20)'),
      flow(2, 'priority=0,dl_dst=01:00:00:00:00:00/01:00:00:00:00:00 actions=resubmit(,22)'),
      flow(3, 'priority=0 actions=drop'),
      flow(4, 'priority=0 actions=drop'),
      flow(known, `priority=1,tun_id=${hex} actions=${decap}`),
      flow(6, 'priority=0 actions=drop'),
      flow(
        10,
        'priority=1 actions=learn(table=20,hard_timeout=300,priority=1,cookie=0x6b2f6f8a1c9d4e52,NXM_OF_VLAN_TCI[0..11],NXM_OF_ETH_DST[]=NXM_OF_ETH_SRC[],load:0->NXM_OF_VLAN_TCI[],load:NXM_NX_TUN_ID[]->NXM_NX_TUN_ID[],output:OXM_OF_IN_PORT[]),output:"patch-int"'
      ),
      ...(unicast
        ? [flow(20, `priority=2,dl_vlan=${host.vlan},dl_dst=${peer.mac} actions=${encap},${out(unicast)}`)]
        : []),
      flow(20, 'priority=0 actions=resubmit(,22)'),
      ...arp,
      flow(21, 'priority=0 actions=resubmit(,22)'),
      ...(flood.length > 0
        ? [flow(22, `priority=1,dl_vlan=${host.vlan} actions=${encap},${flood.map(out).join(',')}`)]
        : []),
      flow(22, 'priority=0 actions=drop')
    ].join('\n')
  )
}

/** What Neutron and Nova list of it. */
export function neutronLists({ segment = true, type = 'vxlan' } = {}): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const table = (header: readonly string[], rows: readonly (readonly string[])[]): string => {
    const widths = header.map((cell, index) => Math.max(cell.length, ...rows.map((each) => each[index]!.length)))
    const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`
    const padded = (cells: readonly string[]): string => row(cells.map((cell, index) => cell.padEnd(widths[index]!)))
    return [rule, padded(header), rule, ...rows.map(padded), rule].join('\n')
  }
  const property = (rows: readonly (readonly [string, string])[]): string => table(['Field', 'Value'], rows)
  const prompt = (command: string, output: string): string =>
    `(overcloud) [stack@undercloud ~]$ ${command}\n${output}\n`
  return [
    prompt(
      'openstack network show web',
      property([
        ['admin_state_up', 'UP'],
        ['id', NETWORK],
        ['mtu', '1450'],
        ['name', 'web'],
        ...(segment
          ? ([
              ['provider:network_type', type],
              ['provider:physical_network', 'None'],
              ['provider:segmentation_id', '100']
            ] as const)
          : []),
        ['status', 'ACTIVE'],
        ['subnets', SUBNET]
      ])
    ),
    prompt(
      'openstack subnet list',
      table(['ID', 'Name', 'Network', 'Subnet'], [[SUBNET, 'web-subnet', NETWORK, '192.168.1.0/24']])
    ),
    prompt(
      'openstack server list --all-projects',
      table(
        ['ID', 'Name', 'Status', 'Networks', 'Image', 'Flavor'],
        PORTS.map(({ name, ip }) => [serverId(name), name, 'ACTIVE', `web=${ip}`, 'rhel', 'small'])
      )
    ),
    ...PORTS.map(({ id, mac, ip, host, name }) =>
      prompt(
        `openstack port show ${id}`,
        property([
          ['admin_state_up', 'UP'],
          ['binding_host_id', `${host.name}.localdomain`],
          ['binding_vif_type', 'ovs'],
          ['binding_vnic_type', 'normal'],
          ['device_id', serverId(name)],
          ['device_owner', 'compute:nova'],
          ['fixed_ips', `ip_address='${ip}', subnet_id='${SUBNET}'`],
          ['id', id],
          ['mac_address', mac],
          ['name', ''],
          ['network_id', NETWORK],
          ['port_security_enabled', 'False'],
          ['status', 'ACTIVE']
        ])
      )
    )
  ].join('\n')
}

export const AGENT_HOSTS = { a: A, b: B, c: C }
