import type { OvsdbRow } from './printed-row.ts'
import { entryOf, textOf } from './access.ts'

export type OvsdbDatabase = 'Open_vSwitch' | 'OVN_Northbound' | 'OVN_Southbound'

/** Which tool reads which database. */
export const DATABASE_OF_TOOL: { [tool: string]: OvsdbDatabase } = {
  'ovs-vsctl': 'Open_vSwitch',
  'ovn-nbctl': 'OVN_Northbound',
  'ovn-sbctl': 'OVN_Southbound'
}

interface Table {
  name: string
  database: OvsdbDatabase
  /** sets of columns; a row that has all columns of any of them is of this table */
  signs: string[][]
}

/**
 * The tables, the most telling signs first: when only output was pasted, the first table with a sign that fits is taken.
 * `a+b c` means columns a and b, or column c.
 */
const TABLES: Table[] = [
  ...ofDatabase('Open_vSwitch', {
    Open_vSwitch: 'ovs_version manager_options system_type+system_version bridges+next_cfg',
    Interface: 'ofport ofport_request mac_in_use link_state+admin_state ingress_policing_rate cfm_fault lldp+options',
    Port: 'bond_mode interfaces vlan_mode fake_bridge tag+trunks',
    Bridge: 'fail_mode datapath_type datapath_id flood_vlans stp_enable',
    Flow_Table: 'flow_limit overflow_policy',
    Controller: 'controller_rate_limit controller_burst_limit max_backoff+connection_mode local_gateway',
    Mirror: 'select_all output_port+select_dst_port',
    Queue: 'dscp',
    NetFlow: 'active_timeout+engine_id',
    sFlow: 'agent+header',
    IPFIX: 'cache_active_timeout',
    Flow_Sample_Collector_Set: 'ipfix+bridge',
    AutoAttach: 'system_description+mappings',
    Datapath: 'ct_zones+datapath_version',
    CT_Zone: 'timeout_policy',
    CT_Timeout_Policy: 'timeouts',
    Manager: 'is_connected+connection_mode',
    QoS: 'queues',
    SSL: 'bootstrap_ca_cert'
  }),
  ...ofDatabase('OVN_Northbound', {
    NB_Global: 'nb_cfg+sb_cfg hv_cfg',
    Logical_Switch_Port:
      'port_security+type+name tag_request dhcpv4_options parent_name dynamic_addresses addresses+up addresses+type',
    Logical_Switch: 'qos_rules dns_records forwarding_groups acls+ports+other_config acls+ports+load_balancer',
    Logical_Router_Port: 'ipv6_ra_configs mac+networks mac+network networks+gateway_chassis ipv6_prefix+peer',
    Logical_Router_Static_Route: 'ip_prefix+nexthop',
    Logical_Router_Policy: 'nexthops+priority nexthop+priority',
    Logical_Router: 'static_routes policies nat+ports nat+name default_gw',
    NAT: 'external_ip+logical_ip external_ip+type exempted_ext_ips',
    Load_Balancer_Health_Check: 'options+vip',
    Load_Balancer_Group: '',
    Load_Balancer: 'vips',
    QoS: 'bandwidth',
    ACL: 'direction+match+priority action+match+severity',
    DHCP_Options: 'cidr+options',
    DHCP_Relay: 'servers',
    DNS: 'records',
    Gateway_Chassis: 'chassis_name+priority+name',
    HA_Chassis: 'chassis_name+priority',
    HA_Chassis_Group: 'ha_chassis',
    Meter_Band: 'burst_size+rate',
    Meter: 'bands',
    Forwarding_Group: 'child_port',
    Static_MAC_Binding: 'override_dynamic_mac',
    BFD: 'min_tx+detect_mult',
    Copp: 'meters',
    Mirror: 'sink',
    Chassis_Template_Var: 'variables',
    Mirror_Rule: 'mirror+priority+match action+match+priority',
    Sampling_App: '',
    Sample_Collector: 'probability+set_id',
    Sample: 'collectors+metadata'
  }),
  ...ofDatabase('OVN_Southbound', {
    SB_Global: 'nb_cfg+ipsec',
    Chassis_Private: 'nb_cfg_timestamp',
    Chassis: 'hostname vtep_logical_switches encaps',
    Encap: 'chassis_name+ip ip+type+options',
    Port_Binding:
      'logical_port+tunnel_key logical_port+chassis logical_port+datapath+type requested_chassis virtual_parent',
    MAC_Binding: 'logical_port+ip+mac',
    Logical_Flow: 'pipeline+actions table_id+actions',
    Multicast_Group: 'datapath+ports+tunnel_key',
    Logical_DP_Group: 'datapaths',
    Datapath_Binding: 'tunnel_key+external_ids load_balancers+tunnel_key',
    Gateway_Chassis: 'chassis+priority+name',
    HA_Chassis: 'chassis+priority',
    HA_Chassis_Group: 'ref_chassis',
    DHCP_Options: 'code+name+type',
    FDB: 'dp_key+port_key',
    IGMP_Group: 'address+chassis+datapath',
    IP_Multicast: 'querier',
    Controller_Event: 'event_info',
    Service_Monitor: 'src_mac+src_ip',
    RBAC_Role: 'permissions',
    RBAC_Permission: 'insert_delete',
    BFD: 'src_port+disc',
    DNS: 'records+datapaths',
    Connection: 'read_only+role',
    Load_Balancer: 'vips+datapaths',
    Static_MAC_Binding: 'override_dynamic_mac+datapath',
    Advertised_Route: 'ip_prefix+datapath+tracked_port',
    Learned_Route: 'ip_prefix+datapath+nexthop',
    Advertised_MAC_Binding: '',
    ECMP_Nexthop: 'nexthop+port+mac',
    ACL_ID: '',
    Mirror: '',
    Meter: '',
    Meter_Band: '',
    Chassis_Template_Var: ''
  }),
  // In both of OVN's databases, with columns that others have too: only a row without more is one.
  { name: 'Connection', database: 'OVN_Northbound', signs: [] },
  { name: 'SSL', database: 'OVN_Northbound', signs: [] },
  { name: 'Port_Group', database: 'OVN_Northbound', signs: [['acls', 'ports', 'name']] },
  { name: 'Address_Set', database: 'OVN_Northbound', signs: [['addresses', 'name']] },
  { name: 'Port_Group', database: 'OVN_Southbound', signs: [] },
  { name: 'Address_Set', database: 'OVN_Southbound', signs: [] }
]

function ofDatabase(database: OvsdbDatabase, tables: { [name: string]: string }): Table[] {
  return Object.entries(tables).map(([name, signs]) => ({
    name,
    database,
    signs: signs.split(' ').map((sign) => sign.split('+'))
  }))
}

export interface OvsdbTableName {
  name: string
  database: OvsdbDatabase
}

/** The table a command line names: any case, any prefix that only one table of the database has. */
export function tableNamed(database: OvsdbDatabase, typed: string): OvsdbTableName | undefined {
  const wanted = typed.toLowerCase().replaceAll('-', '_')
  if (wanted === '') return undefined
  const fitting = TABLES.filter((table) => table.database === database && table.name.toLowerCase().startsWith(wanted))
  return fitting.find(({ name }) => name.toLowerCase() === wanted) ?? (fitting.length === 1 ? fitting[0] : undefined)
}

/** The table whose rows have such columns. `databases` are the ones it may be of. */
export function tableOfRow(row: OvsdbRow, databases: readonly OvsdbDatabase[]): OvsdbTableName | undefined {
  const fitting = TABLES.filter((table) => databases.includes(table.database) && hasSign(table, row))
  const [first] = fitting
  if (first?.name !== 'Port_Group') return first
  // Old switches have the same columns as port groups.
  const { columns } = row
  const network = entryOf(columns.get('external_ids'), 'neutron:network_name')
  const isSwitch = network !== undefined || textOf(columns.get('name'))?.startsWith('neutron-') === true
  return isSwitch && textOf(columns.get('name')) !== 'neutron_pg_drop'
    ? tableNamed(first.database, 'Logical_Switch')
    : first
}

/** Does the row have the columns that make it known as one of this table? */
export function isSigned(table: OvsdbTableName, row: OvsdbRow): boolean {
  return TABLES.some(({ name, database, ...rest }) => {
    return name === table.name && database === table.database && hasSign({ name, database, ...rest }, row)
  })
}

function hasSign(table: Table, row: OvsdbRow): boolean {
  return table.signs.some((sign) => sign.every((column) => row.columns.has(column)))
}
