/** What the flows of `../data/provisioning-deploy.ts` are called, and what each of their messages carries. */
export const provisioningDeployEnglish = {
  'flow.ironic-deploy': 'Ironic deploy',
  'flow.ironic-deploy.request16': 'active: the ironic driver of nova-compute asks',
  'flow.ironic-deploy.request17': 'active: metalsmith asks, run by Ansible; Nova is not there',
  'flow.ironic-deploy.deploy':
    'to the conductor that owns the node in the hash ring; it answers once its worker has begun',
  'flow.ironic-deploy.dhcp-options': 'binding and DHCP options for PXE',
  'flow.ironic-deploy.power': 'boot from the network (or Redfish on 443)',
  'flow.ironic-deploy.lookup': 'the ramdisk finds out which node it is, by its MAC',
  'flow.ironic-deploy.heartbeat': 'its own URL: here I am',
  'flow.ironic-deploy.hand-on': 'the conductor goes on',
  'flow.ironic-deploy.steps': 'deploy steps and where the image is'
} as const
