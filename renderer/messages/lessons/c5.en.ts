/** C5: a published port. */
export const c5En = {
  title: 'A published port',
  intro: 'The container `web` was started with `-p 58080:8080`. Where does `curl localhost:58080` go?',
  'host.heading': 'One bridge, one address of its own',
  'host.body':
    'The [[linux-bridge|Linux bridge]] `podman0` belongs to the host and has 10.88.0.1. The container `web` is on it with 10.88.0.4; beside it stands the [[published-port|published port]]. Nothing on the host itself serves port 58080: a rule of NAT has to replace the destination.\n\nPackets that come in from outside meet that rule in the chain `PREROUTING`. Packets that the host makes itself never pass there.',
  'host.question': 'In which chain is the destination of `curl localhost:58080` on the host itself replaced?',
  'host.choice.output': '`OUTPUT`',
  'host.choice.prerouting': '`PREROUTING`',
  'host.choice.forward': '`FORWARD`',
  'host.why': 'Packets of the host’s own processes pass `OUTPUT`. podman puts a jump to its rules into both chains.',
  'nat.heading': 'The destination is replaced',
  'nat.body':
    'Step 2: 127.0.0.1 port 58080 becomes 10.88.0.4 port 8080. Compare the headers with those of step 1. The host then routes again: 10.88.0.0/16 is on `podman0`.',
  'source.heading': 'The source is replaced too',
  'source.body':
    'Step 4, in `POSTROUTING`: an answer to 127.0.0.1 would stay in the [[container]], which has a loopback of its own. So the source becomes 10.88.0.1, the bridge’s address.',
  'bridge.heading': 'Bridge, veth, namespace',
  'bridge.body':
    'The bridge hands the frame to `veth0`. That is one end of a [[veth|veth pair]]; the other is `eth0` in the [[namespace|network namespace]] of the container. From here on there is an Ethernet header.',
  'process.heading': 'The process knows nothing of 58080',
  'process.body': 'httpd listens on port 8080 in its own namespace, and the connection seems to come from 10.88.0.1.',
  'process.question': 'Now a laptop with 192.168.24.100 opens the same page. Which source address does httpd see?',
  'process.choice.laptop': '192.168.24.100',
  'process.choice.bridge': '10.88.0.1',
  'process.choice.loopback': '127.0.0.1',
  'process.why': 'podman replaces the source only for 127.0.0.1 and for containers of the same network.',
  'outside.heading': 'From outside: PREROUTING',
  'outside.body':
    'The packet comes in at `eth0`, and step 3 replaces its destination in `PREROUTING`. The host then forwards it: it is a router here, and its `FORWARD` filters apply. The source stays the laptop’s.',
  'rhosp.heading': 'And in RHOSP?',
  'rhosp.body':
    'This is nova_api again, a container of a [[controller]]. Lit are its processes and its [[kernel-namespace|namespaces]]; look at the row `net`.',
  'rhosp.misconception':
    'It is natural to look for published ports in `podman ps` of a controller. The column PORTS is empty there, and that is right: service containers use the network of the host.',
  'rhosp.question': 'How many such NAT rules does a request to nova_api pass?',
  'rhosp.choice.none': 'None',
  'rhosp.choice.one': 'One',
  'rhosp.choice.all': 'One for each controller',
  'rhosp.why': 'Its socket is on the host itself. Bridge, veth and port publishing do not apply.'
} as const
