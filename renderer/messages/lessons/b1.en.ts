/** B1: core services by node. */
export const b1En = {
  title: 'Which service is where',
  intro: 'The core services on a controller, a compute and a Ceph node, and which of them run in containers.',
  'controller.heading': 'The APIs are on controllers',
  'controller.body':
    'A row is a service, a column a host; a cube in a cell stands for a [[container]]. Lit on `controller0`: keystone, glance-api, nova-api and neutron-server. cinder-api, [[placement|Placement]], the schedulers, nova-conductor, the database and the broker are there as well.\n\nWith more controllers each of these has a cell on every one; cinder-volume has one only.',
  'compute.heading': 'What a compute runs',
  'compute.body':
    'Look down the column of `compute0`. Next to the service that makes instances there are [[libvirt]], `ovn-controller` and the metadata agent. A [[compute]] is no API server: it does what it is told by RPC.',
  'compute.question': 'Which Nova service has its place on a compute?',
  'compute.choice.api': 'nova-api',
  'compute.choice.compute': 'nova-compute',
  'compute.choice.scheduler': 'nova-scheduler',
  'compute.why':
    'nova-compute asks the libvirt beside it to run instances. API, scheduler and conductor are on controllers.',
  'host.heading': 'Container or host?',
  'host.body':
    'Services of OpenStack run in [[container|containers]], started by `tripleo_*` units of systemd. The picture has every container of `compute0`. What the node runs and the picture does not show runs on the host itself.\n\nThe instances are host processes too in one respect: QEMU goes on running when the container of libvirt is restarted.',
  'host.misconception':
    'It is said that OVS and OVN are in containers. Only OVN is: `ovn-controller` has a container and steers the Open vSwitch of the host through its sockets.',
  'host.question': 'Which of these run on the host, not in a container?',
  'host.choice.vswitchd': 'ovs-vswitchd',
  'host.choice.controller': 'ovn-controller',
  'host.choice.libvirt': 'libvirtd',
  'host.choice.compute': 'nova-compute',
  'host.why':
    '`openvswitch.service` starts `ovsdb-server` and `ovs-vswitchd` on the host. Containers may restart; packets go on.',
  'ceph.heading': 'Ceph',
  'ceph.body':
    'The [[ceph-mon|monitor]] is on the controller, [[osd|OSDs]] on `ceph0` and `computehci0`. They run in containers as well, under `ceph-*` units. Glance, Nova and Cinder are its clients.'
} as const
