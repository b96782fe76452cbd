/** D5: provider networks. */
export const d5En = {
  title: 'Provider networks, two by two',
  intro: 'Flat or VLAN is one question; attached directly or behind a router is another. Here are all four.',
  'mapping.heading': 'From a name to a card',
  'mapping.body':
    'A [[provider-network|provider network]] names a physical network, `datacentre` or `provider1`. On each host a [[bridge-mapping|bridge mapping]] says which bridge leads there: `datacentre:br-ex,provider1:br-prov1`. The bridge has a card: `eth2`, `eth3`.\n\n`ovn-controller` joins [[br-int]] and that bridge by a patch pair for each provider network that is needed on the host. Without the mapping there is no patch port, and an instance bound there reaches nobody.',
  'flat-direct.heading': 'Flat, attached directly',
  'flat-direct.body':
    '`direct-flat` has its port in `provider-flat`, with an address of the physical network. The frame goes from br-int over the patch port to [[br-ex]] and out of `eth2`, untagged.\n\nNobody translates the address, and no other host of the cloud is on the way.',
  'vlan-direct.heading': 'VLAN, attached directly',
  'vlan-direct.body':
    '`direct-vlan` is in `provider-104`. The only difference on the way: tag 104 is pushed when the frame leaves [[br-int]], and the bridge is `br-prov1` with `eth3`. The switch port must be a trunk with [[vlan|VLAN]] 104.',
  'vlan-direct.question': 'Who is the default gateway of `direct-vlan`?',
  'vlan-direct.choice.router': 'A router of Neutron on the gateway chassis',
  'vlan-direct.choice.physical': 'A router of the physical network',
  'vlan-direct.choice.br-ex': '`br-prov1` of its host',
  'vlan-direct.why':
    'The subnet says `gateway_ip`; somebody outside has to have that address. Neutron does not make it.',
  'four.heading': 'All four',
  'four.body':
    'Two instances have their port in a [[provider-network|provider network]], two are in tenant networks behind a [[router]] whose gateway is in a provider network.',
  'four.misconception':
    '“Flat means NAT, VLAN means direct” is heard, also the other way round. The type of a network decides only whether a tag is on the wire.',
  'four.question': 'Whose address is translated on the way out?',
  'four.choice.direct-flat': '`direct-flat`',
  'four.choice.direct-vlan': '`direct-vlan`',
  'four.choice.behind-flat': '`behind-flat`',
  'four.choice.behind-vlan': '`behind-vlan`',
  'four.why': 'Those behind a router with SNAT, whatever the type of the provider network is.',
  'flat-router.heading': 'Flat, behind a router',
  'flat-router.body':
    '`behind-flat` has no floating IP. Its packet goes in Geneve to the [[gateway-chassis|gateway chassis]] `controller0`. At step 8 [[snat|SNAT]] puts the address of the router’s gateway in place of the sender’s, and `br-ex` of `controller0` sends it out untagged.',
  'vlan-router.heading': 'VLAN, behind a router',
  'vlan-router.body':
    'The same way once more: tunnel, translation on the [[gateway-chassis|gateway chassis]]. Only the end differs: tag 104, `br-prov1`, `eth3`.\n\nSo `provider1` has to be mapped on the gateway chassis. A controller without the mapping cannot be chosen as gateway for this [[router]].'
} as const
