/**
 * The vocabulary of the topology document (format `tripleo-atlas/topology`, version 1): node and link kinds, certainty,
 * evidence, and the shapes that the document is made of. Pure types and tables; `ids.ts` and `merge/` give them behaviour.
 */

/** In dependency order: a node's identity may be scoped by a kind that stands before its own. */
export const NODE_KINDS = [
  'cloud',
  'host',
  'namespace',
  'domain',
  'project',
  'flavor',
  'image',
  'availability-zone',
  'aggregate',
  'network',
  'subnet',
  'router',
  'port',
  'floating-ip',
  'acl',
  'port-group',
  'address-set',
  'dhcp-options',
  'dns-record',
  'nat-rule',
  'route',
  'load-balancer',
  'mac-binding',
  'ha-chassis-group',
  'trace',
  'server',
  'service',
  'ovs-bridge',
  'ovs-interface',
  'ovs-port',
  'nic',
  'bond',
  'linux-bridge',
  'vlan-interface',
  'container',
  'pod',
  'systemd-unit',
  'process',
  'exchange',
  'queue',
  'connection',
  'vip',
  'volume',
  'security-group',
  'security-group-rule',
  'stack',
  'baremetal-node',
  'user',
  'group',
  'role',
  'region',
  'keystone-service',
  'endpoint',
  'trunk',
  'network-segment',
  'address-scope',
  'subnet-pool',
  'address-group',
  'rbac-policy',
  'qos-policy',
  'server-group',
  'keypair',
  'volume-type',
  'volume-snapshot',
  'volume-backup',
  'resource-provider',
  'allocation',
  'stack-resource',
  'baremetal-port',
  'listener',
  'pool',
  'pool-member',
  'health-monitor',
  'amphora',
  'dns-zone',
  'recordset',
  'secret',
  'deployment-role',
  'ceph-osd',
  'ceph-mon',
  'ceph-pool'
] as const
export type NodeKind = (typeof NODE_KINDS)[number]

/** Kinds that exist only while facts are joined; they never reach the document. */
export const INTERNAL_KINDS: ReadonlySet<NodeKind> = new Set<NodeKind>(['ovs-interface', 'ha-chassis-group'])

/** The four kinds that `ip` prints; one device is one node, whichever of the four the best evidence makes it. */
export const DEVICE_KINDS = ['nic', 'bond', 'linux-bridge', 'vlan-interface'] as const satisfies readonly NodeKind[]

export const LINK_KINDS = [
  'patch',
  'tunnel',
  'plugged',
  'attached',
  'in-subnet',
  'interface',
  'gateway',
  'nat',
  'maps',
  'device',
  'member',
  'veth',
  'uplink',
  'serves',
  'bound',
  'binds',
  'consumes',
  'publishes',
  'calls',
  'supervises',
  'runs',
  'backs',
  'on-network',
  'assigned'
] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** Links without a direction: `from` is the smaller id. */
export const UNDIRECTED: ReadonlySet<LinkKind> = new Set<LinkKind>(['patch', 'veth'])

/** Best evidence first: a thing seen once is seen, whoever else only heard of it. */
export const CERTAINTIES = ['seen', 'inferred', 'assumed', 'planned', 'not-provided'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
/** Attribute values; `null` is never written. */
export type Attributes = { [key: string]: Json }

/** A line of the input: capture id (`c1`) and 1-based line in the capture's source. */
export interface SourceLine {
  capture: string
  line: number
}

export interface Conflict {
  attribute: string
  values: { value: Json; sources: SourceLine[] }[]
}

export interface TopologyNode {
  id: string
  kind: NodeKind
  name: string
  parent?: string
  aliases: string[]
  certainty: Certainty
  attributes: Attributes
  /** attribute → why it is believed, for attributes that no line states */
  inferred: { [attribute: string]: string }
  conflicts: Conflict[]
  sources: SourceLine[]
}

export interface TopologyLink {
  id: string
  kind: LinkKind
  from: string
  to: string
  certainty: Certainty
  attributes: Attributes
  sources: SourceLine[]
}

export const CAPTURE_STATUSES = [
  'parsed',
  'partial',
  'filtered',
  'empty',
  'error-output',
  'ambiguous',
  'unrecognized'
] as const
export type CaptureStatus = (typeof CAPTURE_STATUSES)[number]

/** A sentence in English and the catalogue key and values that render it in the current language. */
export interface Text {
  key: string
  values: { [name: string]: string | number }
}

export interface Problem {
  /** 1-based line in the capture's source */
  line: number
  /** English; what was wrong and what to do */
  message: string
  text?: Text
}

export interface Capture {
  id: string
  /** canonical command, options that change the output included; `blueprint` for YAML models; `null` when unrecognized */
  command: string | null
  host: string | null
  source: { name: string; firstLine: number; lastLine: number }
  time?: string
  status: CaptureStatus
  candidates: string[]
  problems: Problem[]
}

export type Severity = 'error' | 'warning' | 'info'

export interface Finding {
  rule: string
  severity: Severity
  title: string
  subjects: string[]
  evidence: SourceLine[]
  explanation: string
  next: string[]
  text?: Text
}

export interface NotEvaluated {
  rule: string
  needs: string[]
}

/** The topology document. */
export interface Topology {
  format: 'tripleo-atlas/topology'
  version: 1
  captures: Capture[]
  nodes: TopologyNode[]
  links: TopologyLink[]
  findings: Finding[]
  notEvaluated: NotEvaluated[]
}
