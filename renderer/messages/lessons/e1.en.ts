/** E1: QEMU, KVM, libvirt. */
export const e1En = {
  title: 'QEMU, KVM, libvirt',
  intro:
    'Several things stand between Nova and a running instance: which of them is a daemon, which a process, which a part of the kernel?',
  'ask.heading': 'nova-compute asks, it does not run',
  'ask.body':
    'Step 18 of creating an instance: nova-compute has decided nothing about hardware yet. It writes the XML of a domain (memory, processors, disks, cards) and hands it to [[libvirt]] over a unix socket, to be defined and started paused.\n\nAt step 24, when Neutron has said that the port is up, it has it resumed. `virsh list` shows the domain under a name such as `instance-00000001`.',
  'process.heading': 'RHOSP 16: one daemon in one container',
  'process.body':
    'The [[container]] `nova_libvirt` of `compute0` is open. In it runs `libvirtd`, privileged, with the network and the [[process]] ids of the host. Beside it is `nova_virtlogd`, which keeps the console logs.\n\nHaving the process ids of the host means: what is started from here is a process of the host, in `ps` like any other.',
  'process.question': 'Click what the instance `finance-web1` is.',
  'process.wrong.daemon': 'libvirtd starts instances and watches them. The instance itself is another process.',
  'process.why':
    '`qemu-kvm`: one process for one instance, run by the user `qemu`. If libvirtd is restarted, the process goes on, and libvirtd finds it again.',
  'modular.heading': 'RHOSP 17: one daemon for each job',
  'modular.body':
    'Here `libvirtd` is split, each part in a container of its own: `virtqemud` starts [[qemu|QEMU]], `virtnodedevd` knows the devices of the host, `virtstoraged` storage pools, `virtsecretd` secrets such as the key for Ceph. `virtlogd` is as before.\n\nOne that fails does not take the others with it. To [[nova-compute]] it is the same API.',
  'modular.question': 'What is `virtproxyd` for?',
  'modular.choice.network': 'It routes the traffic of instances to other hosts',
  'modular.choice.remote': 'It passes on what is sent to the socket of libvirtd',
  'modular.choice.cache': 'It keeps images that were downloaded for instances',
  'modular.why':
    'It stands where clients expect libvirtd, for instance the libvirtd of another host in a live migration, and passes the call to the right daemon.',
  'kvm.heading': 'QEMU and KVM together',
  'kvm.body':
    '[[qemu|QEMU]] is the process: it holds the memory of the guest and imitates its devices. [[kvm|KVM]] is a module of the kernel: through `/dev/kvm` it lets QEMU run guest code on the processor itself, and comes back to QEMU when a device is touched.\n\nClick `qemu-kvm`: its command line has `-accel kvm`, `-smp 2` and the devices.',
  'kvm.misconception':
    '“KVM or QEMU?” is no choice between two hypervisors of Nova. With `virt_type=kvm` both work together; with `virt_type=qemu` QEMU translates every instruction itself, which is slow and for trials in a VM without nested virtualisation.',
  'kvm.question': 'What is a virtual processor of the instance, seen from the host?',
  'kvm.choice.process': 'A process of KVM',
  'kvm.choice.thread': 'A thread of the QEMU process',
  'kvm.choice.kernel': 'A device in the kernel',
  'kvm.why':
    '`-smp 2` makes two threads, which the scheduler of Linux treats like any others. `ps -T` shows them; pinning means binding these threads to processors.',
  'virtio.heading': 'Devices made for guests',
  'virtio.body':
    'The card that the guest sees is [[virtio|virtio-net]], its disk virtio-blk or virtio-scsi: guest and host share queues in memory. Other models such as e1000 imitate real hardware and are slower.\n\nOn the picture the other end of the card is the [[tap]] on [[br-int]]. `vhost=on` moves the packets in the kernel, past the QEMU process.',
  'agent.heading': 'The guest agent',
  'agent.body':
    'This is `finance-web1` opened: the process of the host on top, and below it what runs on the kernel of the guest. libvirt can shut an instance down as if its power button was pressed. To do more inside, it needs somebody there: [[guest-agent|qemu-guest-agent]], the lit `qemu-ga`. Nova uses it to freeze file systems before a snapshot and to set a password.\n\nThe image asks for it with the property `hw_qemu_guest_agent=yes`.',
  'agent.question': 'How does libvirt reach the agent?',
  'agent.choice.network': 'By TCP to the address of the instance',
  'agent.choice.serial': 'By a virtio-serial channel of QEMU',
  'agent.choice.metadata': 'By 169.254.169.254, as metadata is',
  'agent.why':
    'The command line of QEMU has `virtserialport,name=org.qemu.guest_agent.0`, a unix socket on the host. No network is needed, and security groups do not matter.'
} as const
