import { readFileSync } from 'node:fs'
import type { Facts, FactValue, NodeFact } from '../../models/topology/facts.ts'
import { isNodeValue } from '../../models/topology/facts.ts'

const fixtures = new URL('../fixtures/', import.meta.url)

/** A file below tests/fixtures, as text. */
export function fixture(path: string): string {
  return readFileSync(new URL(path, fixtures), 'utf8')
}

/** What the lab's databases hold, joined by row: the part the readers of its commands are measured by. */
export interface LabTruth {
  hosts: { [host: string]: TrueHost }
  chassis: { [name: string]: { hostname: string; encaps: { type: string; ip: string }[]; bridge_mappings: string } }
  logical_switches: { [name: string]: { network_name: string; ports: { [name: string]: TrueSwitchPort } } }
  logical_routers: {
    [name: string]: { router_name: string; ports: { [name: string]: TrueRouterPort }; nat: TrueNat[] }
  }
  datapaths: { [name: string]: number }
  port_bindings: {
    [name: string]: { type: string; datapath: string; tunnel_key: number; chassis: string | null; up: boolean }
  }
}
export interface TrueHost {
  hostname: string
  system_id: string
  bridges: { [name: string]: { datapath_type: string; fail_mode: string | null; ports: { [name: string]: TruePort } } }
}
export interface TruePort {
  tag: number | null
  interfaces: {
    [name: string]: {
      type: string
      ofport: number
      mac_in_use: string
      remote_ip?: string
      peer?: string
      iface_id?: string
      bfd_state?: string
    }
  }
}
export interface TrueSwitchPort {
  type: string
  port_name: string
  addresses: string
  tag: number | null
  up: boolean
  router_port: string | null
  physnet: string | null
}
export interface TrueRouterPort {
  mac: string
  networks: string
  gateway_chassis: { chassis: string; priority: number }[]
}
export interface TrueNat {
  type: string
  external_ip: string
  logical_ip: string
  external_mac: string | null
  logical_port: string | null
}

export const labTruth = JSON.parse(fixture('ovn-lab/truth.json')) as LabTruth

/** Attribute values as printed: pointers become their text. */
export function printed(value: FactValue): unknown {
  if (isNodeValue(value)) return value.text
  if (Array.isArray(value)) return value.map(printed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printed(inner)]))
}

/** Facts by kind and key, attributes as printed. */
export class FactIndex {
  constructor(readonly facts: Facts) {}

  ofKind(kind: string): NodeFact[] {
    return this.facts.nodes.filter(({ ref }) => ref.kind === kind)
  }

  /** The attributes that all claims with this key state together. */
  attributes(kind: string, key: string): { [name: string]: unknown } | undefined {
    const claims = this.ofKind(kind).filter(({ ref }) => ref.keys.includes(key))
    if (claims.length === 0) return undefined
    return Object.assign({}, ...claims.map(({ props }) => printed(props.attributes ?? {}))) as {
      [name: string]: unknown
    }
  }

  /** The attributes of one claim, as printed. */
  attributesOf(props: NodeFact['props']): unknown {
    return printed(props.attributes ?? {})
  }

  named(kind: string, name: string): NodeFact | undefined {
    return this.ofKind(kind).find(({ props }) => props.name === name)
  }
}
