/** D6: who answers DHCP. */
export const d6En = {
  title: 'Who answers DHCP',
  intro: 'An instance asks for its address. Depending on the network the answer comes from three different places.',
  'where.heading': 'Where is the DHCP server?',
  'where.body':
    '`finance-app1` is on `compute1`, in a tenant network whose subnet has DHCP on. When it boots it broadcasts a DISCOVER from UDP port 68 to 67.',
  'where.misconception':
    'With ML2/OVS a dnsmasq in a [[qdhcp]] namespace on the controllers answered, and the question is often drawn going there over the tunnel. With ML2/OVN it does not leave the host.',
  'where.question': 'Who answers it with ML2/OVN?',
  'where.choice.dnsmasq': 'A dnsmasq on `compute1`',
  'where.choice.ovn': '`ovn-controller` on `compute1`',
  'where.choice.ovnmeta': 'The ovnmeta namespace on `compute1`',
  'where.why':
    'The flows of br-int hand the packet to the local `ovn-controller`, which answers. The namespace beside it is for metadata.',
  'tenant.heading': 'Tenant network: OVN, on the spot',
  'tenant.body':
    'Two steps and no wire. A flow of [[br-int]] matches the DISCOVER of just this port and MAC address and hands it to [[ovn-controller]] on the same host. What to answer is in the northbound database, in `DHCP_Options`: lease, router, DNS, MTU, and the route to 169.254.169.254.\n\nIt is not visible in `ip netns`. `tcpdump` on the tap shows question and answer.',
  'provider-on.heading': 'Provider network, DHCP on: OVN as well',
  'provider-on.body':
    '`server-vm` is in `servers`, a [[provider-network|provider network]] on VLAN 102 whose subnet has `enable_dhcp` on. The same flows answer, on its own host.',
  'provider-on.question': 'What of this exchange can be seen on VLAN 102, at the switch?',
  'provider-on.choice.none': 'Nothing',
  'provider-on.choice.request': 'The question, not the answer',
  'provider-on.choice.both': 'Question and answer',
  'provider-on.why':
    'Both stay in br-int of the host. So OVN serves ports of Neutron only, never other machines on that VLAN.',
  'provider-off.heading': 'Provider network, DHCP off: the physical server',
  'provider-off.body':
    '`office-vm` is in `office`, whose subnet has `--no-dhcp`. No flow matches, so the broadcast is forwarded like any other: over the patch port to [[br-ex]] and out of `eth2` with tag 101. A DHCP server of the office answers.\n\nNeutron still has an address for the port, and port security lets only that one pass. The physical server has to hand out the same address for this MAC, or port security has to be off.',
  'metal.heading': 'Bare metal: the agent',
  'metal.body':
    'A bare-metal node has no tap on any br-int. For such networks Neutron’s DHCP agent can run beside OVN: the namespace [[qdhcp|qdhcp-]] on `controller0`, a dnsmasq in it, and its port on br-int. Its answers go out over the provider bridge to VLAN 103.\n\nPorts of SR-IOV have no tap either. OVN calls them external ports: their question arrives by the wire at a [[gateway-chassis|gateway chassis]].',
  'metal.question': 'Whose answers cross the physical network? Neutron’s DHCP is on in all of these.',
  'metal.choice.agent': 'The agent’s, to a bare-metal node',
  'metal.choice.physical': '`ovn-controller`’s, to an instance in `servers`',
  'metal.choice.ovn': '`ovn-controller`’s, to an instance in a tenant network',
  'metal.choice.chassis': '`ovn-controller`’s on a gateway chassis, to an SR-IOV port',
  'metal.why': 'Where there is no tap on br-int the question has to come by the wire, and the answer goes back by it.'
} as const
