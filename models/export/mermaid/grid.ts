import type { SceneEdge, SceneNode } from '../../views/scene.ts'

/** A line of a flowchart; one in error ends in crosses. */
export type FlowEdge = Pick<SceneEdge, 'from' | 'to' | 'lines' | 'certainty' | 'state'>

/** What a flowchart can say of a scene. */
export interface FlowScene {
  nodes: SceneNode[]
  edges: FlowEdge[]
}

/**
 * A scene without rows and columns, which a flowchart has no place for: the cells below a column's head become its content,
 * named by their rows; the cells of a triangle of names become lines between those names.
 */
export function withoutGrid({ nodes, edges }: FlowScene): FlowScene {
  const heads = new Map<unknown, SceneNode>()
  const rows = new Map<unknown, SceneNode>()
  const names = new Map<unknown, SceneNode>()
  for (const node of nodes) {
    const { row, column, index } = node.data
    if (node.shape === 'label' && node.classes.includes('row')) {
      if (index === undefined) rows.set(row, node)
      else names.set(index, node)
    } else if (node.classes.includes('header')) heads.set(column, node)
  }
  const flow: FlowScene = { nodes: [], edges: [...edges] }
  for (const node of nodes) {
    const { row, column } = node.data
    const ends = node.shape === 'cell' ? [names.get(column), names.get(row)] : []
    const head = node.shape === 'service-cell' ? heads.get(column) : undefined
    if (ends[0] && ends[1]) {
      const { lines, certainty, state } = node
      flow.edges.push({ from: ends[0].id, to: ends[1].id, lines, certainty, ...(state && { state }) })
    } else if (head) {
      const [name = ''] = rows.get(row)?.lines ?? []
      flow.nodes.push({ ...node, parent: head.id, lines: [name, ...node.lines] })
    } else if (names.get(node.data['index']) === node) flow.nodes.push({ ...node, shape: 'host-card' })
    else flow.nodes.push(node)
  }
  return flow
}
