/** D2: br-int and Geneve. */
export const d2En = {
  title: 'br-int and Geneve',
  intro:
    'How two instances on different hosts share one network: the integration bridge, the tunnels, and what the number in the tunnel header means.',
  'bridge.heading': 'Every hypervisor has one br-int',
  'bridge.body':
    'Open vSwitch on `compute0` has an integration bridge, [[br-int]]. Everything OVN connects meets there: instances, the metadata namespace, [[patch-port|patch ports]] to [[br-ex]], and tunnels to other hosts.\n\n`ovn-controller` creates the bridge and programs its flows. Open vSwitch itself runs on the host, not in a container.',
  'tap.heading': 'The tap is the cable of an instance',
  'tap.body':
    'QEMU gives the network card of `finance-web1` a [[tap]] device, and the tap is a port of [[br-int]]. Its name is `tap` and the first eleven characters of the Neutron port id, so you can go from a host back to the port.\n\nOVN applies security groups in the flows of br-int. No Linux bridge stands between tap and br-int.',
  'mesh.heading': 'Each chassis has a tunnel to each other one',
  'mesh.body':
    'A host that runs `ovn-controller` is a [[chassis]]. By default every chassis has a [[geneve|Geneve]] tunnel port on br-int for every other chassis. The far end is `remote_ip`: the address of that host on the Tenant network.',
  'mesh.question': 'Two more computes join these four chassis. How many tunnels does the mesh gain, each counted once?',
  'mesh.choice.two': 'Two: each of them has one to the controller',
  'mesh.choice.nine': 'Nine: one for each new pair',
  'mesh.choice.one': 'One, between the two',
  'mesh.why':
    'Each of the two gets a tunnel to the four, and they have one between them: 4 + 4 + 1. Of n chassis there are n × (n − 1) / 2 pairs, so 15 now, and 6 before. East-west traffic does not pass the controller.',
  'storage.heading': 'Not every node is a chassis',
  'storage.body':
    'The lit hosts run `ovn-controller`: the controller because it can be a [[gateway-chassis|gateway chassis]], the computes because they run instances.',
  'storage.question': 'How many Geneve tunnels end at `ceph0`?',
  'storage.choice.none': 'None',
  'storage.choice.one': 'One, to the controller',
  'storage.choice.four': 'Four, one to each chassis',
  'storage.why':
    'A Ceph node has no `ovn-controller` and is not on the Tenant network: it is no chassis and has no tunnel.',
  'wire.heading': 'A packet from finance-web1 to finance-app1',
  'wire.body':
    'The logical picture is what Neutron and OVN decide, the physical one where the frame goes. `compute0` wraps the whole Ethernet frame in [[geneve|Geneve]]: UDP, destination port 6081. `compute1` unwraps it and hands it straight to the output port.\n\nThe wrapping takes 58 bytes over IPv4, so the network has an [[mtu|MTU]] of 1442 where the underlay has 1500.',
  'vni.heading': 'What the VNI says',
  'vni.body':
    'The Geneve header carries a [[vni|VNI]], and an OVN option with the input and output ports. With these the receiving chassis knows the logical network and the port without asking anybody.',
  'vni.misconception':
    'The VNI is often taken for the segmentation id that `openstack network show` prints. That holds with ML2/OVS. With ML2/OVN the VNI is the tunnel key of the datapath in the OVN southbound database, and OVN allocates it on its own.',
  'vni.question': 'Which number stands in the VNI of a Geneve packet between two OVN chassis?',
  'vni.choice.segmentation': 'The segmentation id of the Neutron network',
  'vni.choice.datapath': 'The tunnel key of the logical datapath',
  'vni.choice.port': 'The UDP port of the tunnel',
  'vni.why':
    'It is the `tunnel_key` of a row in `Datapath_Binding`. On the way to a gateway chassis it may be that of the router. Equal numbers would be chance.'
} as const
