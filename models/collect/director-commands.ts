import type { Step } from './node-commands.ts'

/** Asked with the undercloud's credentials: machines and stacks. */
export const UNDERCLOUD_STEPS: readonly Step[] = [
  {
    run: [
      'openstack baremetal node list --long',
      'openstack baremetal port list --long',
      'openstack stack list',
      'openstack server list --long',
      'openstack network list --long',
      'openstack subnet list --long',
      'openstack port list --long'
    ]
  }
]

/** Asked with the overcloud's credentials: what is in the cloud, then which services run it. */
export const OVERCLOUD_STEPS: readonly Step[] = [
  {
    run: [
      'openstack project list --long',
      'openstack server list --long --all-projects',
      'openstack network list --long',
      'openstack subnet list --long',
      'openstack port list --long',
      'openstack router list --long',
      'openstack floating ip list --long',
      'openstack network trunk list --long',
      'openstack security group list',
      'openstack network agent list --long',
      'openstack compute service list --long',
      'openstack hypervisor list --long',
      'openstack volume service list --long',
      'openstack volume list --long --all-projects',
      'openstack image list --long',
      'openstack flavor list --all',
      'openstack service list --long',
      'openstack endpoint list',
      'openstack loadbalancer list'
    ]
  }
]
