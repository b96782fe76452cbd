/** A3: all-in-one. */
export const a3En = {
  title: 'All-in-one',
  intro: 'A whole cloud on one host: what is missing, what is there all the same, and why no tunnel is no fault.',
  'host.heading': 'One host, no undercloud',
  'host.body':
    '`standalone` is an [[standalone|all-in-one]] host: it is the control plane and runs the instances `vm-1` and `vm-2` as well. There is no [[director]]: somebody installed the operating system and runs `openstack tripleo deploy` on the host itself. For that time the command starts a Heat of its own, as director of 17 does; then Ansible configures the host it runs on.\n\nIt is made for trying things out. There is nothing to fail over to.',
  'services.heading': 'A controller and a compute in one',
  'services.body':
    'The one column holds both: APIs and database of a controller, nova-compute and `ovn-controller` of a compute; some are lit. All listen on the same network, `ctlplane`.\n\nLook for what you know from three controllers. A name in the first column with the word Pacemaker beside it would be a [[bundle]].',
  'services.question': 'What is on this host?',
  'services.choice.pacemaker': 'Pacemaker, which keeps Galera and RabbitMQ',
  'services.choice.rabbit': 'RabbitMQ, started by systemd',
  'services.choice.ironic': 'Ironic, to deploy the host',
  'services.choice.compute': 'nova-compute',
  'services.why':
    'Where nothing can be moved no Pacemaker is needed: `rabbitmq`, `mysql` and `haproxy` are containers with a `tripleo_…` unit, as all others are. Ironic would be director’s, and the host was there before.',
  'tunnel.heading': 'Geneve without a tunnel port',
  'tunnel.body':
    'The project network `private` is of type [[geneve]] here, too, as TripleO configures it for every cloud. Still [[br-int]] has no tunnel port. It has the [[tap|taps]] of the instances, the pair to the metadata namespace, and the [[patch-port]] to `br-ctlplane`.',
  'tunnel.question': 'Why is there no tunnel port?',
  'tunnel.choice.fault': '`ovn-controller` has failed on this host',
  'tunnel.choice.peer': 'There is no other chassis to tunnel to',
  'tunnel.choice.vlan': 'The network is a VLAN here',
  'tunnel.why':
    '`ovn-controller` makes a tunnel port for each other [[chassis]]. With one chassis there is none to make. So it is no fault, and Findings does not list it.',
  'local.heading': 'From instance to instance',
  'local.body':
    '`vm-1` sends to `vm-2`. At the step that is shown the switch `private` looks up the MAC address and finds it on the same host. The frame never gets an outer header: [[br-int]] hands it from tap to tap.\n\nThe instances have an MTU of 1442 all the same, 58 less than 1500. Neutron reserves the room for [[geneve|Geneve]] by the type of the network, whether or not a packet ever meets a tunnel.',
  'local.misconception':
    'From the missing tunnel it is concluded that tenant networks of an all-in-one host are flat or local. The type says how the network would cross to another host; what is on this one is the work of flows in any case.',
  'outside.heading': 'To the outside',
  'outside.body':
    '`vm-2` has no floating IP and sends to the outside. At the step that is shown the router translates the sender to its own address, 192.168.24.201, and the packet leaves by `br-ctlplane`: the bridge mapping and the addresses of the host are on the same bridge.\n\nA router with SNAT has a [[gateway-chassis|gateway chassis]] here, too: this host, as there is no other.',
  'outside.question':
    'In a cloud with three controllers such an instance is on a compute. What comes there between step 3, the route, and step 4, the translation?',
  'outside.choice.tunnel': 'The way through a tunnel to the gateway chassis',
  'outside.choice.broker': 'A message through RabbitMQ to the controller',
  'outside.choice.nothing': 'Nothing: every chassis translates for its own instances',
  'outside.why':
    'Routing is done on the compute, the translation on the one gateway chassis. Between them is Geneve, with the key of the router as VNI. A packet never waits for a message of the control plane.',
  'second.heading': 'A second host joins',
  'second.body':
    'The same cloud with `compute-0` beside it, another host that runs [[instance|instances]]; `vm-2` is there now. Compare [[br-int]] with what it was before: on either host there is a card with one tunnel, to the address of the other one.\n\n`private` and its subnet are the same as before.',
  'second.question': 'What had somebody to do in Neutron to get the tunnel?',
  'second.choice.network': 'Change the type of `private` to Geneve',
  'second.choice.port': 'Create a tunnel port on either host',
  'second.choice.nothing': 'Nothing',
  'second.why':
    'The new `ovn-controller` enters its chassis with its tunnel address into the southbound database. Every other one reads that and makes a port to it.'
} as const
