/**
 * `ovs-vsctl show` of Open vSwitch 1.x to 3.x (old versions quote names), whole or a fragment:
 *
 *     1fd585a2-a3a5-41b8-a7e7-85dbbc3a83fc
 *         Bridge br-int
 *             Port ovn-8740a1-0
 *                 Interface ovn-8740a1-0
 *                     options: {csum="true", key=flow, remote_ip="172.17.2.111"}
 */
import { defineCommand } from './command.ts'
import type { Source } from './command.ts'
import { fieldOf, looksLikeTree, readKeywordTree } from '../text/keyword-tree.ts'
import type { TreeField, TreeGrammar, TreeNode } from '../text/keyword-tree.ts'
import { lowerCamel } from '../text/lower-camel.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { textOf, textsOf } from '../text/ovsdb/access.ts'
import { parseOvsdbName, parseOvsdbValue, parseTextMap } from '../text/ovsdb/values.ts'
import type { OvsdbValue } from '../text/ovsdb/values.ts'
import type { FactSink, FactValue, Ref } from '../topology/facts.ts'
import { nodeValue } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { TunnelClues } from '../topology/tunnel-clues.ts'

const CONNECTION = ['Manager', 'Controller']
const INTERFACE = ['Interface', 'Port']

const GRAMMAR: TreeGrammar = {
  uuidOpensTop: true,
  headings: new Map([
    ['Manager', ['']],
    ['Bridge', ['']],
    ['Controller', ['Bridge']],
    ['Port', ['Bridge']],
    ['Interface', ['Port']]
  ]),
  fields: new Map([
    ['ovs_version', ['']],
    ['is_connected', CONNECTION],
    ['role', CONNECTION],
    ['status', CONNECTION],
    ['fail_mode', ['Bridge']],
    ['datapath_type', ['Bridge']],
    ['datapath_id', ['Bridge']],
    ['tag', ['Port']],
    ['trunks', ['Port']],
    ['vlan_mode', ['Port']],
    ['bond_mode', ['Port']],
    ['bond_active_slave', ['Port']],
    ['bond_updelay', ['Port']],
    ['bond_downdelay', ['Port']],
    ['bond_fake_iface', ['Port']],
    ['lacp', ['Port']],
    ['type', INTERFACE],
    ['options', INTERFACE],
    ['error', INTERFACE],
    ['bfd', INTERFACE],
    ['bfd_status', INTERFACE],
    ['mac', INTERFACE],
    ['mac_in_use', INTERFACE],
    ['ofport', INTERFACE]
  ])
}

interface OvsVsctlShow {
  /** one a database: usually one, more when two outputs were pasted as one */
  databases: TreeNode[]
  failed: boolean
}

export const ovsVsctlShow = defineCommand<OvsVsctlShow>({
  id: 'ovs-vsctl-show',
  title: 'ovs-vsctl show',
  scope: 'host',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovs-vsctl'])?.command === 'show',
  looksLike: (output) =>
    looksLikeTree(output, GRAMMAR, /^\s*(?:Bridge|Port|Interface|Manager) (?!(?:table|chain): )["“\w.-]/),
  read(ledger) {
    const databases = readKeywordTree(ledger, GRAMMAR)
    return { databases, failed: readToolErrors(ledger) }
  },
  contribute(record, source, facts) {
    const first = record.databases[0]
    for (const database of record.databases) {
      const host = hostOf(database, first!, source)
      if (host) contributeDatabase(database, host, facts)
    }
  },
  isError: (record) => record.failed && record.databases.length === 0
})

/** Another uuid than the first is another host's database: nothing but the uuid tells which. */
function hostOf(database: TreeNode, first: TreeNode, source: Source): Ref | undefined {
  const own = database.text === '' ? [] : [`ovs:${database.text.toLowerCase()}`]
  if (database === first || database.text === first.text || own.length === 0) {
    if (source.host) return { ...source.host, keys: [...source.host.keys, ...own] }
  }
  return own.length > 0 ? { kind: 'host', keys: own } : undefined
}

function contributeDatabase(database: TreeNode, host: Ref, facts: FactSink): void {
  const managers = database.children.filter(({ word }) => word === 'Manager')
  const attributes = attributesOf(database, isOwn)
  if (database.text !== '') attributes['ovsUuid'] = database.text
  addConnections(attributes, 'manager', managers)
  facts.node(host, { attributes }, database.line)
  const clues = new TunnelClues(host, facts)
  for (const child of database.children) {
    if (child.word === 'Bridge') contributeBridge(child, host, facts, clues)
    else if (child.word === 'Port') contributePort(child, undefined, host, facts, clues)
    else if (child.word === 'Interface') contributeInterface(child, host, facts, clues)
  }
}

function contributeBridge(node: TreeNode, host: Ref, facts: FactSink, clues: TunnelClues): void {
  const name = parseOvsdbName(node.text)
  const bridge = refs.bridge(host, name)
  const attributes = attributesOf(node, isOwn)
  const controllers = node.children.filter(({ word }) => word === 'Controller')
  addConnections(attributes, 'controller', controllers)
  facts.node(bridge, { name, parent: host, attributes }, node.line)
  for (const child of node.children) {
    if (child.word === 'Port') contributePort(child, bridge, host, facts, clues)
  }
}

function contributePort(node: TreeNode, bridge: Ref | undefined, host: Ref, facts: FactSink, clues: TunnelClues): void {
  const name = parseOvsdbName(node.text)
  const interfaces = node.children.map((child) => contributeInterface(child, host, facts, clues))
  // A grep that dropped the Interface lines leaves their fields under the port, whose only interface bears its name.
  if (interfaces.length === 0 && node.fields.some(isOfInterface)) {
    interfaces.push(contributeInterface(node, host, facts, clues))
  }
  const attributes = attributesOf(node, isOwn)
  if (interfaces.length > 0) attributes['interfaces'] = interfaces
  facts.node(refs.ovsPort(host, name), { name, parent: bridge, attributes }, node.line)
}

function contributeInterface(node: TreeNode, host: Ref, facts: FactSink, clues: TunnelClues): FactValue {
  const name = parseOvsdbName(node.text)
  const ref = refs.ovsInterface(host, name)
  const attributes = attributesOf(node, node.word === 'Interface' ? isOwn : isOfInterface)
  facts.node(ref, { name, parent: host, attributes }, node.line)
  const error = fieldOf(node, 'error')
  // The line that says so is the proof.
  if (error && attributes['error'] !== undefined)
    facts.node(ref, { attributes: { error: attributes['error'] } }, error.line)
  const { type, options } = attributes as { type?: string; options?: { remote_ip?: string; local_ip?: string } }
  if (options && (options.remote_ip !== undefined || options.local_ip !== undefined)) {
    clues.add(type, options.remote_ip, options.local_ip, fieldOf(node, 'options')!.line)
  }
  return nodeValue(ref, name)
}

/** `[10, 20]`, or the one number that is printed without brackets. */
function numbersOf(value: OvsdbValue): FactValue {
  const numbers = textsOf(value).map(Number).filter(Number.isInteger)
  return numbers.length > 0 ? numbers : undefined
}

/** `controllers: [target]`, and what is known of each connection. */
function addConnections(attributes: FactAttributes, kind: 'manager' | 'controller', nodes: TreeNode[]): void {
  if (nodes.length === 0) return
  const targets = nodes.map((node) => parseOvsdbName(node.text))
  attributes[`${kind}s`] = targets
  attributes[`${kind}Connections`] = nodes.map((node, index) => {
    return { ...attributesOf(node, isOwn), target: targets[index]! }
  })
}

type FactAttributes = { [attribute: string]: FactValue }

/** Not of an interface whose own line was dropped: the grammar lets a port have those too. */
function isOwn(field: TreeField, node: TreeNode): boolean {
  return node.word !== 'Port' || !isOfInterface(field)
}

function isOfInterface(field: TreeField): boolean {
  return GRAMMAR.fields.get(field.name) === INTERFACE
}

/** The fields as attributes, also ones that only versions to come will print. */
function attributesOf(node: TreeNode, wanted: (field: TreeField, node: TreeNode) => boolean): FactAttributes {
  const attributes: FactAttributes = {}
  for (const field of node.fields) {
    if (!wanted(field, node)) continue
    const value = parseTextMap(field.text) ?? factOf(field.name, parseOvsdbValue(field.text))
    const name = ATTRIBUTE_NAMES.get(field.name) ?? lowerCamel(field.name)
    if (value !== undefined && !Object.hasOwn(attributes, name)) attributes[name] = value
  }
  return attributes
}

const ATTRIBUTE_NAMES = new Map([...GRAMMAR.fields.keys()].map((name) => [name, lowerCamel(name)]))

function factOf(name: string, value: OvsdbValue): FactValue {
  if (name === 'trunks') return numbersOf(value)
  if (name === 'ovs_version') return textOf(value)
  if (name === 'mac' || name === 'mac_in_use') return textOf(value)?.toLowerCase()
  if (value instanceof Map) return undefined
  return value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value
}
