/** D8: metadata. */
export const d8En = {
  title: 'Metadata',
  intro:
    'An instance asks `http://169.254.169.254` for its name, keys and user data. It knows nobody, and yet the right answer comes.',
  'namespace.heading': 'A namespace beside the instance',
  'namespace.body':
    'On each host with instances of a network there is a namespace [[ovnmeta|ovnmeta-]] for it; `neutron-ovn-metadata-agent` makes it. A veth pair joins it to [[br-int]]: `tap…0` on the bridge, `tap…1` inside, with the address 169.254.169.254.\n\nFor OVN its port is a localport: it is on every chassis at once, and a packet for it never enters a tunnel. The name has the id of the network; in early 16.1 it is the id of the datapath in the southbound database.',
  'route.heading': 'The way out of the instance',
  'route.body':
    '`finance-app1` opens a TCP connection to 169.254.169.254, port 80. The address is link-local and not in its subnet, and the subnet’s [[router]] does not have it.',
  'route.question': 'From where does the instance know the way?',
  'route.choice.gateway': 'Its default gateway routes 169.254.169.254',
  'route.choice.option': 'From DHCP: a route by way of the metadata port',
  'route.choice.image': 'It is built into the image',
  'route.why':
    'Option 121 of DHCP, classless static routes: the next hop is the address of the metadata port in this subnet. Without DHCP the instance has to be told otherwise, or uses a config drive.',
  'haproxy.heading': 'haproxy in the namespace',
  'haproxy.body':
    'At step 2 the packet goes from tap over br-int to the veth and is in the namespace, on the same host. There haproxy listens, in its own container `neutron-haproxy-ovnmeta-…`, which the agent started.\n\nIt adds two headers, `X-OVN-Network-ID` and `X-Forwarded-For`, and hands the request to the agent over a unix socket. The socket is how it gets out of the [[namespace]]: that has no other way.',
  'agent.heading': 'Who is asking?',
  'agent.body':
    'The agent has to put the [[instance]]’s id into the request, signed with a secret that it shares with Nova. What it has is the network and the address of the sender.',
  'agent.misconception':
    'Often the agent is drawn asking neutron-server through RabbitMQ. So it was with ML2/OVS. The agent of OVN has no RPC for this.',
  'agent.question': 'Where does it look the instance up?',
  'agent.choice.mac': 'By MAC address in the kernel’s ARP table',
  'agent.choice.southbound': 'In the OVN southbound database',
  'agent.choice.neutron': 'In the API of Neutron',
  'agent.why':
    'Network and address lead to one `Port_Binding`; its `external_ids` have the id of the device and the project. So addresses may overlap between networks.',
  'underlay.heading': 'From host to host',
  'underlay.body':
    'The agent on `compute1` now sends the signed request on to `nova_metadata` on the [[controller|controllers]], as HTTP, port 8775. It is the host that sends, not the [[instance]].',
  'underlay.question': 'Over which network?',
  'underlay.choice.tenant': 'Tenant, in Geneve',
  'underlay.choice.internal': 'InternalApi, to its VIP',
  'underlay.choice.external': 'External, to the public VIP',
  'underlay.why':
    'To the [[vip|VIP]] on InternalApi, where HAProxy of the controllers listens on 8775. None of it is in a tunnel, so a capture on the tunnel device shows nothing.',
  'nova.heading': 'nova-metadata answers',
  'nova.body':
    'Nova checks the signature, finds the [[instance]] by its id, and answers; all goes back the same way. Step 4 is the last of the path.\n\nIf the instance waits: is the route there, is the namespace on this host, does haproxy run, what says `ovn_metadata_agent.log`, does 8775 answer? A 404 means that nobody knows the sender, a 403 that the secrets differ; with a time-out look further to the front.'
} as const
