/** D7: floating IP and SNAT. */
export const d7En = {
  title: 'Floating IP and SNAT',
  intro:
    'Two instances behind one router: one with a floating IP, one without. On which host is each address translated?',
  'rules.heading': 'Two rules of one router',
  'rules.body':
    '`finance-router1` joins `finance-network1` to the provider network. For the subnet it has a rule `snat`: whoever leaves does so with the router’s address. For `finance-web1` it has `dnat_and_snat`: the [[floating-ip|floating IP]] 172.25.250.105, one to one, both ways.\n\n`ovn-nbctl lr-nat-list` prints both. The floating IP is on no device, neither of the host nor of the instance.',
  'distributed.heading': 'Distributed: on the host of the instance',
  'distributed.body':
    'Here [[floating-ip|floating IPs]] are distributed, what [[director]]’s `NeutronEnableDVR: true` means with OVN. `finance-web1` sends to the outside: routing, translation at step 4 and the way out over `br-ex` all happen on `compute0`. The rule has an `external_mac`, with which `compute0` also answers ARP for the floating IP.',
  'distributed.question': '`finance-app1` on `compute1` has no floating IP. Where is its address translated?',
  'distributed.choice.own': 'On `compute1`, as floating IPs are distributed',
  'distributed.choice.gateway': 'On the gateway chassis of the router',
  'distributed.choice.every': 'On any controller, by turns',
  'distributed.why':
    'SNAT is never distributed: all share the one address of the router, and that address is on one chassis at a time.',
  'snat.heading': 'SNAT: on the gateway chassis',
  'snat.body':
    '`finance-app1` sends the same packet. Routing still happens on `compute1`, then step 4 sends it to the [[gateway-chassis|gateway chassis]], through Geneve. The [[vni|VNI]] is the key of the router. At step 8 the sender becomes the router’s address.\n\nThe answer comes to the gateway chassis, is translated back there, and goes by the tunnel to `compute1`.',
  'gateway.heading': 'One active, others waiting',
  'gateway.body':
    'Each [[controller]] is a candidate with a priority; OVN takes up to five. The live one with the highest priority is active, and `cr-lrp-…` in `ovn-sbctl show` is on it. The chassis watch each other with BFD over the tunnels.',
  'gateway.question': 'The active controller fails. What happens to this router?',
  'gateway.choice.router': 'It is down until the controller is back or replaced',
  'gateway.choice.candidate': 'The next candidate takes over and announces it by ARP',
  'gateway.choice.pacemaker': 'Pacemaker starts it on another controller, with the VIPs',
  'gateway.why':
    'The others notice by BFD; the one with the next priority claims `cr-lrp-…` and sends gratuitous ARP for its addresses. Neither Neutron nor Pacemaker takes part.',
  'centralized.heading': 'Centralized: floating IPs there, too',
  'centralized.body':
    'The same cloud without distributed floating IPs. Somebody outside calls 172.25.250.105: the frame arrives at the [[gateway-chassis|gateway chassis]], which answers ARP for it. Step 4 translates the destination, and Geneve carries the packet to `compute0`.\n\nThe rule is the same `dnat_and_snat`, without `external_mac`.',
  'centralized.misconception':
    '“DVR distributes routers” is from ML2/OVS. With OVN routing between tenant networks is always distributed; the setting is only about floating IPs.',
  'needs.heading': 'What distribution needs',
  'needs.body':
    'To switch to distributed floating IPs, each [[compute]] has to do what only the [[controller|controllers]] did until now: send and receive frames of the external network itself.',
  'needs.question': 'What must every compute have for that?',
  'needs.choice.mapping': 'br-ex and a bridge mapping for the external network',
  'needs.choice.address': 'An IP address of its own in the external network',
  'needs.choice.wire': 'A card on the physical external network or its VLAN',
  'needs.choice.namespace': 'A `fip-` namespace',
  'needs.why':
    'The mapping and the wire. The host needs no address there: frames are between instance and outside. `fip-` namespaces are of DVR with ML2/OVS.'
} as const
