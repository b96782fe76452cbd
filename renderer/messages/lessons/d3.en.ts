/** D3: before and now, ML2/OVS and ML2/OVN. */
export const d3En = {
  title: 'Before and now: ML2/OVS and ML2/OVN',
  intro: 'One cloud, drawn twice: first as the agents of ML2/OVS make it, then as OVN does.',
  'agents.heading': 'Before: routers and DHCP in namespaces',
  'agents.body':
    'With ML2/OVS agents of Neutron make a [[namespace]] for each job. On `controller0` the L3 agent has [[qrouter|qrouter-]] with interfaces `qr-` and gateway `qg-`, and iptables for its NAT. The DHCP agent has [[qdhcp|qdhcp-]] with a dnsmasq.\n\nMetadata is answered by an haproxy in one of these namespaces. The agents hear of changes by RPC.',
  'bridges.heading': 'Before: br-int and br-tun',
  'bridges.body':
    'The agent gives each network a local VLAN: the `tag` of its ports on [[br-int]]. [[br-tun]] turns that into the segmentation id of the network, puts it into VXLAN or GRE, and back on the other host.',
  'bridges.question': '`finance-network1` has tag 1 on `br-int` of `compute0`. Which tag has it on `compute1`?',
  'bridges.choice.same': 'Also 1: all hosts agree on it',
  'bridges.choice.own': 'Whatever the agent of `compute1` gave it',
  'bridges.choice.segmentation': 'The segmentation id of the network',
  'bridges.why':
    'Each agent numbers the networks of its own host. Equal tags are chance; between hosts only the number in the tunnel counts.',
  'hybrid.heading': 'Before: a Linux bridge for iptables',
  'hybrid.body':
    'Here `firewall_driver` is `iptables_hybrid`. iptables sees no packets inside an Open vSwitch bridge, so the [[tap]] is on a Linux bridge of its own, `qbr…`, where the security groups are; the veth pair `qvb…` and `qvo…` leads on to [[br-int]]. Step 2 of the path shows it.\n\nWith the driver `openvswitch` there is no qbr: the tap is on br-int and security groups are flows, as with OVN.',
  'stays.heading': 'What stays?',
  'stays.body':
    'This is `compute0` with ML2/OVS: [[br-int]], [[br-tun]], and a qbr before each instance; the namespaces of the first picture are on `controller0`. Now the cloud is moved to ML2/OVN.',
  'stays.question': 'Which of these are still there with ML2/OVN?',
  'stays.choice.tap': 'The tap of each instance',
  'stays.choice.qbr': 'qbr, qvb and qvo',
  'stays.choice.br-tun': 'br-tun',
  'stays.choice.patch': 'A patch pair between br-int and br-ex',
  'stays.choice.qrouter': 'A qrouter namespace',
  'stays.choice.veth': 'A veth pair into a namespace, for metadata',
  'stays.why':
    'The tap is now straight on br-int, the patch pair has other names, and the veth pair leads into `ovnmeta-`. All else is in the flows of br-int.',
  'now.heading': 'Now: all of it in br-int',
  'now.body':
    '`ovn-controller` on each host programs [[br-int]]: switching, routing, security groups, DHCP, NAT. Tunnel ports are on br-int, of type Geneve. There are no local VLANs: registers of OpenFlow carry the logical network and port.\n\nOne namespace is left, [[ovnmeta|ovnmeta-]] on hosts with instances. The gateway card on `controller0` is a role that a host has in OVN, no namespace.',
  'nat.heading': 'Now: how an address is translated',
  'nat.body':
    '`finance-app1` has no floating IP. Its packet goes in Geneve to the [[gateway-chassis|gateway chassis]], and step 8 of the path translates the sender there.',
  'nat.misconception':
    'OVN is sometimes said to configure iptables or nftables for NAT and security groups. It does neither: look for its rules in the flows of br-int and in `ovn-nbctl lr-nat-list`. iptables or nftables on the host filter only what is for the host itself.',
  'nat.question': 'What translates the address on the gateway chassis?',
  'nat.choice.iptables': 'iptables in the namespace of the router',
  'nat.choice.nftables': 'nftables on the host, set by `ovn-controller`',
  'nat.choice.openflow': 'Flows of br-int, with the conntrack of the kernel',
  'nat.why':
    'The flow has the action `ct(nat)`: Open vSwitch hands the packet to the connection tracking of the kernel, which translates it and remembers the connection in a zone of the router.'
} as const
