/** The glossary: what each term is called and means, in two or three sentences. */
export const glossaryEn = {
  'br-ex': {
    name: 'br-ex',
    text: 'The Open vSwitch bridge to the outside: it holds a network card or bond and maps to a physical network, usually `datacentre`. A patch port joins it to br-int.'
  },
  'backing-file': {
    name: 'backing file',
    text: 'What a qcow2 disk rests on: blocks that it does not hold itself are read there.'
  },
  'br-int': {
    name: 'br-int',
    text: 'The integration bridge of Open vSwitch, one on each node that carries project traffic. Instances, tunnels and patch ports meet there; with ML2/OVN its flows come from `ovn-controller`.'
  },
  'br-tun': {
    name: 'br-tun',
    text: 'The tunnel bridge of ML2/OVS: it translates local VLANs of br-int to segmentation ids of the tunnels. ML2/OVN has none; its tunnel ports are on br-int.'
  },
  bond: {
    name: 'bond',
    text: 'Several network cards used as one, by the Linux kernel or by Open vSwitch, so that one may fail.'
  },
  'bridge-mapping': {
    name: 'bridge mapping',
    text: 'Which bridge of a host leads to which physical network, such as `datacentre:br-ex`. With ML2/OVN it is `ovn-bridge-mappings` in the Open vSwitch database of each host.'
  },
  bundle: {
    name: 'bundle',
    text: 'A container that Pacemaker starts and watches instead of systemd, with one replica or one on each controller: haproxy, galera, rabbitmq, redis, cinder-volume.'
  },
  call: {
    name: 'call',
    text: 'An RPC with an answer: the caller names its reply queue and waits until the answer comes or the time is up (60 seconds by default).'
  },
  cast: {
    name: 'cast',
    text: 'An RPC without an answer: the message goes to one server of a topic, and the caller goes on.'
  },
  'ceph-mon': {
    name: 'Ceph monitor',
    text: 'Keeps the maps of the cluster: who is in it, which OSDs are up. An odd number of them needs a majority. Data does not pass through it.'
  },
  'ceph-pool': {
    name: 'pool (Ceph)',
    text: 'Objects of Ceph with common rules, such as the number of copies: `images`, `vms`, `volumes`.'
  },
  chassis: {
    name: 'chassis',
    text: 'A host that runs `ovn-controller`, as the OVN southbound database knows it, with its tunnel address.'
  },
  container: {
    name: 'container',
    text: 'Processes that share the kernel of the host but have their own image, and as much of namespaces and limits as they were started with. OpenStack services of RHOSP run in containers on the network of the host.'
  },
  controller: {
    name: 'controller node',
    text: 'A node of the overcloud with the APIs, schedulers, database and message broker.'
  },
  compute: {
    name: 'compute node',
    text: 'A node that runs instances: nova-compute, libvirt, QEMU with KVM, and br-int. On a ComputeHCI node Ceph OSDs run too.'
  },
  conmon: {
    name: 'conmon',
    text: 'The small process that stays beside each container of podman or CRI-O: it holds the terminal and log and reports how the container ended. podman itself has exited by then.'
  },
  director: {
    name: 'director',
    text: 'Red Hat’s name for TripleO: the undercloud, one node that deploys and updates the overcloud.'
  },
  domain: {
    name: 'domain (Keystone)',
    text: 'The container of users, groups and projects: their names are unique in it. `Default` exists from the start.'
  },
  exchange: {
    name: 'exchange',
    text: 'Where publishers hand in messages in RabbitMQ. Bindings decide to which queues each message goes. oslo.messaging uses one topic exchange a service (`nova`, `neutron`, `openstack` for cinder) and one fanout exchange a topic.'
  },
  fanout: {
    name: 'fanout',
    text: 'A message to every live server of a topic: it goes through the exchange `<topic>_fanout` into a private queue of each process.'
  },
  fernet: {
    name: 'Fernet token',
    text: 'An encrypted and signed token that holds who, where and until when. Keystone stores no token; it needs the keys to read one.'
  },
  'floating-ip': {
    name: 'floating IP',
    text: 'An address of an external network that is translated one to one to the address of a port. Distributed, it leaves from the host of the instance; centralised, from the gateway chassis.'
  },
  galera: {
    name: 'Galera',
    text: 'MariaDB on each controller, replicated synchronously. HAProxy sends all clients to one of them, the others are its backup.'
  },
  'gateway-chassis': {
    name: 'gateway chassis',
    text: 'The chassis that a router uses for its external gateway: of those allowed, the live one with the highest priority. SNAT happens there.'
  },
  geneve: {
    name: 'Geneve',
    text: 'The encapsulation between OVN chassis: an Ethernet frame in UDP (port 6081), with a VNI and options. In RHOSP its far end is on the Tenant network.'
  },
  'guest-agent': {
    name: 'guest agent',
    text: '`qemu-guest-agent`, a service inside the instance. libvirt talks to it over a virtio-serial channel, for instance to freeze file systems before a snapshot.'
  },
  haproxy: {
    name: 'HAProxy',
    text: 'Listens at the virtual IPs and passes each API request to one of the controllers that answer its check.'
  },
  image: {
    name: 'image',
    text: 'What a disk or container starts from. An image of Glance becomes the disk of an instance; an image of a registry becomes the file system of a container.'
  },
  instance: {
    name: 'instance',
    text: 'A virtual machine of Nova. Commands call it `server`, people say VM; all mean the same thing.'
  },
  ipmi: {
    name: 'IPMI',
    text: 'How director switches bare-metal nodes on and off: requests to the management controller (BMC) of the node, on UDP port 623.'
  },
  ksm: {
    name: 'KSM',
    text: 'A kernel thread that keeps equal memory pages of processes once, until one of them writes.'
  },
  kvm: {
    name: 'KVM',
    text: 'The module of the Linux kernel that lets a process run code of a guest on the CPU’s own virtualisation. It emulates almost no devices; QEMU does.'
  },
  libvirt: {
    name: 'libvirt',
    text: 'What starts, stops and describes virtual machines on a host: one daemon `libvirtd` in RHOSP 16, modular daemons such as `virtqemud` in 17. nova-compute uses its API.'
  },
  localnet: {
    name: 'localnet port',
    text: 'The port of a logical switch to the physical network, named `provnet-…`. On a host with the bridge mapping it becomes a patch port.'
  },
  ml2: {
    name: 'ML2',
    text: 'Modular Layer 2, the core plugin of Neutron: type drivers know kinds of networks (flat, vlan, geneve …), mechanism drivers (`ovn`, `openvswitch`) make them.'
  },
  namespace: {
    name: 'network namespace',
    text: 'A network stack of its own in the same kernel: devices, addresses, routes and rules that others do not see.'
  },
  network: {
    name: 'network',
    text: 'In Neutron, a layer 2 network. A tenant network is made by a project and usually tunnelled; a provider network is mapped to a physical one by an administrator.'
  },
  nic: {
    name: 'network device',
    text: 'What `ip` lists: a network card, or a device that the kernel makes, such as a VLAN, tap or veth.'
  },
  osd: {
    name: 'OSD',
    text: 'The daemon of Ceph that stores objects, usually one for each disk.'
  },
  overlay: {
    name: 'overlay disk',
    text: 'A qcow2 file that holds only the blocks that changed since its backing file.'
  },
  'ovn-controller': {
    name: 'ovn-controller',
    text: 'The OVN agent on each chassis. It reads the southbound database and programs br-int. In RHOSP it is the container `ovn_controller`; Open vSwitch itself is on the host.'
  },
  ovnmeta: {
    name: 'metadata namespace',
    text: 'The namespace `ovnmeta-<network>` on a compute: haproxy in it answers 169.254.169.254 for the instances of that network on that host.'
  },
  ovsdb: {
    name: 'OVSDB',
    text: 'The database of Open vSwitch and its protocol. One on each host says which bridges there should be; OVN’s northbound and southbound databases are of the same kind.'
  },
  pacemaker: {
    name: 'Pacemaker',
    text: 'The cluster manager of the controllers: it starts bundles, virtual IPs and single services on a node and moves them when that node fails. Corosync carries membership and quorum.'
  },
  'patch-port': {
    name: 'patch port',
    text: 'One end of a cable between two Open vSwitch bridges of a host. Both ends name each other as `peer`; it is no Linux device.'
  },
  placement: {
    name: 'Placement',
    text: 'Keeps what each host has to give (VCPU, memory, disk) and who has claimed it. The scheduler asks it by REST; it has no RPC.'
  },
  port: {
    name: 'port',
    text: 'In Neutron, one attachment to a network: a MAC address, IP addresses, security groups, and the host it is bound to.'
  },
  project: {
    name: 'project',
    text: 'What owns servers, networks and volumes in OpenStack, with its quota. Older commands call it tenant.'
  },
  'provider-network': {
    name: 'provider network',
    text: 'A network that an administrator maps to a physical one: flat or a VLAN. Instances may be on it directly, or routers may have their gateway in it.'
  },
  qcow2: {
    name: 'qcow2',
    text: 'The disk format of QEMU with a header, tables, and possibly a backing file, snapshots and compression.'
  },
  qdhcp: {
    name: 'qdhcp namespace',
    text: 'The namespace of Neutron’s DHCP agent for one network, with a dnsmasq in it. With ML2/OVN it exists only where an agent serves bare metal.'
  },
  qemu: {
    name: 'QEMU',
    text: 'The process that is a virtual machine: its memory, a thread for each virtual CPU, and the devices that the guest sees. With KVM the guest’s code runs on the CPU itself.'
  },
  qrouter: {
    name: 'qrouter namespace',
    text: 'The namespace of a router with ML2/OVS: interfaces `qr-`, gateway `qg-`, iptables for NAT. ML2/OVN routes in flows and has none.'
  },
  queue: {
    name: 'queue',
    text: 'Where messages wait in RabbitMQ until a consumer takes them. Each RPC server has three: one shared by the topic, one of its own host, one for fanout.'
  },
  quorum: {
    name: 'quorum',
    text: 'More than half of the members. Without it a cluster stops its services rather than have two halves write.'
  },
  raw: {
    name: 'raw',
    text: 'A disk image byte for byte, without a header. Only holes in the file make it smaller than the disk.'
  },
  'reply-queue': {
    name: 'reply queue',
    text: 'A queue `reply_<hex>` for the answers to the calls of one process. There is one for the process, not one for each message; an id in the message tells which answer is which.'
  },
  'role-assignment': {
    name: 'role assignment',
    text: 'Says that a user or group has a role in one scope: a project, a domain, or the system. Policy files decide what the role may do.'
  },
  router: {
    name: 'router',
    text: 'In Neutron, what joins subnets and gives them an external gateway. With ML2/OVN it is a logical router, done in the flows of every chassis.'
  },
  scope: {
    name: 'scope',
    text: 'What a token is good for: one project, one domain, or the system.'
  },
  'security-group': {
    name: 'security group',
    text: 'Rules that say what may enter and leave a port. They keep state: the answer to what was allowed is allowed.'
  },
  snat: {
    name: 'SNAT',
    text: 'Translation of the sender’s address. A router does it for instances without a floating IP: all leave with the address of its gateway.'
  },
  stack: {
    name: 'stack (Heat)',
    text: 'What Heat makes of one template: resources that are created, updated and deleted together. The stack `overcloud` of director is a whole cloud; stacks of projects are made by users in it.'
  },
  tap: {
    name: 'tap device',
    text: 'The host’s end of the network card of an instance, named `tap` and the first eleven characters of the port id.'
  },
  topic: {
    name: 'topic',
    text: 'The name under which RPC servers of one kind listen (`conductor`, `compute`). It is a routing key; with a dot and a server name it means one server.'
  },
  vip: {
    name: 'virtual IP',
    text: 'An address that is on one of several controllers at a time and moves when that one fails. HAProxy listens on it.'
  },
  virtio: {
    name: 'virtio',
    text: 'Devices made for guests: driver and host share queues in memory instead of imitating real hardware. virtio-net is a card, virtio-blk and virtio-scsi are disks.'
  },
  vni: {
    name: 'VNI',
    text: 'The 24-bit number in a tunnel header. With ML2/OVN it is the tunnel key of a datapath (logical switch or router), with ML2/OVS the segmentation id of the network.'
  },
  volume: {
    name: 'volume',
    text: 'A disk of Cinder that lives by itself and can be attached to an instance. A volume of podman is another thing: storage that is mounted into a container.'
  }
} as const
