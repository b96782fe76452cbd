/**
 * `ovs-ofctl dump-flows BRIDGE [MATCH]` with any `-O` version, `--names`, `--no-stats`, and `ovs-appctl bridge/dump-flows`,
 * Open vSwitch 2.3 to 3.x:
 *
 *     NXST_FLOW reply (xid=0x4):
 *      cookie=0x1, duration=7.5s, table=4, n_packets=3, n_bytes=210, idle_age=2, priority=1,tun_id=0x64 actions=mod_vlan_vid:1,resubmit(,10)
 *      cookie=0x1, duration=7.5s, table=22, n_packets=0, n_bytes=0, idle_age=7, priority=1,dl_vlan=1 actions=strip_vlan,set_tunnel:0x64,output:2
 */
import { defineCommand } from './command.ts'
import { parseDumpFlows, type DumpFlowsCommand } from './ovs-ofctl-dump-flows/command-line.ts'
import { localVlanRule, type LocalVlanRule } from './ovs-ofctl-dump-flows/local-vlan.ts'
import { tunnelRule, type TunnelRule } from './ovs-ofctl-dump-flows/tunnel-rules.ts'
import { beginsFlow, readFlows } from '../text/openflow/read-flows.ts'
import type { Flow } from '../text/openflow/flow.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import type { FactSink, Ref } from '../topology/facts.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'

export interface FlowDump {
  command: DumpFlowsCommand | undefined
  /** every rule, for searching */
  flows: Flow[]
  tables: TableCount[]
  localVlans: LocalVlanRule[]
  failed: boolean
}

/** Rules of one table; packets are absent where the tool printed none. */
export interface TableCount {
  table: number
  flows: number
  packets: number | undefined
  bytes: number | undefined
  /** where the table's first rule stands */
  line: number
}

export const ovsOfctlDumpFlows = defineCommand<FlowDump>({
  id: 'ovs-ofctl-dump-flows',
  title: 'ovs-ofctl dump-flows',
  scope: 'host',
  matches: (commandLine) => parseDumpFlows(commandLine) !== undefined,
  looksLike(output) {
    const lines = output.slice(0, 8).filter((line) => line.trim() !== '')
    return lines.length > 0 && beginsFlow(lines[0]!) && lines.slice(0, 4).some((line) => FLOW_LIKE.test(line))
  },
  read(ledger, commandLine) {
    const command = parseDumpFlows(commandLine)
    const flows = readFlows(ledger)
    const localVlans = flows.flatMap((flow) => localVlanRule(flow, command?.bridge) ?? [])
    return { command, flows, tables: countTables(flows), localVlans, failed: readToolErrors(ledger) }
  },
  contribute({ command, flows, tables, localVlans }, { host, filtered }, facts) {
    if (!host || command?.bridge === undefined) return
    const bridge = refs.bridge(host, command.bridge)
    const complete = !filtered && command.wholeTables
    for (const count of complete ? tables : []) contributeTable(count, bridge, facts)
    for (const rule of localVlans) contributeLocalVlan(rule, bridge, facts)
    for (const flow of command.bridge === INTEGRATION ? [] : flows) {
      const rule = tunnelRule(flow)
      if (rule) contributeTunnel(rule, flow, bridge, facts)
    }
    const line = tables[0]?.line
    if (line !== undefined) facts.node(bridge, { name: command.bridge, parent: host }, line)
  },
  canonical: (_commandLine, { command }) => command?.canonical ?? 'ovs-ofctl dump-flows',
  isError: ({ flows, failed }) => failed && flows.length === 0,
  isFiltered: ({ command }) => command?.limit !== undefined,
  isEmpty: ({ flows }) => flows.length === 0
})

const FLOW_LIKE =
  /^\s*(?:NXST|OFPST)_FLOW reply|^\s*cookie=0x[0-9a-f]+, |n_packets=\d+, n_bytes=\d+, |^\s*(?:table=\d+, ?)?priority=\d+(?:,\S*)? actions=/

/** Tables in order of number, with what their rules count. */
export function countTables(flows: readonly Flow[]): TableCount[] {
  const counts = new Map<number, TableCount>()
  for (const { table, packets, bytes, line } of flows) {
    const count = counts.get(table)
    if (!count) {
      counts.set(table, { table, flows: 1, packets, bytes, line })
      continue
    }
    count.flows++
    if (packets !== undefined) count.packets = (count.packets ?? 0) + packets
    if (bytes !== undefined) count.bytes = (count.bytes ?? 0) + bytes
  }
  return [...counts.values()].sort((a, b) => a.table - b.table)
}

function contributeTable({ table, flows, packets, bytes, line }: TableCount, bridge: Ref, facts: FactSink): void {
  const attributes = { flowTables: { [String(table)]: known({ flows, packets, bytes }) } }
  facts.node(bridge, { attributes }, line)
}

/** `localVlans: {"1": {tunnelId: 100}}`: what the host-local VLAN 1 is on the wire. */
function contributeLocalVlan(
  { localVlan, line, tunnelId, tunnelType, wireVlan, inPort }: LocalVlanRule,
  bridge: Ref,
  facts: FactSink
): void {
  // The rules of the way out are told of one by one below; they would drown the one of the way in.
  const sources = tunnelId === undefined || tunnelType !== undefined ? [] : undefined
  const told = known({ tunnelId, tunnelType, wireVlan, inPort, sources })
  facts.node(bridge, { attributes: { localVlans: { [String(localVlan)]: told } } }, line)
}

/** The agent's rules about tunnels are on a bridge of their own; OVN has no such bridge. */
const INTEGRATION = 'br-int'

/**
 * `tunnelMacs: {"1 fa:16:3e:…": {tunnelId, outputs}}`, `tunnelFloods: {"1": {…}}` and `arpAnswers: {"1 10.0.0.5": mac}`: where a
 * bridge sends what of a local VLAN; outputs are names or numbers of its ports, as printed.
 */
function contributeTunnel(rule: TunnelRule, { table, line }: Flow, bridge: Ref, facts: FactSink): void {
  if (rule.kind === 'arp') {
    const arpAnswers = { [`${rule.localVlan} ${rule.address}`]: { mac: rule.mac, table, sources: [] } }
    facts.node(bridge, { attributes: { arpAnswers } }, line)
    return
  }
  const { localVlan, tunnelId, outputs } = rule
  const told = { tunnelId, outputs, table, sources: [] }
  const attributes =
    rule.kind === 'flood'
      ? { tunnelFloods: { [String(localVlan)]: told } }
      : { tunnelMacs: { [`${localVlan} ${rule.mac}`]: { ...told, ...(rule.learned ? { learned: true } : {}) } } }
  facts.node(bridge, { attributes }, line)
}
