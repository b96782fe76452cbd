/** Where an actor is: on a host of a sort, or outside of all. */
export type Place = 'client' | 'control' | 'compute' | 'storage' | 'undercloud' | 'machine'

/** One who sends or receives messages in flows. */
export interface Actor {
  place: Place
  /** services of the catalogue that are it, in one release or another */
  services: readonly string[]
  /** what service lists and the catalogue call it, where that is not its id */
  binary?: string
  /** ports besides those of its services */
  ports?: readonly number[]
  /** runs on every host of its place and is asked on one */
  perHost?: boolean
  /** where it writes what it does, where the catalogue has no log of its binary */
  log?: string
  /** what to run where it hangs; on its host */
  look?: string
}

/** Something that is no service of the cloud. */
function bare(place: Place, more: Omit<Actor, 'place' | 'services'> = {}): Actor {
  return { place, services: [], ...more }
}

function control(services: string, more: Omit<Actor, 'place' | 'services'> = {}): Actor {
  return { place: 'control', services: services.split(' '), ...more }
}

function compute(services: string, more: Omit<Actor, 'place' | 'services'> = {}): Actor {
  return { place: 'compute', services: services.split(' '), perHost: true, ...more }
}

const OVS_LOG = '/var/log/openvswitch/ovs-vswitchd.log'

export const ACTORS = {
  client: bare('client', { look: 'openstack --debug …' }),
  keystone: control('keystone'),
  memcached: control('memcached', { look: 'echo stats | nc <controller> 11211' }),
  'fernet-keys': control('keystone', {
    look: 'ls -l /var/lib/config-data/puppet-generated/keystone/etc/keystone/fernet-keys'
  }),
  database: control('galera mysql', { binary: 'mysqld', look: 'mysql -e "show processlist"' }),
  'nova-api': control('nova_api'),
  'nova-conductor': control('nova_conductor'),
  'nova-scheduler': control('nova_scheduler'),
  placement: control('placement_api', {
    binary: 'placement-api',
    look: 'openstack resource provider inventory list <host>'
  }),
  'glance-api': control('glance_api'),
  'cinder-api': control('cinder_api'),
  'cinder-scheduler': control('cinder_scheduler'),
  'cinder-volume': control('cinder_volume cinder_plain', { look: 'pcs status | grep -A3 cinder-volume' }),
  'neutron-server': control('neutron_api'),
  'neutron-dhcp-agent': control('ovs_dhcp', { perHost: true }),
  dnsmasq: control('ovs_dhcp', { perHost: true, look: 'ps -ef | grep dnsmasq' }),
  'ovn-nb': control('ovn_dbs ovn_cluster', { binary: 'ovsdb-server-nb', look: 'ovn-nbctl show' }),
  'ovn-northd': control('ovn_dbs ovn_cluster', { look: 'ovn-appctl -t ovn-northd status' }),
  'ovn-sb': control('ovn_dbs ovn_cluster', { binary: 'ovsdb-server-sb', look: 'ovn-sbctl show' }),
  'heat-api': control('heat'),
  'heat-api-cfn': control('heat'),
  'heat-engine': control('heat'),
  'octavia-api': control('octavia_api'),
  'octavia-worker': control('octavia_ctl'),
  'octavia-health-manager': control('octavia_ctl'),
  'nova-compute': compute('nova_compute'),
  libvirtd: compute('libvirt_16 libvirt_17 migration_target', { look: 'virsh list --all' }),
  qemu: compute('libvirt_16 libvirt_17', { look: 'virsh domjobinfo <instance>' }),
  'ovn-controller': compute('ovn_controller', { ports: [67], look: 'ovn-appctl -t ovn-controller connection-status' }),
  'ovs-vswitchd': compute('openvswitch ovs_l2', { log: OVS_LOG, look: 'ovs-ofctl dump-flows br-int' }),
  'ovsdb-server': compute('openvswitch ovs_l2', {
    log: '/var/log/openvswitch/ovsdb-server.log',
    look: 'ovs-vsctl show'
  }),
  'neutron-openvswitch-agent': compute('ovs_l2'),
  guest: bare('compute', { perHost: true, look: 'openstack console log show <server>' }),
  amphora: bare('compute', { ports: [9443], look: 'openstack loadbalancer amphora list' }),
  ceph: { place: 'storage', services: ['ceph_mon', 'ceph_mon_17'], look: 'ceph -s' },
  systemd: bare('control', { look: 'systemctl status <unit>' }),
  podman: bare('control', { look: 'podman ps -a' }),
  conmon: bare('control', { look: 'ps -ef | grep conmon' }),
  'dumb-init': bare('control', { look: 'podman top <container>' }),
  'service process': bare('control', { look: 'podman top <container>' }),
  director: bare('undercloud'),
  mistral: { place: 'undercloud', services: ['mistral'], binary: 'mistral-executor' },
  ansible: bare('undercloud', { look: 'tail -f ansible.log' }),
  metalsmith: bare('undercloud', { look: 'openstack baremetal allocation list' }),
  'ironic-api': { place: 'undercloud', services: ['ironic'] },
  'ironic-conductor': { place: 'undercloud', services: ['ironic'], look: 'openstack baremetal node list' },
  'ironic-inspector': { place: 'undercloud', services: ['ironic'], look: 'openstack baremetal introspection list' },
  'inspector-dnsmasq': { place: 'undercloud', services: ['ironic'], look: 'podman logs ironic_inspector_dnsmasq' },
  'neutron-dnsmasq': { place: 'undercloud', services: ['ovs_dhcp'], ports: [67], look: 'ip netns | grep qdhcp' },
  'pxe-tftp': { place: 'undercloud', services: ['ironic'], look: 'tcpdump -ni br-ctlplane udp port 69' },
  'pxe-http': { place: 'undercloud', services: ['ironic'], look: 'ls /var/lib/ironic/httpboot' },
  swift: { place: 'undercloud', services: ['swift_proxy'], binary: 'swift-proxy-server' },
  registry: {
    place: 'undercloud',
    services: ['image_serve'],
    look: 'curl http://<undercloud>.ctlplane:8787/v2/_catalog'
  },
  bmc: bare('machine', { ports: [623], look: 'ipmitool -I lanplus -H <bmc> power status' }),
  node: bare('machine', { look: 'openstack baremetal node show <node>' }),
  ipa: bare('machine', { ports: [9999], look: 'journalctl -u ironic-python-agent' }),
  'overcloud-node': bare('machine', { ports: [22], look: 'ssh tripleo-admin@<node>' })
} as const satisfies { readonly [id: string]: Actor }

export type ActorId = keyof typeof ACTORS

/** An actor by its id. */
export function actorOf(id: ActorId): Actor {
  return ACTORS[id]
}
