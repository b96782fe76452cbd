/** A2: undercloud and overcloud. */
export const a2En = {
  title: 'Undercloud and overcloud',
  intro:
    'A small cloud deploys a large one: who decides, who does the work, and what is left on director when it is done.',
  'clouds.heading': 'One cloud deploys another',
  'clouds.body':
    '[[director|Director]] deployed the other five machines of this picture, its nodes. It is the undercloud: an OpenStack on one machine, with a Keystone, a Neutron and an Ironic of its own. The five together are the [[overcloud]], where users have their projects.\n\nThe two share no user, no endpoint and no database: `stackrc` leads to one, `overcloudrc` to the other. No request of a user and no packet of an instance passes director. While it is off the overcloud goes on; nobody can change it, that is all.',
  'roles.heading': 'A role says what a node becomes',
  'roles.body':
    'Every node has one [[deployment-role|role]]. Controller: APIs, database, broker. Compute: instances. CephStorage: [[osd|OSDs]]. ComputeHCI is the last two on one node, which is called [[hyperconverged]].\n\nThe role decides on which networks a node is. Three names are masked now; their lines tell which is which.',
  'roles.question': 'Click the hyperconverged node.',
  'roles.wrong.compute': 'This node is on Tenant, but not on StorageMgmt: it has no OSDs.',
  'roles.wrong.ceph': 'This node has OSDs, but is not on Tenant: it runs no instances.',
  'roles.wrong.controller': 'A controller is on every network, for its services. It runs no instances.',
  'roles.why':
    'It is `computehci0`: on Tenant, as whoever runs instances, and on StorageMgmt, where OSDs copy data to each other.',
  'decide.heading': 'Heat decides',
  'decide.body':
    'Operating system and SSH are on the node by now. [[heat|Heat]] takes the templates, the roles and your environment files, and computes what each node shall be: addresses, services, every parameter. It stores that in its database as software configuration.',
  'decide.misconception':
    'It is said that Heat installs the overcloud. Heat calls APIs; it logs in to no node. In 16 it asks Nova for the servers and Neutron for their ports; in 17 both are there before Heat begins.',
  'apply.heading': 'Ansible does',
  'apply.body':
    '[[config-download]] turns what Heat decided into playbooks and an inventory. Ansible runs them on director and works on the nodes by SSH, port 22, as `tripleo-admin`.\n\nIt prepares the hosts, then goes through steps 1 to 5, each on all nodes before the next begins: load balancers; database and broker; Keystone and other early services; the rest; and last what needs all of them, such as nova-compute.',
  'apply.question':
    'On a director of 16 the stack `overcloud` is CREATE_COMPLETE, but the deployment failed and no Keystone runs. Where do you look?',
  'apply.choice.events': 'At the events of the stack: `openstack stack event list overcloud`',
  'apply.choice.ansible': 'At `ansible.log` of config-download',
  'apply.choice.nova': 'At `openstack server list` on director',
  'apply.why':
    'The stack is complete once Heat has decided. All the work on nodes comes after that. The log is in `/var/lib/mistral/overcloud` with 16, below `~/overcloud-deploy/overcloud` with 17.',
  'puppet.heading': 'Puppet writes the configuration',
  'puppet.body':
    'This is a compute while it is deployed. For each group of services Ansible runs [[puppet|Puppet]] in a container that is there for this only, made of the image of the service. `container-puppet-nova_libvirt` writes `nova.conf` to `/var/lib/config-data/puppet-generated/nova_libvirt` on the host and ends. No unit would start it again.\n\nThe containers of the services mount that folder read-only and copy from it at each start.',
  'puppet.question':
    'You change `nova.conf` in that folder by hand and restart `tripleo_nova_compute`. How long does it last?',
  'puppet.choice.restart': 'Until the container is restarted',
  'puppet.choice.deploy': 'Until the next `openstack overcloud deploy`',
  'puppet.choice.good': 'For good',
  'puppet.why':
    'Each start copies the folder again, so your change works and survives restarts. The next deployment runs Puppet again, and that writes what the templates say. Lasting changes belong into an environment file.',
  'stacks.heading': 'Two meanings of “stack”',
  'stacks.body':
    'In the band below are two [[stack|stacks]]. `overcloud` is director’s: made from the templates of TripleO, it stands for the whole cloud. `web-tier` is in that cloud: somebody in the project `shop` wrote a template with a few servers and a network.\n\nThere are two Heats as well, one on `director` and one on `controller0`, each with its own database.',
  'stacks.question': 'A member of `shop` runs `openstack stack list` in the overcloud. What is listed?',
  'stacks.choice.overcloud': '`overcloud`',
  'stacks.choice.own': '`web-tier`',
  'stacks.choice.both': 'Both',
  'stacks.why':
    'The Heat of the overcloud knows what was made in the overcloud, and shows a member the stacks of the own project. `overcloud` is known to the Heat on director only.',
  'ephemeral.heading': 'In 17 Heat comes and goes',
  'ephemeral.body':
    'A director of 17.1, here with the name `undercloud`. [[heat|Heat]], Mistral, Nova, [[glance|Glance]] and Swift, all of them containers on a director of 16, are not in its column.\n\n`openstack overcloud deploy` starts Heat in a pod of podman for itself, takes what it decided, and removes the pod. The result stays in `~/overcloud-deploy/overcloud`.',
  'ephemeral.question':
    'After a deployment with this director `openstack stack list` shows no stack. What does that tell?',
  'ephemeral.choice.failed': 'The deployment failed',
  'ephemeral.choice.deleted': 'Somebody deleted the stack `overcloud`',
  'ephemeral.choice.normal': 'Nothing: it is always so in 17',
  'ephemeral.why':
    'The Heat that had the stack is gone. `openstack tripleo launch heat` starts one again for whoever has to look. On a director of 16 Heat is permanent, and a missing `overcloud` would be bad news.'
} as const
