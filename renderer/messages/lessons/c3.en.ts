/** C3: layers of container runtimes. */
export const c3En = {
  title: 'Runtime layers',
  intro:
    'From a command or a kubelet down to the kernel: which program does which part, and which standard is between them.',
  'engine.heading': 'Engine and low-level runtime',
  'engine.body':
    'An engine is what people call: `podman`, `docker`. It pulls images, makes the file system and writes a configuration. A low-level [[oci-runtime|runtime]], `runc` or `crun`, makes a process of it and ends.\n\n[[oci|OCI]] describes what is between the two: image and runtime configuration. [[conmon]] stays as the parent.',
  'cri.heading': 'Below Kubernetes',
  'cri.body':
    'The lit [[kubelet]] calls a high-level runtime over gRPC: CRI-O here, elsewhere containerd, or docker behind `cri-dockerd`. That one calls runc or crun. Networks of pods come from plugins of [[cni|CNI]], volumes from drivers of [[csi|CSI]].',
  'cri.question': 'Which interface is between the kubelet and CRI-O?',
  'cri.choice.cri': 'CRI',
  'cri.choice.oci': 'OCI',
  'cri.choice.cni': 'CNI',
  'cri.choice.csi': 'CSI',
  'cri.why':
    'CRI is the Container Runtime Interface. Through it the kubelet asks for pods and containers without knowing who makes them.',
  'shim.heading': 'Who stays as the parent',
  'shim.body':
    'With containerd, and so with docker, a [[shim]] stays beside the container. With podman and CRI-O it is conmon, one for each container. Both hold the output and report the exit, so the program above them may be restarted.',
  'shim.misconception':
    'OCI, CRI, CNI and CSI are often drawn as four steps of one ladder. Only CRI and OCI are above each other; CNI and CSI stand beside them, for network and storage.',
  'kernel.heading': 'The kernel does the separation',
  'kernel.body':
    'A container is a process of the host. [[kernel-namespace|Namespaces]] decide what it sees, [[cgroup|cgroups]] how much it may use. A filter decides which system calls it may make, [[capability|capabilities]] which privileges it has. The list on the right shows its namespaces and capabilities.',
  'kernel.question': 'What filters system calls?',
  'kernel.choice.seccomp': 'seccomp',
  'kernel.choice.cgroup': 'cgroups',
  'kernel.choice.namespace': 'Namespaces',
  'kernel.why': 'The engine hands a [[seccomp]] profile to the runtime, which loads it before the process starts.'
} as const
