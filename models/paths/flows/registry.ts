import { COMPUTE_SERVER } from './data/compute-server.ts'
import { STORAGE_VOLUME } from './data/storage-volume.ts'
import { STORAGE_IMAGE } from './data/storage-image.ts'
import { NETWORK_OVN } from './data/network-ovn.ts'
import { NETWORK_OVS } from './data/network-ovs.ts'
import { ORCHESTRATION } from './data/orchestration.ts'
import { IDENTITY } from './data/identity.ts'
import { CONTAINERS } from './data/containers.ts'
import { PROVISIONING_DEPLOY } from './data/provisioning-deploy.ts'
import { PROVISIONING_NODE } from './data/provisioning-node.ts'
import type { Flow } from './flow.ts'

/** Every flow, those of one group together, in the order in which they are offered. */
export const FLOWS: readonly Flow[] = [
  ...COMPUTE_SERVER,
  ...STORAGE_VOLUME,
  ...STORAGE_IMAGE,
  ...NETWORK_OVN,
  ...NETWORK_OVS,
  ...ORCHESTRATION,
  ...IDENTITY,
  ...CONTAINERS,
  ...PROVISIONING_DEPLOY,
  ...PROVISIONING_NODE
]

const BY_ID = new Map(FLOWS.map((flow) => [flow.id, flow]))

/** The flow with this id. */
export function flowOf(id: string): Flow | undefined {
  return BY_ID.get(id)
}
