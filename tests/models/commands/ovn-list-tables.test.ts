import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ovnList } from '../../../models/commands/ovn-list.ts'
import { ovsVsctlList } from '../../../models/commands/ovs-vsctl-list.ts'
import { FactIndex, fixture } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

const UUID = '0b91d1c3-0eee-4513-87fe-3a26240adfe0'
const OTHER = '1b91d1c3-0eee-4513-87fe-3a26240adfe1'

/** A row as `list` prints it, of columns and values. */
function row(columns: { [name: string]: string }): string {
  return Object.entries({ _uuid: UUID, ...columns })
    .map(([name, value]) => `${name.padEnd(20)}: ${value}\n`)
    .join('')
}

function read(output: string, commandLine = '') {
  const { facts, ledger, record } = runCommand(ovnList, output, { commandLine, host: null })
  return { facts: new FactIndex(facts), ledger, record }
}

/** Rows of tables without a fixture, with the columns their schema has. */
const TABLES: [tool: string, table: string, columns: { [name: string]: string }][] = [
  [
    'ovn-nbctl',
    'NB_Global',
    { connections: '[]', hv_cfg: '3', nb_cfg: '4', sb_cfg: '4', options: '{northd_probe_interval="5000"}' }
  ],
  [
    'ovn-nbctl',
    'Logical_Router_Policy',
    { action: 'reroute', match: '"ip4.src == 10.0.0.0/24"', nexthops: '["10.0.1.2"]', priority: '101' }
  ],
  ['ovn-nbctl', 'Load_Balancer', { name: 'lb0', protocol: 'tcp', vips: '{"10.0.0.9:80"="10.0.1.1:80,10.0.1.2:80"}' }],
  ['ovn-nbctl', 'Load_Balancer_Health_Check', { options: '{interval="5"}', vip: '"10.0.0.9:80"' }],
  [
    'ovn-nbctl',
    'QoS',
    { action: '{}', bandwidth: '{rate=1000}', direction: 'to-lport', match: '"ip4"', priority: '2000' }
  ],
  ['ovn-nbctl', 'Meter', { bands: OTHER, name: 'acl_log_meter', unit: 'pktps' }],
  ['ovn-nbctl', 'Meter_Band', { action: 'drop', burst_size: '25', rate: '100' }],
  ['ovn-nbctl', 'HA_Chassis_Group', { ha_chassis: `[${OTHER}]`, name: 'default_ha_chassis_group' }],
  ['ovn-nbctl', 'HA_Chassis', { chassis_name: 'c1', priority: '3' }],
  ['ovn-nbctl', 'Forwarding_Group', { child_port: '[a]', name: 'fg', vip: '"10.0.0.1"', vmac: '"00:00:00:00:00:01"' }],
  [
    'ovn-nbctl',
    'BFD',
    { detect_mult: '[]', dst_ip: '"10.0.0.1"', logical_port: 'lrp-a', min_rx: '[]', min_tx: '1000', status: 'up' }
  ],
  ['ovn-nbctl', 'Copp', { meters: '{arp=m}', name: 'default' }],
  ['ovn-sbctl', 'SB_Global', { connections: '[]', ipsec: 'false', nb_cfg: '4' }],
  ['ovn-sbctl', 'Chassis_Private', { chassis: OTHER, name: 'c1', nb_cfg: '4', nb_cfg_timestamp: '1700000000000' }],
  [
    'ovn-sbctl',
    'Logical_Flow',
    { actions: '"next;"', logical_datapath: OTHER, match: '"1"', pipeline: 'ingress', priority: '0', table_id: '3' }
  ],
  ['ovn-sbctl', 'Logical_DP_Group', { datapaths: `[${OTHER}]` }],
  ['ovn-sbctl', 'Multicast_Group', { datapath: OTHER, name: '_MC_flood', ports: `[${OTHER}]`, tunnel_key: '65535' }],
  ['ovn-sbctl', 'IGMP_Group', { address: '"239.0.0.1"', chassis: OTHER, datapath: OTHER, ports: `[${OTHER}]` }],
  ['ovn-sbctl', 'IP_Multicast', { datapath: OTHER, enabled: 'true', querier: 'true' }],
  ['ovn-sbctl', 'FDB', { dp_key: '1', mac: '"FA:16:3e:00:00:01"', port_key: '4' }],
  [
    'ovn-sbctl',
    'Service_Monitor',
    { ip: '"10.0.0.1"', logical_port: 'a', port: '80', src_ip: '"10.0.0.2"', src_mac: '"x"', status: 'online' }
  ],
  ['ovn-sbctl', 'RBAC_Role', { name: 'ovn-controller', permissions: `{Chassis=${OTHER}}` }],
  ['ovn-sbctl', 'RBAC_Permission', { authorization: '[name]', insert_delete: 'true', table: 'Chassis' }],
  ['ovn-sbctl', 'Controller_Event', { chassis: '[]', event_info: '{vip="1"}', event_type: 'empty_lb_backends' }],
  ['ovs-vsctl', 'Flow_Table', { flow_limit: '1000', groups: '[]', name: '[]', overflow_policy: 'evict' }],
  [
    'ovs-vsctl',
    'Controller',
    { connection_mode: '[]', controller_rate_limit: '[]', is_connected: 'true', target: '"tcp:127.0.0.1:6633"' }
  ],
  ['ovs-vsctl', 'Manager', { connection_mode: '[]', is_connected: 'false', target: '"ptcp:6640:127.0.0.1"' }],
  ['ovs-vsctl', 'Mirror', { name: 'm', output_port: OTHER, select_all: 'true' }],
  ['ovs-vsctl', 'QoS', { other_config: '{max-rate="1000"}', queues: `{0=${OTHER}}`, type: 'linux-htb' }],
  ['ovs-vsctl', 'Queue', { dscp: '[]', other_config: '{max-rate="1000"}' }],
  ['ovs-vsctl', 'NetFlow', { active_timeout: '60', engine_id: '[]', targets: '["10.0.0.1:2055"]' }],
  ['ovs-vsctl', 'sFlow', { agent: 'eth0', header: '128', targets: '["10.0.0.1:6343"]' }],
  ['ovs-vsctl', 'IPFIX', { cache_active_timeout: '60', targets: '["10.0.0.1:4739"]' }],
  ['ovs-vsctl', 'SSL', { bootstrap_ca_cert: 'false', ca_cert: '"/etc/ca.pem"', certificate: '"/etc/c.pem"' }],
  ['ovs-vsctl', 'Flow_Sample_Collector_Set', { bridge: OTHER, id: '1', ipfix: OTHER }],
  ['ovs-vsctl', 'AutoAttach', { mappings: '{}', system_description: 'x', system_name: 'y' }]
]

describe.each(TABLES)('%s list %s', (tool, table, columns) => {
  const output = row(columns) + '\n' + row({ ...columns, _uuid: OTHER })
  const command = tool === 'ovs-vsctl' ? ovsVsctlList : ovnList
  const other = tool === 'ovs-vsctl' ? ovnList : ovsVsctlList

  it('is read with its command line and without, row by row', () => {
    for (const commandLine of [`${tool} list ${table}`, '']) {
      const { record, ledger } = runCommand(command, output, { commandLine })
      expect(ledger.leftover()).toEqual([])
      expect(ledger.reports).toEqual([])
      const told = record.tables.map((found) => [found.table.name, found.rows.length])
      expect(told).toEqual([[table, 2]])
      expect(command.canonical!(commandLine, record)).toMatch(new RegExp(` list ${table}$`))
    }
    expect([command.looksLike(output.split('\n')), other.looksLike(output.split('\n'))]).toEqual([true, false])
  })
})

describe('what a packet path needs of the lists', () => {
  it('keeps routing policies under their router', () => {
    const policy = row({
      action: 'reroute',
      match: '"ip4.src == 10.0.0.0/24"',
      nexthops: '["10.0.1.2"]',
      priority: '101'
    })
    const router = row({ _uuid: OTHER, name: 'r1', policies: `[${UUID}]`, static_routes: '[]' })
    const text = `[root@a ~]# ovn-nbctl list logical_router_policy\n${policy}[root@a ~]# ovn-nbctl list logical_router\n${router}`
    const { nodes } = analyse([{ name: 'paste', text }])
    expect(nodes.find(({ kind }) => kind === 'route')).toMatchObject({
      parent: 'router:r1',
      attributes: {
        type: 'policy',
        action: 'reroute',
        match: 'ip4.src == 10.0.0.0/24',
        nexthops: ['10.0.1.2'],
        priority: 101
      }
    })
  })

  it('keeps which port a MAC was learned behind', () => {
    const { facts } = read(row({ dp_key: '1', mac: '"FA:16:3e:00:00:01"', port_key: '4' }), 'ovn-sbctl list fdb')
    expect(facts.attributes('mac-binding', `row:${UUID}`)).toEqual({
      mac: 'fa:16:3e:00:00:01',
      datapathKey: 1,
      portKey: 4
    })
  })

  it('keeps every column of an ACL, under its port group', () => {
    const central = (name: string) => fixture(`ovn-lab/central/ovn-nbctl_list_${name}.txt`)
    const text = `[root@a ~]# ovn-nbctl list acl\n${central('acl')}\n[root@a ~]# ovn-nbctl list port_group\n${central('port_group')}`
    const { nodes } = analyse([{ name: 'paste', text }])
    const acls = nodes.filter(({ kind }) => kind === 'acl')
    expect(acls).toHaveLength(11)
    for (const acl of acls) {
      expect(acl.parent).toMatch(/^port-group:/)
      for (const field of ['action', 'direction', 'match', 'priority']) expect(acl.attributes).toHaveProperty(field)
    }
    const groups = nodes.filter(({ kind }) => kind === 'port-group').map(({ name }) => name)
    expect(groups).toContain('neutron_pg_drop')
  })

  it('reads a table that no schema of ours has, and tells nothing of it', () => {
    const { facts, ledger, record } = read(row({ colour: 'red' }), 'ovn-nbctl list Tomorrow')
    expect(ledger.leftover()).toEqual([])
    expect(record.tables.map(({ table, rows }) => [table.name, rows.length])).toEqual([['Tomorrow', 1]])
    expect(facts.facts.nodes).toEqual([])
    expect(ovnList.isEmpty!(record)).toBe(false)
  })

  it('does not take rows for one that print too little to tell', () => {
    const one = row({ action: 'drop', priority: '1' })
    const text = (uuid: string) =>
      `[root@a ~]# ovn-nbctl --columns=_uuid,action,priority list acl\n${one.replace(UUID, uuid)}`
    const { nodes } = analyse([{ name: 'paste', text: text(UUID) + text(OTHER) }])
    expect(nodes.filter(({ kind }) => kind === 'acl')).toHaveLength(2)
  })
})
