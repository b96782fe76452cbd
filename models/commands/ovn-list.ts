/**
 * `ovn-nbctl|ovn-sbctl list TABLE`, `find TABLE …` and `get TABLE RECORD COLUMN…`, all versions and formats (list, table, json,
 * csv), and `ovsdb-client dump` of either database:
 *
 *     _uuid               : 7cc09941-1a66-4a69-93f6-6f181b19e9d3
 *     datapath            : 02742714-9b5b-45e9-ad7e-ff12ce424450
 *     logical_port        : provnet-8b2dddfd-590c-4d93-874a-1b89b6c43d77
 *     options             : {mcast_flood="false", network_name=datacentre}
 *     tunnel_key          : 1
 */
import { defineCommand } from './command.ts'
import { readAcls, readAddressSets, readPortGroups } from './ovn-list/access-control.ts'
import { readChassis, readChassisPrivate, readEncaps } from './ovn-list/chassis.ts'
import { readDatapathBindings } from './ovn-list/datapath-binding.ts'
import { readLoadBalancerGroups } from './ovn-list/load-balancer.ts'
import { readGatewayChassis, readHaChassis, readHaChassisGroups } from './ovn-list/gateway-chassis.ts'
import { readLogicalRouterPorts } from './ovn-list/logical-router-port.ts'
import { readLogicalRouters } from './ovn-list/logical-router.ts'
import { readLogicalSwitchPorts } from './ovn-list/logical-switch-port.ts'
import { readLogicalSwitches } from './ovn-list/logical-switch.ts'
import { readNat } from './ovn-list/nat.ts'
import { readPortBindings } from './ovn-list/port-binding.ts'
import {
  readDhcpOptions,
  readDns,
  readLearnedMacs,
  readLoadBalancers,
  readMacBindings,
  readServiceMonitors
} from './ovn-list/services.ts'
import { readRouterPolicies } from './ovn-list/router-policy.ts'
import { readStaticRoutes } from './ovn-list/static-route.ts'
import { dumpedDatabase } from '../text/ovsdb/dump.ts'
import { parseListCommand } from '../text/ovsdb/list-command.ts'
import { canonicalList, looksLikeList, readList } from '../text/ovsdb/read-list.ts'
import type { ListRecord } from '../text/ovsdb/read-list.ts'
import type { Row } from '../text/ovsdb/row.ts'
import type { OvsdbDatabase } from '../text/ovsdb/tables.ts'
import type { FactSink } from '../topology/facts.ts'

const TOOLS = ['ovn-nbctl', 'ovn-sbctl']
const DATABASES: OvsdbDatabase[] = ['OVN_Northbound', 'OVN_Southbound']

type TableReader = (rows: readonly Row[], facts: FactSink) => void

/** Tables that say something about the topology; rows of the others are read and say nothing. */
const READERS: ReadonlyMap<string, TableReader> = new Map<string, TableReader>([
  ['Logical_Switch', readLogicalSwitches],
  ['Logical_Switch_Port', readLogicalSwitchPorts],
  ['Logical_Router', readLogicalRouters],
  ['Logical_Router_Port', readLogicalRouterPorts],
  ['Logical_Router_Static_Route', readStaticRoutes],
  ['Logical_Router_Policy', readRouterPolicies],
  ['NAT', readNat],
  ['Gateway_Chassis', readGatewayChassis],
  ['HA_Chassis_Group', readHaChassisGroups],
  ['HA_Chassis', readHaChassis],
  ['Chassis', readChassis],
  ['Chassis_Private', readChassisPrivate],
  ['Encap', readEncaps],
  ['Datapath_Binding', readDatapathBindings],
  ['Port_Binding', readPortBindings],
  ['ACL', readAcls],
  ['Address_Set', readAddressSets],
  ['Port_Group', readPortGroups],
  ['DHCP_Options', readDhcpOptions],
  ['DNS', readDns],
  ['Load_Balancer', readLoadBalancers],
  ['Load_Balancer_Group', readLoadBalancerGroups],
  ['Service_Monitor', readServiceMonitors],
  ['MAC_Binding', readMacBindings],
  ['Static_MAC_Binding', readMacBindings],
  ['FDB', readLearnedMacs]
])

export const ovnList = defineCommand<ListRecord>({
  id: 'ovn-list',
  title: 'ovn-nbctl list',
  scope: 'cloud',
  matches: (commandLine) =>
    parseListCommand(commandLine, TOOLS) !== undefined || /^OVN_/.test(dumpedDatabase(commandLine) ?? ''),
  looksLike: (output) => looksLikeList(output, DATABASES),
  read: (lines, commandLine) => readList(lines, commandLine, TOOLS, DATABASES),
  contribute(record, _source, facts) {
    for (const { table, rows } of record.tables) READERS.get(table.name)?.(rows, facts)
  },
  canonical: (_commandLine, record) => canonicalList(record, 'ovn-nbctl list'),
  isFiltered: (record) => record.command?.verb === 'find',
  isError: (record) => record.failed && record.tables.length === 0,
  isEmpty: (record) => record.tables.length === 0
})
