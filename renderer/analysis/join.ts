import type { Lookup } from '../../models/topology/lookup.ts'
import type { LinkKind, NodeKind, TopologyNode } from '../../models/topology/vocabulary.ts'
import type { JoinStep } from './answers.ts'
import { nodeLink } from './node-link.ts'

/**
 * One thing, many names: a server's port is a row in Neutron, a tap on a bridge and a binding to a chassis. Starting at any
 * of them, this walks to the others, in the order OVS port, Neutron port, server, host. Where a server has several ports, each
 * is a chain of its own; only the first is told here, the others stand among the relations.
 */
export function joinOf(node: TopologyNode, lookup: Lookup): JoinStep[] {
  const port = portOf(node, lookup)
  if (!port) return []
  const tap = node.kind === 'ovs-port' ? node : other(port, 'plugged', 'ovs-port', lookup)
  const server = node.kind === 'server' ? node : other(port, 'attached', 'server', lookup)
  const host = hostOf(tap ?? server ?? port, lookup) ?? (server && hostOf(server, lookup)) ?? bound(port, lookup)
  const steps: JoinStep[] = []
  const add = (step: TopologyNode | undefined, by: string, keys: readonly string[]): void => {
    if (!step) return
    const known = steps.length === 0 ? {} : { by }
    steps.push({ ...nodeLink(step), detail: details(step, keys), ...known })
  }
  add(tap, 'plugged', ['tag', 'localVlan'])
  add(port, 'plugged', ['mac', 'addresses'])
  add(server, 'attached', ['uuid', 'status'])
  add(host, tap ? 'on-host' : 'bound', ['chassis', 'addresses'])
  return steps.length > 1 ? steps : []
}

function portOf(node: TopologyNode, lookup: Lookup): TopologyNode | undefined {
  if (node.kind === 'port') return node
  if (node.kind === 'ovs-port') return other(node, 'plugged', 'port', lookup)
  if (node.kind === 'server') return other(node, 'attached', 'port', lookup)
  if (node.kind === 'floating-ip') return other(node, 'nat', 'port', lookup)
  return undefined
}

function other(node: TopologyNode, link: LinkKind, kind: NodeKind, lookup: Lookup): TopologyNode | undefined {
  for (const { kind: found, from, to } of lookup.linksOf(node.id)) {
    if (found !== link) continue
    const end = lookup.node(from === node.id ? to : from)
    if (end?.kind === kind) return end
  }
  return undefined
}

function hostOf(node: TopologyNode, lookup: Lookup): TopologyNode | undefined {
  const seen = new Set<string>()
  for (let at: TopologyNode | undefined = node; at && !seen.has(at.id);) {
    if (at.kind === 'host') return at
    seen.add(at.id)
    at = at.parent === undefined ? undefined : lookup.node(at.parent)
  }
  return undefined
}

function bound(port: TopologyNode, lookup: Lookup): TopologyNode | undefined {
  const chassis = port.attributes['chassis']
  return other(port, 'bound', 'host', lookup) ?? (typeof chassis === 'string' ? lookup.node(chassis) : undefined)
}

function details(node: TopologyNode, keys: readonly string[]): string[] {
  const found: string[] = []
  for (const key of keys) {
    const value = node.attributes[key]
    if (typeof value === 'string' || typeof value === 'number') found.push(key === 'tag' ? `tag ${value}` : `${value}`)
    else if (Array.isArray(value)) found.push(...value.filter((item) => typeof item === 'string').slice(0, 2))
    else if (key === 'chassis' && typeof value === 'object' && value !== null) {
      const name = value['name']
      if (typeof name === 'string') found.push(name)
    }
  }
  return found.slice(0, 3)
}
