import { applyPins } from '../layout/pins.ts'
import type { Topology } from '../topology/vocabulary.ts'
import { showKinds } from './kinds.ts'
import { lookupOf } from './lookup-of.ts'
import { VIEWS } from './registry.ts'
import { english, type Words } from './words.ts'
import type { ViewId } from '../desktop-api.ts'
import type { PlacedScene, ViewOptions } from './scene.ts'

/** Draws one view of a topology: what it shows, where it stands. Deterministic; the same topology gives the same picture. `words` are those of the reader's language. */
export function drawView(
  topology: Topology,
  id: ViewId,
  options: ViewOptions = {},
  words: Words = english
): PlacedScene {
  const view = VIEWS.find((each) => each.id === id)!
  const placed = view.layout(view.build(topology, options, words))
  return applyPins(showKinds(placed, lookupOf(topology), options.kinds), options.pinned ?? {})
}
