import type { Release } from './service.ts'

/** What differs between the releases of RHOSP that are planned. */
export interface ReleaseFacts {
  release: Release
  upstream: 'Train' | 'Wallaby'
  rhel: string
  /** what the engine starts containers with */
  runtime: 'runc' | 'crun'
  /** who makes containers and their units */
  containerManagement: 'paunch' | 'tripleo_container_manage'
  libvirt: 'one daemon' | 'modular'
  ovnDatabases: 'bundle' | 'raft'
  /** `ovnmeta-<uuid>` names the southbound datapath or the network */
  metadataNamespace: 'datapath' | 'network'
  /** a timer beside each unit, or podman itself */
  healthcheck: 'timers' | 'podman'
  undercloudHeat: 'permanent' | 'ephemeral'
  /** who starts nodes: nova's ironic driver, or metalsmith */
  provisioning: 'nova' | 'metalsmith'
  ceph: { version: string; deployedBy: 'ceph-ansible' | 'cephadm' }
  /** `<namespace>/openstack-nova-api:<tag>` */
  image: { namespace: string; tag: string }
  python: string
  source: string
}

const TRAIN = {
  upstream: 'Train',
  runtime: 'runc',
  containerManagement: 'paunch',
  libvirt: 'one daemon',
  ovnDatabases: 'bundle',
  healthcheck: 'timers',
  undercloudHeat: 'permanent',
  provisioning: 'nova',
  ceph: { version: 'RHCS 4 (Nautilus)', deployedBy: 'ceph-ansible' },
  python: '3.6',
  source: 'releases.md: table; deployment.md: 5'
} as const

export const RELEASE_FACTS: { readonly [release in Release]: ReleaseFacts } = {
  '16.1': {
    ...TRAIN,
    ...{ release: '16.1', rhel: '8.2', metadataNamespace: 'datapath' },
    image: { namespace: 'rhosp-rhel8', tag: '16.1' }
  },
  '16.2': {
    ...TRAIN,
    ...{ release: '16.2', rhel: '8.4', metadataNamespace: 'network' },
    image: { namespace: 'rhosp-rhel8', tag: '16.2' }
  },
  '17.1': {
    ...{ release: '17.1', upstream: 'Wallaby', rhel: '9.2', runtime: 'crun' },
    ...{ containerManagement: 'tripleo_container_manage', libvirt: 'modular', ovnDatabases: 'raft' },
    ...{ metadataNamespace: 'network', healthcheck: 'podman', undercloudHeat: 'ephemeral', provisioning: 'metalsmith' },
    ceph: { version: 'RHCS 5 (Pacific)', deployedBy: 'cephadm' },
    image: { namespace: 'rhosp-rhel9', tag: '17.1' },
    python: '3.9',
    source: 'releases.md: table; deployment.md: 5'
  }
}
