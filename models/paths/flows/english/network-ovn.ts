/** What the flows of `../data/network-ovn.ts` are called, and what each of their messages carries. */
export const networkOvnEnglish = {
  'flow.network-create-ovn': 'Network and port create (ML2/OVN)',
  'flow.network-create-ovn.request': 'a network, then a port in it',
  'flow.network-create-ovn.record': 'the rows and their ovn_revision_numbers in one transaction',
  'flow.network-create-ovn.northbound':
    'Logical_Switch neutron-…, a localnet port for a provider network, a localport for metadata, the port',
  'flow.network-create-ovn.translate': 'Datapath_Binding with its tunnel key, Port_Binding, logical flows',
  'flow.network-create-ovn.monitor': 'every chassis hears of datapaths that are local to it; no RPC, no agent',
  'flow.network-create-ovn.flows': 'flows in br-int, over its unix socket br-int.mgmt'
} as const
