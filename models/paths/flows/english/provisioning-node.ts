/** What the flows of `../data/provisioning-node.ts` are called, and what each of their messages carries. */
export const provisioningNodeEnglish = {
  'flow.node-provisioning': 'A node from power-on to overcloud',
  'flow.node-provisioning.register16': 'openstack overcloud node import: a workflow enrols the node',
  'flow.node-provisioning.register17': 'openstack overcloud node import: the node is enrolled',
  'flow.node-provisioning.manage': 'manage: are the credentials of its BMC right',
  'flow.node-provisioning.bmc': 'the node is manageable; Redfish, iLO and iDRAC go by 443',
  'flow.node-provisioning.introspect': 'openstack overcloud node introspect: look at the hardware',
  'flow.node-provisioning.filter': 'its MACs may be answered now',
  'flow.node-provisioning.boot': 'boot from the network',
  'flow.node-provisioning.discover':
    'address from the inspection range (.100 to .120); undionly.kpxe for BIOS, ipxe.efi for UEFI',
  'flow.node-provisioning.loader': 'the iPXE loader',
  'flow.node-provisioning.script': 'iPXE asks again and is told http://…:8088/inspector.ipxe',
  'flow.node-provisioning.ramdisk': 'the IPA ramdisk, told where to report',
  'flow.node-provisioning.report': 'CPUs, memory, disks, NICs and what the switches say',
  'flow.node-provisioning.store16': 'the data is kept in Swift; ports are made; the node goes off and is manageable',
  'flow.node-provisioning.store17':
    'the data is kept in the database; ports are made; the node goes off and is manageable',
  'flow.node-provisioning.provide': 'provide: available; cleaning only where clean_nodes is on',
  'flow.node-provisioning.stack16': 'openstack overcloud deploy: OS::Nova::Server, one for each node',
  'flow.node-provisioning.choose16': 'a node of the class CUSTOM_BAREMETAL with the right capabilities',
  'flow.node-provisioning.deploy16': 'the ironic driver sets the node to active',
  'flow.node-provisioning.choose17': 'openstack overcloud node provision: Ansible runs metalsmith; no Nova, no Glance',
  'flow.node-provisioning.port16': 'a port on ctlplane, attached as VIF',
  'flow.node-provisioning.port17': 'a port on ctlplane, attached as VIF',
  'flow.node-provisioning.pxe':
    'DHCP options: next server, boot file, URL for iPXE; the boot script of this MAC is written',
  'flow.node-provisioning.cycle': 'boot from the network once more',
  'flow.node-provisioning.address': "this time Neutron's dnsmasq in qdhcp-… answers, not the inspector's",
  'flow.node-provisioning.again': 'the iPXE loader again',
  'flow.node-provisioning.ipa': 'the IPA ramdisk again',
  'flow.node-provisioning.lookup': 'which node am I, by my MAC',
  'flow.node-provisioning.heartbeat': 'wait call-back ends',
  'flow.node-provisioning.steps': 'deploy steps',
  'flow.node-provisioning.image16':
    'direct deploy: the image; iscsi deploy instead exports the disk on 3260 and the conductor writes it',
  'flow.node-provisioning.image17': 'the whole-disk image, written to the disk, and a configdrive',
  'flow.node-provisioning.disk': 'from the disk now; the node is active',
  'flow.node-provisioning.first-boot': 'cloud-init reads the configdrive: keys, host name; no metadata service',
  'flow.node-provisioning.networks17':
    'overcloud network provision and node provision --network-config: networks before Heat',
  'flow.node-provisioning.decide16':
    'roles and services become software configuration, os-net-config among it; Heat installs nothing',
  'flow.node-provisioning.decide17':
    'a pod for the time of the command: roles and services become software configuration',
  'flow.node-provisioning.config16': 'config-download: playbooks and inventory in /var/lib/mistral/<stack>',
  'flow.node-provisioning.config17':
    'config-download: playbooks and inventory in ~/overcloud-deploy/<stack>/config-download',
  'flow.node-provisioning.apply':
    'host preparation, puppet in container-puppet-*, steps 1 to 5: load balancer, core services, early, general, activation',
  'flow.node-provisioning.paunch':
    'containers of each step, from their startup configuration; 16.2 may use tripleo_container_manage',
  'flow.node-provisioning.manage17': 'containers of each step, from their startup configuration',
  'flow.node-provisioning.pull': "images from the undercloud's registry, Satellite or registry.redhat.io"
} as const
