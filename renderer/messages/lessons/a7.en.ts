/** A7: the same idea in two worlds. */
export const a7En = {
  title: 'Same idea, two worlds',
  intro:
    'An overcloud and a Kubernetes cluster side by side: much has a counterpart, and some things only look as if they had.',
  'makers.heading': 'Who makes the cluster',
  'makers.body':
    'Two clusters share this picture and no network. `controller0`, `compute0` and `compute1` were deployed by `director`, a machine of its own that stays for updates. `node1` to `node3` are a Kubernetes cluster: somebody ran `kubeadm init` on `node1` and `kubeadm join` on the other two. [[kubeadm]] is a command and ends; lit for it is the node it ran on first.\n\nBoth leave a control plane and workers behind, with certificates and addresses to find each other.',
  'makers.question': 'What does director do for its nodes that kubeadm does not?',
  'makers.choice.system': 'It puts the operating system on the disk',
  'makers.choice.network': 'It configures network cards, bonds and bridges of the host',
  'makers.choice.control': 'It starts a control plane',
  'makers.choice.power': 'It switches machines on and off',
  'makers.why':
    'kubeadm wants machines with an operating system, a network and a container runtime; what comes before that is left to others. Starting a control plane is what both do.',
  'parts.heading': 'Part by part',
  'parts.body':
    'The API that everything goes through: nova-api, kube-apiserver. Where the wanted state is kept: the database in Galera, etcd. Who chooses a node: nova-scheduler with Placement, kube-scheduler. Who makes the thing run: libvirt with [[qemu|QEMU]], CRI-O with crun. A cube is a container, the other sign a service of the host.\n\nThe way to the node differs. A compute is told by RPC; a [[kubelet]] watches the API and comes by itself.',
  'parts.question': 'Click on `compute0` what plays the part of the kubelet.',
  'parts.wrong.runtime': 'libvirt makes instances run when it is asked to. Its counterpart is CRI-O; who asks it?',
  'parts.wrong.control': 'That is a part of the control plane. The kubelet is on every worker.',
  'parts.why':
    'nova-compute is the agent on each worker: it is given work for this host, has the runtime below it do it, and reports back.',
  'declare.heading': 'Deployment and stack',
  'declare.body':
    'Both worlds take a text that says what there shall be. A template with two servers became the [[stack]] `web-tier`, kept by heat-engine. A [[kubernetes-deployment|Deployment]] with two replicas became two pods, one container `web` each on `node2` and `node3`; it is an object in etcd, kept by kube-controller-manager.\n\nTheir names tell of it: in `web-7d5b8c9f6d-x7k2p` the first part is the Deployment, the second its ReplicaSet. Change the text, and both change what is there.',
  'failure.heading': 'A worker loses its power',
  'failure.body':
    '`compute0` with the server `web-a` and `node2` with a [[pod]] of `web` fail in the same second, and stay off. Neither the project nor the administrator does anything, and no high availability for [[instance|instances]] was set up.',
  'failure.question': 'What is running again ten minutes later, on another node?',
  'failure.choice.both': 'Server and pod',
  'failure.choice.pod': 'A pod of `web` only',
  'failure.choice.server': 'The server `web-a` only',
  'failure.choice.none': 'Neither',
  'failure.why':
    'The controller of Kubernetes compares all the time: after about five minutes the pod of the lost node counts as gone, and a new one is made. Heat compares when somebody updates the stack; `web-tier` stays CREATE_COMPLETE, and `web-a` is off until an administrator evacuates it.',
  'units.heading': 'Server and pod',
  'units.body':
    'What each world runs. A server is a process of QEMU, with a kernel of its own in it. A [[pod]] is containers, here the infra container `pause` and `web`, on the kernel of the node.\n\nA server is one thing for all its life: [[live-migration|live migration]], [[evacuation]] or a rebuild keep its ID and its [[port|ports]]. A pod is bound to one node and is never moved.',
  'units.misconception':
    'It is said that a pod moves to another node. Another pod is made there, with another name; whatever the first one had in its own file system is gone.',
  'units.question':
    'The host is lost, and it runs again on another one: evacuated, or made anew. What has the IP address of before?',
  'units.choice.server': 'The server',
  'units.choice.pod': 'The pod',
  'units.choice.both': 'Both',
  'units.why':
    'The address belongs to the Neutron port, and that follows the server. A new pod has a new address, usually from the range of its node; therefore clients of pods use a Service.'
} as const
