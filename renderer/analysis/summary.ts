import { CaptureKeys } from '../../models/capture-key.ts'
import type { Lookup } from '../../models/topology/lookup.ts'
import { alikeFindings, examples } from '../../models/checks/alike.ts'
import type { Finding, TopologyNode } from '../../models/topology/vocabulary.ts'
import type {
  CaptureRow,
  Facets,
  FindingGroup,
  FindingPortion,
  HostRow,
  MissingHost,
  NodeLink,
  Summary
} from './answers.ts'
import { nodeLink, shownName } from './node-link.ts'

/** What would tell most about a host that is only heard of. */
const HOST_COMMANDS = ['ovs-vsctl show', 'ip -br a']
const MOST_NETWORKS = 500

/** The lists beside the picture: captures, hosts, what is missing, findings, and what can be filtered by. */
export function summarise(lookup: Lookup): Summary {
  const { topology } = lookup
  const keys = new CaptureKeys()
  const captures: CaptureRow[] = topology.captures.map((capture) => {
    return { ...capture, key: keys.next(capture.source.name, capture.source.firstLine) }
  })
  const findings = alikeFindings(topology.findings).map((group): FindingGroup => {
    return { key: group.key, severity: group.severity, count: group.findings.length, findings: examples(group) }
  })
  const hosts = lookup.ofKind('host')
  const capturesOf = captureFinder(captures)
  return {
    captures,
    hosts: hosts.filter(({ certainty }) => certainty !== 'not-provided').map((host) => hostRow(host, capturesOf(host))),
    missing: hosts.filter(({ certainty }) => certainty === 'not-provided').map(missingHost),
    findings,
    notEvaluated: topology.notEvaluated,
    names: namesOf(
      lookup,
      findings.flatMap((group) => group.findings)
    ),
    facets: facetsOf(lookup),
    nodes: topology.nodes.length,
    links: topology.links.length
  }
}

function hostRow(host: TopologyNode, captures: string[]): HostRow {
  const role = roleOf(host)
  return { ...nodeLink(host), ...(role !== undefined && { role }), captures }
}

/** Ids of the captures of a host. One whose host has no name yet is known by it: its first line is among what proves that host. */
function captureFinder(captures: readonly CaptureRow[]): (host: TopologyNode) => string[] {
  const nameless = new Map<string, number>()
  const named = new Map<string, string[]>()
  captures.forEach(({ id, host, source }, index) => {
    const known = host === null ? undefined : named.get(host)
    if (host === null) nameless.set(`${id} ${source.firstLine}`, index)
    else if (known) known.push(id)
    else named.set(host, [id])
  })
  return ({ id, name, sources }) => {
    const own = named.get(name) ?? []
    if (!/^host:(?:ovs|capture|row)-/.test(id)) return own
    const proven = new Set(sources.flatMap(({ capture, line }) => nameless.get(`${capture} ${line}`) ?? []))
    return [...own, ...[...proven].sort((a, b) => a - b).map((index) => captures[index]!.id)]
  }
}

function missingHost(host: TopologyNode): MissingHost {
  return { ...nodeLink(host), commands: HOST_COMMANDS }
}

function roleOf({ attributes }: TopologyNode): string | undefined {
  const role = attributes['role']
  return typeof role === 'string' && role !== '' ? role : undefined
}

/** The first findings of a group of alike ones, by the key it has in the summary. */
export function findingsOf(lookup: Lookup, key: string, count: number): FindingPortion {
  const group = alikeFindings(lookup.topology.findings).find((each) => each.key === key)
  const findings = group?.findings.slice(0, count) ?? []
  return { findings, names: namesOf(lookup, findings) }
}

function namesOf(lookup: Lookup, findings: readonly Finding[]): { [id: string]: NodeLink } {
  const names = new Map<string, NodeLink>()
  for (const { subjects } of findings) {
    for (const subject of subjects) {
      const node = lookup.node(subject)
      if (node) names.set(subject, nodeLink(node))
    }
  }
  return Object.fromEntries(names)
}

function facetsOf(lookup: Lookup): Facets {
  const hosts = lookup.ofKind('host').map((host) => ({ id: host.id, name: shownName(host) }))
  const roles = new Set<string>()
  for (const host of lookup.ofKind('host')) {
    const role = roleOf(host)
    if (role !== undefined) roles.add(role)
  }
  const networks = lookup.ofKind('network').map((network) => ({ id: network.id, name: shownName(network) }))
  const kinds = new Map<string, number>()
  for (const { kind } of lookup.topology.nodes) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  return {
    hosts: hosts.sort(byName),
    roles: [...roles].sort(),
    networks: networks.sort(byName).slice(0, MOST_NETWORKS),
    kinds: [...kinds].map(([kind, count]) => ({ kind, count })).sort((a, b) => (a.kind < b.kind ? -1 : 1))
  }
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'en', { numeric: true })
}
