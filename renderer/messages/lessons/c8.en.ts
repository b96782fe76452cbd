/** C8: a virtual machine beside a container. */
export const c8En = {
  title: 'Virtual machine beside container',
  intro: 'A service and an instance on the same compute: which layers each has, and who sees whose processes.',
  'container.heading': 'A container: processes with a view of their own',
  'container.body':
    '`nova_compute` is a [[container]] of `compute0`. The list of layers says what it has for itself: its program and the files below `/`, which come from its image. Kernel, devices and CPU are the host’s.\n\nIts processes are ordinary ones of the host; the numbers in the box are their PIDs there. What they see is narrowed by [[kernel-namespace|namespaces]], what they use by [[cgroup|cgroups]].',
  'machine.heading': 'A virtual machine: a process with a kernel in it',
  'machine.body':
    '`finance-db1` is an [[instance]] on the same host. To the host it is one process, [[qemu|qemu-kvm]]. That process imitates a computer: disk, card, firmware. On it boots a kernel of its own, here of another release than the host’s, and only on that run `systemd` and `mariadbd`.\n\nThe CPU is the host’s all the same: [[kvm]] lets code of the guest run on it directly.',
  'kernel.heading': 'One kernel or two',
  'kernel.body':
    'Compare the two lists line by line. A system call of `nova-compute` goes to the kernel of compute0. One of `mariadbd` goes to the guest’s kernel; that reaches the host only through the devices that [[qemu|QEMU]] makes.',
  'kernel.question': 'A program in nova_compute sets off a fault in the kernel, and the kernel panics. What stops?',
  'kernel.choice.container': 'Only nova_compute',
  'kernel.choice.containers': 'All containers of compute0, not the instances',
  'kernel.choice.everything': 'All of compute0, the instances too',
  'kernel.why':
    'It was the host’s kernel, and QEMU too is a process on it. A panic of the guest’s kernel would stop finance-db1 and nothing else.',
  'kernel.misconception':
    '“A container is a small virtual machine” misleads. Nothing boots in it, it brings no kernel and no modules, and an image of another distribution still runs on the kernel of the host. “Machines are safe, containers are not” is too short as well: both rest on the host’s kernel, but a container touches far more of it.',
  'host.heading': 'What the host sees',
  'host.body':
    'root on compute0 runs `ps -ef`. PID [[kernel-namespace|namespaces]] work in one direction: inside one sees less, outside one sees all, with other numbers.',
  'host.question': 'Which of these are in the list? (several)',
  'host.choice.init': '`dumb-init`',
  'host.choice.nova': '`nova-compute`',
  'host.choice.qemu': '`qemu-kvm`',
  'host.choice.mariadbd': '`mariadbd`',
  'host.why':
    'Processes of containers are processes of the host. Those of an instance are not: its kernel alone knows them. The host sees the memory of qemu-kvm, but no list in it.',
  'load.heading': 'Looking for the load',
  'load.body': '`mariadbd` computes without pause, and an operator on compute0 runs `top`.',
  'load.question': 'Click the process that `top` on compute0 shows at its head.',
  'load.why':
    '`qemu-kvm`, by user `qemu`. Which instance it is stands in its command line, after `guest=`; what is going on inside only the instance itself can tell, or its [[guest-agent|guest agent]].',
  'load.wrong.guest':
    'Only the guest’s kernel has this in its list of processes. What is the whole machine to the host?',
  'load.wrong.other': 'That is the service which asked for the instance. It does not run the instance’s code.',
  'inside.heading': 'What the inside sees',
  'inside.body':
    'In finance-db1 `ps -ef` shows the guest alone, from `systemd` as PID 1. Now look at the [[kernel-namespace|namespaces]] of nova_compute: net and ipc are the host’s, pid is its own.\n\n`nova_libvirt` is the exception: it has the host’s PIDs, since a [[qemu|QEMU]] process must go on when that container is restarted.',
  'inside.question': 'What does `podman exec nova_compute ps -ef` list?',
  'inside.choice.host': 'All processes of compute0, as `privileged` is set',
  'inside.choice.own': 'The processes of this container, with `dumb-init` as PID 1',
  'inside.choice.guest': 'The processes of this container and of the instances it started',
  'inside.why':
    '`privileged` gives capabilities and devices, no other namespaces. 52010 outside and 1 inside are the same `dumb-init`.'
} as const
