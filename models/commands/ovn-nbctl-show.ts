/**
 * `ovn-nbctl show [SWITCH|ROUTER]`, all versions (`aka` since OVN 2.9):
 *
 *     switch 6c78686c-6410-4e13-bf83-4fd6a8bcbde6 (neutron-289ddff5-75cc-496e-aec0-f6fa983ee52e) (aka private)
 *         port a49e2c82-ca0d-4bec-9c98-0eee48947dc3 (aka vm-web-2)
 *             addresses: ["fa:16:3e:24:89:1d 192.168.10.12"]
 *     router 880ddf80-c2e5-4a6c-ba8c-221bb5cf79f2 (neutron-1930fd81-2634-4695-8783-89edfc0c07d9) (aka router1)
 *         port lrp-cf870cf2-7e64-40bd-a753-e95af141e3f4
 */
import { defineCommand } from './command.ts'
import { fieldOf, looksLikeTree, readKeywordTree } from '../text/keyword-tree.ts'
import type { TreeGrammar, TreeNode } from '../text/keyword-tree.ts'
import { lowerCamel } from '../text/lower-camel.ts'
import { readOvnAddresses } from '../text/ovn-addresses.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { numberOf, textOf, textsOf } from '../text/ovsdb/access.ts'
import { parseOvsdbName, parseOvsdbValue } from '../text/ovsdb/values.ts'
import type { FactSink, FactValue, Ref } from '../topology/facts.ts'
import { known, nodeValue } from '../topology/facts.ts'
import { neutronId, neutronPortId, ovnRefs } from '../topology/ovn-refs.ts'
import { floatingIpRef, natRuleRefs } from '../topology/ovn-nat.ts'

const ROUTER_PORT_FIELDS = ['mac', 'networks', 'gateway chassis', 'ipv6-lla']

const GRAMMAR: TreeGrammar = {
  headings: new Map([
    ['switch', ['']],
    ['router', ['']],
    ['port', ['switch', 'router']],
    ['nat', ['router']]
  ]),
  fields: new Map([
    ['type', ['nat', 'port']],
    ['parent', ['port']],
    ['tag', ['port']],
    ['addresses', ['port']],
    ['router-port', ['port']],
    ...ROUTER_PORT_FIELDS.map((name): [string, string[]] => [name, ['port']]),
    ['external ip', ['nat']],
    ['external port', ['nat']],
    ['external port(s)', ['nat']],
    ['external mac', ['nat']],
    ['logical ip', ['nat']],
    ['logical port', ['nat']]
  ])
}

interface OvnNbctlShow {
  datapaths: TreeNode[]
  failed: boolean
}

export const ovnNbctlShow = defineCommand<OvnNbctlShow>({
  id: 'ovn-nbctl-show',
  title: 'ovn-nbctl show',
  scope: 'cloud',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.command === 'show',
  looksLike: (output) => looksLikeTree(output, GRAMMAR, /^\s*(?:(?:switch|router|nat) [0-9a-f]{8}-|port \S)/),
  read(ledger) {
    const datapaths = readKeywordTree(ledger, GRAMMAR).flatMap(({ children }) => children)
    return { datapaths, failed: readToolErrors(ledger) }
  },
  contribute(record, _source, facts) {
    const rules: ShownRule[] = []
    for (const node of record.datapaths) {
      if (node.word === 'switch') contributeSwitch(node, facts)
      else if (node.word === 'router') rules.push(...contributeRouter(node, facts))
      else if (node.word === 'port') contributePort(node, facts)
    }
    contributeNat(rules, facts)
  },
  canonical(commandLine) {
    const [target] = parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.args ?? []
    return target === undefined ? 'ovn-nbctl show' : `ovn-nbctl show ${target}`
  },
  isError: (record) => record.failed && record.datapaths.length === 0
})

function contributeSwitch(node: TreeNode, facts: FactSink): void {
  const { row, name, alias } = datapathOf(node)
  const network = ovnRefs.network(name, row)
  const uuid = neutronId(name)
  facts.node(network, { name: shownName(name, alias), attributes: known({ uuid }) }, node.line)
  for (const child of node.children) if (child.word === 'port') contributeSwitchPort(child, network, facts)
}

/** Returns the router's NAT rules, which are told from each other together with those of all routers. */
function contributeRouter(node: TreeNode, facts: FactSink): ShownRule[] {
  const { row, name, alias } = datapathOf(node)
  const router = ovnRefs.router(name, row)
  const uuid = neutronId(name)
  facts.node(router, { name: shownName(name, alias), attributes: known({ uuid }) }, node.line)
  const children = (word: string) => node.children.filter((child) => child.word === word)
  for (const child of children('port')) contributeRouterPort(child, { ref: router, text: name }, facts)
  return children('nat').map((rule) => ({ node: rule, router: { ref: router, name } }))
}

/** A port whose switch or router was cut off: its fields tell which it is on. */
function contributePort(node: TreeNode, facts: FactSink): void {
  if (ROUTER_PORT_FIELDS.some((field) => fieldOf(node, field))) contributeRouterPort(node, undefined, facts)
  else contributeSwitchPort(node, undefined, facts)
}

function contributeSwitchPort(node: TreeNode, network: Ref | undefined, facts: FactSink): void {
  const { name, alias } = aliased(node.text)
  const uuid = neutronPortId(name)
  const { macs, addresses, unknown } = readOvnAddresses(textsOf(fieldValue(node, 'addresses')))
  const parent = textOf(fieldValue(node, 'parent'))
  const attributes = {
    ...otherFields(node),
    uuid,
    type: textOf(fieldValue(node, 'type')),
    tag: numberOf(fieldValue(node, 'tag')),
    mac: macs[0],
    addresses: addresses.length > 0 ? addresses : undefined,
    unknownAddress: unknown ? true : undefined,
    parentPort: parent === undefined ? undefined : nodeValue(ovnRefs.switchPort(parent), parent)
  }
  const ref = ovnRefs.switchPort(name, undefined, textOf(fieldValue(node, 'router-port')))
  facts.node(
    ref,
    { name: uuid === undefined ? (alias ?? name) : alias, parent: network, attributes: known(attributes) },
    node.line
  )
}

function contributeRouterPort(node: TreeNode, router: { ref: Ref; text: string } | undefined, facts: FactSink): void {
  const { name } = aliased(node.text)
  const networks = textsOf(fieldValue(node, 'networks'))
  const { addresses } = readOvnAddresses(networks)
  const chassis = chassisNames(node).map((host) => known({ host: nodeValue(ovnRefs.chassis(host), host) }))
  const attributes = {
    ...otherFields(node),
    uuid: neutronPortId(name),
    type: 'router',
    router: router && nodeValue(router.ref, router.text),
    mac: textOf(fieldValue(node, 'mac'))?.toLowerCase(),
    addresses: addresses.length > 0 ? addresses : undefined,
    networks: networks.length > 0 ? networks : undefined,
    gatewayChassis: chassis.length > 0 ? chassis : undefined
  }
  facts.node(ovnRefs.routerPort(name), { attributes: known(attributes) }, node.line)
}

/** `[a b c]`: names between blanks, not a set as OVSDB prints it. */
function chassisNames(node: TreeNode): string[] {
  const text = fieldOf(node, 'gateway chassis')?.text ?? ''
  return text.split(/[\s,[\]"]+/).filter((name) => name !== '')
}

interface ShownRule {
  node: TreeNode
  router: { ref: Ref; name: string }
}

function contributeNat(shown: readonly ShownRule[], facts: FactSink): void {
  const rules = shown.map(({ node }) => ({
    type: textOf(fieldValue(node, 'type')),
    externalIp: textOf(fieldValue(node, 'external ip'))?.toLowerCase(),
    logicalIp: textOf(fieldValue(node, 'logical ip'))?.toLowerCase(),
    row: parseOvsdbName(node.text)
  }))
  natRuleRefs(rules).forEach((ref, index) => {
    const { node, router } = shown[index]!
    const { type, externalIp, logicalIp } = rules[index]!
    const externalPortRange = textOf(fieldValue(node, 'external port(s)'))
    const attributes = { ...otherFields(node), type, externalIp, externalPortRange, logicalIp }
    facts.node(ref, { name: '', parent: router.ref, attributes: known(attributes) }, node.line)
    if (type !== 'dnat_and_snat' || externalIp === undefined) return
    const floating = { address: externalIp, fixedAddress: logicalIp, router: nodeValue(router.ref, router.name) }
    facts.node(floatingIpRef(externalIp), { name: externalIp, attributes: known(floating) }, node.line)
  })
}

/** `<row uuid> (<name>) (aka <alias>)`; OVN prints no name for a switch that has none. */
function datapathOf(node: TreeNode): { row: string; name: string; alias: string | undefined } {
  const { name: before, alias } = aliased(node.text)
  const row = parseOvsdbName(before)
  const rest = before.slice(row.length).trim()
  const name = rest.startsWith('(') && rest.endsWith(')') ? rest.slice(1, -1) : ''
  return { row, name: name === '' ? row : name, alias }
}

function aliased(text: string): { name: string; alias: string | undefined } {
  const at = text.indexOf(' (aka ')
  if (at < 0) return { name: parseWhole(text), alias: undefined }
  const alias = text.slice(at + 6).replace(/\)$/, '')
  return { name: parseWhole(text.slice(0, at)), alias: alias === '' ? undefined : alias }
}

function parseWhole(text: string): string {
  return /^["“]/.test(text) ? parseOvsdbName(text) : text.trim()
}

/** Neutron's own name where OVN tells it; the name of a switch that no Neutron made. */
function shownName(name: string, alias: string | undefined): string | undefined {
  return alias ?? (neutronId(name) === undefined ? name : undefined)
}

/** Fields that versions to come will print. */
function otherFields(node: TreeNode): { [key: string]: FactValue } {
  const out: { [key: string]: FactValue } = {}
  for (const { name, text } of node.fields) {
    if (READ.has(name)) continue
    const value = parseOvsdbValue(text)
    if (value !== '' && !(value instanceof Map)) out[lowerCamel(name)] = value
  }
  return out
}

const READ = new Set([
  'type',
  'tag',
  'parent',
  'addresses',
  'router-port',
  'mac',
  'networks',
  'gateway chassis',
  'external ip',
  'external port(s)',
  'logical ip'
])

function fieldValue(node: TreeNode, name: string) {
  const field = fieldOf(node, name)
  return field && parseOvsdbValue(field.text)
}
