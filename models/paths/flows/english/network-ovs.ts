/** What the flows of `../data/network-ovs.ts` are called, and what each of their messages carries. */
export const networkOvsEnglish = {
  'flow.network-create-ovs': 'Network and port create (ML2/OVS)',
  'flow.network-create-ovs.request': 'a network, then a port in it',
  'flow.network-create-ovs.record': 'the rows of network and port',
  'flow.network-create-ovs.dhcp': 'to each DHCP agent that serves the network',
  'flow.network-create-ovs.dhcp-ready': 'dnsmasq knows the port: the DHCP block is cleared',
  'flow.network-create-ovs.bind': 'the host of the port; vif_details come back',
  'flow.network-create-ovs.plug': 'tap or qvo on br-int with its iface-id',
  'flow.network-create-ovs.details': 'network type, segmentation id and addresses of the new device',
  'flow.network-create-ovs.push': 'versioned objects: ports and security group rules, to every agent',
  'flow.network-create-ovs.flows': 'local VLAN, br-tun flows, firewall',
  'flow.network-create-ovs.up': 'the device is up: the L2 block is cleared, the port is ACTIVE',
  'flow.network-create-ovs.l2pop': 'behind which tunnel this MAC and address are',
  'flow.network-create-ovs.notify': 'network-vif-plugged',
  'flow.dhcp-notification': 'DHCP notification (ML2/OVS)',
  'flow.dhcp-notification.notify': 'first to one agent with high priority, then to the others that serve the network',
  'flow.dhcp-notification.hosts': 'the hosts file is written, dnsmasq in qdhcp-… reads it again',
  'flow.dhcp-notification.ready': 'ports that may be answered now'
} as const
