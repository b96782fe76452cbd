/** D1: Open vSwitch on a host. */
export const d1En = {
  title: 'Open vSwitch on a host',
  intro: 'A host has devices and bridges of the Linux kernel, and bridges of Open vSwitch. Which command shows which?',
  'devices.heading': 'What the kernel calls devices',
  'devices.body':
    'The lit cards of `compute0` are [[nic|network devices]] of the Linux kernel. `ip -br a` prints a line for each: name, state, addresses.\n\nIt prints more than cards: `vlan10` and `vlan20`, taps of instances, and one device for each Open vSwitch bridge, of the same name. A card without an address is usually a port of some bridge.',
  'bridges.heading': 'Three bridges of Open vSwitch',
  'bridges.body':
    '[[br-int]] for instances and tunnels, [[br-ex]] to the provider network, `br-trunk` for the tagged networks of the cloud itself. `ovs-vsctl show` prints each with its ports and their types: `internal`, `patch`, `geneve`, or none for a device of the system.\n\nA [[patch-port|patch port]] joins two of them. It is in the output of `ovs-vsctl show` and not in that of `ip`, because it is no Linux device.',
  'linux.heading': 'One bridge is of another kind',
  'linux.body':
    'Linux has a bridge of its own. `ip link show type bridge` and `bridge link` list it with its members.\n\n`ovs-vsctl list-br` prints the names of the bridges that Open vSwitch has, a line each.',
  'linux.question': 'Which bridge of this host will `ovs-vsctl list-br` not print? Click it.',
  'linux.wrong.ovs': 'That is a bridge of Open vSwitch: `ovs-vsctl list-br` prints it.',
  'linux.why':
    '`br-storage` is a Linux bridge with `eth1` as its member: the address of the Storage network is on the bridge. Open vSwitch does not know it.',
  'database.heading': 'Where ovs-vsctl show comes from',
  'database.body':
    'Open vSwitch keeps what there should be in a database, [[ovsdb|OVSDB]]: tables such as `Bridge`, `Port` and `Interface`, served by `ovsdb-server` and kept in `conf.db`. `ovs-vsctl show` prints these tables.\n\nSo it shows what was configured. An interface that could not be opened is still there, with an `error`.',
  'database.question': 'After `ovs-vsctl add-br br-test`: who makes the bridge?',
  'database.choice.vsctl': '`ovs-vsctl` itself, by system calls into the kernel',
  'database.choice.vswitchd': '`ovs-vswitchd`, which reads the database',
  'database.choice.networkmanager': 'NetworkManager, which hears of it by D-Bus',
  'database.why':
    '`ovs-vsctl` only writes rows and waits until `ovs-vswitchd` has carried them out. Both daemons run on the host, also in RHOSP, not in a container.',
  'datapath.heading': 'Its own datapath',
  'datapath.body':
    'The first packet of a flow goes up to `ovs-vswitchd`, which walks the OpenFlow tables. The result is put into the kernel module `openvswitch`, and later packets of the flow are handled there. `ovs-appctl dpctl/dump-flows` prints what is in the kernel now.',
  'datapath.misconception':
    'Open vSwitch is often called a wrapper of the Linux bridge. It is not: it has its own kernel datapath, and no Linux bridge is below it. `brctl show` and `bridge link` list none of its bridges. Linux bridges stand on OpenStack nodes for other reasons, for instance `qbr` bridges with ML2/OVS and iptables.'
} as const
