import type { PlacedScene } from '../../models/views/scene.ts'

/**
 * Scene ids of what stands for these subjects, or is a part of a picture that they name, of all that these contain, and of the lines
 * between them.
 */
export function litIn(scene: PlacedScene, subjects: readonly string[]): Set<string> {
  const wanted = new Set(subjects)
  const lit = new Set<string>()
  if (wanted.size === 0) return lit
  for (const { id, subjects: own } of [...scene.nodes, ...scene.edges])
    if (wanted.has(id) || (own[0] !== undefined && wanted.has(own[0]))) lit.add(id)
  for (let before = -1; before !== lit.size;) {
    before = lit.size
    for (const { id, parent } of scene.nodes) if (parent !== undefined && lit.has(parent)) lit.add(id)
  }
  for (const { id, from, to } of scene.edges) if (lit.has(from) && lit.has(to)) lit.add(id)
  return lit
}
