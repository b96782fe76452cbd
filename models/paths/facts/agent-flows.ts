import type { Lookup } from '../../topology/lookup.ts'
import type { SourceLine, TopologyNode } from '../../topology/vocabulary.ts'
import { isObject, numberOf, objectOf, objectsOf, stringIn, type JsonObject } from './values.ts'

/** What the rules of the Open vSwitch agent on a host's tunnel bridge do with packets of one network. */
export interface AgentFlows {
  bridge: TopologyNode
  /** tables of which every rule was pasted: what is not among them is not there */
  whole: ReadonlySet<number>
}

/** Tables of the tunnel bridge, by what Neutron uses them for. */
export const TABLES = { gre: 3, vxlan: 4, geneve: 6, unicast: 20, arp: 21, flood: 22 } as const

/** The rules of a host's tunnel bridge; absent where none were pasted. */
export function agentFlows(lookup: Lookup, host: TopologyNode): AgentFlows | undefined {
  const bridge = lookup.childrenOf(host.id).find(({ kind, name }) => kind === 'ovs-bridge' && name === 'br-tun')
  if (!bridge) return undefined
  const whole = new Set(Object.keys(objectOf(bridge, 'flowTables')).map(Number))
  const told = ['localVlans', 'tunnelMacs', 'tunnelFloods', 'arpAnswers'].some(
    (name) => Object.keys(objectOf(bridge, name)).length > 0
  )
  return whole.size > 0 || told ? { bridge, whole } : undefined
}

/** Whether all that a bridge does with what goes out is known. */
export function knowsSending({ whole }: AgentFlows): boolean {
  return whole.has(TABLES.unicast) && whole.has(TABLES.flood)
}

/** The VLAN that only counts inside this host, for a tunnel id. */
export function localVlanOf({ bridge }: AgentFlows, tunnelId: number): number | undefined {
  for (const [vlan, rule] of Object.entries(objectOf(bridge, 'localVlans')))
    if (isObject(rule) && rule['tunnelId'] === tunnelId) return Number(vlan)
  return undefined
}

/** What the rules of a bridge make of a local VLAN on the physical network: a tag, 0 for none. */
export function wireVlanOf(bridge: TopologyNode, localVlan: number): number | undefined {
  const vlan = entry(objectOf(bridge, 'localVlans'), String(localVlan))?.['wireVlan']
  return typeof vlan === 'number' ? vlan : undefined
}

/** The local VLAN that the rules of a bridge make of a tag of the physical network, or of none, by one of its ports. */
export function localVlanByWire(bridge: TopologyNode, wireVlan: number, inPort: string): number | undefined {
  for (const [vlan, rule] of Object.entries(objectOf(bridge, 'localVlans')))
    if (isObject(rule) && rule['wireVlan'] === wireVlan && rule['inPort'] === inPort) return Number(vlan)
  return undefined
}

/** The lines that print a rule of a bridge. */
export function linesOf(
  bridge: TopologyNode,
  kind: 'localVlans' | 'tunnelMacs' | 'tunnelFloods' | 'arpAnswers',
  key: string
): SourceLine[] {
  const printed = entry(objectOf(bridge, kind), key)?.['sources']
  const lines = (Array.isArray(printed) ? printed : []).flatMap((each) => {
    const { capture, line } = isObject(each) ? each : {}
    return typeof capture === 'string' && typeof line === 'number' ? [{ capture, line }] : []
  })
  return lines.sort((a, b) => (a.capture === b.capture ? a.line - b.line : a.capture < b.capture ? -1 : 1))
}

/** The tunnel id of a local VLAN. */
export function tunnelIdOf({ bridge }: AgentFlows, localVlan: number): number | undefined {
  const id = entry(objectOf(bridge, 'localVlans'), String(localVlan))?.['tunnelId']
  return typeof id === 'number' ? id : undefined
}

/** Where a bridge sends something: its ports, as printed, and the table whose rule says so. */
export interface Sending {
  outputs: string[]
  tunnelId: number | undefined
  table: number
  /** where the rule is printed */
  lines: SourceLine[]
}

/** The rule for a MAC of a local VLAN; with l2population Neutron writes it, else the bridge learns it. */
export function sendingTo({ bridge }: AgentFlows, localVlan: number, mac: string): Sending | undefined {
  return sending(bridge, 'tunnelMacs', `${localVlan} ${mac}`, TABLES.unicast)
}

/** The rule for everything else of a local VLAN. */
export function flooding({ bridge }: AgentFlows, localVlan: number): Sending | undefined {
  return sending(bridge, 'tunnelFloods', String(localVlan), TABLES.flood)
}

/** The MAC with which the bridge answers ARP for an address by itself, and the rule that says so. */
export function arpAnswer(
  { bridge }: AgentFlows,
  localVlan: number,
  address: string
): { mac: string; lines: SourceLine[] } | undefined {
  const key = `${localVlan} ${address}`
  const mac = stringIn(entry(objectOf(bridge, 'arpAnswers'), key)?.['mac'])
  return mac === undefined ? undefined : { mac, lines: linesOf(bridge, 'arpAnswers', key) }
}

function sending(
  bridge: TopologyNode,
  kind: 'tunnelMacs' | 'tunnelFloods',
  key: string,
  table: number
): Sending | undefined {
  const rule = entry(objectOf(bridge, kind), key)
  if (!rule || !Array.isArray(rule['outputs'])) return undefined
  const { tunnelId, outputs } = rule
  return {
    outputs: outputs.flatMap((each) => stringIn(each) ?? []),
    tunnelId: typeof tunnelId === 'number' ? tunnelId : undefined,
    table: typeof rule['table'] === 'number' ? rule['table'] : table,
    lines: linesOf(bridge, kind, key)
  }
}

function entry(map: JsonObject, key: string): JsonObject | undefined {
  const found = Object.hasOwn(map, key) ? map[key] : undefined
  return isObject(found) ? found : undefined
}

/** The port of a bridge that a rule names, by its name or its OpenFlow number. */
export function portNamed(lookup: Lookup, bridge: TopologyNode, output: string): TopologyNode | undefined {
  const ports = lookup.childrenOf(bridge.id).filter(({ kind }) => kind === 'ovs-port')
  return (
    ports.find(({ name }) => name === output) ??
    ports.find(
      (port) =>
        String(numberOf(port, 'ofport')) === output ||
        objectsOf(port, 'interfaces').some(({ ofport }) => String(ofport) === output)
    )
  )
}
