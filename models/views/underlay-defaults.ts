import type { Plane } from './scene.ts'

/** A network that TripleO makes by default, as its `network_data.yaml` and the classroom lay it out. */
export interface UnderlayDefault {
  name: string
  plane: Plane
  vlan?: number
  /** subnets of the defaults and of the RHOSP classroom */
  cidrs: readonly string[]
}

/** In the order in which they are drawn, top to bottom. */
export const UNDERLAY_DEFAULTS: readonly UnderlayDefault[] = [
  { name: 'External', plane: 'ext', vlan: 10, cidrs: ['10.0.0.0/24', '172.25.250.0/24'] },
  { name: 'InternalApi', plane: 'mgmt', vlan: 20, cidrs: ['172.16.2.0/24', '172.24.1.0/24'] },
  { name: 'Tenant', plane: 'ten', vlan: 50, cidrs: ['172.16.0.0/24', '172.24.2.0/24'] },
  { name: 'StorageMgmt', plane: 'sto', vlan: 40, cidrs: ['172.16.3.0/24', '172.24.4.0/24'] },
  { name: 'Storage', plane: 'sto', vlan: 30, cidrs: ['172.16.1.0/24', '172.24.3.0/24'] },
  { name: 'Management', plane: 'none', vlan: 60, cidrs: ['10.0.1.0/24'] },
  { name: 'Provisioning', plane: 'prov', cidrs: ['192.168.24.0/24', '172.25.249.0/24'] }
]
