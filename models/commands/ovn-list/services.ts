import type { Row } from '../../text/ovsdb/row.ts'
import type { FactSink, FactValue } from '../../topology/facts.ts'
import { known, nodeValue } from '../../topology/facts.ts'
import { neutronId, ovnRefs, rowKey } from '../../topology/ovn-refs.ts'
import { pointer, rowPointer } from './neutron.ts'

/** What OVN answers itself: DHCP, DNS, load balancing, and the neighbours routers have learned. */

/** Table DHCP_Options: what a subnet's DHCP answers. The southbound table of that name lists option codes. */
export function readDhcpOptions(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    if (row.uuid === undefined || !row.has('cidr')) continue
    const attributes = known({
      cidr: row.text('cidr')?.toLowerCase(),
      options: row.map('options'),
      subnet: pointer('subnet', row.entry('external_ids', 'subnet_id')),
      port: pointer('port', row.entry('external_ids', 'port_id'))
    })
    facts.node(ovnRefs.row('dhcp-options', row.uuid), { name: '', attributes }, row.line)
  }
}

/** Table DNS: names that OVN answers in the switches that list the row. The southbound copy names the northbound row. */
export function readDns(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const copyOf = row.entry('external_ids', 'dns_id')
    const keys = [row.uuid, copyOf].filter((uuid) => uuid !== undefined).map(rowKey)
    if (keys.length === 0) continue
    const attributes = known({ records: row.map('records'), network: networkOf(row.entry('external_ids', 'ls_name')) })
    facts.node({ kind: 'dns-record', keys }, { name: '', attributes }, row.line)
  }
}

function networkOf(name: string | undefined): FactValue {
  return name === undefined ? undefined : nodeValue(ovnRefs.network(name), neutronId(name) ?? name)
}

export function readLoadBalancers(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const name = row.text('name')
    if (row.uuid === undefined) continue
    // Switches and routers are named by the southbound copy only, and by rows of that database.
    const attributes = known(
      row.fields(['name', 'datapaths', 'datapath_group', 'ls_datapath_group', 'lr_datapath_group'])
    )
    facts.node(ovnRefs.row('load-balancer', row.uuid), { name, attributes }, row.line)
  }
}

/** Table Service_Monitor of the southbound database: whether a load balancer's backend answers its health check. */
export function readServiceMonitors(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const ip = row.text('ip')?.toLowerCase()
    if (row.uuid === undefined || ip === undefined) continue
    const port = row.text('logical_port')
    const attributes = known({
      type: 'ovn',
      backend: ip,
      port: row.number('port'),
      protocol: row.text('protocol'),
      status: row.text('status'),
      logicalPort: port === undefined ? undefined : nodeValue(ovnRefs.boundPort(port), port)
    })
    facts.node(ovnRefs.row('health-monitor', row.uuid), { name: '', attributes }, row.line)
  }
}

/** Tables MAC_Binding and Static_MAC_Binding: which MAC an address has behind a router port. */
export function readMacBindings(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const port = row.text('logical_port')
    const ip = row.text('ip')?.toLowerCase()
    const keys = [
      ...(row.uuid === undefined ? [] : [rowKey(row.uuid)]),
      ...(port === undefined || ip === undefined ? [] : [`name:${port}|${ip}`])
    ]
    if (keys.length === 0) continue
    const attributes = known({
      ...row.fields(['logical_port', 'datapath', 'mac', 'ip']),
      ip,
      mac: row.text('mac')?.toLowerCase(),
      logicalPort: port === undefined ? undefined : nodeValue(ovnRefs.boundPort(port), port),
      router: rowPointer('router', row.text('datapath'))
    })
    facts.node({ kind: 'mac-binding', keys }, { name: ip, attributes }, row.line)
  }
}

/** Table FDB: a MAC that a switch has learned behind a port; both are named by their tunnel keys. */
export function readLearnedMacs(rows: readonly Row[], facts: FactSink): void {
  for (const row of rows) {
    const mac = row.text('mac')?.toLowerCase()
    if (row.uuid === undefined || mac === undefined) continue
    const attributes = known({ mac, datapathKey: row.number('dp_key'), portKey: row.number('port_key') })
    facts.node(ovnRefs.row('mac-binding', row.uuid), { name: mac, attributes }, row.line)
  }
}
