import type { PlacedScene, SceneNode, Shape, State } from '../../../models/views/scene.ts'
import type { Certainty } from '../../../models/topology/vocabulary.ts'

export interface TableRow {
  id: string
  subject: string
  /** what a fold is opened by, page by page */
  opens?: string
  shape: Shape
  name: string
  parent: string
  details: string
  connected: string
  certainty: Certainty
  state?: State
}

const MOST_CONNECTED = 12

/** A row for everything in the picture that has a name, in reading order; connections by the names at their other ends. */
export function tableRows({ nodes, edges }: PlacedScene): TableRow[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const connected = new Map<string, Set<string>>()
  const connect = (id: string, other: string): void => {
    const end = byId.get(other)
    const name = end && nameOf(end, byId)
    if (name === undefined || name === '') return
    const known = connected.get(id)
    if (known) known.add(name)
    else connected.set(id, new Set([name]))
  }
  for (const { from, to } of edges) {
    connect(from, to)
    connect(to, from)
  }
  return nodes
    .filter(({ shape, lines }) => shape !== 'label' && (lines[0] ?? '') !== '')
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map((node) => {
      const { id, shape, lines, parent, subjects, certainty, state, classes, data } = node
      const others = [...(connected.get(id) ?? [])]
      const more = others.length > MOST_CONNECTED ? ` +${others.length - MOST_CONNECTED}` : ''
      return {
        id,
        subject: subjects[0] ?? '',
        ...(classes.includes('folded') && typeof data['opens'] === 'string' && { opens: data['opens'] }),
        shape,
        name: lines[0] ?? '',
        parent: parent === undefined ? '' : (byId.get(parent)?.lines[0] ?? ''),
        details: lines.slice(1).join(' · '),
        connected: others.slice(0, MOST_CONNECTED).join(', ') + more,
        certainty,
        ...(state !== undefined && { state })
      }
    })
}

/** What a thing is called; ports and stations without words of their own go by what they sit on. */
function nameOf(node: SceneNode, byId: ReadonlyMap<string, SceneNode>): string {
  const parent = node.parent === undefined ? undefined : byId.get(node.parent)
  const own = node.lines[0] ?? ''
  if (own === '') return parent?.lines[0] ?? ''
  return node.shape === 'station' && parent ? `${parent.lines[0] ?? ''} ${own}`.trim() : own
}
