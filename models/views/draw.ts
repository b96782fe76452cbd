import { applyPins } from '../layout/pins.ts'
import type { Topology } from '../topology/vocabulary.ts'
import { VIEWS } from './registry.ts'
import type { PlacedScene, ViewId, ViewOptions } from './scene.ts'

/** Draws one view of a topology: what it shows, where it stands. Deterministic; the same topology gives the same picture. */
export function drawView(topology: Topology, id: ViewId, options: ViewOptions = {}): PlacedScene {
  const view = VIEWS.find((each) => each.id === id)!
  return applyPins(view.layout(view.build(topology, options)), options.pinned ?? {})
}
