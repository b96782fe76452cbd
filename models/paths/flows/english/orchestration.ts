/** What the flows of `../data/orchestration.ts` are called, and what each of their messages carries. */
export const orchestrationEnglish = {
  'flow.heat-stack-create': 'Heat stack create',
  'flow.heat-stack-create.request': 'template, files and parameters',
  'flow.heat-stack-create.create': 'the engine checks and stores it; it may answer for 600 s',
  'flow.heat-stack-create.resource':
    'one message a resource: any engine takes it, those that wait for others come later',
  'flow.heat-stack-create.network': 'real resources, asked for as any client does',
  'flow.heat-stack-create.server': 'and polled until they are ACTIVE',
  'flow.heat-stack-create.volume': 'the same for volumes',
  'flow.heat-stack-create.signal': 'the guest says it is done: WaitCondition, SoftwareDeployment',
  'flow.octavia-lb-create': 'Load balancer create (Octavia)',
  'flow.octavia-lb-create.request': 'subnet of the address, provider',
  'flow.octavia-lb-create.create': 'provider amphora only; provider ovn writes to the northbound database instead',
  'flow.octavia-lb-create.boot': 'boot the amphora, a server',
  'flow.octavia-lb-create.ports': 'ports on lb-mgmt-net and on the subnet of the address',
  'flow.octavia-lb-create.configure': 'configuration of its haproxy, over lb-mgmt-net',
  'flow.octavia-lb-create.heartbeat': 'from now on it says that it lives; silence means failover'
} as const
