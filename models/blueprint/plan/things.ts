import { refs } from '../../topology/ids.ts'
import { nodeValue, type FactValue, type Ref } from '../../topology/facts.ts'
import type { NodeKind } from '../../topology/vocabulary.ts'
import type { LinkEntry, ThingEntry, ThingValue } from '../schema-things.ts'
import type { Blueprint } from '../schema.ts'
import type { YamlPath } from '../yaml-node.ts'
import type { NameIndex } from './name-index.ts'

export interface PlannedThing {
  ref: Ref
  name: string
  parent: Ref | undefined
  attributes: { [key: string]: FactValue }
  line: number
}

export interface PlannedLink {
  kind: LinkEntry['kind']
  from: Ref
  to: Ref
  attributes: { [key: string]: FactValue }
  line: number
}

/** Tells what is wrong at a place of the blueprint. */
export type ReportAt = (path: YamlPath, message: string) => void

/** More than anybody writes by hand. */
const MOST = 5000

/**
 * Resolves `things` and `links`: `index` knows what the rest of the plan names, and learns the things. What points at nothing is
 * told and left out.
 */
export function planThings(
  blueprint: Blueprint,
  index: NameIndex,
  report: ReportAt
): { things: PlannedThing[]; links: PlannedLink[] } {
  const places: { entry: ThingEntry; path: YamlPath; thing: PlannedThing }[] = []
  const placeAll = (entries: readonly ThingEntry[], path: YamlPath, outer: Ref | undefined): void => {
    entries.forEach((entry, at) => {
      const own = [...path, at]
      if (places.length >= MOST) return report(own, `is one thing too many; a blueprint has ${MOST} at most`)
      const parent = entry.on === undefined ? { ref: outer } : index.find(entry.on)
      if ('problem' in parent) return report([...own, 'on'], parent.problem)
      const ref = index.existing(entry.kind, entry.name, parent.ref) ?? refOf(entry, parent.ref)
      const thing = { ref, name: entry.name, parent: parent.ref, attributes: {}, line: entry.$line }
      index.node(ref, { name: entry.name, parent: parent.ref })
      places.push({ entry, path: own, thing })
      placeAll(entry.holds ?? [], [...own, 'holds'], ref)
    })
  }
  placeAll(blueprint.things ?? [], ['things'], undefined)
  for (const { entry, path, thing } of places) thing.attributes = resolve(entry.attributes, path, index, report)
  const links = (blueprint.links ?? []).flatMap((entry, at): PlannedLink[] => {
    const path = ['links', at]
    const [from, to] = [index.find(entry.from), index.find(entry.to)]
    if ('problem' in from) report([...path, 'from'], from.problem)
    if ('problem' in to) report([...path, 'to'], to.problem)
    if ('problem' in from || 'problem' in to) return []
    const attributes = resolve(entry.attributes, path, index, report)
    return [{ kind: entry.kind, from: from.ref, to: to.ref, attributes, line: entry.$line }]
  })
  return { things: places.map(({ thing }) => thing), links }
}

/** The keys by which commands name such things, so that what is seen later joins what is written here. */
function refOf({ kind, name, attributes }: ThingEntry, parent: Ref | undefined): Ref {
  const uuid = attributes?.get('uuid')
  const own = [...(typeof uuid === 'string' ? [`uuid:${uuid}`] : [])]
  if (kind === 'host') return refs.host(name)
  if (kind === 'vip' || kind === 'floating-ip') return { kind, keys: [...own, `address:${name.replace(/^ip-/, '')}`] }
  if (!GLOBAL.has(kind) && parent) {
    const pid = attributes?.get('pid')
    const within = ON_HOST.has(kind) ? hostOf(parent) : parent
    return { kind, keys: [...own, typeof pid === 'number' ? `pid:${pid}` : `name:${name}`], within }
  }
  return { kind, keys: [...own, GLOBAL.has(kind) && !NAMED.has(kind) ? `called:${name}` : `name:${name}`] }
}

/** Engines name containers, and kernels number processes, by host, in whatever pod or container they are. */
const ON_HOST: ReadonlySet<NodeKind> = new Set<NodeKind>(['container', 'process'])

function hostOf(ref: Ref): Ref {
  let outer: Ref | undefined = ref
  while (outer && outer.kind !== 'host') outer = outer.within
  return outer ?? ref
}

/** Kinds whose names mean the same wherever they are printed. */
const NAMED: ReadonlySet<NodeKind> = new Set([
  'cloud',
  'exchange',
  'queue',
  'connection',
  'ceph-osd',
  'ceph-mon',
  'ceph-pool'
])
const GLOBAL: ReadonlySet<NodeKind> = new Set<NodeKind>([
  ...NAMED,
  ...([
    'domain',
    'project',
    'flavor',
    'availability-zone',
    'aggregate',
    'network',
    'subnet',
    'router',
    'port'
  ] as const),
  ...(['server', 'volume', 'volume-snapshot', 'volume-backup', 'volume-type', 'security-group', 'stack'] as const),
  ...(['baremetal-node', 'user', 'group', 'role', 'region', 'keystone-service', 'endpoint', 'load-balancer'] as const),
  ...(['secret', 'deployment-role', 'keypair', 'server-group', 'trunk'] as const)
])

function resolve(
  attributes: ReadonlyMap<string, ThingValue> | undefined,
  path: YamlPath,
  index: NameIndex,
  report: ReportAt
): { [key: string]: FactValue } {
  const out: { [key: string]: FactValue } = {}
  for (const [key, value] of attributes ?? []) out[key] = resolved(value, [...path, 'attributes', key], index, report)
  return out
}

function resolved(value: ThingValue, path: YamlPath, index: NameIndex, report: ReportAt): FactValue {
  if (Array.isArray(value)) return value.map((each, at) => resolved(each, [...path, at], index, report))
  if (typeof value !== 'object') return value
  const keys = Object.keys(value)
  const named = value['node']
  if (keys.length === 1 && typeof named === 'string') {
    const found = index.find(named)
    if ('ref' in found) return nodeValue(found.ref, named.slice(named.indexOf('/') + 1))
    report([...path, 'node'], found.problem)
    return undefined
  }
  return Object.fromEntries(keys.map((key) => [key, resolved(value[key]!, [...path, key], index, report)]))
}
