import type { PlacedScene } from '../../models/views/scene.ts'

/** Scene ids of what stands for these subjects, or is a part of a picture that they name, and of all that these contain, lines between included. */
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
  // what keeps or starts what, in an open container: such a line stands for nothing itself
  for (const { id, from, to, subjects: own } of scene.edges)
    if (own.length === 0 && lit.has(from) && lit.has(to)) lit.add(id)
  return lit
}
