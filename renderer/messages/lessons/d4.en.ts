/** D4: types of networks. */
export const d4En = {
  title: 'Types of networks',
  intro:
    'Local, flat, VLAN, GRE, VXLAN, Geneve: two instances on different hosts in each, and what is on the wire between.',
  'ml2.heading': 'ML2: two kinds of drivers',
  'ml2.body':
    'The core plugin of Neutron is [[ml2|ML2]], Modular Layer 2. A type driver knows a kind of network and hands out its ids: flat, VLAN, Geneve. A mechanism driver makes it: `ovn` here, `openvswitch` later in this lesson.\n\nThe picture has one network of each type that ML2/OVN has, two instances in each.',
  'ml2.misconception': 'There is no “ML3”. ML2 ends at layer 2; routers, floating IPs and NAT are not its work.',
  'ml2.question': 'What makes routers in Neutron, then?',
  'ml2.choice.mechanism': 'The mechanism driver of ML2',
  'ml2.choice.type': 'A type driver of layer 3',
  'ml2.choice.service': 'A service plugin for L3',
  'ml2.why':
    'A service plugin, such as `ovn-router` with ML2/OVN and `router` with the L3 agent. `service_plugins` in `neutron.conf` names it.',
  'flat.heading': 'Flat: nothing is added',
  'flat.body':
    'From `flat-a` to `flat-b`. At step 4 the frame leaves `eth2` as the instance sent it, without a tag. A physical network has room for one flat network.\n\nThe two hosts reach each other by the physical switches; no tunnel is used, because the network has a [[localnet|localnet port]].',
  'vlan.heading': 'VLAN: a tag of four bytes',
  'vlan.body':
    'From `vlan-a` to `vlan-b`. The headers now have [[vlan|VLAN]] 104, the segmentation id of the network. Switch ports to the hosts must be trunks that allow it.\n\nThe [[mtu|MTU]] of the instances stays that of the wire, 1500: a tag does not count against it.',
  'vlan.question': 'Where does the frame get its tag?',
  'vlan.choice.guest': 'In the instance, when it sends',
  'vlan.choice.crossing': 'Between br-int and the provider bridge',
  'vlan.choice.switch': 'At the port of the physical switch',
  'vlan.why':
    'Step 3: the flow of the localnet port in br-int pushes the tag and sends the frame over the patch port. The instance neither sends nor sees tags.',
  'geneve.heading': 'Geneve: the tunnel of OVN',
  'geneve.body':
    'From `geneve-a` to `geneve-b`. Before the frame stand an IP header between the two hosts, UDP with port 6081, and Geneve with [[vni|VNI]] and the option of OVN.\n\nThis outer packet leaves by the VLAN of the Tenant network of the cloud, tag 20 here. That tag is the cloud’s, not the network’s. Geneve with this option takes 58 bytes over IPv4: 1442 are left of 1500.',
  'vxlan.heading': 'VXLAN, with ML2/OVS',
  'vxlan.body':
    'From here the cloud is ML2/OVS. [[br-tun]] wraps the frame: IP, UDP with port 4789, VXLAN. The number in the header is the segmentation id of the Neutron network.\n\nOver IPv4 it takes 20 bytes for IP, 8 for UDP, 8 for VXLAN, and 14 for the Ethernet header inside.',
  'vxlan.question': 'The underlay’s MTU is 1500. Which MTU does this network have?',
  'vxlan.why': '1500 − 20 − 8 − 8 − 14 = 1450. The instance hears of it by DHCP.',
  'gre.heading': 'GRE, with ML2/OVS',
  'gre.body':
    'The same way in another wrapping: IP with protocol number 47, then [[gre|GRE]] with the segmentation id as its key. There is no UDP and no port.\n\nSo a firewall has to let IP protocol 47 pass. Without ports many switches and cards cannot spread flows over several links, which is one reason why [[vxlan|VXLAN]] took its place.',
  'local.heading': 'Local: not beyond the host',
  'local.body':
    '`local-a` is on `compute0`, `local-c` on `compute1`, both in `local-net`. The path ends: a local network has no wire and no tunnel. Instances on the same host reach each other.\n\nIt is for trials on a single host.',
  'local.question': 'Which types are offered by ML2/OVN in RHOSP?',
  'local.choice.flat': 'flat',
  'local.choice.gre': 'GRE',
  'local.choice.vlan': 'VLAN',
  'local.choice.geneve': 'Geneve',
  'local.choice.vxlan': 'VXLAN',
  'local.why':
    'Flat, VLAN and Geneve. OVN’s logical ports and datapaths need more bits than the 24 of a VXLAN or the key of GRE have; GRE and VXLAN belong to ML2/OVS.'
} as const
