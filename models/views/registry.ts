import { layoutHostNetwork } from '../layout/host-network/layout.ts'
import type { Topology } from '../topology/vocabulary.ts'
import { buildHostNetwork } from './host-network/build.ts'
import type { PlacedScene, Scene, ViewId, ViewOptions } from './scene.ts'

export interface View {
  id: ViewId
  build(topology: Topology, options: ViewOptions): Scene
  layout(scene: Scene): PlacedScene
}

/** Every view, in the order of its tabs. */
export const VIEWS: readonly View[] = [{ id: 'host-network', build: buildHostNetwork, layout: layoutHostNetwork }]
