import type { Driver, NetworkName, Release } from './service.ts'

/** A role as director's role files have it. Services of other releases or drivers stand in the lists too: `servicesOf` chooses. */
export interface Role {
  name: string
  networks: readonly NetworkName[]
  services: readonly string[]
  /** may be added; not there by default */
  optional: readonly string[]
  /** gone in a release that has them elsewhere */
  without?: { readonly [release in Release]?: readonly string[] }
  /** its own driver of Neutron, whatever the overcloud's */
  driver?: Driver
  /** all listen here, whatever their own network */
  listensOn?: NetworkName
  source: string
  unverified?: string
}

const ALL: readonly NetworkName[] = ['ctlplane', 'External', 'InternalApi', 'Storage', 'StorageMgmt', 'Tenant']
const COMPUTE_NETWORKS: readonly NetworkName[] = ['ctlplane', 'InternalApi', 'Tenant', 'Storage']

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const OVN_DATABASES = 'ovn_dbs ovn_cluster'
const AGENTS = 'ovn_controller ovs_l2 ovs_l3 ovs_dhcp ovs_metadata openvswitch'
const APIS = `keystone glance_api cinder_api cinder_scheduler nova_api nova_metadata nova_conductor nova_scheduler
  nova_vnc_proxy placement_api neutron_api heat horizon memcached swift_proxy swift_storage`
const HYPERVISOR = `nova_compute libvirt_16 libvirt_17 migration_target ovn_controller ovn_metadata ovs_l2 openvswitch
  iscsid base`
const CEPH_CONTROL = 'ceph_mon ceph_mon_17 ceph_mgr ceph_mgr_17 ceph_mds ceph_mds_17 ceph_rgw ceph_rgw_17'
const CONTROL_OPTIONS = `cinder_backup manila manila_share ${CEPH_CONTROL} barbican octavia_api octavia_ctl telemetry ironic
  ironic_neutron_agent multipathd`
const HYPERVISOR_OPTIONS = 'ceilometer_compute multipathd sriov_agent ovs_l3 ovs_metadata'

const row = (name: string, rest: Omit<Role, 'name' | 'source'> & { source?: string }): Role => ({
  name,
  source: `roles.yaml: roles.${name}`,
  ...rest
})

export const ROLES: readonly Role[] = [
  row('Controller', {
    networks: ALL,
    services:
      words(`haproxy galera rabbitmq redis ${OVN_DATABASES} cinder_volume clustercheck pacemaker ${APIS} ${AGENTS}
      iscsid base`),
    optional: words(CONTROL_OPTIONS)
  }),
  row('ControllerOpenstack', {
    networks: ALL,
    services: words(
      `haproxy redis ${OVN_DATABASES} cinder_volume pacemaker ${APIS} ovn_controller openvswitch iscsid base`
    ),
    optional: words(CONTROL_OPTIONS)
  }),
  row('Networker', {
    networks: ['ctlplane', 'InternalApi', 'Tenant'],
    services: words(`${AGENTS} base`),
    optional: ['octavia_ctl']
  }),
  row('Database', {
    networks: ['ctlplane', 'InternalApi'],
    services: words('galera clustercheck pacemaker base'),
    optional: []
  }),
  row('Messaging', {
    networks: ['ctlplane', 'InternalApi'],
    services: words('rabbitmq pacemaker base'),
    optional: []
  }),
  row('Compute', { networks: COMPUTE_NETWORKS, services: words(HYPERVISOR), optional: words(HYPERVISOR_OPTIONS) }),
  row('ComputeHCI', {
    networks: [...COMPUTE_NETWORKS, 'StorageMgmt'],
    services: words(`${HYPERVISOR} ceph_osd ceph_osd_17`),
    optional: words(HYPERVISOR_OPTIONS)
  }),
  row('ComputeSriov', {
    networks: COMPUTE_NETWORKS,
    services: words(`${HYPERVISOR} sriov_agent`),
    optional: words('ceilometer_compute multipathd ovs_l3 ovs_metadata')
  }),
  row('ComputeOvsDpdk', {
    networks: COMPUTE_NETWORKS,
    services: words(HYPERVISOR),
    optional: words(HYPERVISOR_OPTIONS)
  }),
  row('CephStorage', {
    networks: ['ctlplane', 'Storage', 'StorageMgmt'],
    services: words('ceph_osd ceph_osd_17 base'),
    optional: words(CEPH_CONTROL)
  }),
  row('ObjectStorage', {
    networks: ['ctlplane', 'Storage', 'StorageMgmt'],
    services: words('swift_storage base'),
    ...{ optional: [], unverified: 'services' }
  }),
  row('BlockStorage', {
    networks: ['ctlplane', 'InternalApi', 'Storage', 'StorageMgmt'],
    services: words('iscsid base'),
    ...{ optional: ['multipathd'], unverified: 'services: its cinder-volume is a plain container' }
  }),
  row('Undercloud', {
    networks: ['ctlplane'],
    services: words(`keystone mysql rabbitmq_plain memcached heat mistral zaqar nova_api nova_conductor nova_scheduler
      nova_ironic placement_api glance_api swift_proxy swift_storage neutron_api ovs_dhcp ovs_l3 ovs_l2 openvswitch ironic
      ironic_neutron_agent iscsid haproxy_plain keepalived image_serve base`),
    without: {
      '17.1': words('heat nova_api nova_conductor nova_scheduler placement_api glance_api swift_proxy swift_storage')
    },
    ...{ optional: [], driver: 'ovs', listensOn: 'ctlplane' }
  }),
  row('Standalone', {
    networks: ['ctlplane'],
    services:
      words(`mysql rabbitmq_plain haproxy_plain ovn_dbs_single cinder_plain ${APIS} nova_compute libvirt_16 libvirt_17
      migration_target ${AGENTS} ovn_metadata iscsid base`),
    optional: words('barbican multipathd octavia_api octavia_ctl'),
    ...{ listensOn: 'ctlplane', unverified: 'services: the role file of an all-in-one host was not read' }
  })
]
