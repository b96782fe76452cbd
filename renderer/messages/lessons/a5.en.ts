/** A5: the classroom lab. */
export const a5En = {
  title: 'The classroom lab',
  intro: 'The machines you work with in class, and the networks that join them.',
  'nodes.heading': 'Five nodes of the overcloud',
  'nodes.body':
    '`controller0` runs the APIs, the database and the broker. `compute0` and `compute1` run [[instance|instances]]. `computehci0` runs instances and Ceph [[osd|OSDs]]. `ceph0` runs Ceph only.\n\nIn class the names have no dash and end in `overcloud.example.com`. By default TripleO would say `overcloud-controller-0`.',
  'around.heading': 'Five machines around it',
  'around.body':
    'You work on `workstation` (172.25.250.9). [[director]] (172.25.250.200) deploys and updates the overcloud. `bastion` (172.25.250.254) is the router to the outside.\n\n`utility` stands for the physical network behind the provider VLANs 101 to 104, and `power` for the management controllers of the nodes.',
  'networks.heading': 'Two untagged networks, four on VLANs',
  'networks.body':
    'Untagged are the provisioning network `ctlplane`, 172.25.249.0/24, and External, 172.25.250.0/24, with the public [[vip|VIP]] 172.25.250.50.\n\nThe VLANs count up from 172.24.1.0/24: InternalApi, Tenant, Storage, StorageMgmt.',
  'tenant.heading': 'Which one carries the tunnels?',
  'tenant.body':
    '[[geneve|Geneve]] tunnels between the nodes run over the Tenant network. The addresses in the picture are masked now.',
  'tenant.question': 'Which subnet is it in this classroom?',
  'tenant.choice.one': '172.24.1.0/24',
  'tenant.choice.two': '172.24.2.0/24',
  'tenant.choice.three': '172.24.3.0/24',
  'tenant.choice.four': '172.24.4.0/24',
  'tenant.why':
    'InternalApi is 1, Tenant 2, Storage 3 and StorageMgmt 4. The Tenant network has no VIP: nobody calls an API there.',
  'power.heading': 'Who switches the nodes on?',
  'power.body':
    'Before director can deploy a node it must switch its power on. It does so with [[ipmi|IPMI]], UDP port 623. Real servers have a management controller each; in class one machine answers for all of them.',
  'power.question': 'Two names are masked. Click the machine that answers IPMI.',
  'power.why': 'It is `power`. The other one is `utility`, which you can tell by its stubs to VLANs 101 to 104.'
} as const
