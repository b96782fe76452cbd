/** A9: isolated networks. */
export const a9En = {
  title: 'Isolated networks',
  intro: 'The networks between the nodes: what each carries, who is on which, and which of them is “tenant”.',
  'six.heading': 'One network for each kind of traffic',
  'six.body':
    'A controller and a [[compute]] are drawn, with the networks they are on. director installs nodes over `ctlplane`, drawn as Provisioning. External has the public APIs. InternalApi carries the database, the broker, and services that call each other. Instances reach each other through tunnels over Tenant.\n\nOver Storage, clients read and write; over StorageMgmt, the storage nodes copy among themselves. The [[vlan|VLANs]] are the defaults of TripleO. Real clouds choose others, so know a network by its subnet, not by its VLAN.',
  'ceph.heading': 'A third role',
  'ceph.body':
    'Which networks a node is on follows from its [[deployment-role|role]]. Now a node of the role `CephStorage` is to be added. It runs [[osd|OSDs]], but neither an API nor instances.',
  'ceph.question': 'Which networks does it need? (several)',
  'ceph.choice.ctlplane': '`ctlplane`',
  'ceph.choice.api': '`InternalApi`',
  'ceph.choice.storage': '`Storage`',
  'ceph.choice.copies': '`StorageMgmt`',
  'ceph.choice.tenant': '`Tenant`',
  'ceph.why':
    'Clients reach its OSDs on Storage, other OSDs on StorageMgmt, and director reaches the node on ctlplane. It needs nothing else.',
  'roles.heading': 'Who is on which',
  'roles.body':
    'All nodes are on ctlplane, and [[controller|controllers]] on all six networks. Computes are on InternalApi, Tenant and Storage, but not on External, as they offer no public API. A `ComputeHCI` is on StorageMgmt as well, for its [[osd|OSDs]].\n\nIn `/etc/hosts` the short name of a node is its address on InternalApi; that of a Ceph node is the one on Storage. With the network in the name, as in `compute-0.tenant`, it is the address there.',
  'tagged.heading': 'VLANs of one node',
  'tagged.body':
    'This is `compute-0`. Its first card has the address of ctlplane, without a tag. The other two are a [[bond]] in [[br-ex]]. The isolated networks are internal ports of br-ex, each with a tag and an address of the host.',
  'tagged.question': 'Click the device that holds the address at which tunnels of this host end.',
  'tagged.why':
    '`vlan50`, as Tenant is VLAN 50 here: 172.16.0.7 is the host’s `ovn-encap-ip`. The tunnels card hangs on br-int, but its packets leave by this device.',
  'tagged.misconception':
    '“br-ex is for External, and floating IPs come from External.” This compute is not on External and has a br-ex all the same. Floating IPs come from a [[provider-network]] that Neutron knows, here `public`. Both may share a VLAN, as here; then their address pools must not overlap.',
  'vips.heading': 'Virtual IPs',
  'vips.body':
    'This is one controller of three. A [[vip|VIP]], at the end of a line, is an address that moves between them; [[haproxy]] listens there. InternalApi has a second one for Redis. Of director’s networks in this picture just one has none.',
  'vips.question': 'Why does Tenant have no VIP?',
  'vips.choice.computes': 'Because computes are on it, and VIPs need controllers alone',
  'vips.choice.services': 'Because no service is offered there: each host ends its own tunnels',
  'vips.choice.distributed': 'Because OVN makes one on the gateway chassis when it needs it',
  'vips.why':
    'A VIP is for clients that must not care which controller answers. Who sends into a tunnel means one particular host. (InternalApi has computes too, and has VIPs.)',
  'meanings.heading': 'Two things called tenant',
  'meanings.body':
    'Tenant, the isolated network, joins hosts; Neutron does not know it, so it is not in this picture. A tenant network, such as the lit `frontend`, belongs to a [[project]], which older commands call tenant. `web-1` has 192.168.10.3 in it and is on `compute-0`; `web-2` is on `compute-1`.\n\nOther projects may use the same subnet: `crunch` does.',
  'meanings.question': 'web-1 sends to web-2. Which source address does a switch see on VLAN 50?',
  'meanings.choice.instance': '192.168.10.3, the address of web-1',
  'meanings.choice.gateway': '192.168.10.1, the gateway of frontend',
  'meanings.choice.host': '172.16.0.7, the address of compute-0 on Tenant',
  'meanings.why':
    'The packet of the instance is inside a tunnel: outside are only addresses of the two hosts. That is why two projects may use one subnet.',
  'wire.heading': 'One carries the other',
  'wire.body':
    'Here both are in one picture. At step 3 the frame of `frontend` gets a [[geneve]] header, at step 4 it leaves through `vlan50`, by the bond. The list of headers shows both source addresses, from the outside to the inside.\n\nThe headers take 58 bytes. With an MTU of 1500 on Tenant, the networks of projects have 1442.'
} as const
