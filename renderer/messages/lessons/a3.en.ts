/** A3: all-in-one. */
export const a3En = {
  title: 'All-in-one',
  intro: 'A whole cloud on one host.',
  'host.heading': 'One host, no undercloud',
  'host.body':
    '`standalone` runs the control plane and the instances. There is no [[director]]: `openstack tripleo deploy` is run on the host itself.',
  'tunnel.heading': 'Geneve without a tunnel port',
  'tunnel.body':
    'The project network `private` is of type [[geneve]]. Still [[br-int]] has no tunnel port on this host.',
  'tunnel.question': 'Why is there none?',
  'tunnel.choice.fault': '`ovn-controller` has failed',
  'tunnel.choice.peer': 'There is no other chassis to tunnel to',
  'tunnel.choice.vlan': 'The network is a VLAN here',
  'tunnel.why':
    '`ovn-controller` makes a tunnel port for each other chassis. With one chassis there is none to make, so its absence is not a fault.'
} as const
