import type { PlacedScene } from '../../models/views/scene.ts'

/**
 * The names of a selection that stands on the card of a fold, so that it can be asked for by itself; none where the picture draws it,
 * or knows nothing of it. `names` are the thing's own first, then what it is in.
 */
export function namesOfFolded({ nodes }: PlacedScene, names: readonly string[]): readonly string[] {
  if (names.length === 0) return NONE
  const wanted = new Set(names)
  const drawn = new Set<string>()
  const folded = new Set<string>()
  for (const { subjects, classes } of nodes) {
    const known = classes.includes('folded') ? folded : drawn
    for (const subject of subjects) if (wanted.has(subject)) known.add(subject)
  }
  for (const name of names) {
    if (drawn.has(name)) return NONE
    if (folded.has(name)) return names
  }
  return NONE
}

const NONE: readonly string[] = []
