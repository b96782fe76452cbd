/** The glossary: what each term is called and means, in two or three sentences. */
export const glossaryEn = {
  'baremetal-node': {
    name: 'bare-metal node',
    text: 'A physical machine that Ironic knows: its management controller, its cards, and a state from `enroll` to `active`. Once deployed, the same machine is a node of the overcloud.'
  },
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
  'config-download': {
    name: 'config-download',
    text: 'Turns what Heat decided into playbooks of Ansible and an inventory: in `/var/lib/mistral/<stack>` with RHOSP 16, in `~/overcloud-deploy/<stack>/config-download` with 17.'
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
  ctlplane: {
    name: 'ctlplane',
    text: 'The provisioning network: nodes boot from it, and Ansible reaches them there. On director it is on the bridge `br-ctlplane`.'
  },
  'deployment-role': {
    name: 'role (TripleO)',
    text: 'What a node becomes: which services run on it, and on which networks it is. Controller, Compute, ComputeHCI and CephStorage are common; `roles_data.yaml` lists those of a deployment. A role of Keystone is another thing.'
  },
  director: {
    name: 'director',
    text: 'Red Hat’s name for TripleO: the undercloud, one node that deploys and updates the overcloud.'
  },
  domain: {
    name: 'domain (Keystone)',
    text: 'The container of users, groups and projects: their names are unique in it. `Default` exists from the start.'
  },
  evacuation: {
    name: 'evacuation',
    text: 'Makes a server anew on another compute after its own has failed: the same ID, ports and volumes. A local disk is lost, a disk in shared storage is kept. Nova does it only when it is told to.'
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
  hyperconverged: {
    name: 'hyperconverged',
    text: 'Instances and Ceph OSDs on one node, the role ComputeHCI. It saves machines; memory and CPU have to be reserved for each side.'
  },
  image: {
    name: 'image',
    text: 'What a disk or container starts from. An image of Glance becomes the disk of an instance; an image of a registry becomes the file system of a container.'
  },
  instance: {
    name: 'instance',
    text: 'A virtual machine of Nova. Commands call it `server`, people say VM; all mean the same thing.'
  },
  introspection: {
    name: 'introspection',
    text: 'A node is booted into a ramdisk that reports CPUs, memory, disks and cards to `ironic-inspector`. It has a DHCP server of its own, and nothing is installed.'
  },
  ipa: {
    name: 'IPA',
    text: 'Ironic Python Agent, the program in the ramdisk that a node boots for introspection and deployment. It reports hardware, takes orders on port 9999, and writes the image to the disk.'
  },
  ipmi: {
    name: 'IPMI',
    text: 'How director switches bare-metal nodes on and off: requests to the management controller (BMC) of the node, on UDP port 623.'
  },
  ipxe: {
    name: 'iPXE',
    text: 'The boot loader that a network card fetches by TFTP. It asks DHCP once more and loads script, kernel and ramdisk by HTTP.'
  },
  kolla: {
    name: 'kolla',
    text: 'The upstream project that builds container images of OpenStack services; those of RHOSP 16 are built with it. How a container copies its configuration and starts, with `kolla_start`, comes from it in all releases.'
  },
  'kolla-ansible': {
    name: 'kolla-ansible',
    text: 'An upstream tool that deploys OpenStack from images of kolla by Ansible alone, without director, Heat or Puppet. No release of RHOSP uses it.'
  },
  ksm: {
    name: 'KSM',
    text: 'A kernel thread that keeps equal memory pages of processes once, until one of them writes.'
  },
  kubeadm: {
    name: 'kubeadm',
    text: 'The command that makes a Kubernetes cluster of machines that have a system, a network and a container runtime: `kubeadm init` on the first, `kubeadm join` on the others.'
  },
  'kubernetes-deployment': {
    name: 'Deployment (Kubernetes)',
    text: 'An object that says how many pods of one sort there shall be. Controllers compare that with what is there all the time and replace pods that are gone.'
  },
  kvm: {
    name: 'KVM',
    text: 'The module of the Linux kernel that lets a process run code of a guest on the CPU’s own virtualisation. It emulates almost no devices; QEMU does.'
  },
  libvirt: {
    name: 'libvirt',
    text: 'What starts, stops and describes virtual machines on a host: one daemon `libvirtd` in RHOSP 16, modular daemons such as `virtqemud` in 17. nova-compute uses its API.'
  },
  'live-migration': {
    name: 'live migration',
    text: 'Moves a running server to another compute: QEMU copies its memory while it runs, then it goes on there. Disks in shared storage stay where they are.'
  },
  localnet: {
    name: 'localnet port',
    text: 'The port of a logical switch to the physical network, named `provnet-…`. On a host with the bridge mapping it becomes a patch port.'
  },
  metalsmith: {
    name: 'metalsmith',
    text: 'What `openstack overcloud node provision` runs in 17: it asks Ironic for nodes and Neutron for ports, with no Nova between.'
  },
  mistral: {
    name: 'Mistral',
    text: 'The workflow service on a director of RHOSP 16: it registers nodes, keeps the plan and runs Ansible. A director of 17 has none.'
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
  overcloud: {
    name: 'overcloud',
    text: 'The cloud that director deploys and in which users have their projects; also the name of its stack by default.'
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
  puppet: {
    name: 'Puppet',
    text: 'Writes the configuration files of services. It runs in containers `container-puppet-…` that end with their work; the files are in `/var/lib/config-data/puppet-generated`.'
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
  'rbd-clone': {
    name: 'RBD clone',
    text: 'A disk in Ceph that shares the blocks of a protected snapshot until they are written. A disk of a server is made so from a raw image in the same cluster, in seconds.'
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
  'sparse-file': {
    name: 'sparse file',
    text: 'A file with holes: ranges that were never written take no blocks on disk and read as zeros. `virt-sparsify` turns free space of a guest into holes.'
  },
  stack: {
    name: 'stack (Heat)',
    text: 'What Heat makes of one template: resources that are created, updated and deleted together. The stack `overcloud` of director is a whole cloud; stacks of projects are made by users in it.'
  },
  standalone: {
    name: 'all-in-one',
    text: 'A whole cloud on one host, deployed by `openstack tripleo deploy` on the host itself: no director, no Pacemaker, and nobody to tunnel to.'
  },
  tap: {
    name: 'tap device',
    text: 'The host’s end of the network card of an instance, named `tap` and the first eleven characters of the port id.'
  },
  tcib: {
    name: 'tcib',
    text: 'The TripleO container image build: the images of RHOSP 17 are built by it with buildah. Inside they are laid out like those of kolla.'
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
  },
  acl: {
    name: 'ACL',
    text: 'A rule of OVN: which packets from or to a port are allowed, rejected or dropped, by priority. Rules of security groups become ACLs of a port group.'
  },
  'bind-mount': {
    name: 'bind mount',
    text: 'A directory or file of the host that is shown once more at another path, for instance in a container. Nothing is copied.'
  },
  binding: {
    name: 'binding (RabbitMQ)',
    text: 'Joins an exchange to a queue under a routing key. What no binding fits is dropped. Binding of a port to a host, in Neutron, is another thing.'
  },
  capability: {
    name: 'capability',
    text: 'A part of root’s privileges that the kernel gives or refuses on its own, such as `NET_ADMIN` for network devices. A container starts with few; `privileged` gives all.'
  },
  'ceph-mgr': {
    name: 'Ceph manager',
    text: 'Collects statistics of the cluster and serves its dashboard and modules. One is active, the others stand by.'
  },
  cgroup: {
    name: 'cgroup',
    text: 'A group of processes whose CPU, memory and I/O the kernel counts and limits together. Each container and each instance has one.'
  },
  cinder: {
    name: 'Cinder',
    text: 'Volumes: `cinder-api` answers REST, `cinder-scheduler` chooses a back end, `cinder-volume` makes the volume there.'
  },
  cni: {
    name: 'CNI',
    text: 'How a runtime asks a plugin to connect a container or pod to a network. podman of RHEL 8 and CRI-O use it; newer podman uses netavark.'
  },
  conductor: {
    name: 'nova-conductor',
    text: 'Writes to Nova’s database on behalf of the computes and carries out long tasks, such as building a server, step by step.'
  },
  conntrack: {
    name: 'connection tracking',
    text: 'The kernel’s memory of connections. Stateful rules and address translation look there; with ML2/OVN, flows of br-int use it.'
  },
  consumer: {
    name: 'consumer',
    text: 'A client of RabbitMQ that takes messages from a queue. A queue without one fills up.'
  },
  'container-manage': {
    name: 'paunch and tripleo_container_manage',
    text: 'What makes the containers of the services from descriptions of each deployment step, with a systemd unit for each: paunch, a program, in 16; tripleo_container_manage, an Ansible role, in 17.'
  },
  containerd: {
    name: 'containerd',
    text: 'A high-level runtime: pulls images and keeps containers under shims. docker rests on it, and many Kubernetes clusters.'
  },
  cri: {
    name: 'CRI',
    text: 'The gRPC interface by which the kubelet asks a runtime for pods and containers. CRI-O and containerd answer it; docker needs cri-dockerd.'
  },
  'cri-o': {
    name: 'CRI-O',
    text: 'A high-level runtime made for Kubernetes alone. Like podman it starts a conmon for each container.'
  },
  csi: {
    name: 'CSI',
    text: 'The interface between Kubernetes and drivers that make and attach volumes.'
  },
  dnsmasq: {
    name: 'dnsmasq',
    text: 'A small DHCP, DNS and TFTP server. On the director there are two: inspector’s for introspection, and Neutron’s in a `qdhcp-` namespace for deployment.'
  },
  docker: {
    name: 'docker',
    text: 'A client and the daemon `dockerd`, which has containers made by containerd. RHOSP used it up to 13; since 15 it is podman.'
  },
  'dumb-init': {
    name: 'dumb-init',
    text: 'PID 1 in the containers of the services. It hands signals to its one child and collects processes that ended.'
  },
  endpoint: {
    name: 'endpoint',
    text: 'A URL of a service in Keystone’s catalogue. There are public, internal and admin ones, each on its own network.'
  },
  glance: {
    name: 'Glance',
    text: 'Images: keeps what is known of each and hands out the bytes, or tells where in Ceph they are. It has no RPC to other services.'
  },
  gre: {
    name: 'GRE',
    text: 'A tunnel protocol of its own on IP (protocol 47). ML2/OVS can use it; it has no port number, which makes it hard to spread over links.'
  },
  healthcheck: {
    name: 'health check',
    text: 'A script in the container that asks whether its service answers. In 16 a systemd timer runs it, in 17 podman. When it fails, nothing is restarted.'
  },
  heat: {
    name: 'Heat',
    text: 'Makes what a template describes, as a stack, in the right order. director uses it to work out the overcloud; projects use the overcloud’s own.'
  },
  host: {
    name: 'host',
    text: 'A machine: a node of the overcloud, the director, or one beside them. What is drawn of it comes from the output of its commands or from a plan.'
  },
  'infra-container': {
    name: 'infra container',
    text: 'The first container of a pod. It does nothing but hold the shared namespaces: `catatonit` runs in it with podman, `pause` with Kubernetes.'
  },
  ironic: {
    name: 'Ironic',
    text: 'Bare-metal machines: switches them on, boots a ramdisk over the network and writes an image on their disk. director uses it for the nodes of the overcloud.'
  },
  'isolated-network': {
    name: 'isolated network',
    text: 'A network between the nodes for one kind of traffic, usually a VLAN: External, InternalApi, Storage, StorageMgmt, Tenant. Neutron does not know it.'
  },
  'kernel-namespace': {
    name: 'namespaces of the kernel',
    text: 'What a process sees of the system, one kind for each: `net` devices and ports, `pid` processes, `mnt` mounts, `uts` host name, `ipc` shared memory, `user` ids of users. A container may have its own of each, or use the host’s.'
  },
  keystone: {
    name: 'Keystone',
    text: 'Who may do what: users, projects, roles, the catalogue of services, and the tokens that all other services check.'
  },
  'kolla-start': {
    name: 'kolla_start',
    text: 'The command of each service’s container: copies the configuration into place as `config.json` says, then becomes the service. Images by Kolla and by tcib have it.'
  },
  kubelet: {
    name: 'kubelet',
    text: 'The agent of Kubernetes on each node: has pods started by a runtime over CRI, and restarts their containers.'
  },
  'linux-bridge': {
    name: 'Linux bridge',
    text: 'A switch in the Linux kernel, as `bridge link` lists it. podman and docker use one for their containers; Open vSwitch has bridges of its own.'
  },
  mtu: {
    name: 'MTU',
    text: 'The largest packet that a link carries. A tunnel takes some of it: Geneve 58 bytes, so 1442 of 1500 are left.'
  },
  northbound: {
    name: 'northbound database',
    text: 'What should be, in OVN: logical switches, routers, ports and rules. Neutron writes it, `ovn-northd` reads it.'
  },
  'nova-compute': {
    name: 'nova-compute',
    text: 'Nova’s service on each compute: asks libvirt for instances and reports what the host has. It is not what runs them.'
  },
  oci: {
    name: 'OCI',
    text: 'The standards for images, for running a container from a directory and a configuration, and for registries. An image of one tool runs with the others.'
  },
  'oci-runtime': {
    name: 'OCI runtime',
    text: '`runc` or `crun`: makes namespaces and cgroup, starts PID 1 of the container, and ends.'
  },
  overlayfs: {
    name: 'overlay mount',
    text: 'A file system that shows several directories as one: the layers of an image, read only, and the container’s own directory on top.'
  },
  'ovs-bridge': {
    name: 'Open vSwitch bridge',
    text: 'A switch of Open vSwitch, programmed by OpenFlow. `ovs-vsctl show` lists it; it is no Linux bridge.'
  },
  'ovs-port': {
    name: 'Open vSwitch port',
    text: 'Where something is plugged into a bridge of Open vSwitch: a device, a bond of several, a patch to another bridge, or a tunnel.'
  },
  pod: {
    name: 'pod',
    text: 'Containers that share namespaces, above all the network: one address, one `localhost`. An infra container holds what is shared.'
  },
  podman: {
    name: 'podman',
    text: 'The command that pulls images and prepares and starts containers on RHEL. It has no daemon: it ends, conmon stays.'
  },
  process: {
    name: 'process',
    text: 'A running program with its number (PID). A process in a container has a second number there.'
  },
  'published-port': {
    name: 'published port',
    text: 'A port of the host that is translated to one of a container, as in `-p 58080:8080`. Containers on the host’s network need none.'
  },
  rabbitmq: {
    name: 'RabbitMQ',
    text: 'The message broker between parts of one service: RPC and notifications. Clients connect to its nodes themselves, without HAProxy.'
  },
  rootless: {
    name: 'rootless',
    text: 'Containers that a user without privileges started: user 0 inside is that user outside. Rootful ones were started by root, as all of RHOSP are.'
  },
  scheduler: {
    name: 'nova-scheduler',
    text: 'Chooses the host of a new instance: candidates come from Placement, filters and weights decide.'
  },
  seccomp: {
    name: 'seccomp',
    text: 'A filter in the kernel that says which system calls a process may make. Engines load a profile before a container starts.'
  },
  service: {
    name: 'service',
    text: 'A program of the cloud on one host, such as `nova-scheduler`, as the service lists and systemd or Pacemaker know it. It may run in a container.'
  },
  shim: {
    name: 'shim',
    text: 'The process that containerd leaves beside each container: parent of PID 1, holder of output and exit code. For podman conmon does this.'
  },
  slirp4netns: {
    name: 'slirp4netns',
    text: 'A process that carries packets between a rootless container and the host, since a user may not make bridges. `pasta` is its successor.'
  },
  snapshot: {
    name: 'snapshot',
    text: 'The state of a volume at one moment. It belongs to the volume; new volumes can be made from it.'
  },
  southbound: {
    name: 'southbound database',
    text: 'What OVN made of the northbound one: logical flows, chassis, and which port is bound where. Every `ovn-controller` reads it.'
  },
  subnet: {
    name: 'subnet',
    text: 'A range of addresses in a network of Neutron, with its gateway, DHCP and name servers.'
  },
  'systemd-unit': {
    name: 'systemd unit',
    text: 'What systemd starts and watches. `tripleo_<container>.service` starts a service’s container again when it has ended; stop the unit, not the container.'
  },
  token: {
    name: 'token',
    text: 'What Keystone hands out after a login and a client sends with each request: who it is, in which scope, until when.'
  },
  user: {
    name: 'user (Keystone)',
    text: 'A person or service that may log in. What it may do comes from its roles in projects, domains or the system.'
  },
  'user-namespace': {
    name: 'user namespace',
    text: 'Maps numbers of users inside to others outside: 0 in a rootless container is the user who started it.'
  },
  veth: {
    name: 'veth pair',
    text: 'Two network devices of the kernel joined like a cable. One end usually stands in a namespace, the other on a bridge.'
  },
  vlan: {
    name: 'VLAN',
    text: 'A number from 1 to 4094 in the Ethernet header that divides one wire into several networks.'
  },
  vxlan: {
    name: 'VXLAN',
    text: 'A tunnel in UDP (port 4789) with a 24-bit VNI and no options. ML2/OVS uses it by default; between OVN chassis it is Geneve.'
  }
} as const
