import { layoutDeployment } from '../layout/deployment/layout.ts'
import { layoutHostNetwork } from '../layout/host-network/layout.ts'
import { layoutLogical } from '../layout/logical/layout.ts'
import { layoutContainers } from '../layout/containers/layout.ts'
import { layoutStorage } from '../layout/storage/layout.ts'
import { layoutMessaging } from '../layout/messaging/layout.ts'
import { layoutPath } from '../layout/path/layout.ts'
import { layoutOverlay } from '../layout/overlay/layout.ts'
import { layoutServices } from '../layout/services/layout.ts'
import type { Topology } from '../topology/vocabulary.ts'
import { buildDeployment } from './deployment/build.ts'
import { buildHostNetwork } from './host-network/build.ts'
import { buildLogical } from './logical/build.ts'
import { buildContainers } from './containers/build.ts'
import { buildStorage } from './storage/build.ts'
import { buildMessaging } from './messaging/build.ts'
import { buildOverlay } from './overlay/build.ts'
import { buildPath } from './path/build.ts'
import { buildServices } from './services/build.ts'
import type { Words } from './words.ts'
import type { ViewId } from '../desktop-api.ts'
import type { PlacedScene, Scene, ViewOptions } from './scene.ts'

export interface View {
  id: ViewId
  build(topology: Topology, options: ViewOptions, words: Words): Scene
  layout(scene: Scene): PlacedScene
}

/** Every view, in the order of its tabs. */
export const VIEWS: readonly View[] = [
  { id: 'deployment', build: buildDeployment, layout: layoutDeployment },
  { id: 'host-network', build: buildHostNetwork, layout: layoutHostNetwork },
  { id: 'overlay', build: buildOverlay, layout: layoutOverlay },
  { id: 'logical', build: buildLogical, layout: layoutLogical },
  { id: 'services', build: buildServices, layout: layoutServices },
  { id: 'messaging', build: buildMessaging, layout: layoutMessaging },
  { id: 'containers', build: buildContainers, layout: layoutContainers },
  { id: 'storage', build: buildStorage, layout: layoutStorage },
  { id: 'path', build: buildPath, layout: layoutPath }
]
