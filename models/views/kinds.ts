import type { Lookup } from '../topology/lookup.ts'
import type { NodeKind } from '../topology/vocabulary.ts'
import type { PlacedNode, PlacedScene } from './scene.ts'

/** Kinds that are drawn as things of their own and can be left out of a picture. */
export const DRAWN_KINDS: ReadonlySet<string> = new Set<NodeKind>([
  'host',
  'network',
  'router',
  'server',
  'namespace',
  'floating-ip',
  'port',
  'nic',
  'bond',
  'ovs-bridge',
  'service',
  'container',
  'pod',
  'systemd-unit',
  'process',
  'image',
  'volume',
  'volume-snapshot',
  'ceph-osd',
  'ceph-mon',
  'ceph-pool',
  'exchange',
  'queue'
])

/**
 * The picture with things of the chosen kinds only; all of it when none is chosen. What carries a chosen thing stays (the
 * frame of its host, the lane of its bridge), and so does what belongs to one: plugs, labels, wires between what is left.
 * Nothing moves: the eye finds what is left where it was.
 */
export function showKinds(scene: PlacedScene, lookup: Lookup, kinds: readonly string[] = []): PlacedScene {
  if (kinds.length === 0) return scene
  const chosen = new Set(kinds)
  const shown = new Set<string>()
  const small: PlacedNode[] = []
  const byId = new Map(scene.nodes.map((node) => [node.id, node]))
  for (const node of scene.nodes) {
    const kind = lookup.node(node.subjects[0] ?? '')?.kind
    if (kind === undefined || !DRAWN_KINDS.has(kind)) small.push(node)
    else if (chosen.has(kind)) showWithCarriers(node, byId, shown)
  }
  const wired = neighboursOf(scene)
  const belongs = (node: PlacedNode): boolean => {
    if (node.parent !== undefined && !shown.has(node.parent)) return false
    // the name beside a plug goes with the plug
    const named = node.shape === 'label' ? byId.get(node.subjects[0] ?? '') : undefined
    if (named && named !== node && !shown.has(named.id)) return false
    const neighbours = wired.get(node.id)
    return neighbours === undefined ? node.parent !== undefined : neighbours.some((id) => shown.has(id))
  }
  // a label hangs on a plug that hangs on a server: each round reaches one further
  for (let left = small; ;) {
    const found = left.filter(belongs)
    if (found.length === 0) break
    for (const { id } of found) shown.add(id)
    left = left.filter(({ id }) => !shown.has(id))
  }
  const nodes = scene.nodes.filter(({ id }) => shown.has(id))
  const edges = scene.edges.filter(({ from, to }) => shown.has(from) && shown.has(to))
  const count = scene.nodes.length - nodes.length
  const notes = count > 0 ? [...scene.notes, { key: 'note.kindsOnly', values: { count } }] : scene.notes
  return { ...scene, nodes, edges, notes }
}

function showWithCarriers(node: PlacedNode, byId: ReadonlyMap<string, PlacedNode>, shown: Set<string>): void {
  for (let at: PlacedNode | undefined = node; at && !shown.has(at.id); at = byId.get(at.parent ?? '')) shown.add(at.id)
}

function neighboursOf({ edges }: PlacedScene): Map<string, string[]> {
  const neighbours = new Map<string, string[]>()
  const add = (of: string, id: string): void => {
    const known = neighbours.get(of)
    if (known) known.push(id)
    else neighbours.set(of, [id])
  }
  for (const { from, to } of edges) {
    add(from, to)
    add(to, from)
  }
  return neighbours
}
