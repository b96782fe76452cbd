/** A1: the provisioning network of the undercloud. */
export const a1En = {
  title: 'The provisioning network',
  intro: 'How director turns a machine without a system into a node: who talks to whom, and on which port.',
  'lan.heading': 'Director on the provisioning network',
  'lan.body':
    'Lit is [[director]]. Its `eth1` is a port of the OVS bridge `br-ctlplane`, which has the address 172.25.249.200 on `ctlplane`. Nodes boot from this network.\n\nThe Neutron of the undercloud is ML2/OVS in 16 and in 17, whatever the overcloud uses.',
  'inspect.heading': 'Introspection has a DHCP server of its own',
  'inspect.body':
    'Ironic has switched the node on by [[ipmi|IPMI]] and told it to boot from the network. The network card asks for an address by DHCP, UDP port 67.\n\nThe dnsmasq of the inspector answers, `ironic_inspector_dnsmasq`, with an address of the inspection range. It knows nothing of Neutron, and Neutron nothing of it.',
  'ramdisk.heading': 'A small loader, then the ramdisk',
  'ramdisk.body':
    'The card loads [[ipxe|iPXE]] by TFTP, UDP port 69. iPXE asks DHCP once more and is given a URL; it loads a script, a kernel and an initramfs by HTTP, TCP port 8088. In them is the Ironic Python Agent, [[ipa|IPA]].\n\nIPA looks at the hardware and reports to the inspector on port 5050. The node goes off again.',
  'choose16.heading': 'In 16 Nova chooses the node',
  'choose16.body':
    'When the cloud is deployed, Heat asks the Nova of director for a server. Its scheduler asks [[placement|Placement]] for a node that fits. nova-compute, here with the ironic driver, gives the order to Ironic (6385) and asks Neutron for a [[port]] on `ctlplane`.\n\nSo a node of 16 is a server of director: `openstack server list` on director shows it.',
  'deploy.heading': 'Deployment boots it once more',
  'deploy.body':
    'The node has a port on `ctlplane` now, and the DHCP agent serves that port. TFTP, [[ipxe|iPXE]] and HTTP follow as before. This [[ipa|IPA]] sends heartbeats to Ironic (6385), takes orders on 9999 and, with the `direct` deploy interface, writes the image to the disk itself.',
  'deploy.misconception':
    'It is said that director has one DHCP server for nodes. It has two on the same network: one for introspection, one in a [[qdhcp|qdhcp- namespace]] for deployment. One may work while the other does not.',
  'deploy.question':
    'Introspection went well, but the node gets no address when it is deployed. Where do you look first?',
  'deploy.choice.inspector': 'ironic_inspector_dnsmasq on director',
  'deploy.choice.neutron': 'neutron-dnsmasq-qdhcp-… on director',
  'deploy.choice.overcloud': 'The DHCP of the overcloud',
  'deploy.why':
    'The dnsmasq of Neutron answers in deployment. That of the inspector has done its work, and the overcloud has no part in the provisioning of its own nodes.',
  'choose.heading': 'Who chooses the node: 16 and 17',
  'choose.body':
    'Up to here the picture was of 16.1. Now it is of 17.1: before [[heat|Heat]] begins, `openstack overcloud node provision` runs [[metalsmith]].\n\nIn both the nodes later find each other by names in `/etc/hosts`, which the deployment writes.',
  'choose.question': 'To which services does metalsmith send its requests in 17.1?',
  'choose.choice.nova': 'Nova',
  'choose.choice.ironic': 'Ironic',
  'choose.choice.placement': 'Placement',
  'choose.choice.neutron': 'Neutron',
  'choose.why':
    'Ironic chooses the node by an allocation, Neutron gives it a port on `ctlplane`. The undercloud of 17 has neither Nova nor Placement.'
} as const
