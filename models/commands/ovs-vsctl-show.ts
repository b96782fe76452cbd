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
import { looksLikeTree, readKeywordTree } from '../text/keyword-tree.ts'
import type { TreeField, TreeGrammar, TreeNode } from '../text/keyword-tree.ts'
import { lowerCamel } from '../text/lower-camel.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { entryOf, numberOf, textMapOf, textOf, textsOf } from '../text/ovsdb/access.ts'
import { parseOvsdbName, parseOvsdbValue } from '../text/ovsdb/values.ts'
import type { OvsdbValue } from '../text/ovsdb/values.ts'
import type { FactSink, FactValue, Ref } from '../topology/facts.ts'
import { known, nodeValue } from '../topology/facts.ts'
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
  looksLike: (output) => looksLikeTree(output, GRAMMAR, /^\s*(?:Bridge|Port|Interface|Manager) ["“\w.-]/),
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
  const attributes = {
    ovsUuid: database.text === '' ? undefined : database.text,
    ovsVersion: textOf(fieldValue(database, 'ovs_version')),
    ...connections('manager', managers)
  }
  facts.node(host, { attributes: known(attributes) }, database.line)
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
  const attributes = {
    ...connections(
      'controller',
      node.children.filter(({ word }) => word === 'Controller')
    ),
    ...otherFields(node, []),
    failMode: textOf(fieldValue(node, 'fail_mode')),
    datapathType: textOf(fieldValue(node, 'datapath_type'))
  }
  facts.node(bridge, { name, parent: host, attributes: known(attributes) }, node.line)
  for (const child of node.children) {
    if (child.word === 'Port') contributePort(child, bridge, host, facts, clues)
  }
}

function contributePort(node: TreeNode, bridge: Ref | undefined, host: Ref, facts: FactSink, clues: TunnelClues): void {
  const name = parseOvsdbName(node.text)
  const interfaces = node.children.map((child) => contributeInterface(child, host, facts, clues))
  // A grep that dropped the Interface lines leaves their fields under the port, whose only interface bears its name.
  if (interfaces.length === 0 && [...node.fields.keys()].some((field) => GRAMMAR.fields.get(field) === INTERFACE)) {
    interfaces.push(contributeInterface(node, host, facts, clues))
  }
  const trunks = textsOf(fieldValue(node, 'trunks')).map(Number).filter(Number.isInteger)
  const attributes = {
    ...otherFields(node, ['tag', 'trunks']),
    tag: numberOf(fieldValue(node, 'tag')),
    trunks: trunks.length > 0 ? trunks : undefined,
    interfaces: interfaces.length > 0 ? interfaces : undefined
  }
  facts.node(refs.ovsPort(host, name), { name, parent: bridge, attributes: known(attributes) }, node.line)
}

function contributeInterface(node: TreeNode, host: Ref, facts: FactSink, clues: TunnelClues): FactValue {
  const name = parseOvsdbName(node.text)
  const ref = refs.ovsInterface(host, name)
  const type = textOf(fieldValue(node, 'type'))
  const options = fieldValue(node, 'options')
  const attributes = {
    ...(node.word === 'Interface' ? otherFields(node, ['type', 'options', 'mac']) : {}),
    type,
    options: textMapOf(options),
    mac: textOf(fieldValue(node, 'mac'))?.toLowerCase()
  }
  facts.node(ref, { name, parent: host, attributes: known(attributes) }, node.line)
  const line = node.fields.get('options')?.line ?? node.line
  clues.add(type, entryOf(options, 'remote_ip'), entryOf(options, 'local_ip'), line)
  return nodeValue(ref, name)
}

/** `controllers: [target]`, and what is known of each connection. */
function connections(kind: 'manager' | 'controller', nodes: TreeNode[]): { [key: string]: FactValue } {
  if (nodes.length === 0) return {}
  const entries = nodes.map((node) => known({ ...otherFields(node, []), target: parseOvsdbName(node.text) }))
  return { [`${kind}s`]: entries.map((entry) => entry['target']!), [`${kind}Connections`]: entries }
}

/** Fields that need no interpretation, also ones that versions to come will print. */
function otherFields(node: TreeNode, read: readonly string[]): { [key: string]: FactValue } {
  const out: { [key: string]: FactValue } = {}
  for (const [name, field] of node.fields) {
    const words = GRAMMAR.fields.get(name)
    if (!read.includes(name) && (!words || words[0] === node.word || words === CONNECTION)) {
      out[lowerCamel(name)] = factOf(valueOf(field))
    }
  }
  return out
}

function factOf(value: OvsdbValue): FactValue {
  if (value instanceof Map) return textMapOf(value)
  return value === '' ? undefined : value
}

function fieldValue(node: TreeNode, name: string): OvsdbValue | undefined {
  const field = node.fields.get(name)
  return field && valueOf(field)
}

function valueOf(field: TreeField): OvsdbValue {
  return parseOvsdbValue(field.text)
}
