/**
 * `ovn-sbctl show`, all versions (old ones quote all names):
 *
 *     Chassis "8740a1a9-437e-470b-9030-f1dcd4c2d666"
 *         hostname: compute-0.localdomain
 *         Encap geneve
 *             ip: "172.17.2.111"
 *         Port_Binding "efd676ec-b758-4434-ad43-e6b34f9ba9f8"
 */
import { defineCommand } from './command.ts'
import { fieldOf, looksLikeTree, readKeywordTree } from '../text/keyword-tree.ts'
import type { TreeGrammar, TreeNode } from '../text/keyword-tree.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { textMapOf, textOf } from '../text/ovsdb/access.ts'
import { parseOvsdbName, parseOvsdbValue } from '../text/ovsdb/values.ts'
import type { FactSink, FactValue } from '../topology/facts.ts'
import { known, nodeValue } from '../topology/facts.ts'
import { isRedirectPort, neutronPortId, ovnRefs } from '../topology/ovn-refs.ts'

const GRAMMAR: TreeGrammar = {
  headings: new Map([
    ['Chassis', ['']],
    ['Encap', ['Chassis']],
    ['Port_Binding', ['Chassis']]
  ]),
  fields: new Map([
    ['hostname', ['Chassis']],
    ['ip', ['Encap']],
    ['options', ['Encap']]
  ])
}

interface OvnSbctlShow {
  chassis: TreeNode[]
  failed: boolean
}

export const ovnSbctlShow = defineCommand<OvnSbctlShow>({
  id: 'ovn-sbctl-show',
  title: 'ovn-sbctl show',
  scope: 'cloud',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovn-sbctl'])?.command === 'show',
  looksLike: (output) => looksLikeTree(output, GRAMMAR, /^\s*(?:Chassis ["“\w]|Encap \w|Port_Binding )/),
  read(ledger) {
    const chassis = readKeywordTree(ledger, GRAMMAR).flatMap(({ children }) => children)
    return { chassis, failed: readToolErrors(ledger) }
  },
  contribute(record, _source, facts) {
    for (const node of record.chassis) contributeChassis(node, facts)
  },
  isError: (record) => record.failed && record.chassis.length === 0
})

function contributeChassis(node: TreeNode, facts: FactSink): void {
  // A fragment may begin below its chassis; what stands there belongs to nobody known.
  if (node.word !== 'Chassis') return
  const name = parseOvsdbName(node.text)
  const hostname = fieldText(node, 'hostname')
  const encaps = node.children.filter(({ word }) => word === 'Encap').map(encapOf)
  const chassis = { name, ...(encaps.length > 0 ? { encaps } : {}) }
  const ref = ovnRefs.chassis(name, hostname)
  facts.node(ref, { attributes: known({ chassis, fqdn: hostname?.includes('.') ? hostname : undefined }) }, node.line)
  for (const child of node.children) {
    if (child.word !== 'Port_Binding') continue
    const port = parseOvsdbName(child.text)
    const uuid = neutronPortId(port)
    const here = nodeValue(ovnRefs.chassis(name), name)
    const attributes = isRedirectPort(port) ? { uuid, redirectChassis: here } : { uuid, chassis: here }
    const shown = uuid === undefined && !isRedirectPort(port) ? port : undefined
    facts.node(ovnRefs.boundPort(port), { name: shown, attributes: known(attributes) }, child.line)
  }
}

function encapOf(node: TreeNode): FactValue {
  const options = fieldOf(node, 'options')
  return known({
    type: parseOvsdbName(node.text),
    ip: fieldText(node, 'ip')?.toLowerCase(),
    options: options && textMapOf(parseOvsdbValue(options.text))
  })
}

function fieldText(node: TreeNode, name: string): string | undefined {
  const field = fieldOf(node, name)
  return field && textOf(parseOvsdbValue(field.text))
}
