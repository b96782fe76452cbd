/** A8: three people. */
export const a8En = {
  title: 'Three people, one cloud',
  intro: 'Who works with a cloud, what each of them is shown of it, and why “not shown” is not “not there”.',
  'people.heading': 'Who is who',
  'people.body':
    'The infrastructure administrator logs in to machines: [[director]], the nodes, switches, `power`. The operator calls the APIs of OpenStack as an administrator and looks after the cloud for all. The user has a role such as `member` in one [[project]]: a developer, a customer, or another service of the company.\n\nOne person may be all three. But each part has its own view of the cloud, and trouble is found faster when one knows whose view shows it.',
  'machines.heading': 'Infrastructure administrator: machines',
  'machines.body':
    'This is `compute0`, and the filter leaves hosts, cards and bridges. That is what `ip` and `ovs-vsctl` tell on the machine itself, and what is plugged into the switch. What a project calls its network and why an [[instance]] is here, the machine does not tell by itself.',
  'machines.question': 'The card `eth1` has to be replaced. For which part does this person need somebody else?',
  'machines.choice.power': 'Switching compute0 off by IPMI',
  'machines.choice.move': 'Moving the instances to another compute first',
  'machines.choice.cable': 'Setting VLANs 10, 20 and 30 on the port of the switch',
  'machines.why':
    'Moving instances is done by Nova, for one who may: the operator disables the service on compute0 and has them migrated. `virsh` by hand would leave Nova and Neutron with a wrong picture.',
  'operator.heading': 'Operator: all projects',
  'operator.body':
    'As administrator, `openstack server list --all-projects --long` and its sisters tell all of this: the projects `finance` and `production`, on which host each instance is, type and [[vlan|VLAN]] or VNI of every network, which chassis is the gateway of a [[router]].',
  'operator.question': 'What of this can a member of `finance` list too? (several)',
  'operator.choice.router': 'The router `finance-router1`',
  'operator.choice.shared': 'The network `provider1-104`',
  'operator.choice.instance': 'The instance `production-vlan104`',
  'operator.choice.host': 'That `finance-web1` is on compute0',
  'operator.choice.chassis': 'That controller0 is the gateway chassis',
  'operator.why':
    'Their own things, and networks that are shared or external. Things of other projects are left out of lists, and fields for administrators out of the answers. The next picture shows it.',
  'member.heading': 'User: one project',
  'member.body':
    'The same cloud as a member of `finance` is shown it. The shared networks are there, but not whose instances are on them. No host and no gateway chassis is named; beside the names of the networks stand subnets, no types and numbers.\n\nThat is enough to work with: addresses, [[security-group|security groups]], the [[floating-ip|floating IP]]. Where an instance runs is not the user’s business; `hostId`, a hash, only tells whether two of their own are on the same host.',
  'none.heading': 'None is not nothing',
  'none.body':
    'Many clients print a field that the API left out as `None`. For a member, `openstack network show finance-network1` says `provider:network_type | None` and `provider:segmentation_id | None`; `openstack port show` says `binding_host_id | None`.',
  'none.question': 'What does `provider:segmentation_id | None` say here?',
  'none.choice.flat': 'The network is flat: it has no number',
  'none.choice.unmade': 'No instance has used the network yet, so no number was assigned',
  'none.choice.unseen': 'This person may not see the number',
  'none.why':
    'As administrator the same command prints `geneve` and a number. This app reads such a `None` as “not visible”: it draws nothing for it, and when an administrator’s output is added the value appears, without a contradiction.',
  'none.misconception':
    '“It says None, so there is none” has sent many on a search for a fault that was not there. Ask first who ran the command. A real absence can only be told from the output of one who may see the field.',
  'trouble.heading': 'One way, three views',
  'trouble.body':
    'Nobody reaches `finance-web1` at 172.25.250.105. The user has checked what they see: instance, [[floating-ip|floating IP]], [[security-group|security group]]. The operator has checked the NAT rule and that the port is bound to compute0 and up. On the tap of the instance `tcpdump` shows nothing coming, and on `eth2` of compute0 neither.',
  'trouble.question': 'Step 2 is marked. Who has to look next?',
  'trouble.choice.user': 'The user: rebuild the instance, or give it another floating IP',
  'trouble.choice.operator': 'The operator: restart `ovn-controller` on compute0',
  'trouble.choice.infrastructure': 'The infrastructure administrator: cable, switch port, router',
  'trouble.why':
    'What does not even arrive at the card is lost before OVN and before the instance. Steps 3 to 6 are for the operator to see, address and rules for the user, and the wire for whoever has the machines.'
} as const
