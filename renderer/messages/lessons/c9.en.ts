/** C9: the Kubernetes lab. */
export const c9En = {
  title: 'A Kubernetes lab of three nodes',
  intro: 'Three machines with two network cards each, before a cluster is made of them.',
  'nodes.heading': 'Three equal nodes',
  'nodes.body':
    'Each of `node1`, `node2` and `node3` has `eth0` to the outside network, for packages and images, and `eth1` to the inside network. The outside addresses in this picture are examples; yours may come from DHCP.',
  'inside.heading': 'The inside network',
  'inside.body':
    'The inside network is 192.168.90.0/24. node1 ends in 110, and each following node counts ten more. One address is masked.',
  'inside.question': 'What is the inside address of node3?',
  'inside.why': '110, 120, 130: the inside addresses are fixed, as the nodes find each other by them.',
  'cards.heading': 'Which card for the cluster?',
  'cards.body':
    'This is node1 alone. Both cards are plain Linux devices; no bridge is there yet. The network of [[pod|pods]] will be made by a [[cni|CNI]] plugin.',
  'cards.misconception':
    'It is easy to think that kubeadm finds the inside network by itself. It takes the address of the card with the default route, here `eth0`, unless `--apiserver-advertise-address` and the kubelet’s `--node-ip` say otherwise.',
  'cards.question': 'The nodes are to talk to each other on the inside network. Whose address must `--node-ip` be?',
  'cards.choice.eth0': 'The one of eth0',
  'cards.choice.eth1': 'The one of eth1',
  'cards.choice.both': 'Both, the kubelet chooses',
  'cards.why': 'On node1 it is 192.168.90.110. Afterwards `kubectl get nodes -o wide` shows it as INTERNAL-IP.',
  'join.heading': 'One node joins another',
  'join.body':
    'node1 becomes the [[kubeadm|control plane]] by `kubeadm init --apiserver-advertise-address=192.168.90.110`. node2 joins with `kubeadm join 192.168.90.110:6443`: a TCP connection to the API server.\n\nThe picture follows it. 192.168.90.0/24 is directly on `eth1` of both nodes, so it takes neither the default route nor a router.',
  'traffic.heading': 'Which traffic takes which card',
  'traffic.body':
    'The cluster is made; the API server announces 192.168.90.110, and every [[kubelet]] has the address of `eth1` as its `--node-ip`. A [[cni|CNI]] plugin may still choose the card with the default route for the traffic between pods: that is a setting of its own.',
  'traffic.question': 'What goes over the inside network?',
  'traffic.choice.api': 'kubelet of node3 to the API server',
  'traffic.choice.images': 'Pulling an image from a public registry',
  'traffic.choice.logs': 'API server to the kubelet of node2, for `kubectl logs`',
  'traffic.choice.client': '`kubectl` on a laptop in 192.168.122.0/24 to node1',
  'traffic.why':
    'What names a node uses its inside address: 6443 on node1, 10250 on each kubelet. A registry is beyond the default route, so images come by `eth0`; a laptop outside reaches `eth0` of node1, and needs that address in the certificate of the API server.'
} as const
