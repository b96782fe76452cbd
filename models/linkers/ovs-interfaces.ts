import type { Draft } from '../topology/draft.ts'
import { uniteSources } from '../topology/draft.ts'
import { isUuid } from '../topology/ids.ts'
import type { Json, TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { ByHostAndName, hostOf } from './lookup/places.ts'
import { asText, isRecord } from './lookup/values.ts'

type Entry = { [key: string]: Json }

/**
 * Interface rows become entries of their port's `interfaces[]`. Who lists interfaces only still gets ports: Open vSwitch
 * names a port after its interface, bonds aside.
 */
export const ovsInterfaces: Linker = {
  id: 'ovs-interfaces',
  run(draft) {
    const rows = [...draft.ofKind('ovs-interface')]
    const folded = new Set<TopologyNode>()
    let byName: ByHostAndName | undefined
    for (const port of draft.ofKind('ovs-port')) {
      const entries = new Map<string, Entry>()
      for (const named of namedInterfaces(port)) {
        const row = rowOf(draft, named, (name) => {
          const host = hostOf(draft, port)
          byName ??= ByHostAndName.of(draft, ['ovs-interface'])
          return host && byName.get(host, name)
        })
        if (row) {
          foldInto(port, row, entries)
          folded.add(row)
        } else addPrinted(named, entries)
      }
      writeEntries(port, entries)
    }
    const alone = rows.filter((row) => !folded.has(row))
    if (alone.length > 0) {
      const ports = ByHostAndName.of(draft, ['ovs-port'])
      for (const row of alone) adoptRow(draft, row, ports)
    }
    draft.remove(rows)
  }
}

/** Interfaces a port names. Where one capture prints names and another row ids, the merge kept both: here they are one list. */
function namedInterfaces(port: TopologyNode): Json[] {
  const named = port.attributes['interfaces']
  if (port.conflicts.length === 0) return Array.isArray(named) ? named : []
  const lists = [named]
  const disputed = port.conflicts.filter(({ attribute }) => attribute === 'interfaces')
  for (const { values } of disputed) for (const { value } of values) lists.push(value)
  if (disputed.length > 0) port.conflicts = port.conflicts.filter(({ attribute }) => attribute !== 'interfaces')
  return lists.flatMap((list) => (Array.isArray(list) ? list : []))
}

function rowOf(
  draft: Draft,
  named: Json,
  byName: (name: string) => TopologyNode | undefined
): TopologyNode | undefined {
  const name = isRecord(named) ? asText(named['name']) : asText(named)
  if (name === undefined) return undefined
  const node = draft.node(name)
  return node?.kind === 'ovs-interface' ? node : byName(name)
}

/** Without a row the name is all there is; the id of a row nobody listed tells no name. */
function addPrinted(named: Json, entries: Map<string, Entry>): void {
  if (isRecord(named)) {
    const name = asText(named['name'])
    if (name !== undefined) entries.set(name, { ...entries.get(name), ...named })
  } else if (typeof named === 'string' && named !== '' && !isUuid(named) && !entries.has(named)) {
    entries.set(named, { name: named })
  }
}

function foldInto(port: TopologyNode, row: TopologyNode, entries: Map<string, Entry>): void {
  const entry: Entry = { ...entries.get(row.name), name: row.name, ...row.attributes }
  entries.set(row.name, entry)
  port.sources = uniteSources(port.sources, row.sources)
  inheritAliases(port, row)
  for (const { attribute, values } of row.conflicts) {
    port.conflicts.push({ attribute: `interfaces[${row.name}].${attribute}`, values })
  }
  for (const key of Object.keys(row.inferred)) port.inferred[`interfaces[${row.name}].${key}`] = row.inferred[key]!
}

function writeEntries(port: TopologyNode, entries: Map<string, Entry>): void {
  for (const entry of entries.values()) {
    // An absent type means a device of the system; older and newer tools print `system` or "".
    if (typeof entry['type'] !== 'string' || entry['type'] === 'system' || entry['type'] === '') delete entry['type']
  }
  if (entries.size === 0) delete port.attributes['interfaces']
  else if (entries.size === 1) port.attributes['interfaces'] = [...entries.values()]
  else port.attributes['interfaces'] = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}

/** An interface that no port names belongs to the port of its own name. */
function adoptRow(draft: Draft, row: TopologyNode, ports: ByHostAndName): void {
  const host = hostOf(draft, row)
  const known = host && ports.get(host, row.name)
  const port = known ?? draft.add(portFor(row))
  const entries = new Map<string, Entry>()
  for (const entry of namedInterfaces(port)) addPrinted(entry, entries)
  foldInto(port, row, entries)
  writeEntries(port, entries)
  if (port.parent === undefined && host) draft.adopt(port, host.id)
}

/** Ids that the port had while only its interface was known. */
function inheritAliases(port: TopologyNode, row: TopologyNode): void {
  const added = row.aliases.map(asPort).filter((alias) => alias !== port.id && !port.aliases.includes(alias))
  if (added.length > 0) port.aliases = [...port.aliases, ...added].sort()
}

function asPort(id: string): string {
  return `ovs-port${id.slice('ovs-interface'.length)}`
}

function portFor(row: TopologyNode): TopologyNode {
  return {
    id: asPort(row.id),
    kind: 'ovs-port',
    name: row.name,
    ...(row.parent === undefined ? {} : { parent: row.parent }),
    aliases: row.aliases.map(asPort),
    certainty: row.certainty,
    attributes: {},
    inferred: { name: 'Open vSwitch names a port after its interface, unless it is a bond' },
    conflicts: [],
    sources: []
  }
}
